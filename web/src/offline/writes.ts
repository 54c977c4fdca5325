import type { createWorkout, LoggedSet, SetEntry, Workout, WorkoutEntry } from '@fitai/contract'
import type { TrackingKind } from '@fitai/domain'

/** A workout as it is made, with its plan. */
export type NewWorkout = (typeof createWorkout)['body']['_input']

/** What the logger must know of an exercise before the server has answered. */
export type NewExercise = {
  exerciseId: string
  exerciseSlug: string | null
  exerciseName: string
  tracking: TrackingKind
  position: number
}

/** A change of a workout that the server has not confirmed yet. */
export type Write = { workoutId: string } & (
  | { kind: 'begin'; plan: NewWorkout; startedAt: string; workout: Workout; templateId?: string }
  | { kind: 'start'; startedAt: string }
  | { kind: 'set'; entry: SetEntry & { entryId: string }; exercise?: NewExercise }
  | { kind: 'delete'; setId: string }
  | ({ kind: 'restore' } & DeletedSet)
  | { kind: 'finish'; endedAt: string }
  | { kind: 'discard' }
)

export function writesOf(workoutId: string, writes: readonly Write[]): Write[] {
  return writes.filter((write) => write.workoutId === workoutId)
}

/** A set as it was when it was deleted, and its exercise, which may have left the screen with it. */
export type DeletedSet = { entry: WorkoutEntry; set: LoggedSet }

/** A workout as it will be once these writes of it have arrived; undefined when it has not begun, or is gone. */
export function applyWrites(workout: Workout | undefined, writes: readonly Write[]): Workout | undefined {
  return writes.reduce((before, write) => {
    if (write.kind === 'begin') return before ?? write.workout
    return before && (write.kind === 'discard' ? undefined : applyWrite(before, write))
  }, workout)
}

function applyWrite(workout: Workout, write: Exclude<Write, { kind: 'begin' | 'discard' }>): Workout {
  if (write.kind === 'start') return { ...workout, status: 'active', startedAt: write.startedAt }
  if (write.kind === 'finish') return { ...workout, status: 'completed', endedAt: write.endedAt }
  if (write.kind === 'restore') return withSetBack(workout, write)
  if (write.kind === 'delete') {
    const entries = workout.entries.map((entry) => ({
      ...entry,
      sets: entry.sets.filter((set) => set.id !== write.setId),
    }))
    return { ...workout, entries: entries.filter((entry, index) => keepsEntry(entry, workout.entries[index])) }
  }
  const place = workout.entries.find(
    (entry) => entry.id === write.entry.entryId || entry.sets.some((set) => set.id === write.entry.id),
  )
  if (place) {
    const entries = workout.entries.map((entry) => (entry === place ? withSet(entry, write.entry) : entry))
    return { ...workout, entries }
  }
  const added = newEntry(write)
  return added ? { ...workout, entries: [...workout.entries, added] } : workout
}

/** An exercise whose last set was deleted just now leaves the workout on the screen as well. */
function keepsEntry(entry: WorkoutEntry, before: WorkoutEntry | undefined): boolean {
  return entry.sets.length > 0 || before?.sets.length === 0
}

function withSetBack(workout: Workout, { entry, set }: DeletedSet): Workout {
  const there = workout.entries.find(({ id }) => id === entry.id)
  if (there?.sets.some(({ id }) => id === set.id)) return workout
  const back = { ...(there ?? entry), sets: inOrder([...(there?.sets ?? []), set]) }
  return { ...workout, entries: inOrder([...workout.entries.filter((other) => other !== there), back]) }
}

function inOrder<Placed extends { position: number }>(all: readonly Placed[]): Placed[] {
  return all.toSorted((a, b) => a.position - b.position)
}

function newEntry({ entry, exercise }: Extract<Write, { kind: 'set' }>): WorkoutEntry | undefined {
  if (!exercise) return undefined
  const plan = { supersetGroup: null, restSeconds: null, note: null, exerciseNote: null }
  return withSet({ id: entry.entryId, ...exercise, ...plan, sets: [] }, entry)
}

function withSet(entry: WorkoutEntry, sent: SetEntry): WorkoutEntry {
  const isThere = entry.sets.some((set) => set.id === sent.id)
  if (!isThere) return { ...entry, sets: [...entry.sets, merge(openSet(sent.id, entry.sets.length), sent)] }
  return { ...entry, sets: entry.sets.map((set) => (set.id === sent.id ? merge(set, sent) : set)) }
}

/** Fields that were left out stay as they are, as on the server. */
function merge(set: LoggedSet, { entryId: _entry, exerciseId: _exercise, ...sent }: SetEntry): LoggedSet {
  const given = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined))
  return { ...set, ...given }
}

export function openSet(id: string, position: number): LoggedSet {
  return {
    id,
    position,
    kind: 'normal',
    target: {
      ...{ repsMin: null, repsMax: null, weight: null, weightUnit: null, rpe: null, rir: null },
      ...{ durationSeconds: null, distanceMetres: null, restSeconds: null },
    },
    performedAt: null,
    weight: null,
    weightUnit: null,
    reps: null,
    repsLeft: null,
    repsRight: null,
    rpe: null,
    rir: null,
    durationSeconds: null,
    distanceMetres: null,
    restSeconds: null,
    note: null,
  }
}
