import type { analyticsVolume, Explanation } from '@fitai/contract'
import {
  countDays,
  dateOfDay,
  dayNumber,
  type ExerciseFacts,
  longestByWeek,
  type Muscle,
  mannKendall,
  monthStarts,
  setsOfGroup,
  theilSenPerDay,
  weekStarts,
} from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { setInputs, told } from './explain.ts'
import { movementsOf, withMovement } from './movements.ts'
import { totalsExplained } from './overview.ts'
import { type Asked, ask } from './period.ts'
import { exercisesFor } from './sets.ts'
import * as store from './store.ts'
import { activeWeeks, noTraining, totalsFrom } from './totals.ts'

type Query = z.output<(typeof analyticsVolume)['query']>
type Reply = z.input<(typeof analyticsVolume)['reply']>
type BucketRow = { start: string } & store.TotalsRow & { muscleSets: number | null }

export async function volume(app: App, user: User, query: Query): Promise<Reply> {
  const asked = await ask(app, user, query)
  const { days, period, lifter } = asked
  const bucket = query.bucket ?? (countDays(days) > longestByWeek ? 'month' : 'week')
  const only = await exercisesFor(app, user, query)
  const rows = await (only
    ? ofExercises(app, user, asked, bucket, { ids: only, muscle: query.muscle })
    : store.bucketsOf(app.db, user, asked.isAll ? store.everything : asked.dates, bucket, lifter.firstWeekday))
  const found = new Map(rows.map((row) => [row.start, row]))
  const starts = bucket === 'week' ? weekStarts(days, lifter.firstWeekday) : monthStarts(days)
  const buckets = starts.map((start): BucketRow => {
    const date = dateOfDay(start)
    return { muscleSets: query.muscle ? 0 : null, ...(found.get(date) ?? noTraining), start: date }
  })
  const totals = sumOf(rows)
  const first = rows[0] && dayNumber(rows[0].start)
  return {
    period,
    bucket,
    totals: totalsFrom(totals),
    volumePerWeekKg: rows.length === 0 ? null : totals.volumeKg / activeWeeks(days, first),
    trend: trendOfBuckets(buckets, days, bucket),
    buckets: buckets.map(({ start, muscleSets, ...row }) => ({ start, ...totalsFrom(row), muscleSets })),
    explanations: query.explain ? await explain(app, user, asked, query, only) : null,
  }
}

/** Weeks or months with any of these exercises: workouts and days are those that had one. */
async function ofExercises(
  app: App,
  user: User,
  { dates, lifter }: Asked,
  bucket: store.Bucket,
  { ids, muscle }: { ids: readonly string[]; muscle: Muscle | undefined },
): Promise<BucketRow[]> {
  const [rows, visits] = await Promise.all([
    store.exerciseBuckets(app.db, user, dates, bucket, lifter.firstWeekday, ids),
    store.visitsOf(app.db, user, dates, bucket, lifter.firstWeekday, ids),
  ])
  const movements = await movementsOf(app, user, ids)
  const byStart = Map.groupBy(withMovement(rows, movements), ({ start }) => start)
  return visits.map(({ start, ...visit }) => {
    const of = byStart.get(start) ?? []
    return {
      ...sumOf(of.map((row) => ({ ...noTraining, ...row }))),
      ...visit,
      start,
      muscleSets: muscleSets(muscle, of),
    }
  })
}

function muscleSets(muscle: Muscle | undefined, rows: readonly { exercise: ExerciseFacts; hardSets: number }[]) {
  return muscle ? setsOfGroup([muscle], rows) : null
}

function sumOf(rows: readonly store.TotalsRow[]): store.TotalsRow {
  return rows.reduce(
    (sum, row) => ({
      workouts: sum.workouts + row.workouts,
      days: sum.days + row.days,
      timedWorkouts: sum.timedWorkouts + row.timedWorkouts,
      seconds: sum.seconds + row.seconds,
      workingSets: sum.workingSets + row.workingSets,
      hardSets: sum.hardSets + row.hardSets,
      reps: sum.reps + row.reps,
      volumeKg: sum.volumeKg + row.volumeKg,
      effortSets: sum.effortSets + row.effortSets,
      rpeSum: sum.rpeSum + row.rpeSum,
    }),
    noTraining,
  )
}

const leastBuckets = 4
/** What was years ago says nothing of where volume is going. */
export const judgedBuckets = 52

/** Over whole weeks or months with training: the running one is not over, and one of holidays is no decline. */
function trendOfBuckets(buckets: readonly BucketRow[], days: { to: number }, bucket: store.Bucket): Reply['trend'] {
  const points = buckets
    .map((row) => ({ day: dayNumber(row.start), value: row.volumeKg }))
    .filter(({ day, value }) => value > 0 && day + (bucket === 'week' ? 7 : 31) <= days.to + 1)
    .slice(-judgedBuckets)
  if (points.length < leastBuckets)
    return { percentPerWeek: null, p: null, missing: points.length === 0 ? 'no_training' : 'too_few_weeks' }
  const perDay = theilSenPerDay(points) ?? 0
  const sorted = points.map(({ value }) => value).toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 1
  return { percentPerWeek: (700 * perDay) / middle, p: mannKendall(points.map(({ value }) => value)).p, missing: null }
}

async function explain(
  app: App,
  user: User,
  { dates }: Asked,
  query: Query,
  only: readonly string[] | undefined,
): Promise<Explanation[]> {
  const inputs = await setInputs(app, user, dates, {
    ...(query.exercise && only?.[0] && { exerciseId: only[0] }),
    ...(query.muscle && { muscle: query.muscle }),
    ...(only && { exerciseIds: only }),
  })
  return [
    ...totalsExplained('totals', inputs),
    told('volumePerWeekKg', 'perWeek', inputs),
    told('trend.p', 'mannKendall', inputs),
    told('trend', 'theilSen', inputs),
    told('buckets[].muscleSets', 'fractionalSets', inputs),
    ...totalsExplained('buckets[]', inputs),
  ]
}
