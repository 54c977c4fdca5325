import type { RecordNews, TrainingTotals } from '@fitai/contract'
import { stringify } from 'csv-stringify/sync'
import type { Gathered } from './gather.ts'

/** One figure a row: what it is about, its day, its name, what was measured, how much of which unit. */
type Row = [section: string, date: string, name: string, measure: string, value: number | null, unit: string]

const columns = ['section', 'date', 'name', 'measure', 'value', 'unit']

/** The period in long form. A figure that is not there has no row. */
export function csvOf(gathered: Gathered): string {
  const rows = [
    ...totalRows(gathered),
    ...gathered.volume.buckets.flatMap(({ start, ...totals }) => totalsOf('week', start, totals)),
    ...liftRows(gathered),
    ...muscleRows(gathered),
    ...gathered.records.flatMap(recordRows),
    ...bodyRows(gathered),
  ]
  // A name that begins like a formula gets an apostrophe: a spreadsheet must not run what somebody wrote.
  return stringify([columns, ...rows.filter(([, , , , value]) => value !== null)], { escape_formulas: true })
}

function totalsOf(section: string, date: string, totals: TrainingTotals): Row[] {
  return [
    [section, date, '', 'workouts', totals.workouts, 'workouts'],
    [section, date, '', 'training_days', totals.days, 'days'],
    [section, date, '', 'working_sets', totals.workingSets, 'sets'],
    [section, date, '', 'hard_sets', totals.hardSets, 'sets'],
    [section, date, '', 'reps', totals.reps, 'reps'],
    [section, date, '', 'volume', totals.volumeKg, 'kg'],
    [section, date, '', 'time', totals.seconds, 's'],
  ]
}

function totalRows({ period: { from }, overview, strength, intensity, muscles }: Gathered): Row[] {
  const { scores, total } = strength
  const said: [measure: string, value: number | null, unit: string][] = [
    ['workouts_per_week', overview.workoutsPerWeek, 'workouts'],
    ['time_per_workout', overview.averageSeconds, 's'],
    ['consistency', overview.consistency.score, 'of 100'],
    ['effort', intensity.averageRpe, 'RPE'],
    ['strength_total', total.kg, 'kg'],
    ['wilks_1994', scores.wilks, 'points'],
    ['wilks_2020', scores.wilks2020, 'points'],
    ['dots', scores.dots, 'points'],
    ['ipf_gl', scores.ipfGl, 'points'],
    ...muscles.balance.map(({ pair, ratio }): [string, number | null, string] => [`${pair}_ratio`, ratio, 'ratio']),
  ]
  return [
    ...totalsOf('period', from, overview.totals),
    ...said.map(([measure, value, unit]): Row => ['period', from, '', measure, value, unit]),
  ]
}

function liftRows({ strength, trends }: Gathered): Row[] {
  return [
    ...strength.lifts.flatMap(({ name, series }) =>
      series.map(({ date, e1rmKg }): Row => ['lift', date, name, 'e1rm', e1rmKg, 'kg']),
    ),
    ...trends.lifts.flatMap(({ name, lastDate, trend }): Row[] => [
      ['trend', lastDate, name, 'change_per_week', trend.kgPerWeek, 'kg'],
      ['trend', lastDate, name, 'relative_change_per_week', trend.percentPerWeek, '%'],
      ['trend', lastDate, name, 'p', trend.p, 'probability'],
    ]),
  ]
}

function muscleRows({ period: { from }, muscles }: Gathered): Row[] {
  return muscles.groups.flatMap(({ group, sets, setsPerWeek, daysPerWeek }): Row[] => [
    ['muscle', from, group, 'hard_sets', sets, 'sets'],
    ['muscle', from, group, 'hard_sets_per_week', setsPerWeek, 'sets'],
    ['muscle', from, group, 'days_per_week', daysPerWeek, 'days'],
  ])
}

/** What stood before bears the day of the record that took its place, so that the two can be put side by side. */
function recordRows({ kind, value, previous, localDate, exercise }: RecordNews): Row[] {
  const unit = kind === 'most_reps' ? 'reps' : 'kg'
  return [
    ['record', localDate, exercise.name, kind, value, unit],
    ['record_before', localDate, exercise.name, kind, previous, unit],
  ]
}

function bodyRows({ body }: Gathered): Row[] {
  return [
    ...body.weights.flatMap(({ date, kg, trendKg }): Row[] => [
      ['body', date, '', 'bodyweight', kg, 'kg'],
      ['body', date, '', 'bodyweight_trend', trendKg, 'kg'],
    ]),
    ...body.bodyFat.map(({ date, percent, method }): Row => ['body', date, method, 'body_fat', percent, '%']),
    ...body.measurements.flatMap(({ kind, unit, values }) =>
      values.map(({ date, value }): Row => ['body', date, kind, 'measurement', value, unit]),
    ),
  ]
}
