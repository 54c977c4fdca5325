import type { TrackingKind } from '../exercise.ts'
import type { ReadSet } from './read-log.ts'

/** What is written down for an exercise nobody knows, from the sets another app has of it. */
export function trackingOf(sets: readonly ReadSet[]): TrackingKind {
  const has = (field: 'weight' | 'reps' | 'seconds' | 'distance') => sets.some((set) => (set[field] ?? 0) !== 0)
  if (sets.some((set) => set.isAssisted)) return 'assisted_bodyweight_reps'
  if (has('reps')) return has('weight') ? 'weight_reps' : 'bodyweight_reps'
  if (has('distance')) return has('weight') ? 'weight_distance' : 'distance_duration'
  return has('weight') ? 'weight_duration' : 'duration'
}
