import type { Program } from '@fitai/contract'

type Weeks = Program['weeks']

/** On which days a week is trained, counted from its first day of training: 0 and at most 6. Of the week with the most. */
export function daysOf(weeks: Weeks): number[] {
  const trained = weeks.map(({ days }) => days.filter(({ entries }) => entries.length > 0))
  const fullest = trained.reduce((most, days) => (days.length > most.length ? days : most), trained[0] ?? [])
  const first = fullest[0]?.day ?? 0
  return fullest.map(({ day }) => day - first)
}

/** The same weeks on other days. `chosen` has as many days as `daysOf`, in order. */
export function onDays(weeks: Weeks, chosen: readonly number[]): Weeks {
  const before = daysOf(weeks)
  return weeks.map((week) => {
    const trained = week.days.filter(({ entries }) => entries.length > 0)
    const first = trained[0]?.day ?? 0
    return {
      ...week,
      days: trained.map((day, at) => {
        const place = before.indexOf(day.day - first)
        const index = trained.length === before.length || place < at ? at : place
        return { ...day, day: chosen[index] ?? day.day }
      }),
    }
  })
}

export const areSame = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((day, at) => day === b[at])
