export const setKinds = ['normal', 'warmup', 'drop', 'failure', 'amrap', 'backoff', 'myo'] as const
/** Warm-ups never count; all the others are working sets. */
export type SetKind = (typeof setKinds)[number]

/** A set that was done, as the maths needs it. Sets are given in the order they were performed. */
export type PerformedSet = {
  id: string
  workoutId: string
  kind: SetKind
  /** External load in kilograms; on an assisted exercise the help. */
  weightKg: number | undefined
  reps: number | undefined
  isAssisted: boolean
}

export function isWorkingSet(set: Pick<PerformedSet, 'kind'>): boolean {
  return set.kind !== 'warmup'
}

/** Weight × reps of a working set in kg; 0 for warm-ups, assisted sets and sets without load. */
export function volumeKg(set: PerformedSet): number {
  if (!isWorkingSet(set) || set.isAssisted) return 0
  return (set.weightKg ?? 0) * (set.reps ?? 0)
}
