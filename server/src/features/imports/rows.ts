import { TimeZone } from '@fitai/contract'
import { type ReadExercise, type ReadSet, type ReadWorkout, toKg } from '@fitai/domain'
import { instantOf, localDateOf } from '../workouts/local-time.ts'
import { exerciseKey } from './exercises.ts'
import { partId } from './ids.ts'

/** Longer than this is a timer somebody forgot: the end is not known. */
const longestWorkoutSeconds = 6 * 3600

type Place = { workoutId: string; timezone: string; idOf: ReadonlyMap<string, string> }

/** The rows a workout of a file becomes, shaped like the tables they go to. */
export function rowsOf(workout: ReadWorkout, { workoutId, timezone: usual, idOf }: Place) {
  const { startedAt, timezone, localDate } = startOf(workout, usual)
  const { durationSeconds = 0 } = workout
  const isTimed = durationSeconds > 0 && (durationSeconds <= longestWorkoutSeconds || workout.sourceId !== undefined)
  const groups = supersetGroups(workout.exercises)
  const entries = workout.exercises.map((exercise, position) => ({
    id: partId(workoutId, position),
    workout_id: workoutId,
    exercise_id: idOf.get(exerciseKey(exercise)),
    position,
    superset_group: groups.get(exercise.supersetKey) ?? null,
    note: exercise.note ?? null,
    sets: exercise.sets,
  }))
  return {
    workout: {
      id: workoutId,
      name: workout.title.trim() || 'Workout',
      note: workout.note ?? null,
      timezone,
      started_at: startedAt.toISOString(),
      ended_at: isTimed ? new Date(startedAt.getTime() + durationSeconds * 1000).toISOString() : null,
      local_date: localDate,
    },
    entries: entries.map(({ sets: _, ...entry }) => entry),
    sets: entries.flatMap((entry) =>
      entry.sets.map((set, position) => ({
        ...setRow(set),
        id: partId(entry.id, position),
        workout_id: workoutId,
        entry_id: entry.id,
        exercise_id: entry.exercise_id,
        position,
        performed_at: startedAt.toISOString(),
        session_started_at: startedAt.toISOString(),
      })),
    ),
  }
}

/** When and on which day a workout was, on the lifter's own clock. */
export function startOf({ startedAtLocal, isUtc, ...workout }: ReadWorkout, usual: string) {
  const timezone = TimeZone.safeParse(workout.timezone).data ?? usual
  const startedAt = instantIn(timezone, startedAtLocal, isUtc)
  return { startedAt, timezone, localDate: localDateOf(startedAt, timezone) }
}

/** The instant of a time of a file: on the clocks of a time zone, or in UTC. */
export function instantIn(timezone: string, time: string, isUtc: boolean): Date {
  return isUtc ? new Date(`${time}Z`) : instantOf(time, timezone)
}

function supersetGroups(exercises: readonly ReadExercise[]): Map<string | undefined, number> {
  const keys = [...new Set(exercises.flatMap(({ supersetKey }) => supersetKey ?? []))]
  return new Map(keys.map((key, group) => [key, group]))
}

/** Help that was written as a negative weight is kept as the help it is. */
function setRow(set: ReadSet) {
  const weight = set.weight === undefined ? null : Math.abs(set.weight)
  return {
    kind: set.kind,
    weight,
    weight_unit: weight === null ? null : set.weightUnit,
    weight_kg: weight === null ? null : toKg({ weight, weightUnit: set.weightUnit }),
    reps: set.reps === undefined ? null : Math.round(set.reps),
    rpe: set.rpe ?? null,
    rir: set.rir ?? null,
    reps_left: set.repsLeft ?? null,
    reps_right: set.repsRight ?? null,
    rest_seconds: set.restSeconds ?? null,
    duration_seconds: set.seconds ?? null,
    distance_metres: set.distanceMetres ?? null,
    note: set.note ?? null,
  }
}
