import type { ExerciseFacts, Limitation } from '../exercise.ts'
import type { CoachExercise, CoachRequest } from './plan.ts'

/** Everything is at hand, `none` included. */
export function hasEquipment(exercise: Pick<ExerciseFacts, 'equipment'>, equipment: readonly string[]): boolean {
  return exercise.equipment.every((tool) => tool === 'none' || equipment.includes(tool))
}

export function isAvoided(
  exercise: Pick<ExerciseFacts, 'contraindications'>,
  limitations: readonly Limitation[],
): boolean {
  return limitations.some((limitation) => exercise.contraindications[limitation] === 'avoid')
}

export function isCautioned(
  exercise: Pick<ExerciseFacts, 'contraindications'>,
  limitations: readonly Limitation[],
): boolean {
  return limitations.some((limitation) => exercise.contraindications[limitation] === 'caution')
}

/** Refused for ever, or excluded by slug, by pattern, or by a part of the slug or name; blank wishes exclude nothing. */
export function isExcluded(
  { slug, name, pattern }: ExerciseFacts,
  { exclude, refused }: Pick<CoachRequest, 'exclude' | 'refused'>,
): boolean {
  if (refused?.includes(slug)) return true
  return exclude.some((wish) => {
    const part = wish.trim().toLowerCase()
    if (part === '') return false
    return (
      slug.includes(part) ||
      slug.includes(part.replace(/[\s_]+/g, '-')) ||
      pattern === part.replace(/[\s-]+/g, '_') ||
      name.toLowerCase().includes(part)
    )
  })
}

/**
 * The movements someone may do at all: equipment, limitations and wishes are never traded against anything. A session
 * of something else, such as an hour of climbing, is no movement.
 */
export function allowedExercises(
  library: readonly CoachExercise[],
  request: Pick<CoachRequest, 'equipment' | 'exclude' | 'refused'>,
  limitations: readonly Limitation[],
): CoachExercise[] {
  return library.filter(
    (exercise) =>
      exercise.pattern !== 'session' &&
      hasEquipment(exercise, request.equipment) &&
      !isAvoided(exercise, limitations) &&
      !isExcluded(exercise, request),
  )
}
