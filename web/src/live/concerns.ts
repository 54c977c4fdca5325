import type { LiveEvent, TrainingNow } from '@fitai/contract'

const news = ['/community/feed', '/community/activities']
const friends = ['/users/friends', '/users/:username']

/** All that others may change. */
export const everything = [
  '/community',
  '/notifications',
  '/live',
  '/coach-links',
  '/workouts/:id/coach-comments',
  ...friends,
]

/** The beginnings of the paths whose answers are others now. */
export function concernedBy(event: LiveEvent): readonly string[] {
  if (event.event === 'resync') return everything
  if (event.event === 'activity') return news
  if (event.event !== 'notice') return []
  const { kind } = event
  if (kind === 'together_changed') return ['/users/friends', '/live/training']
  if (kind === 'friend_request') return ['/notifications', ...friends]
  if (kind === 'friend_accepted') return ['/notifications', ...friends, ...news, '/community/challenges']
  if (kind === 'activity_liked' || kind === 'activity_commented') return ['/notifications', ...news]
  if (kind === 'template_assigned') return ['/notifications', '/templates']
  if (kind === 'program_assigned') return ['/notifications', '/programs']
  if (kind === 'coach_accepted') return ['/notifications', '/coach-links']
  if (kind === 'coach_commented' || kind === 'client_commented')
    return ['/notifications', '/workouts/:id/coach-comments', '/coach-links']
  return ['/notifications', '/goals']
}

/** Who trains, with what one of them does now. */
export function withTraining(
  items: readonly TrainingNow[],
  { personId, training }: { personId: string; training: TrainingNow | null },
): TrainingNow[] {
  if (training === null) return items.filter(({ person }) => person.id !== personId)
  const isKnown = items.some(({ person }) => person.id === personId)
  return isKnown ? items.map((each) => (each.person.id === personId ? training : each)) : [training, ...items]
}
