import type { CoachExercise, CoachRequest, FindExercise } from './plan.ts'
import type { Screening } from './red-flags.ts'
import type { Tally } from './volume.ts'

/** All that choosing needs to know; `week` and `used` grow while the days of a plan are built. */
export type Context = {
  request: CoachRequest
  screening: Screening
  allowed: readonly CoachExercise[]
  find: FindExercise
  week: Tally
  /** How often each movement already stands in the week. */
  used: Map<string, number>
  style: Style
}

/** Ways to spend the same hour: the best of them becomes the plan. */
export type Style = { startSets: number; isPaired: boolean }
