import { useQueries, useQuery } from '@tanstack/react-query'
import { workoutQuery } from '../offline/workout-query.ts'
import { appliedRecommendations } from './recommendations.ts'

const most = 3

/** Workouts of the coach that were planned and not begun. A plan becomes a workout of the same id. */
export function usePlanned() {
  const applied = useQuery(appliedRecommendations).data?.items ?? []
  const ids = applied.filter(({ kind }) => kind === 'workout').map(({ id }) => id)
  const workouts = useQueries({ queries: ids.slice(0, most).map((id) => workoutQuery(id)) })
  return workouts.flatMap(({ data }) => (data?.status === 'planned' ? [data] : []))
}
