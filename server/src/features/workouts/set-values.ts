import type { SetTarget as SentTarget, SetEntry } from '@fitai/contract'
import {
  type Clock,
  type Clocks,
  latestOf,
  mergeFields,
  nextClock,
  type SetKind,
  toKg,
  type WeightUnit,
} from '@fitai/domain'

export type SetTarget = {
  repsMin: number | null
  repsMax: number | null
  weight: number | null
  weightUnit: WeightUnit | null
  rpe: number | null
  rir: number | null
  durationSeconds: number | null
  distanceMetres: number | null
  restSeconds: number | null
}

/** The fields of a set that its user writes; `position` null means at the end. */
export type SetFields = {
  kind: SetKind
  position: number | null
  performedAt: string | null
  weight: number | null
  weightUnit: WeightUnit | null
  reps: number | null
  repsLeft: number | null
  repsRight: number | null
  rpe: number | null
  rir: number | null
  durationSeconds: number | null
  distanceMetres: number | null
  restSeconds: number | null
  note: string | null
  target: SetTarget
}
/** With the kilograms that follow from them. */
export type SetValues = SetFields & { weightKg: number | null }
export type DatedSet = { values: SetValues; clocks: Clocks }

const noTarget: SetTarget = {
  ...{ repsMin: null, repsMax: null, weight: null, weightUnit: null, rpe: null, rir: null },
  ...{ durationSeconds: null, distanceMetres: null, restSeconds: null },
}
const untouched: SetFields = {
  ...{ kind: 'normal', position: null, performedAt: null, weight: null, weightUnit: null, reps: null },
  ...{ repsLeft: null, repsRight: null, rpe: null, rir: null, durationSeconds: null, distanceMetres: null },
  ...{ restSeconds: null, note: null, target: noTarget },
}

export const toTarget = (sent: SentTarget): SetTarget => ({ ...noTarget, ...sent })

/**
 * What a request says of a set. Fields that are left out are left out, `null` clears. A set is done from the moment its
 * numbers come, unless it says another time; a note alone does not tick off a planned set.
 */
export function fieldsOf(sent: SetEntry, before: SetValues | undefined, now: Date): Partial<SetFields> {
  const { id: _, entryId: __, exerciseId: ___, ...given } = sent
  const isDoneNow = before === undefined || hasNumbers(sent)
  const performedAt =
    sent.performedAt !== undefined ? sent.performedAt : (before?.performedAt ?? (isDoneNow ? now.toISOString() : null))
  return tidy({ ...given, performedAt }, before)
}

/** As it is kept: instants in UTC, a weight with its unit, targets whole, and the reps that both sides did. */
export function tidy(
  given: Partial<Record<keyof SetFields, unknown>>,
  before: SetValues | undefined,
): Partial<SetFields> {
  const sent = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<SetFields>
  const sides = [sent.repsLeft, sent.repsRight].filter((reps) => typeof reps === 'number')
  return {
    ...sent,
    ...(typeof sent.performedAt === 'string' && { performedAt: new Date(sent.performedAt).toISOString() }),
    ...(sent.weight === null && { weightUnit: null }),
    ...(sent.weight === undefined && sent.weightUnit !== undefined && { weight: before?.weight ?? null }),
    ...(sent.target !== undefined && { target: toTarget(sent.target) }),
    ...(sides.length > 0 && sent.reps === undefined && { reps: Math.min(...sides) }),
  }
}

function hasNumbers({ weight, reps, repsLeft, repsRight, durationSeconds, distanceMetres }: SetEntry): boolean {
  return [weight, reps, repsLeft, repsRight, durationSeconds, distanceMetres].some((value) => typeof value === 'number')
}

/** The time of a request: after everything that was written before it. */
export function clockOfNow(clocks: Clocks | undefined, now: Date): Clock {
  return nextClock(clocks && latestOf(clocks), now.getTime(), 'server')
}

/** Fields over what is there, each only if nobody has written it later. */
export function mergeSet(before: DatedSet | undefined, fields: Partial<SetFields>, clock: Clock): DatedSet {
  const { values, clocks } = mergeFields(before, fields, clock)
  const merged = { ...untouched, ...values } as SetFields
  const { weight, weightUnit } = merged
  // A unit without a weight says nothing.
  const unit = weight === null ? null : (weightUnit ?? 'kg')
  const weightKg = weight === null || unit === null ? null : toKg({ weight, weightUnit: unit })
  return { values: { ...merged, weightUnit: unit, weightKg }, clocks }
}

export function isSame(before: SetValues, after: SetValues): boolean {
  return JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(after))
}

const inOrder = ({ target, ...values }: SetValues) => [
  ...Object.keys(untouched).map((field) =>
    field === 'target' ? null : values[field as Exclude<keyof SetFields, 'target'>],
  ),
  ...Object.keys(noTarget).map((field) => target[field as keyof SetTarget]),
]
