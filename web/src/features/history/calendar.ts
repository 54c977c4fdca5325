import { dateOfDay, dayNumber, type FirstWeekday, weekStartOf } from '@fitai/domain'

/** The month so many months later, or earlier when negative; `YYYY-MM`. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const all = year * 12 + number - 1 + months
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`
}

/** The weeks of a month. Places of the months around it are undefined. */
export function weeksOf(month: string, firstWeekday: FirstWeekday): (string | undefined)[][] {
  const first = dayNumber(`${month}-01`)
  const end = dayNumber(`${monthAfter(month, 1)}-01`)
  const start = weekStartOf(first, firstWeekday)
  return Array.from({ length: Math.ceil((end - start) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => start + week * 7 + at).map((day) =>
      day < first || day >= end ? undefined : dateOfDay(day),
    ),
  )
}

/** Where a key leads from a day; undefined when it leads nowhere. (WAI-ARIA Authoring Practices, date grid.) */
export function dayByKey(key: string, day: string, firstWeekday: FirstWeekday): string | undefined {
  const number = dayNumber(day)
  const weekStart = weekStartOf(number, firstWeekday)
  if (key === 'ArrowLeft') return dateOfDay(number - 1)
  if (key === 'ArrowRight') return dateOfDay(number + 1)
  if (key === 'ArrowUp') return dateOfDay(number - 7)
  if (key === 'ArrowDown') return dateOfDay(number + 7)
  if (key === 'Home') return dateOfDay(weekStart)
  if (key === 'End') return dateOfDay(weekStart + 6)
  if (key === 'PageUp') return inMonth(day, -1)
  if (key === 'PageDown') return inMonth(day, 1)
  return undefined
}

/** The same day of another month, or its last one. */
function inMonth(day: string, months: number): string {
  const month = monthAfter(day.slice(0, 7), months)
  const last = dayNumber(`${monthAfter(month, 1)}-01`) - 1
  return dateOfDay(Math.min(last, dayNumber(`${month}-01`) + Number(day.slice(8)) - 1))
}

export function monthsOfYear(year: number): string[] {
  return Array.from({ length: 12 }, (_, months) => monthAfter(`${year}-01`, months))
}
