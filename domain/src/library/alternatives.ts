import { hasEquipment, isAvoided, isCautioned } from '../coach/candidates.ts'
import type { CoachExercise } from '../coach/plan.ts'
import { familiarityOf } from '../coach/staples.ts'
import { type ExerciseLevel, type Limitation, levels, type Muscle } from '../exercise.ts'

export type AlternativeWish = {
  /** What is at hand; anything when left out. */
  equipment?: readonly string[] | undefined
  limitations: readonly Limitation[]
  /** The hardest movement wanted. Left out, no expert's one stands in for one that is none. */
  level?: ExerciseLevel | undefined
}

export type Alternative = {
  slug: string
  /** What makes it a replacement, in the order of weight. */
  reasons: readonly AlternativeReason[]
  sharedMuscles: readonly Muscle[]
  /** A limitation asks for care with it. */
  isCautioned: boolean
}
export type AlternativeReason =
  | 'same_movement'
  | 'related_movement'
  | 'same_muscles'
  | 'other_equipment'
  | 'same_kind_of_set'
  | 'spares_limitation'
  | 'well_known'

/** Movements that stand in when there is none of the same pattern, nearest first. */
const related: Record<string, readonly string[]> = {
  vertical_pull: ['shoulder_extension', 'horizontal_pull'],
  horizontal_pull: ['vertical_pull', 'rear_delt_fly'],
  horizontal_push: ['vertical_push', 'chest_fly', 'vertical_push_dip'],
  vertical_push: ['horizontal_push', 'lateral_raise'],
  vertical_push_dip: ['horizontal_push', 'elbow_extension'],
  squat: ['lunge', 'knee_extension'],
  lunge: ['squat', 'knee_extension'],
  knee_extension: ['squat', 'lunge'],
  hinge: ['hip_extension', 'knee_flexion'],
  hip_extension: ['hinge'],
  knee_flexion: ['hinge', 'hip_extension'],
  chest_fly: ['horizontal_push'],
  shoulder_extension: ['vertical_pull'],
  rear_delt_fly: ['horizontal_pull'],
  lateral_raise: ['upright_pull', 'front_raise'],
  front_raise: ['lateral_raise', 'vertical_push'],
  upright_pull: ['lateral_raise'],
  core_flexion: ['core_stability', 'core_rotation'],
  core_rotation: ['core_lateral', 'core_stability', 'core_flexion'],
  core_lateral: ['core_rotation', 'core_stability'],
  core_stability: ['core_flexion'],
}

/**
 * The best replacements for a movement, best first: of the same pattern, for a muscle it trains, with what is at hand
 * and nothing a limitation forbids; only when the pattern has none, those of a related one. Ranked by shared muscles,
 * then mechanic, sidedness, kind of set and how well known it is.
 */
export function alternativesTo(
  exercise: CoachExercise,
  library: readonly CoachExercise[],
  wish: AlternativeWish,
): Alternative[] {
  const hardest = wish.level ?? (exercise.level === 'expert' ? 'expert' : 'intermediate')
  const possible = library.filter(
    (other) =>
      other.slug !== exercise.slug &&
      (wish.equipment === undefined || hasEquipment(other, wish.equipment)) &&
      !isAvoided(other, wish.limitations) &&
      levels.indexOf(other.level) <= levels.indexOf(hardest) &&
      isExplosive(other) === isExplosive(exercise),
  )
  const same = possible.filter((other) => other.pattern === exercise.pattern && isForIts(exercise, other))
  const found = same.length > 0 ? same : relatives(exercise, possible)
  return found
    .map((other) => ({ other, worth: worthOf(exercise, other, wish) }))
    .sort((a, b) => b.worth - a.worth || (a.other.slug < b.other.slug ? -1 : 1))
    .map(({ other }) => ({
      slug: other.slug,
      reasons: reasonsFor(exercise, other, wish),
      sharedMuscles: sharedMuscles(exercise, other),
      isCautioned: isCautioned(other, wish.limitations),
    }))
}

function relatives(exercise: CoachExercise, possible: readonly CoachExercise[]): CoachExercise[] {
  for (const pattern of related[exercise.pattern] ?? []) {
    const found = possible.filter((other) => other.pattern === pattern && sharedMuscles(exercise, other).length > 0)
    if (found.length > 0) return found
  }
  return []
}

/** A jump is no replacement for a squat, nor a squat for a jump. */
function isExplosive({ category }: CoachExercise): boolean {
  return category === 'plyometrics' || category === 'olympic'
}

/** Its main muscle is one the exercise trains, be it on the side. */
function isForIts(exercise: CoachExercise, other: CoachExercise): boolean {
  const trained = [...exercise.primaryMuscles, ...exercise.secondaryMuscles]
  return other.primaryMuscles.some((muscle) => trained.includes(muscle))
}

function sharedPrimary(a: CoachExercise, b: CoachExercise): Muscle[] {
  return a.primaryMuscles.filter((muscle) => b.primaryMuscles.includes(muscle))
}

function sharedMuscles(a: CoachExercise, b: CoachExercise): Muscle[] {
  return a.primaryMuscles.filter((muscle) => b.primaryMuscles.includes(muscle) || b.secondaryMuscles.includes(muscle))
}

const worth = {
  sharedPrimary: 3,
  shared: 1,
  mechanic: 1,
  laterality: 0.5,
  tracking: 0.7,
  familiar: 2.5,
  caution: -1.5,
  levelAbove: -0.7,
  sameEquipment: 0.4,
}

function worthOf(exercise: CoachExercise, other: CoachExercise, { limitations }: AlternativeWish): number {
  const steps = Math.max(0, levels.indexOf(other.level) - levels.indexOf(exercise.level))
  const primaries = sharedPrimary(exercise, other).length / exercise.primaryMuscles.length
  return (
    worth.sharedPrimary * primaries +
    worth.shared * (sharedMuscles(exercise, other).length / exercise.primaryMuscles.length) +
    (other.mechanic === exercise.mechanic ? worth.mechanic : 0) +
    (other.laterality === exercise.laterality ? worth.laterality : 0) +
    (other.tracking === exercise.tracking ? worth.tracking : 0) +
    (other.equipment[0] === exercise.equipment[0] ? worth.sameEquipment : 0) +
    worth.familiar * familiarityOf(other) +
    worth.levelAbove * steps +
    (isCautioned(other, limitations) ? worth.caution : 0)
  )
}

function reasonsFor(
  exercise: CoachExercise,
  other: CoachExercise,
  { limitations }: AlternativeWish,
): AlternativeReason[] {
  const spares = limitations.some(
    (each) => exercise.contraindications[each] !== undefined && other.contraindications[each] === undefined,
  )
  const isAllShared = sharedPrimary(exercise, other).length === exercise.primaryMuscles.length
  const reasons: [AlternativeReason, boolean][] = [
    [other.pattern === exercise.pattern ? 'same_movement' : 'related_movement', true],
    ['same_muscles', isAllShared],
    ['spares_limitation', spares],
    ['other_equipment', !other.equipment.every((tool) => exercise.equipment.includes(tool))],
    ['same_kind_of_set', other.tracking === exercise.tracking],
    ['well_known', familiarityOf(other) >= 0.5],
  ]
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []))
}
