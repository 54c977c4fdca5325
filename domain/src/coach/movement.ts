import type { ExerciseFacts, Muscle } from '../exercise.ts'

export const kneePatterns: readonly string[] = ['squat', 'lunge', 'knee_extension']
export const hipPatterns: readonly string[] = ['hinge', 'hip_extension', 'knee_flexion']
export const pushPatterns: readonly string[] = ['horizontal_push', 'vertical_push', 'vertical_push_dip', 'chest_fly']
export const pullPatterns: readonly string[] = [
  'horizontal_pull',
  'vertical_pull',
  'shoulder_extension',
  'rear_delt_fly',
]
export const corePatterns: readonly string[] = [
  'core_stability',
  'core_flexion',
  'core_lateral',
  'core_rotation',
  'carry',
  'full_body',
]
/** The five things a body does under load; a plan without targets trains all of them. */
export const patternGroups: readonly (readonly string[])[] = [
  kneePatterns,
  hipPatterns,
  pushPatterns,
  pullPatterns,
  corePatterns,
]

const liftCategories: readonly string[] = ['strength', 'olympic', 'strongman', 'plyometrics', 'conditioning']

export function isLift(exercise: ExerciseFacts): boolean {
  return liftCategories.includes(exercise.category)
}

/** A one-sided movement is done twice. */
export function sides(exercise: ExerciseFacts): 1 | 2 {
  return exercise.laterality === 'unilateral' ? 2 : 1
}

/** Bodyweight and bands cannot be loaded to a rep: their rep ranges reach higher. */
export function isHardToLoad(exercise: ExerciseFacts): boolean {
  return exercise.tracking.includes('bodyweight') || exercise.equipment.includes('band')
}

/** Core, carries, jumps and conditioning: the goal's rep ranges do not speak of them. */
export function isOutsideRepRanges(exercise: ExerciseFacts): boolean {
  return exercise.category === 'plyometrics' || /carry|core|conditioning|jump/.test(exercise.pattern)
}

export function isBarLift(exercise: ExerciseFacts): boolean {
  const bars = ['barbell', 'trap_bar', 'smith_machine']
  return exercise.mechanic === 'compound' && exercise.equipment.some((tool) => bars.includes(tool))
}

/** Power, then compound, then isolation, then core and calves (ACSM 2026; Nunes 2021: what matters most comes first). */
export function orderRank(exercise: ExerciseFacts): 0 | 1 | 2 | 3 {
  if (exercise.pattern === 'olympic' || (exercise.category === 'plyometrics' && exercise.pattern === 'jump')) return 0
  if (/^core|neck|forearm|calf/.test(exercise.pattern)) return 3
  return exercise.mechanic === 'compound' ? 1 : 2
}

export type MuscleSets = Map<Muscle, number>

/** Fractional counting: a set is 1 for a primary muscle and ½ for a secondary one (Pelland 2024). */
export function addMuscleSets(total: MuscleSets, exercise: ExerciseFacts, sets: number): void {
  if (!isLift(exercise)) return
  for (const muscle of exercise.primaryMuscles) total.set(muscle, (total.get(muscle) ?? 0) + sets)
  for (const muscle of exercise.secondaryMuscles) total.set(muscle, (total.get(muscle) ?? 0) + sets / 2)
}
