import { dateOfDay, dayNumber, type FirstWeekday, weekStartOf } from '@fitai/domain'

/** The day the week of a day begins with, for whoever begins it with that weekday. */
export const weekBegin = (day: string, firstWeekday: FirstWeekday) =>
  dateOfDay(weekStartOf(dayNumber(day), firstWeekday))

/** How many days of the week of a day are still to come. */
export const daysLeft = (day: string, firstWeekday: FirstWeekday) =>
  weekStartOf(dayNumber(day), firstWeekday) + 6 - dayNumber(day)

/** The day so many days later, or earlier when negative. */
export const dayAfter = (day: string, days: number) => dateOfDay(dayNumber(day) + days)
