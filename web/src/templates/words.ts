import type { Template } from '@fitai/contract'
import { longWeekday, plural } from '../format.ts'
import { planLevelWords } from '../words.ts'

type Head = Pick<Template, 'level' | 'minutes' | 'kind'> & { days: readonly { entries: readonly unknown[] }[] }

/** `Beginner · 55 min`, for a week also on how many days: what is known of a template. */
export function headLine({ level, minutes, kind, days }: Head): string {
  const trained = days.filter(({ entries }) => entries.length > 0).length
  return [
    kind === 'week' && `${plural(trained, 'day')} a week`,
    level && planLevelWords[level],
    minutes !== null && (kind === 'week' ? `${minutes} min each` : `${minutes} min`),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** A day by its name, else by its weekday, else by its place. */
export function dayTitle({ name, weekday }: { name: string; weekday: number | null }, at: number): string {
  if (name !== '') return name.length <= 2 ? `Workout ${name}` : name
  return weekday === null ? `Day ${at + 1}` : weekdayName(weekday)
}

/** 0 is Monday, as the contract counts. 5 January 2026 was one. */
export const weekdayName = (weekday: number) => longWeekday(`2026-01-${String(5 + weekday).padStart(2, '0')}`)

const longestName = 120

/** What a workout of a day of a template is called. The server names it in the same way. */
export function workoutName({ kind, name }: Pick<Template, 'kind' | 'name'>, day: { name: string }): string {
  return kind === 'workout' || day.name === '' ? name : `${name}: ${day.name}`.slice(0, longestName)
}
