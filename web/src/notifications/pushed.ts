import type { LiveEvent } from '@fitai/contract'

/** What the server sends by push. */
export type Pushed = {
  id: string
  kind: Extract<LiveEvent, { event: 'notice' }>['kind']
  subjectId: string
  personId: string | null
  text: string
}

/** Where a tap on it leads. */
export function addressOf({ kind, subjectId, personId }: Pick<Pushed, 'kind' | 'subjectId' | 'personId'>): string {
  if (kind.startsWith('goal_')) return `/goals/${subjectId}`
  if (kind === 'friend_request') return '/community/friends'
  if (kind === 'friend_accepted') return `/community/people/${personId ?? subjectId}`
  if (kind.startsWith('activity_')) return `/community/${subjectId}`
  if (kind === 'coach_commented') return `/training/${subjectId}`
  if (kind === 'program_assigned') return `/training/programs/${subjectId}`
  return kind === 'template_assigned' ? `/training/templates/${subjectId}` : '/community/coaching'
}
