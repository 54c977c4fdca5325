import type { Muscle } from '../exercise.ts'
import { hipPatterns, kneePatterns, pullPatterns, pushPatterns } from './movement.ts'
import type { CoachExercise, CoachRequest } from './plan.ts'

/** So many hard sets ask for two days without more of them (ACSM 2026: 48 h for the same muscle). */
const tiringSets = 6
const recoveryDays = 2

/** Muscles a single workout should spare: 6 hard sets or more today and yesterday, and not what was asked for. */
export function tiredMuscles({
  kind,
  recentSets = [],
  targetMuscles,
}: Pick<CoachRequest, 'kind' | 'recentSets' | 'targetMuscles'>): ReadonlySet<Muscle> {
  const sums = new Map<Muscle, number>()
  const recent = kind === 'week' ? [] : recentSets.filter(({ daysAgo }) => daysAgo < recoveryDays)
  for (const { muscle, sets } of recent) sums.set(muscle, (sums.get(muscle) ?? 0) + sets)
  return new Set([...sums.keys()].filter((muscle) => isTired(sums.get(muscle)) && !targetMuscles.includes(muscle)))
}

function isTired(sets = 0): boolean {
  return sets >= tiringSets
}

/** It would train a tired muscle directly. */
export function isTiring({ primaryMuscles }: CoachExercise, tired: ReadonlySet<Muscle>): boolean {
  return primaryMuscles.some((muscle) => tired.has(muscle))
}

const sides: readonly [readonly string[], readonly Muscle[]][] = [
  [kneePatterns, ['quads']],
  [hipPatterns, ['hamstrings', 'glutes']],
  [pushPatterns, ['chest', 'front_delts']],
  [pullPatterns, ['lats', 'upper_back']],
]

/** What trains nothing but tired muscles is not missed in today's session. */
export function isSpared(patterns: readonly string[], tired: ReadonlySet<Muscle>): boolean {
  return sides.some(([side, muscles]) => side === patterns && muscles.some((muscle) => tired.has(muscle)))
}
