import type { Goal, GoalMilestone } from '@fitai/contract'

/** By goal what this device has seen reached: `target`, or milestones by id or percent. */
export type Seen = Readonly<Record<string, readonly string[]>>
export type News = { goal: Goal; milestone: GoalMilestone | undefined }

const target = 'target'
const markOf = ({ id, percent }: GoalMilestone) => id ?? String(percent)

function marksOf({ progress, milestones }: Goal): string[] {
  const reached = milestones.filter(({ reachedOn }) => reachedOn !== null).map(markOf)
  return progress.status === 'completed' ? [target, ...reached] : reached
}

/**
 * What was reached since this device looked last, the most of each goal, and what it has seen by now. A goal that is met
 * here for the first time is no news. What a correction takes back is forgotten, so that it may be reached again.
 */
export function whatIsNew(goals: readonly Goal[], seen: Seen): { news: News[]; seen: Seen } {
  const news = goals.flatMap((goal) => {
    const before = seen[goal.id]
    const fresh = marksOf(goal).filter((mark) => !before?.includes(mark))
    if (!before || fresh.length === 0) return []
    if (fresh.includes(target)) return [{ goal, milestone: undefined }]
    return [{ goal, milestone: goal.milestones.findLast((one) => fresh.includes(markOf(one))) }]
  })
  const known = Object.fromEntries(goals.map((goal) => [goal.id, marksOf(goal)]))
  return { news, seen: { ...seen, ...known } }
}

const keyOf = (accountId: string) => `fitai.goals-seen.${accountId}`

export function readSeen(accountId: string): Seen {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(accountId)) ?? '{}')
    return isSeen(kept) ? kept : {}
  } catch {
    return {}
  }
}

export function keepSeen(accountId: string, seen: Seen): void {
  localStorage.setItem(keyOf(accountId), JSON.stringify(seen))
}

function isSeen(kept: unknown): kept is Seen {
  const isMarks = (marks: unknown) => Array.isArray(marks) && marks.every((mark) => typeof mark === 'string')
  return typeof kept === 'object' && kept !== null && Object.values(kept).every(isMarks)
}
