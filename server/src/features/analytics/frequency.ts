import type { analyticsFrequency, Explanation } from '@fitai/contract'
import {
  countDays,
  dateOfDay,
  longestByWeek,
  longestGap,
  monthStarts,
  rangeDays,
  weekStartOf,
  weekStarts,
} from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { listed, told } from './explain.ts'
import { type Asked, ask, datesOf } from './period.ts'
import * as store from './store.ts'
import { activeWeeks, averageSeconds } from './totals.ts'

type Query = z.output<(typeof analyticsFrequency)['query']>
type Reply = z.input<(typeof analyticsFrequency)['reply']>

export async function frequency(app: App, user: User, query: Query): Promise<Reply> {
  const asked = await ask(app, user, query)
  const { days, dates, lifter, isAll } = asked
  const isShort = countDays(days) <= longestByWeek
  const lastYear = datesOf({ from: Math.max(days.from, days.to - rangeDays['1y'] + 1), to: days.to })
  const [totals, weeks, months, weekdays, hours, medianSeconds, trained] = await Promise.all([
    store.totalsOf(app.db, user, isAll ? store.everything : dates),
    isShort ? store.bucketsOf(app.db, user, dates, 'week', lifter.firstWeekday) : [],
    store.bucketsOf(app.db, user, isAll ? store.everything : dates, 'month', lifter.firstWeekday),
    store.weekdaysOf(app.db, user, dates),
    store.hoursOf(app.db, user, lastYear),
    store.medianSeconds(app.db, user, dates),
    store.trainedDays(app.db, user),
  ])
  const here = trained.filter((day) => day >= days.from && day <= days.to)
  return {
    period: asked.period,
    workouts: totals.workouts,
    days: totals.days,
    workoutsPerWeek: totals.workouts === 0 ? null : totals.workouts / activeWeeks(days, trained[0]),
    averageSeconds: averageSeconds(totals),
    medianSeconds,
    longestGapDays: longestGap(here) ?? null,
    weeksTrained: new Set(here.map((day) => weekStartOf(day, lifter.firstWeekday))).size,
    weeks: isShort ? filled(weekStarts(days, lifter.firstWeekday), weeks) : [],
    months: filled(monthStarts(days), months),
    weekdays: Array.from({ length: 7 }, (_, day) => ({ weekday: day + 1, workouts: weekdays.get(day + 1) ?? 0 })),
    hours: Array.from({ length: 24 }, (_, hour) => ({ hour, workouts: hours.get(hour) ?? 0 })),
    explanations: query.explain ? explain(asked, here) : null,
  }
}

/** Weeks or months without training too. */
function filled(starts: readonly number[], rows: readonly { start: string; workouts: number; days: number }[]) {
  const found = new Map(rows.map((row) => [row.start, row]))
  return starts.map((day) => {
    const start = dateOfDay(day)
    const { workouts = 0, days = 0 } = found.get(start) ?? {}
    return { start, workouts, days }
  })
}

function explain({ dates }: Asked, trained: readonly number[]): Explanation[] {
  const inputs = listed('days', trained.map(dateOfDay), dates)
  const counted = ['workouts', 'days', 'weeksTrained', 'weeks', 'months', 'weekdays', 'hours'] as const
  return [
    ...counted.map((figure) => told(figure, 'count', inputs)),
    told('workoutsPerWeek', 'perWeek', inputs),
    told('averageSeconds', 'averageDuration', inputs),
    told('medianSeconds', 'medianDuration', inputs),
    told('longestGapDays', 'longestGap', inputs),
  ]
}
