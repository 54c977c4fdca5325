import type { Stored } from './store.ts'

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** What a notice says, in plain English. */
export function textOf({ kind, content, person }: Pick<Stored, 'kind' | 'content' | 'person'>): string {
  const { goal, date, isToOwn } = content
  if (goal) return goalText(kind, goal, date)
  const name = person?.name ?? 'Somebody'
  if (kind === 'friend_request') return `${name} asks to be your friend.`
  if (kind === 'friend_accepted') return `${name} and you are friends now.`
  if (kind === 'activity_liked') return `${name} likes your news.`
  if (kind === 'activity_commented') return `${name} ${isToOwn ? 'commented on your news' : 'answered you'}.`
  if (kind === 'coach_accepted') return `${name} is your coach now.`
  if (kind === 'coach_commented') return `${name} said something about your workout.`
  if (kind === 'client_commented') return `${name} said something about a workout of theirs.`
  return `${name} gave you a ${kind === 'program_assigned' ? 'program' : 'template'}.`
}

type Goal = { name: string; daysLeft: number | null }

function goalText(kind: Stored['kind'], { name, daysLeft }: Goal, date: string): string {
  const day = longDate.format(new Date(date))
  if (kind === 'goal_reached') return `You reached “${name}” on ${day}.`
  if (kind === 'goal_missed') return `“${name}” ended on ${day} and was not reached.`
  const left = daysLeft === 0 ? 'today is the last day' : daysLeft === 1 ? 'one day left' : `${daysLeft} days left`
  return `“${name}” is due on ${day}: ${left}.`
}
