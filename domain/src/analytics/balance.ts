import { hipPatterns, isLift, kneePatterns, pullPatterns, pushPatterns } from '../coach/movement.ts'
import type { ExerciseFacts } from '../exercise.ts'
import type { Band } from './muscle-groups.ts'

export type Pair = { first: number; second: number }

/** What the two sides of a pair usually stand to each other, first by second. Wide on purpose: no study draws a line. */
export const usualRatios = {
  push_pull: { from: 0.67, to: 1.25, source: 'Coaches’ practice: as much pulling as pushing, or somewhat more' },
  quad_hip: { from: 0.67, to: 1.5, source: 'Coaches’ practice: knee and hip work in like amounts' },
  left_right: { from: 0.9, to: 1.11, source: 'Coaches’ practice: a difference beyond 10 % deserves a look' },
} as const satisfies Record<string, Band>
export type BalancePair = keyof typeof usualRatios

/** Hard sets of pushing and pulling with the arms, and of movements led by the knee and by the hip. */
export function balanceOf(trained: readonly { exercise: ExerciseFacts; hardSets: number }[]): {
  push_pull: Pair
  quad_hip: Pair
} {
  const of = (patterns: readonly string[]) =>
    trained
      .filter(({ exercise }) => isLift(exercise) && patterns.includes(exercise.pattern))
      .reduce((sum, { hardSets }) => sum + hardSets, 0)
  return {
    push_pull: { first: of(pushPatterns), second: of(pullPatterns) },
    quad_hip: { first: of(kneePatterns), second: of(hipPatterns) },
  }
}

/** Whether a ratio lies in its usual range, or which side is behind. */
export function balanceStanding(ratio: number, { from, to }: Band): 'first_behind' | 'even' | 'second_behind' {
  if (ratio < from) return 'first_behind'
  return ratio > to ? 'second_behind' : 'even'
}
