import type { Muscle } from '../exercise.ts'
import type { CoachLevel } from './goals.ts'
import {
  addMuscleSets,
  hipPatterns,
  isLift,
  kneePatterns,
  type MuscleSets,
  pullPatterns,
  pushPatterns,
} from './movement.ts'
import type { CoachExercise, CoachRequest } from './plan.ts'
import { levelLimits, type VolumeGroup, volumeGroups, weeklyCeiling } from './reference.ts'

/** Fractional sets of the seven groups a week is judged by; lats and upper back are one back. */
export function groupSets(sets: MuscleSets): Record<VolumeGroup, number> {
  const of = (...muscles: Muscle[]) => muscles.reduce((sum, muscle) => sum + (sets.get(muscle) ?? 0), 0)
  return {
    chest: of('chest'),
    back: of('lats', 'upper_back'),
    quads: of('quads'),
    hamstrings: of('hamstrings'),
    glutes: of('glutes'),
    triceps: of('triceps'),
    biceps: of('biceps'),
  }
}

/**
 * Weekly sets each group should get: 8 scaled by level for strength and muscle, 4 otherwise, less when there is less
 * time (Schoenfeld 2017, Pelland 2024). Arms get half: pressing and pulling train them too.
 */
export function weeklyFloor(
  { goal, level, minutes, daysPerWeek }: Pick<CoachRequest, 'goal' | 'level' | 'minutes' | 'daysPerWeek'>,
  group: VolumeGroup,
): number {
  const liftMinutes = minutes * daysPerWeek
  const isVolumeGoal = goal === 'hypertrophy' || goal === 'strength'
  const sets = isVolumeGoal
    ? Math.min(8 * levelLimits[level].volumeFactor, liftMinutes / 22)
    : Math.min(4, liftMinutes / 30)
  return group === 'biceps' || group === 'triceps' ? sets / 2 : sets
}

export function weeklyCeilingFor(group: VolumeGroup, level: CoachLevel): number {
  return weeklyCeiling[group] * Math.max(1, levelLimits[level].volumeFactor)
}

/** Sets by side of the body: what must balance. */
export type Balance = { push: number; pull: number; knee: number; hip: number }

/** What a plan holds so far; every lift added is counted here once. */
export type Tally = { muscles: MuscleSets; balance: Balance }

export function newTally(): Tally {
  return { muscles: new Map(), balance: { push: 0, pull: 0, knee: 0, hip: 0 } }
}

export function count(tally: Tally, exercise: CoachExercise, sets: number): void {
  if (!isLift(exercise)) return
  addMuscleSets(tally.muscles, exercise, sets)
  const side = sideOf(exercise)
  if (side) tally.balance[side] += sets
}

export function sideOf({ pattern }: CoachExercise): keyof Balance | undefined {
  if (pushPatterns.includes(pattern)) return 'push'
  if (pullPatterns.includes(pattern)) return 'pull'
  if (kneePatterns.includes(pattern)) return 'knee'
  return hipPatterns.includes(pattern) ? 'hip' : undefined
}

const opposite: Record<keyof Balance, keyof Balance> = { push: 'pull', pull: 'push', knee: 'hip', hip: 'knee' }

/** Positive when the other side is behind: more of this would tilt the plan. */
export function tilt({ balance }: Tally, exercise: CoachExercise): number {
  const side = sideOf(exercise)
  return side ? balance[side] - balance[opposite[side]] : 0
}

/** 0 when the groups a movement trains have their weekly sets, up to 1 when they have none. */
export function hunger(tally: Tally, exercise: CoachExercise, request: CoachRequest): number {
  const have = groupSets(tally.muscles)
  const gain: MuscleSets = new Map()
  addMuscleSets(gain, exercise, 1)
  const gains = groupSets(gain)
  let total = 0
  for (const group of volumeGroups) {
    const floor = weeklyFloor(request, group)
    total += gains[group] * Math.max(0, 1 - have[group] / floor)
  }
  return Math.min(1.5, total)
}

/** What a day of these movements adds up to. */
export function tallyOf(items: readonly { exercise: CoachExercise; sets: { length: number } }[]): Tally {
  const tally = newTally()
  for (const { exercise, sets } of items) count(tally, exercise, sets.length)
  return tally
}
