export const challengeKinds = ['sessions', 'volume', 'streak', 'distance', 'relative_strength'] as const
export type ChallengeKind = (typeof challengeKinds)[number]

/** How exactly scores are told and compared: whole sessions, weeks, kilograms and metres, two decimals of a ratio. */
const digits: Record<ChallengeKind, number> = {
  sessions: 0,
  volume: 0,
  streak: 0,
  distance: 0,
  relative_strength: 2,
}

/** A score as it is shown. What looks the same is the same: nobody is beaten by a gram that is not shown. */
export function shownScore(kind: ChallengeKind, score: number): number {
  const scale = 10 ** digits[kind]
  return Math.round((score + Number.EPSILON) * scale) / scale
}

export type Ranked<T> = T & { score: number | undefined; rank: number | undefined }

/**
 * The best first. Equal scores share a rank and the next one is left out (1, 2, 2, 4), so that a tie costs neither of
 * them a place. Whoever has no score yet, or 0, has no rank.
 */
export function ranked<T extends { score: number | undefined }>(
  kind: ChallengeKind,
  members: readonly T[],
): Ranked<T>[] {
  const scored = members.map((member) => ({
    ...member,
    score: member.score === undefined ? undefined : shownScore(kind, member.score),
  }))
  return scored
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map((member) => ({ ...member, rank: member.score ? rankOf(member.score, scored) : undefined }))
}

function rankOf(score: number, all: readonly { score: number | undefined }[]): number {
  return 1 + all.filter((other) => (other.score ?? 0) > score).length
}

/**
 * The most weeks in a row with training on at least so many days. Weeks are the seven days from the first one of the
 * challenge on, the same for everybody whatever day their week begins with. Day numbers, each once, in any order.
 */
export function weeksInARow(days: readonly number[], startDay: number, timesAWeek: number): number {
  const daysInWeek = new Map<number, number>()
  for (const day of days) {
    const week = Math.floor((day - startDay) / 7)
    daysInWeek.set(week, (daysInWeek.get(week) ?? 0) + 1)
  }
  const kept = [...daysInWeek].flatMap(([week, count]) => (count >= timesAWeek ? week : [])).toSorted((a, b) => a - b)
  let [longest, current] = [0, 0]
  for (const [index, week] of kept.entries()) {
    current = index > 0 && kept[index - 1] === week - 1 ? current + 1 : 1
    longest = Math.max(longest, current)
  }
  return longest
}

export type ChallengeState = 'upcoming' | 'running' | 'settling' | 'over'

/**
 * Where a challenge stands on calendar days (YYYY-MM-DD). It is over when its last day has passed for every member, where
 * each of them is; between the last midnight of the asking one and that it settles.
 */
export function challengeState(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  today: string,
  membersToday: readonly string[],
): ChallengeState {
  if (today < startsOn) return 'upcoming'
  if (today <= endsOn) return 'running'
  return membersToday.some((day) => day <= endsOn) ? 'settling' : 'over'
}
