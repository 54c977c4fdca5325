import type { SharedProgram } from '@fitai/contract'

type Lift = SharedProgram['lifts'][number]

/** What lifts are called: by their exercise, with their key where two lifts are the same exercise. */
export function liftNames(lifts: readonly Lift[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  for (const { exerciseName } of lifts) counts.set(exerciseName, (counts.get(exerciseName) ?? 0) + 1)
  return new Map(
    lifts.map(({ key, exerciseName }) => [
      key,
      (counts.get(exerciseName) ?? 0) > 1 ? `${exerciseName} (${key})` : exerciseName,
    ]),
  )
}
