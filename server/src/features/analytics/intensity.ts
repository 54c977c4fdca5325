import type { analyticsIntensity, MissingReason } from '@fitai/contract'
import {
  countDays,
  dateOfDay,
  dayNumber,
  longestByWeek,
  mannKendall,
  monthStarts,
  theilSenPerDay,
  weekStarts,
} from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { setInputs, told } from './explain.ts'
import { ask } from './period.ts'
import * as store from './store.ts'

type Query = z.output<(typeof analyticsIntensity)['query']>
type Reply = z.input<(typeof analyticsIntensity)['reply']>

export async function intensity(app: App, user: User, query: Query): Promise<Reply> {
  const { dates, days, isAll, lifter, period } = await ask(app, user, query)
  const bucket = countDays(days) > longestByWeek ? 'month' : 'week'
  const rows = await store.bucketsOf(app.db, user, isAll ? store.everything : dates, bucket, lifter.firstWeekday)
  const starts = bucket === 'week' ? weekStarts(days, lifter.firstWeekday) : monthStarts(days)
  const sum = (pick: (row: store.TotalsRow) => number) => rows.reduce((total, row) => total + pick(row), 0)
  const setsWithEffort = sum(({ effortSets }) => effortSets)
  const found = new Map(rows.map((row) => [row.start, row]))
  const inputs = query.explain ? await setInputs(app, user, dates) : undefined
  return {
    period,
    averageRpe: setsWithEffort === 0 ? null : sum(({ rpeSum }) => rpeSum) / setsWithEffort,
    setsWithEffort,
    workingSets: sum(({ workingSets }) => workingSets),
    trend: effortTrend(rows),
    missing: setsWithEffort > 0 ? null : rows.length === 0 ? 'no_training' : 'no_effort_logged',
    bucket,
    buckets: starts.map((day) => {
      const start = dateOfDay(day)
      const row = found.get(start)
      return { start, averageRpe: (row && meanRpe(row)) ?? null, sets: row?.effortSets ?? 0 }
    }),
    explanations: inputs
      ? [
          told('averageRpe', 'effort', inputs),
          told('setsWithEffort', 'count', inputs),
          told('workingSets', 'count', inputs),
          told('trend.p', 'mannKendall', inputs),
          told('trend', 'theilSen', inputs),
          told('buckets[].averageRpe', 'effort', inputs),
          told('buckets', 'count', inputs),
        ]
      : null,
  }
}

function meanRpe({ effortSets, rpeSum }: store.TotalsRow): number | undefined {
  return effortSets === 0 ? undefined : rpeSum / effortSets
}

const leastWeeks = 4
/** A week with a handful of efforts says nothing of the week. */
const leastSetsAWeek = 5

type Trend = { perWeek: number | null; p: number | null; missing: MissingReason | null }

/** RPE a week over the weeks, or of a long stretch the months, in which efforts were written down. */
export function effortTrend(weeks: readonly ({ start: string } & store.TotalsRow)[]): Trend {
  const points = weeks.flatMap((row) => {
    const value = row.effortSets >= leastSetsAWeek ? meanRpe(row) : undefined
    return value === undefined ? [] : [{ day: dayNumber(row.start), value }]
  })
  if (points.length < leastWeeks)
    return { perWeek: null, p: null, missing: points.length === 0 ? 'no_effort_logged' : 'too_few_weeks' }
  return {
    perWeek: 7 * (theilSenPerDay(points) ?? 0),
    p: mannKendall(points.map(({ value }) => value)).p,
    missing: null,
  }
}
