import { type E1rmFormula, estimateE1rm } from './calculators/e1rm-formulas.ts'
import { isWorkingSet, type PerformedSet, volumeKg } from './sets.ts'

export const recordKinds = [
  'heaviest_weight',
  'most_reps',
  'best_e1rm',
  'best_set_volume',
  'best_session_volume',
  'least_assistance',
] as const
export type RecordKind = (typeof recordKinds)[number]

/**
 * A value that had not been reached before in one exercise. `value` is kilograms, reps for `most_reps`,
 * kg × reps for the two volumes. The first value of a kind is a baseline: there is nothing to beat yet.
 */
export type PersonalRecord = {
  kind: RecordKind
  setId: string
  workoutId: string
  value: number
  /** The best of earlier workouts and of earlier sets; undefined for a first value. */
  previous: number | undefined
  /** The weight at which the reps were done; only for `most_reps`. */
  atWeightKg: number | undefined
  isBaseline: boolean
}

/** The best so far of one kind (and, for `most_reps`, one weight). */
export type Best = {
  kind: RecordKind
  atWeightKg: number | undefined
  value: number
  /** Whether a workout before the present one has a value of this kind. */
  isFromEarlierWorkout: boolean
}

type Claim = { kind: RecordKind; value: number; atWeightKg: number | undefined }

/** Weights that differ by less than a gram are the same plate in another unit. */
const sameWeightKg = 0.001

/**
 * The records a working set makes, given the bests before it. A tie is none, a warm-up never, and a first
 * value sets the bar without being celebrated: otherwise a beginner would collect a medal a set.
 * `most_reps` means more reps than ever at this weight or a heavier one; a new weight only sets its own bar,
 * or every light set would be a record. The estimate is Brzycki’s unless another formula is named.
 */
export function recordsOfSet(set: PerformedSet, bests: readonly Best[], formula?: E1rmFormula): PersonalRecord[] {
  return claimsOf(set, formula).flatMap((claim) => {
    const sameKind = bests.filter((best) => best.kind === claim.kind)
    const same = sameKind.filter((best) => isAtSameWeight(best, claim))
    const previous =
      same.length === 0
        ? undefined
        : bestValue(
            claim.kind,
            sameKind.filter((best) => isAsHeavy(best, claim)),
          )
    if (previous !== undefined && !beats(claim.kind, claim.value, previous)) return []
    const isBaseline = !same.some((best) => best.isFromEarlierWorkout)
    return [{ ...place(set), ...claim, previous, isBaseline }]
  })
}

function isAtSameWeight(best: Best, claim: Claim): boolean {
  if (claim.atWeightKg === undefined || best.atWeightKg === undefined) return true
  return Math.abs(best.atWeightKg - claim.atWeightKg) < sameWeightKg
}

function isAsHeavy(best: Best, claim: Claim): boolean {
  if (claim.atWeightKg === undefined || best.atWeightKg === undefined) return true
  return best.atWeightKg > claim.atWeightKg - sameWeightKg
}

function claimsOf(set: PerformedSet, formula: E1rmFormula = 'brzycki'): Claim[] {
  const { weightKg = 0, reps = 0 } = set
  if (!isWorkingSet(set) || reps < 1) return []
  const claim = (kind: RecordKind, value: number | undefined, atWeightKg?: number): Claim[] =>
    value === undefined || value <= 0 ? [] : [{ kind, value, atWeightKg }]
  if (set.isAssisted) {
    const isKnown = set.weightKg !== undefined
    return isKnown ? [{ kind: 'least_assistance', value: weightKg, atWeightKg: undefined }] : []
  }
  return [
    ...claim('heaviest_weight', weightKg),
    ...claim('most_reps', reps, weightKg),
    ...claim('best_e1rm', estimateE1rm({ weight: weightKg, reps, formula })),
    ...claim('best_set_volume', weightKg * reps),
  ]
}

function beats(kind: RecordKind, value: number, previous: number): boolean {
  return kind === 'least_assistance' ? value < previous - tolerance : value > previous + tolerance
}

/** Sums of the same plates in kg and lb differ in the last digits of a double; half a gram is no record. */
const tolerance = 0.0005

function bestValue(kind: RecordKind, bests: readonly Best[]): number | undefined {
  if (bests.length === 0) return undefined
  const values = bests.map((best) => best.value)
  return kind === 'least_assistance' ? Math.min(...values) : Math.max(...values)
}

function place(set: PerformedSet) {
  return { setId: set.id, workoutId: set.workoutId }
}

/**
 * The session-volume record of a workout whose volume in one exercise has just grown from `before` to `after` kg
 * by `set`. Told once, by the set that passes the best of earlier workouts; afterwards only its value grows.
 */
export function sessionVolumeRecord(
  set: PerformedSet,
  volume: { beforeKg: number; afterKg: number },
  bestOfEarlierWorkoutsKg: number | undefined,
): { record: PersonalRecord; isNew: boolean } | undefined {
  const { beforeKg, afterKg } = volume
  const bar = bestOfEarlierWorkoutsKg ?? 0
  if (volumeKg(set) === 0 || afterKg <= bar + tolerance) return undefined
  const record: PersonalRecord = {
    kind: 'best_session_volume',
    ...place(set),
    value: afterKg,
    previous: bestOfEarlierWorkoutsKg,
    atWeightKg: undefined,
    isBaseline: bestOfEarlierWorkoutsKg === undefined,
  }
  return { record, isNew: beforeKg <= bar + tolerance }
}

/**
 * All records of one exercise, from its sets in the order they were performed, workout by workout.
 * This is the whole truth: what is stored is only a copy of it. `before` is what stood before the first of these sets
 * (kilograms, reps for `most_reps`), when they are not all there are.
 */
export function recordTimeline(
  sets: readonly PerformedSet[],
  formula?: E1rmFormula,
  before: readonly Omit<Best, 'isFromEarlierWorkout'>[] = [],
): PersonalRecord[] {
  const timeline: PersonalRecord[] = []
  const bests = new Map<string, Best & { workoutId: string }>(
    before.map((best) => [keyOf(best), { ...best, isFromEarlierWorkout: true, workoutId: '' }]),
  )
  let session: { workoutId: string; volumeKg: number; record: PersonalRecord | undefined } | undefined
  let bestSessionKg = before.find(({ kind }) => kind === 'best_session_volume')?.value

  for (const set of sets) {
    if (session?.workoutId !== set.workoutId) {
      bestSessionKg = session?.record?.value ?? bestSessionKg
      session = { workoutId: set.workoutId, volumeKg: 0, record: undefined }
    }
    const seen = [...bests.values()].map((best) => ({
      ...best,
      isFromEarlierWorkout: best.isFromEarlierWorkout || best.workoutId !== set.workoutId,
    }))
    const broken = recordsOfSet(set, seen, formula)
    timeline.push(...broken)
    for (const record of broken) {
      const last = seen.find((best) => best.kind === record.kind && best.atWeightKg === record.atWeightKg)
      bests.set(keyOf(record), { ...record, isFromEarlierWorkout: last?.isFromEarlierWorkout ?? false })
    }

    const beforeKg = session.volumeKg
    session.volumeKg += volumeKg(set)
    const passed = sessionVolumeRecord(set, { beforeKg, afterKg: session.volumeKg }, bestSessionKg)
    if (session.record) session.record.value = session.volumeKg
    else if (passed) {
      session.record = passed.record
      timeline.push(passed.record)
    }
  }
  return timeline
}

function keyOf({ kind, atWeightKg }: Pick<Best, 'kind' | 'atWeightKg'>): string {
  return `${kind} ${atWeightKg ?? ''}`
}
