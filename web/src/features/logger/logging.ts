import type { ExerciseSummary, LoggedSet, SetEntry, Workout, WorkoutEntry } from '@fitai/contract'
import { isWorkingSet, type WeightUnit } from '@fitai/domain'
import { v7 } from 'uuid'
import { bringSetBack, recordSet, removeSet } from '../../offline/log.ts'
import { say } from '../../ui/say.ts'
import { columnsFor, type Field, neededField, parseCell, type Values } from './columns.ts'
import { nextSet, restsAfter } from './next-set.ts'
import { changeRest, startRest } from './rest.ts'
import { focusCell } from './useEditing.ts'

/** A usual rest when neither plan nor exercise says one. */
export const usualRestSeconds = { working: 120, warmup: 60 }

/** What can be done to the sets of a workout. Every change is shown at once and sent behind. */
export function loggingOf(workout: Workout, unit: WeightUnit) {
  const change = (entry: WorkoutEntry, set: LoggedSet, fields: Omit<SetEntry, 'id'>) =>
    recordSet(workout.id, { id: set.id, entryId: entry.id, ...fields })

  const rest = (entry: WorkoutEntry, set: LoggedSet) => {
    const after = workout.entries.map((other) =>
      other.id === entry.id ? { ...other, sets: other.sets.map((s) => (s.id === set.id ? ticked(s) : s)) } : other,
    )
    const usual = isWorkingSet(set) ? usualRestSeconds.working : usualRestSeconds.warmup
    const next = nextSet(after)
    const isLastOfPlan = !next && set.target.repsMax !== null
    if (restsAfter(entry, next) && !isLastOfPlan)
      startRest(workout.id, isWorkingSet(set) ? (entry.restSeconds ?? usual) : usual)
    else changeRest(null)
  }

  return {
    change,
    tick(entry: WorkoutEntry, set: LoggedSet, values: Values) {
      const needed = neededField(entry.tracking)
      if (typeof values[needed] !== 'number') return focusCell({ setId: set.id, field: needed })
      change(entry, set, {
        performedAt: new Date().toISOString(),
        ...entered(columnsFor(entry.tracking), values, unit),
      })
      rest(entry, set)
    },
    untick: (entry: WorkoutEntry, set: LoggedSet) => change(entry, set, { performedAt: null }),
    /** What was typed into a cell; what is no number is dropped. Typing alone ticks nothing off. */
    type(entry: WorkoutEntry, set: LoggedSet, field: Field, text: string) {
      const value = parseCell(field, text)
      if (value === undefined) return
      const typed = entered([field], { [field]: value, weightUnit: set.weightUnit }, unit)
      change(entry, set, { performedAt: set.performedAt, ...typed })
    },
    remove(entry: WorkoutEntry, set: LoggedSet) {
      removeSet(workout.id, set.id)
      say('Set deleted.', { label: 'Undo', onClick: () => void bringSetBack(workout.id, { entry, set }) })
    },
    addSet(entry: WorkoutEntry) {
      recordSet(workout.id, { id: v7(), entryId: entry.id, position: entry.sets.length, performedAt: null })
    },
    addExercise(exercise: ExerciseSummary) {
      const entryId = v7()
      const position = Math.max(-1, ...workout.entries.map((entry) => entry.position)) + 1
      recordSet(
        workout.id,
        { id: v7(), entryId, exerciseId: exercise.id, position: 0, performedAt: null },
        {
          ...{ exerciseId: exercise.id, exerciseSlug: exercise.slug },
          ...{ exerciseName: exercise.name, tracking: exercise.tracking, position },
        },
      )
      return entryId
    },
  }
}
export type Logging = ReturnType<typeof loggingOf>

/** A weight goes with its unit; a set that was entered in pounds stays in pounds. */
function entered(fields: readonly Field[], values: Values, unit: WeightUnit): Omit<SetEntry, 'id'> {
  const given = Object.fromEntries(fields.map((field) => [field, values[field] ?? null]))
  return { ...given, ...(fields.includes('weight') && { weightUnit: values.weightUnit ?? unit }) }
}

const ticked = (set: LoggedSet): LoggedSet => ({ ...set, performedAt: new Date().toISOString() })
