import type { ExerciseLink, Goal, GoalForecast, GoalMilestone, GoalProgress } from '@fitai/contract'
import {
  type Course,
  dateOfDay,
  firstDayAt,
  forecastOf,
  fromGoalBase,
  type GoalProgress as Judged,
  progressOf,
  rateDays,
  shareMilestones,
  toGoalBase,
  valueAtPercent,
} from '@fitai/domain'
import type { App, User } from '../../app.ts'
import { movementsOf } from '../analytics/movements.ts'
import { type Followed, follow, unitOf } from './courses.ts'
import * as store from './store.ts'

/** Goals with what the log says of them. */
export async function shown(app: App, user: User, goals: readonly store.Stored[]): Promise<Goal[]> {
  if (goals.length === 0) return []
  const { today, followed } = await follow(app, app.db, user, goals)
  const ids = [...new Set(followed.flatMap(({ exerciseId }) => exerciseId ?? []))]
  const [movements, milestones] = await Promise.all([
    movementsOf(app, user, ids),
    store.milestonesOf(
      app.db,
      user,
      goals.map(({ id }) => id),
    ),
  ])
  const own = Map.groupBy(milestones, ({ goalId }) => goalId)
  return followed.map((each) => ({
    ...headOf(each, movements.get(each.exerciseId ?? '')?.link ?? null),
    progress: shownProgress(each, today),
    milestones: milestonesOf(each, own.get(each.goal.id) ?? []),
  }))
}

export async function shownOne(app: App, user: User, goal: store.Stored): Promise<Goal> {
  const [one] = await shown(app, user, [goal])
  if (!one) throw new Error('One goal is shown as one')
  return one
}

function headOf({ goal }: Followed, exercise: ExerciseLink | null) {
  const { id, name, kind, measure, reps, distance, direction, per, target, start, unit, startDate, deadline } = goal
  return {
    ...{ id, name, kind, measure, exercise, reps, distance, direction, per, target, start, unit, startDate, deadline },
    ...{ note: goal.note, isArchived: goal.archivedAt !== null, version: goal.version },
    ...{ createdAt: goal.createdAt, updatedAt: goal.updatedAt },
  }
}

export function shownProgress({ goal, course, points }: Followed, today: number): GoalProgress {
  const judged = progressOf(course, today)
  const { startValue, currentValue, reachedDay, expected } = judged
  const toUnit = (value: number | undefined) => (value === undefined ? null : inUnitOf(goal, value))
  return {
    status: judged.status,
    percent: toPercent(judged.fraction),
    ...{ start: toUnit(startValue), current: toUnit(currentValue), target: inUnitOf(goal, course.targetValue) },
    reachedOn: reachedDay === undefined ? null : dateOfDay(reachedDay),
    expectedPercent: expected === undefined ? null : toPercent(expected),
    daysLeft: course.deadlineDay === undefined ? null : course.deadlineDay - today,
    weeks: weeksOf(course),
    forecast: shownForecast(goal, { course, judged, points, today }),
  }
}

function weeksOf({ weeks }: Course): GoalProgress['weeks'] {
  return weeks ? { kept: weeks.kept, needed: weeks.needed, whole: weeks.whole ?? null } : null
}

const methodOf = (days: number) =>
  `Theil–Sen over the last ${days} days, with the 95 % interval of its slope (Theil 1950, Sen 1968)`
const noDays = { likely: null, from: null, to: null, perWeek: null, perWeekFrom: null, perWeekTo: null, values: null }

type Looked = { course: Course; judged: Judged; points: Followed['points']; today: number }

function shownForecast(goal: store.Stored, { course, judged, points, today }: Looked): GoalForecast {
  const lookBackDays = goal.measure === 'body_weight' ? rateDays.bodyweight : rateDays.usual
  const method = methodOf(lookBackDays)
  const noForecast = { ...noDays, method }
  if (judged.reachedDay !== undefined) return { ...noForecast, missing: 'reached' }
  if (goal.measure === 'frequency' || goal.measure === 'volume') return { ...noForecast, missing: 'counted_in_weeks' }
  const { targetValue, way } = course
  const forecast = forecastOf(points, { targetValue, way, today, lookBackDays })
  if ('missing' in forecast) return { ...noForecast, missing: forecast.missing }
  const rate = (value: number) => inUnitOf(goal, value)
  return {
    likely: dateOfDay(forecast.likelyDay),
    from: dateOfDay(forecast.fromDay),
    to: forecast.toDay === undefined ? null : dateOfDay(forecast.toDay),
    ...{ perWeek: rate(forecast.perWeek), perWeekFrom: rate(forecast.perWeekFrom) },
    ...{ perWeekTo: rate(forecast.perWeekTo), values: forecast.values, method, missing: null },
  }
}

/** Along the way: those that every goal has, and those of somebody’s own. */
function milestonesOf({ goal, course }: Followed, own: readonly store.Milestone[]): GoalMilestone[] {
  const reachedOn = (value: number | undefined) => {
    const day = value === undefined ? undefined : firstDayAt(course, value)
    return day === undefined ? null : dateOfDay(day)
  }
  const shares = shareMilestones.map((percent) => ({
    ...{ id: null, name: `${percent} %`, percent, base: valueAtPercent(course, percent) },
  }))
  const named = own.map(({ id, name, value }) => ({
    ...{ id, name, percent: null, base: toGoalBase(value, unitOf(goal)) },
  }))
  const sign = course.way === 'up' ? 1 : -1
  return [...shares, ...named]
    .toSorted((a, b) => sign * ((a.base ?? 0) - (b.base ?? 0)))
    .map(({ base, ...milestone }) => ({
      ...milestone,
      value: base === undefined ? null : inUnitOf(goal, base),
      reachedOn: reachedOn(base),
    }))
}

export function inUnitOf(goal: Pick<store.Stored, 'measure' | 'unit'>, value: number): number {
  return fromGoalBase(value, unitOf(goal))
}

/** To the tenth. */
function toPercent(fraction: number): number {
  return Math.round(fraction * 1000) / 10
}
