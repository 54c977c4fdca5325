import type { LoggedSet, WorkoutEntry } from '@fitai/contract'

const noTarget = {
  ...{ repsMin: null, repsMax: null, weight: null, weightUnit: null, rpe: null, rir: null },
  ...{ durationSeconds: null, distanceMetres: null, restSeconds: null },
}

export const aSet = (set: Partial<LoggedSet> & { id: string }): LoggedSet => ({
  ...{ position: 0, kind: 'normal', target: noTarget, performedAt: null, weight: null, weightUnit: null },
  ...{ reps: null, repsLeft: null, repsRight: null, rpe: null, rir: null },
  ...{ durationSeconds: null, distanceMetres: null, restSeconds: null, note: null },
  ...set,
})

export const aTarget = (target: Partial<LoggedSet['target']>): LoggedSet['target'] => ({ ...noTarget, ...target })

export const anEntry = (entry: Partial<WorkoutEntry> & { id: string; sets: LoggedSet[] }): WorkoutEntry => ({
  ...{ position: 0, exerciseId: 'x', exerciseSlug: null, exerciseName: 'Bench press', tracking: 'weight_reps' },
  ...{ supersetGroup: null, restSeconds: null, note: null, exerciseNote: null },
  ...entry,
})
