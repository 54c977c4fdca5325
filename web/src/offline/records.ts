import type { BrokenRecord, ExerciseRecords, Workout } from '@fitai/contract'
import { type Best, type E1rmFormula, type PerformedSet, recordTimeline, toKg } from '@fitai/domain'

export type RecordsBySet = Readonly<Record<string, readonly BrokenRecord[]>>
type Standing = Omit<Best, 'isFromEarlierWorkout'>

/**
 * What the sets of a workout broke, by the records that stood before it: told at once, with or without a connection.
 * The server derives its own from the whole log.
 */
export function recordsIn(workout: Workout, all: readonly ExerciseRecords[], formula: E1rmFormula): RecordsBySet {
  const byExercise = Map.groupBy(workout.entries, ({ exerciseId }) => exerciseId)
  const broken = [...byExercise].flatMap(([exerciseId, entries]) => {
    const stood = all.find((one) => one.exerciseId === exerciseId)?.current ?? []
    return recordTimeline(performedIn({ id: workout.id, entries }), formula, stood.flatMap(standingBefore(workout.id)))
  })
  const celebrated = broken.filter(({ isBaseline, previous }) => !isBaseline && previous !== undefined)
  return Object.fromEntries(
    [...Map.groupBy(celebrated, ({ setId }) => setId)].map(([setId, records]) => [
      setId,
      records.map(({ kind, value, previous = 0 }) => ({ kind, value, previous })),
    ]),
  )
}

/** A record that fell in this very workout stands for the one before it. */
const standingBefore =
  (workoutId: string) =>
  (record: ExerciseRecords['current'][number]): Standing[] => {
    const { kind, value, previous, weight, weightUnit } = record
    const atWeightKg =
      kind === 'most_reps' && weight !== null ? toKg({ weight, weightUnit: weightUnit ?? 'kg' }) : undefined
    if (record.workoutId !== workoutId) return [{ kind, value, atWeightKg }]
    return previous === null ? [] : [{ kind, value: previous, atWeightKg }]
  }

/** The sets that were done, in the order they were done. */
export function performedIn({ id: workoutId, entries }: Pick<Workout, 'id' | 'entries'>): PerformedSet[] {
  return entries
    .flatMap(({ tracking, sets }) => {
      const isAssisted = tracking === 'assisted_bodyweight_reps'
      return sets.map((set) => ({ set, isAssisted }))
    })
    .filter(({ set }) => set.performedAt !== null)
    .toSorted((a, b) => (a.set.performedAt ?? '').localeCompare(b.set.performedAt ?? ''))
    .map(({ set: { id, kind, weight, weightUnit, reps }, isAssisted }) => ({
      ...{ id, workoutId, kind, isAssisted, reps: reps ?? undefined },
      weightKg: weight === null ? undefined : toKg({ weight, weightUnit: weightUnit ?? 'kg' }),
    }))
}
