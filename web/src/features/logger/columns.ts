import type { LoggedSet } from '@fitai/contract'
import type { TrackingKind, WeightUnit } from '@fitai/domain'
import { clock } from '../../format.ts'
import { parseDecimal, parseSeconds } from '../../numbers.ts'

export type Field = 'weight' | 'reps' | 'durationSeconds' | 'distanceMetres'

const columnsOf: Record<TrackingKind, readonly Field[]> = {
  weight_reps: ['weight', 'reps'],
  bodyweight_reps: ['reps'],
  weighted_bodyweight_reps: ['weight', 'reps'],
  assisted_bodyweight_reps: ['weight', 'reps'],
  duration: ['durationSeconds'],
  weight_duration: ['weight', 'durationSeconds'],
  distance_duration: ['distanceMetres', 'durationSeconds'],
  weight_distance: ['weight', 'distanceMetres'],
}

/** What is written down for a set of an exercise, in the order of the table. */
export function columnsFor(tracking: TrackingKind): readonly Field[] {
  return columnsOf[tracking]
}

/** A set without this says nothing: it is asked for before the set can be ticked. */
export function neededField(tracking: TrackingKind): Field {
  return columnsOf[tracking].at(-1) ?? 'reps'
}

export function columnName(field: Field, tracking: TrackingKind, unit: WeightUnit): string {
  if (field === 'reps') return 'Reps'
  if (field === 'durationSeconds') return 'Time'
  if (field === 'distanceMetres') return 'Metres'
  if (tracking === 'weighted_bodyweight_reps') return `+${unit}`
  return tracking === 'assisted_bodyweight_reps' ? `−${unit}` : unit
}

export type Values = { [F in Field]?: number | null | undefined } & { weightUnit?: WeightUnit | null | undefined }

/** What a cell shows. Plain digits with the locale's comma or point, so that it can be typed over. */
export function cellText(field: Field, value: number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (field === 'durationSeconds') return clock(value)
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: 2, useGrouping: false }).format(value)
}

const limits: Record<Field, number> = { weight: 1500, reps: 1000, durationSeconds: 86_400, distanceMetres: 1_000_000 }

/** The number somebody typed: null for nothing, undefined for what is no such number. */
export function parseCell(field: Field, text: string): number | null | undefined {
  if (text.trim() === '') return null
  const value = field === 'durationSeconds' ? parseSeconds(text) : parseDecimal(text)
  if (value === undefined || value > limits[field]) return undefined
  return field === 'reps' && !Number.isInteger(value) ? undefined : value
}

/** One press of − or +. */
export function stepOf(field: Field, unit: WeightUnit): number {
  if (field === 'weight') return unit === 'kg' ? 2.5 : 5
  if (field === 'reps') return 1
  return field === 'durationSeconds' ? 15 : 100
}

export function valuesOf(set: LoggedSet): Values {
  const { weight, weightUnit, reps, durationSeconds, distanceMetres } = set
  return { weight, weightUnit, reps, durationSeconds, distanceMetres }
}
