export const coachGoals = [
  'strength',
  'hypertrophy',
  'endurance',
  'power',
  'weight_loss',
  'general_health',
  'mobility',
] as const
export type CoachGoal = (typeof coachGoals)[number]

export const coachLevels = ['beginner', 'intermediate', 'advanced'] as const
/** How long someone has trained; `ExerciseLevel` is how hard a movement is. */
export type CoachLevel = (typeof coachLevels)[number]
