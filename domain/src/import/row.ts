import type { SetKind } from '../sets.ts'
import type { WeightUnit } from '../units.ts'
import type { Dialect, Role } from './dialect.ts'
import { type LocalTime, secondsBetween } from './local-time.ts'
import { parseNumber, parseSeconds } from './numbers.ts'
import { plain } from './plain.ts'
import { setKindOf } from './set-words.ts'
import type { CsvRecord } from './table.ts'
import { weightUnitOf } from './unit-words.ts'

export type RejectReason = 'field_count' | 'no_date' | 'no_exercise' | 'no_set_index' | 'unreadable_number'

/** What a reader should look at again before it becomes a record. */
export type Doubt =
  | 'weight_too_high'
  | 'weight_unlike_others'
  | 'negative_weight'
  | 'reps_too_high'
  | 'reps_not_whole'
  | 'rpe_out_of_range'
  | 'unknown_set_kind'
  | 'unreadable_number'
  | 'workout_too_long'

export const distanceMetresOf = { m: 1, km: 1000, mi: 1609.344, ft: 0.3048, yd: 0.9144 } as const
export type DistanceUnit = keyof typeof distanceMetresOf

/** One data row of a file, understood cell by cell; nothing is known yet about its neighbours. */
export type Row = {
  line: number
  start: LocalTime
  title: string
  durationSeconds: number | undefined
  workoutNote: string
  exercise: string
  equipment: string
  exerciseNote: string
  superset: string
  /** What tells sets of one exercise apart: Hevy's index, Strong's order. Empty if the app has none. */
  index: string
  kind: SetKind
  weight: number | undefined
  weightUnit: WeightUnit | undefined
  reps: number | undefined
  rpe: number | undefined
  rir: number | undefined
  repsLeft: number | undefined
  repsRight: number | undefined
  restSeconds: number | undefined
  seconds: number | undefined
  distance: number | undefined
  /** Undefined: the file does not say; `unknown`: it says something that is no length. */
  distanceUnit: DistanceUnit | 'unknown' | undefined
  setNote: string
  /** Which exercise of the workout it is, if the app counts them. */
  entry: string
  timezone: string
  workoutId: string
  /** Of the library; empty for an exercise of their own. Undefined: the file does not say. */
  slug: string | undefined
  doubts: Doubt[]
}

export type RowOutcome =
  | { is: 'set' | 'non_set' | 'empty'; row: Row; isRepaired: boolean }
  | { is: 'rejected'; reason: RejectReason }

/** What our export puts before text that a spreadsheet would take for a formula. */
const formulaGuard = /^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/

type TimeOf = (cell: string) => LocalTime | undefined

/** Reads one record. A set has reps, seconds or distance; timers, notes and sets never started are no sets. */
export function readRow(dialect: Dialect, record: CsvRecord, timeOf: TimeOf): RowOutcome {
  const fields = fittedFields(dialect, record.fields)
  if (fields === undefined) return { is: 'rejected', reason: 'field_count' }
  const isOurs = dialect.app === 'fitai'
  const raw = (role: Role) => fields[dialect.columns.get(role) ?? -1]?.trim() ?? ''
  const cell = (role: Role) => (isOurs ? raw(role).replace(formulaGuard, '') : raw(role))
  const start = timeOf(cell('start'))
  if (start === undefined) return { is: 'rejected', reason: 'no_date' }
  const exercise = cell('exercise').replace(/\s+/g, ' ')
  if (exercise === '') return { is: 'rejected', reason: 'no_exercise' }
  if (dialect.columns.has('setIndex') && !/^\d+$/.test(cell('setIndex'))) {
    return { is: 'rejected', reason: 'no_set_index' }
  }

  const doubts: Doubt[] = []
  const number = (role: Role) => {
    const value = parseNumber(cell(role))
    if (value === undefined || Number.isFinite(value)) return value
    doubts.push('unreadable_number')
    return undefined
  }
  const positive = (role: Role) => {
    const value = number(role)
    return value !== undefined && value > 0 ? value : undefined
  }
  const rpe = positive('rpe')
  if (rpe !== undefined && (rpe < 1 || rpe > 10)) doubts.push('rpe_out_of_range')
  const word = setKindOf(cell('setType') || cell('setOrder'))
  if (word === undefined) doubts.push('unknown_set_kind')
  const isWarmup = plain(cell('isWarmup')) === 'true'
  const row: Row = {
    line: record.line,
    start,
    title: cell('title'),
    durationSeconds: workoutSeconds(cell, start, timeOf),
    workoutNote: cell('workoutNote'),
    exercise,
    equipment: cell('equipment'),
    exerciseNote: cell('exerciseNote'),
    superset: cell('superset'),
    index: cell('setIndex') || cell('setOrder'),
    kind: isWarmup ? 'warmup' : word === undefined || word === 'rest' || word === 'note' ? 'normal' : word,
    ...weightOf(dialect, cell, number),
    // Other apps write a zero for "none"; here it is a set that failed.
    reps: isOurs ? number('reps') : positive('reps'),
    rpe: rpe !== undefined && rpe >= 1 && rpe <= 10 ? rpe : undefined,
    rir: upTo(10, number('rir')),
    repsLeft: upTo(10_000, number('repsLeft')),
    repsRight: upTo(10_000, number('repsRight')),
    restSeconds: upTo(86_400, number('restSeconds')),
    seconds: secondsOf(cell('seconds'), doubts),
    ...distanceOf(cell, positive),
    setNote: noteOf(cell, positive),
    entry: cell('entry'),
    timezone: cell('timezone'),
    workoutId: cell('workoutId').toLowerCase(),
    slug: isOurs ? cell('slug') : undefined,
    doubts,
  }
  const isRepaired = fields !== record.fields
  if (isNoSet(dialect, word, cell('status'), row)) return { is: 'non_set', row, isRepaired }
  if (isOurs || row.reps !== undefined || row.seconds !== undefined || row.distance !== undefined) {
    return { is: 'set', row, isRepaired }
  }
  return doubts.includes('unreadable_number')
    ? { is: 'rejected', reason: 'unreadable_number' }
    : { is: 'empty', row, isRepaired }
}

/**
 * The fields in their columns, or undefined if they do not fit the header. FitNotes does not quote commas in names, nor
 * Fitbod in notes: the surplus is joined again if numbers then stand where numbers belong.
 */
function fittedFields({ columns, width, unquoted }: Dialect, fields: readonly string[]): readonly string[] | undefined {
  const surplus = fields.length - width
  if (surplus === 0) return fields
  const at = unquoted && columns.get(unquoted)
  if (surplus < 0 || at === undefined) return undefined
  const joined = fields.slice(at, at + surplus + 1).join(',')
  const repaired = [...fields.slice(0, at), joined, ...fields.slice(at + surplus + 1)]
  const cell = (role: Role) => repaired[columns.get(role) ?? -1] ?? ''
  const numeric: readonly Role[] = ['weight', 'weightKg', 'weightLb', 'reps', 'distance', 'distanceM']
  const fits = numeric.every((role) => !Number.isNaN(parseNumber(cell(role))))
  return fits && /^\s*(true|false)?\s*$/i.test(cell('isWarmup')) ? repaired : undefined
}

const upTo = (most: number, value: number | undefined) =>
  value !== undefined && value >= 0 && value <= most ? value : undefined

type Cell = (role: Role) => string
type NumberOf = (role: Role) => number | undefined

function isNoSet(dialect: Dialect, word: ReturnType<typeof setKindOf>, status: string, row: Row): boolean {
  if (word === 'rest' || word === 'note') return true
  if (plain(status).replace(/\s/g, '') === 'notstarted') return true
  // Strong translates "Rest Timer" and "Note": an unknown word without reps is one of them.
  return word === undefined && dialect.columns.has('setOrder') && row.reps === undefined
}

function weightOf({ columns }: Dialect, cell: Cell, number: NumberOf) {
  const bare = number('weight')
  if (bare !== undefined) return { weight: bare, weightUnit: weightUnitOf(cell('weightUnit')) }
  const kg = number('weightKg')
  const lb = number('weightLb')
  // A file with both columns has entered one and converted the other: the rounder number was entered.
  if (kg !== undefined && (lb === undefined || digits(kg) <= digits(lb)))
    return { weight: kg, weightUnit: 'kg' as const }
  if (lb !== undefined) return { weight: lb, weightUnit: 'lb' as const }
  const unit = columns.has('weightKg') ? ('kg' as const) : columns.has('weightLb') ? ('lb' as const) : undefined
  return { weight: undefined, weightUnit: unit ?? weightUnitOf(cell('weightUnit')) }
}

function digits(value: number): number {
  return String(value).length
}

function distanceOf(cell: Cell, positive: NumberOf): Pick<Row, 'distance' | 'distanceUnit'> {
  const columns = [
    ['distanceKm', 'km'],
    ['distanceMi', 'mi'],
    ['distanceM', 'm'],
  ] as const
  for (const [role, distanceUnit] of columns) {
    const distance = positive(role)
    if (distance !== undefined) return { distance, distanceUnit }
  }
  return { distance: positive('distance'), distanceUnit: distanceUnitOf(cell('distanceUnit')) }
}

function distanceUnitOf(word: string): Row['distanceUnit'] {
  if (word === '') return undefined
  const letters = plain(word)
  if (/^(m|meters?|metres?)$/.test(letters)) return 'm'
  if (/^(km|kilometers?|kilometres?)$/.test(letters)) return 'km'
  if (/^(mi|miles?)$/.test(letters)) return 'mi'
  if (/^(ft|feet|foot)$/.test(letters)) return 'ft'
  return /^(yd|yards?)$/.test(letters) ? 'yd' : 'unknown'
}

/** How a machine was set has no place of its own here: the note keeps it. */
function noteOf(cell: Cell, positive: NumberOf): string {
  const [incline, resistance] = [positive('incline'), positive('resistance')]
  const settings = [incline && `Incline ${incline}`, resistance && `Resistance ${resistance}`]
  return [cell('setNote'), ...settings].filter(Boolean).join('\n')
}

function secondsOf(cell: string, doubts: Doubt[]): number | undefined {
  const seconds = parseSeconds(cell)
  if (seconds === undefined && cell !== '') doubts.push('unreadable_number')
  return seconds !== undefined && seconds > 0 ? seconds : undefined
}

function workoutSeconds(cell: Cell, start: LocalTime, timeOf: TimeOf): number | undefined {
  const end = timeOf(cell('end'))
  const seconds = end === undefined ? parseSeconds(cell('duration')) : secondsBetween(start, end)
  return seconds !== undefined && seconds > 0 ? seconds : undefined
}
