import type { ExerciseSession, Goal, GoalInFull, Workout } from '@fitai/contract'
import { dayNumber, type FirstWeekday, frequencyWeeks, fromGoalBase, paceMetres, toKg } from '@fitai/domain'
import type { Point } from '../../ui/charts/decimate.ts'

const dayLength = 86_400_000

/** Noon of a day, as a place on an axis of time. */
export const timeOf = (day: string) => Date.parse(`${day}T12:00:00Z`)
const timeOfNumber = (day: number) => day * dayLength + dayLength / 2

const inTime = (points: readonly Point[]) => points.toSorted((a, b) => a.t - b.t)

/** A value for each session of a lift: its estimate, its heaviest weight for so many reps, its most reps. */
export function liftPoints(goal: Goal, sessions: readonly ExerciseSession[], since: string): Point[] {
  const points = sessions.flatMap((session) => {
    if (session.localDate < since) return []
    const value = liftValue(goal, session)
    return value === undefined ? [] : [{ t: timeOf(session.localDate), v: value }]
  })
  return inTime(points)
}

function liftValue(goal: Goal, { bestE1rmKg, sets }: ExerciseSession): number | undefined {
  if (goal.measure === 'e1rm') return bestE1rmKg === null ? undefined : fromGoalBase(bestE1rmKg, goal.unit)
  if (goal.measure === 'reps') return most(sets.flatMap(({ reps }) => reps ?? []))
  return most(
    sets.flatMap(({ reps, weight, weightUnit }) => {
      if (weight === null || weightUnit === null || (reps ?? 0) < (goal.reps ?? 1)) return []
      return [fromGoalBase(toKg({ weight, weightUnit }), goal.unit)]
    }),
  )
}

function most(values: readonly number[]): number | undefined {
  const best = Math.max(0, ...values)
  return best > 0 ? best : undefined
}

/** A value for each workout with the exercise: its time, its distance, or its pace over the distance that is asked for. */
export function endurancePoints(goal: Goal, workouts: readonly Workout[]): Point[] {
  const points = workouts.flatMap((workout) => {
    const value = enduranceValue(goal, workout)
    if (value === undefined || workout.localDate === null) return []
    return [{ t: timeOf(workout.localDate), v: fromGoalBase(value, goal.unit) }]
  })
  return inTime(points)
}

function enduranceValue({ measure, unit, distance, exercise }: Goal, { entries }: Workout): number | undefined {
  const of = entries.filter(({ exerciseId }) => exerciseId === exercise?.id)
  const sets = of.flatMap(({ sets: all }) => all).filter(({ kind, performedAt }) => performedAt && kind !== 'warmup')
  const seconds = sets.map(({ durationSeconds }) => durationSeconds ?? 0)
  const metres = sum(sets.map(({ distanceMetres }) => distanceMetres ?? 0))
  if (measure === 'distance') return metres > 0 ? metres : undefined
  const isSum = of.some(({ tracking }) => tracking === 'distance_duration')
  if (measure === 'duration') return (isSum ? sum(seconds) : Math.max(0, ...seconds)) || undefined
  const timed = sets.filter(({ durationSeconds, distanceMetres }) => (durationSeconds ?? 0) > 0 && distanceMetres)
  const timedMetres = sum(timed.map(({ distanceMetres }) => distanceMetres ?? 0))
  if (timedMetres === 0 || timedMetres < paceMetres(distance ?? 0, unit) - 0.5) return undefined
  return (sum(timed.map(({ durationSeconds }) => durationSeconds ?? 0)) * 1000) / timedMetres
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

type WeekOfWorkouts = { start: string; workouts: number }

/** The weeks that were kept, counted. A week stands at its end, the running one at today. */
export function frequencyPoints(
  { target, startDate, deadline }: Goal,
  weeks: readonly WeekOfWorkouts[],
  { today, firstWeekday }: { today: string; firstWeekday: FirstWeekday },
): Point[] {
  const [startDay, now] = [dayNumber(startDate), dayNumber(today)]
  const wish = {
    perWeek: target,
    startDay,
    deadlineDay: deadline === null ? undefined : dayNumber(deadline),
    firstWeekday,
  }
  const days = weeks.map(({ start, workouts }) => ({
    day: Math.max(startDay, dayNumber(start)),
    ...{ workouts, volumeKg: 0 },
  }))
  const kept = frequencyWeeks(wish, days, now).points
  return [
    { t: timeOfNumber(startDay), v: 0 },
    ...kept.map(({ day, value }) => ({ t: timeOfNumber(Math.min(now, day + 6)), v: value })),
  ]
}

type Sum = { start: string; volumeKg: number }

/**
 * The volume of each week or month from the first that had any. The running one counts once it is no less than the one
 * before: until then it only says that it has begun.
 */
export function volumePoints(goal: Goal, buckets: readonly Sum[]): Point[] {
  const trained = buckets.slice(buckets.findIndex(({ volumeKg }) => volumeKg > 0))
  const [before, running] = [trained.at(-2), trained.at(-1)]
  const isBegun = goal.progress.reachedOn === null && before && running && running.volumeKg < before.volumeKg
  const whole = isBegun ? trained.slice(0, -1) : trained
  return whole.flatMap(({ start, volumeKg }) =>
    volumeKg > 0 || whole.length > 1 ? [{ t: timeOf(start), v: fromGoalBase(volumeKg, goal.unit) }] : [],
  )
}

export function weightPoints(goal: Goal, weights: readonly { date: string; kg: number }[]): Point[] {
  return weights.map(({ date, kg }) => ({ t: timeOf(date), v: fromGoalBase(kg, goal.unit) }))
}

export function entryPoints({ entries }: Pick<GoalInFull, 'entries'>): Point[] {
  return inTime(entries.map(({ localDate, value }) => ({ t: timeOf(localDate), v: value })))
}
