import type { NextDay, ProgramSummary } from '@fitai/contract'
import { localDay, longWeekday, number, plural, weekdayAndDay } from '../format.ts'
import { dayAfter } from '../weeks.ts'
import { goalWords, planLevelWords } from '../words.ts'

/** `3 days a week`, `3.5 days a week`. */
export const daysText = (daysPerWeek: number) => `${number(daysPerWeek)} ${daysPerWeek === 1 ? 'day' : 'days'} a week`

type Head = Pick<ProgramSummary, 'level' | 'goal' | 'minutes' | 'weekCount'>

/** `Beginner · Strength · 60 min`: what is known of a program. */
export function headLine({ level, goal, minutes }: Head): string {
  return [level && planLevelWords[level], goal && goalWords[goal], minutes !== null && `${minutes} min`]
    .filter(Boolean)
    .join(' · ')
}

/** `2 weeks, over and over`, `8 weeks`. */
export const weeksText = (weekCount: number, isEndless: boolean) =>
  isEndless ? `${plural(weekCount, 'week')}, over and over` : plural(weekCount, 'week')

/** A day by its name; `A` alone would say little. */
export function dayName(name: string, day: number): string {
  if (name === '') return `Day ${day + 1}`
  return name.length <= 2 ? `Workout ${name}` : name
}

type Place = Pick<NextDay, 'cycle' | 'week' | 'day' | 'weekName'>

/** `Week 2, day 3`, with the round where there is more than one, and the name of the week where it has one. */
export function placeText({ cycle, week, day, weekName }: Place): string {
  const named = weekName === '' || weekName === `Week ${week + 1}` ? '' : ` (${weekName})`
  return `${cycle > 0 ? `Round ${cycle + 1}, week` : 'Week'} ${week + 1}${named}, day ${day + 1}`
}

/** When a day is due, as somebody would say it. */
export function dueText(date: string, now: Date): string {
  const today = localDay(now)
  if (date === today) return 'today'
  if (date === dayAfter(today, 1)) return 'tomorrow'
  if (date < today) return `due since ${weekdayAndDay(date)}`
  return date <= dayAfter(today, 6) ? longWeekday(date) : weekdayAndDay(date)
}
