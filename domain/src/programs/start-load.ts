import { loadForReps } from '../coach/estimate.ts'
import { type Program, type ProgramLift, trainingDays } from './program.ts'

/** What is left in reserve where a load is worked out for reps nobody has done with it. */
const rirAtStart = 2

/**
 * What a lift begins with for somebody whose one-rep maximum is known, in its unit: the share the program names, else
 * what its reps allow with two in reserve (Brzycki 1993). Undefined where neither says anything.
 */
export function startLoadOf(lift: ProgramLift, program: Program, oneRepMax: number): number | undefined {
  if (lift.startPercent !== null) return (oneRepMax * lift.startPercent) / 100
  const entries = trainingDays(program).flatMap(({ of }) => of.entries)
  const sets = entries.filter((entry) => entry.lift === lift.key && entry.decides).flatMap((entry) => entry.sets)
  const reps = sets.find((set) => set.reps !== undefined)?.reps
  return reps && loadForReps(oneRepMax, reps.max, rirAtStart)
}
