import type { WeightUnit } from '../units.ts'

/**
 * A set as it was typed. `load` says what `weight` is: a weight, one added to bodyweight (`bw+20`), or help
 * (`bw-15`, `-15`). `bodyweight` is bodyweight alone, `none` says nothing about the load.
 */
export type TypedSet = {
  load: 'weight' | 'added' | 'assisted' | 'bodyweight' | 'none'
  weight?: number
  /** Only where it was said. */
  weightUnit?: WeightUnit
  reps?: number
  /** Instead of `reps` where the sides were counted apart. */
  repsLeft?: number
  repsRight?: number
  /** 1 to 10 in halves. Never beside `rir`: what was said is kept in its own scale. */
  rpe?: number
  /** 0 to 10 in halves. */
  rir?: number
  durationSeconds?: number
  distanceMetres?: number
}

/** What is wrong, as a sentence for the lifter. */
export const shorthandReasons = {
  empty: 'Type a set, such as 100x8 or 3x5 100kg.',
  too_long: 'This is too long for a line of sets.',
  unexpected: 'This part is not clear.',
  times_missing: 'Put an x between weight and reps: 100x8. Reps alone are x8.',
  reps_missing: 'How many reps, seconds or metres?',
  reps_unclear: 'Reps are whole numbers up to 1000.',
  comma_unclear: 'This comma can be read in two ways. Write 1234 or 1.23; put a semicolon between sets.',
  number_unclear: 'This number is not clear. Write it with one point or comma and at most four decimals.',
  weight_too_big: 'A weight goes up to 1500.',
  weight_twice: 'The weight is here twice.',
  unit_missing: 'Is this a weight? Add kg or lb. Up to 20 sets of seconds or metres are 3x60s.',
  order_unclear: 'Sets, reps or weight? Add kg or lb to the weight, or write 3x5 100.',
  sets_unclear: 'Before the reps stands the number of sets, 1 to 20, when the weight comes last: 3x5 100.',
  too_many_sets: 'This is more than 100 sets.',
  effort_unclear: 'RPE goes from 1 to 10, RIR from 0 to 10, both in halves. A weight behind @ needs kg or lb.',
  effort_twice: 'One RPE or RIR a set is enough.',
  time_unclear: 'Write a time as 90s, 1:30 or 1:02:30, up to 24 hours.',
  distance_too_big: 'A distance goes up to 1000 km.',
} as const
export type ShorthandProblem = keyof typeof shorthandReasons
