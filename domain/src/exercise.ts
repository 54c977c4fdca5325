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

/** Whose names for movements the library knows, beside English. ISO 639-1. */
export const languages = ['en', 'de', 'es', 'fr', 'pt', 'tr', 'ru'] as const
export type Language = (typeof languages)[number]

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

export const forces = ['push', 'pull', 'static'] as const
export const mechanics = ['compound', 'isolation'] as const
export const lateralities = ['bilateral', 'unilateral', 'alternating'] as const

/** A movement of the library: facts only, the same on every instance. `slug` is stable for ever. */
export type ExerciseFacts = {
  slug: string
  name: string
  aliases: readonly string[]
  category: ExerciseCategory
  pattern: string
  force: (typeof forces)[number]
  mechanic: (typeof mechanics)[number]
  level: ExerciseLevel
  /** All that is needed at once; `none` stands for nothing. */
  equipment: readonly string[]
  primaryMuscles: readonly Muscle[]
  secondaryMuscles: readonly Muscle[]
  laterality: (typeof lateralities)[number]
  position: string
  tracking: TrackingKind
  /** How often the weight that is written down is lifted: 2 where it is one of two dumbbells. */
  loadMultiplier: number
  /** The share of bodyweight that moves, 0 to 1: 1 for a pull-up, 0.64 for a push-up (Ebben 2011), 0 where none counts. */
  bodyweightFraction: number
  /** Seconds of rest between sets when nobody says otherwise. */
  restSeconds: number
  /** Metabolic equivalent (2024 Adult Compendium, Herrmann et al.). */
  met: number
  contraindications: Partial<Record<Limitation, 'avoid' | 'caution'>>
}

/** How a movement is done, in our own words. Links are slugs of the library. */
export type ExerciseGuide = {
  /** `brief` has a description and steps only. */
  detail: 'full' | 'brief'
  description: string
  steps: readonly string[]
  cues: readonly string[]
  /** Each with what to do instead. */
  mistakes: readonly string[]
  /** What to mind with a limitation, for those that matter here. No medical advice. */
  safety: Partial<Record<Limitation, string>>
  easier: readonly string[]
  harder: readonly string[]
  alternatives: readonly string[]
}
