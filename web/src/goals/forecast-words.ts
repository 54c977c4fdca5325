import type { Goal } from '@fitai/contract'
import { dayNumber, rateDays } from '@fitai/domain'
import { count, plural, signed } from '../format.ts'
import { dayText, valueText } from './values.ts'
import { gapWords } from './words.ts'

/** When a goal is reached at the rate of the last weeks, in a sentence; or why nobody can say. */
export function forecastSentence({ kind, deadline, progress: { forecast } }: Goal, today: string): string {
  const { likely, missing } = forecast
  if (likely === null)
    return gapWords[missing ?? 'nothing_measured'](kind === 'body_weight' ? 'four weeks' : 'twelve weeks')
  const late = deadline === null ? 0 : dayNumber(likely) - dayNumber(deadline)
  const when = likely === today ? 'any day now' : `around ${dayText(likely, today)}${spanText(forecast, today)}`
  if (late > 0) return `At your pace ${when}, ${plural(late, 'day')} after the deadline.`
  return late < 0 ? `At your pace ${when}, ${plural(-late, 'day')} early.` : `At your pace ${when}.`
}

/** Between which days; nothing where they are one. */
function spanText({ from, to }: Goal['progress']['forecast'], today: string): string {
  if (from === null || from === to) return ''
  return to === null
    ? ` (${dayText(from, today)} or later, or never)`
    : ` (${dayText(from, today)} to ${dayText(to, today)})`
}

/** The range of the days and of the rate, and what they rest on. */
export function forecastRange(goal: Goal, today: string): string[] {
  const { from, to, perWeek, perWeekFrom, perWeekTo, values } = goal.progress.forecast
  if (from === null || perWeek === null || perWeekFrom === null || perWeekTo === null) return []
  const text = (value: number) => valueText(goal, value)
  const days = goal.kind === 'body_weight' ? rateDays.bodyweight : rateDays.usual
  const latest = to === null ? 'never, at the slow end' : dayText(to, today)
  return [
    `${dayText(from, today)} to ${latest}`,
    `${signed(perWeek, text)} a week, ${signed(perWeekFrom, text)} to ${signed(perWeekTo, text)}`,
    `${count(values ?? 0)} values of the last ${days} days`,
  ]
}

/** Where the pace line asks somebody to be, and where they are. */
export function paceSentence({ progress }: Goal): string | undefined {
  const { status, percent, expectedPercent } = progress
  if (expectedPercent === null || status === 'completed' || status === 'missed') return undefined
  return `${count(percent)} % done, ${count(expectedPercent)} % expected by now`
}
