export const visibilities = ['private', 'friends', 'public'] as const
export type Visibility = (typeof visibilities)[number]

export const privacyKinds = ['profile', 'workouts', 'records', 'goals', 'body'] as const
export type PrivacyKind = (typeof privacyKinds)[number]

/** Who may see what. Photos are not among it: nobody but their owner sees them. */
export type Privacy = Record<PrivacyKind, Visibility>
export type PrivacyChanges = { [K in PrivacyKind]?: Visibility | undefined }

/** Nothing is shown to anybody until its owner says so. */
export function privacyWith(changes: PrivacyChanges): Privacy {
  return {
    profile: changes.profile ?? 'private',
    workouts: changes.workouts ?? 'private',
    records: changes.records ?? 'private',
    goals: changes.goals ?? 'private',
    body: changes.body ?? 'private',
  }
}

/** May they see it: the owner everything, friends what is for friends, everybody what is public. */
export function canSee(visibility: Visibility, viewer: 'owner' | 'friend' | 'stranger'): boolean {
  return viewer === 'owner' || visibility === 'public' || (visibility === 'friends' && viewer === 'friend')
}
