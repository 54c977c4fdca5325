export const muscles = [
  'chest',
  'front_delts',
  'side_delts',
  'rear_delts',
  'rotator_cuff',
  'lats',
  'upper_back',
  'traps',
  'lower_back',
  'biceps',
  'triceps',
  'forearms',
  'abs',
  'obliques',
  'quads',
  'hamstrings',
  'glutes',
  'adductors',
  'abductors',
  'calves',
  'hip_flexors',
  'neck',
] as const
export type Muscle = (typeof muscles)[number]

export const trackingKinds = [
  'weight_reps',
  'bodyweight_reps',
  'weighted_bodyweight_reps',
  'assisted_bodyweight_reps',
  'duration',
  'weight_duration',
  'distance_duration',
  'weight_distance',
] as const
/** What is written down for a set of an exercise: it decides the columns of the log and the records that exist. */
export type TrackingKind = (typeof trackingKinds)[number]

export const levels = ['beginner', 'intermediate', 'expert'] as const
export type ExerciseLevel = (typeof levels)[number]

export const limitations = [
  'shoulder',
  'lower_back',
  'knee',
  'wrist',
  'elbow',
  'neck',
  'hip',
  'ankle',
  'pregnancy',
  'hypertension',
  'impact',
  'balance',
] as const
export type Limitation = (typeof limitations)[number]

export const categories = [
  'strength',
  'mobility',
  'plyometrics',
  'olympic',
  'cardio',
  'strongman',
  'conditioning',
] as const
export type ExerciseCategory = (typeof categories)[number]

/** A movement of the library: facts only, the same on every instance. `slug` is stable for ever. */
export type ExerciseFacts = {
  slug: string
  name: string
  aliases: readonly string[]
  category: ExerciseCategory
  pattern: string
  force: 'push' | 'pull' | 'static'
  mechanic: 'compound' | 'isolation'
  level: ExerciseLevel
  /** All that is needed at once; `none` stands for nothing. */
  equipment: readonly string[]
  primaryMuscles: readonly Muscle[]
  secondaryMuscles: readonly Muscle[]
  laterality: 'bilateral' | 'unilateral' | 'alternating'
  position: string
  tracking: TrackingKind
  /** Metabolic equivalent (2024 Adult Compendium, Herrmann et al.). */
  met: number
  contraindications: Partial<Record<Limitation, 'avoid' | 'caution'>>
}
