import { analyticsFrequency, analyticsVolume, type GoalInFull, readBody, readWorkout } from '@fitai/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { historyQuery } from '../../exercises/library.ts'
import { readKept } from '../../offline/kept.ts'
import { useAccount } from '../../session.ts'
import type { Point } from '../../ui/charts/decimate.ts'
import { dayAfter, weekBegin } from '../../weeks.ts'
import { endurancePoints, entryPoints, frequencyPoints, liftPoints, volumePoints, weightPoints } from './points.ts'

/** What was logged before the start says where somebody comes from. */
const before = 84
/** Each of them is asked for by itself. */
const mostWorkouts = 40

export type GoalPoints = { data: readonly Point[] | undefined; error: unknown; refetch: () => unknown }

/** What the log says of a goal, value by value, in its unit. */
export function useGoalPoints(goal: GoalInFull, today: string): GoalPoints {
  const { firstWeekday } = useAccount()
  const { kind, startDate, deadline, per } = goal
  const since = dayAfter(startDate, -before)
  const wholePeriod = per === 'month' ? `${since.slice(0, 8)}01` : weekBegin(since, firstWeekday)
  const to = deadline !== null && deadline < today ? deadline : today
  const key = goal.exercise?.id ?? ''
  const isOf = (one: typeof kind) => ({ enabled: kind === one })

  const sessions = useQuery({ ...historyQuery(key), enabled: key !== '' })
  const weights = useQuery({ ...readKept(readBody, { query: { from: since, limit: 1 } }), ...isOf('body_weight') })
  const volume = useQuery({
    ...readKept(analyticsVolume, { query: { from: wholePeriod, to, bucket: per ?? 'week' } }),
    ...isOf('volume'),
  })
  const weeks = useQuery({
    ...readKept(analyticsFrequency, { query: { from: startDate < to ? startDate : to, to } }),
    ...isOf('frequency'),
  })
  const trained = sessions.data?.items.filter(({ localDate }) => localDate >= since).map(({ workoutId }) => workoutId)
  const workouts = useWorkouts(kind === 'endurance' ? trained : [])

  switch (kind) {
    case 'strength':
      return { ...sessions, data: sessions.data && liftPoints(goal, sessions.data.items, since) }
    case 'endurance':
      return {
        ...sessions,
        error: sessions.error ?? workouts.error,
        data: workouts.data && endurancePoints(goal, workouts.data),
      }
    case 'body_weight':
      return { ...weights, data: weights.data && weightPoints(goal, weights.data.weights) }
    case 'volume':
      return { ...volume, data: volume.data && volumePoints(goal, volume.data.buckets) }
    case 'frequency':
      return { ...weeks, data: weeks.data && frequencyPoints(goal, weeks.data.weeks, { today, firstWeekday }) }
    case 'custom':
      return { data: entryPoints(goal), error: undefined, refetch: () => undefined }
  }
}

function useWorkouts(ids: readonly string[] | undefined) {
  const latest = [...new Set(ids)].slice(0, mostWorkouts)
  const asked = useQueries({ queries: latest.map((id) => readKept(readWorkout, { params: { id } })) })
  const all = asked.flatMap(({ data }) => data ?? [])
  const isWhole = ids !== undefined && all.length === latest.length
  return { data: isWhole ? all : undefined, error: asked.find(({ error }) => error)?.error }
}
