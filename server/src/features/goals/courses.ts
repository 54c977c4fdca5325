import {
  bestHoldsDays,
  type Course,
  courseOf,
  dateOfDay,
  dayNumber,
  type GoalAim,
  type GoalPoint,
  paceMetres,
  toGoalBase,
} from '@fitai/domain'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import * as analytics from '../analytics/service.ts'
import * as body from '../body/service.ts'
import { mergedInto } from '../exercises/merge.ts'
import * as users from '../users/service.ts'
import * as store from './store.ts'

/** A goal with what the log says of it; `points` reach back to the days before its start. */
export type Followed = { goal: store.Stored; course: Course; points: readonly GoalPoint[]; exerciseId: string | null }

/** The longest a period of a volume may be begun before the days that count. */
const monthDays = 31

/** What the log says of these goals, as of a day (`dayNumber`). */
export async function follow(
  app: App,
  db: Db,
  user: User,
  goals: readonly store.Stored[],
): Promise<{ today: number; followed: Followed[] }> {
  const { timezone, firstWeekday } = await users.accountOf(db, user)
  const today = dayNumber(analytics.todayOf(app, timezone))
  const nowAt = await mergedInto(db, user)
  const moved = goals.map((goal) => ({ ...goal, exerciseId: goal.exerciseId && nowAt(goal.exerciseId) }))
  const [points, days] = [await pointsOf(db, user, moved), await daysOf(db, user, moved)]
  const followed = goals.map((goal, at) => {
    const ofGoal = points.get(goal.id) ?? []
    const course = courseOf(aimOf(goal), { days, points: ofGoal, firstWeekday }, today)
    return { goal, course, points: ofGoal, exerciseId: moved[at]?.exerciseId ?? null }
  })
  return { today, followed }
}

/** What a goal is entered in; a custom one may call its unit what it likes. */
export function unitOf({ measure, unit }: Pick<store.Stored, 'measure' | 'unit'>): string {
  return measure === 'custom' ? '' : unit
}

export function aimOf(goal: store.Written): GoalAim {
  const unit = unitOf(goal)
  return {
    measure: goal.measure,
    direction: goal.direction ?? undefined,
    per: goal.per ?? undefined,
    targetValue: toGoalBase(goal.target, unit),
    startValue: goal.start === null ? undefined : toGoalBase(goal.start, unit),
    startDay: dayNumber(goal.startDate),
    deadlineDay: goal.deadline === null ? undefined : dayNumber(goal.deadline),
  }
}

type Placed = store.Stored & { exerciseId: string | null }
const lastDate = '9999-12-31'

/** From so many days before the earliest start of these goals on. */
function since(goals: readonly Placed[], days: number): string {
  return dateOfDay(Math.min(...goals.map(({ startDate }) => dayNumber(startDate))) - days)
}

async function daysOf(db: Db, user: User, goals: readonly Placed[]) {
  const counted = goals.filter(({ measure }) => measure === 'volume' || measure === 'frequency')
  if (counted.length === 0) return []
  return store.trainedDays(db, user, since(counted, bestHoldsDays + 2 * monthDays))
}

async function pointsOf(db: Db, user: User, goals: readonly Placed[]): Promise<Map<string, GoalPoint[]>> {
  const [measured, custom] = [setGoals(goals), goals.filter(({ measure }) => measure === 'custom')]
  const values = [
    ...(await store.sessionValues(db, user, measured)),
    ...(
      await store.entriesOf(
        db,
        user,
        custom.map(({ id }) => id),
      )
    ).map(store.toPoint),
    ...(await estimatesOf(db, user, goals)),
    ...(await weighInsOf(db, user, goals)),
  ]
  return Map.groupBy(values, ({ goalId }) => goalId)
}

function setGoals(goals: readonly Placed[]): store.SetGoal[] {
  const measures = ['weight', 'reps', 'duration', 'distance', 'pace']
  return goals.flatMap((goal) => {
    const { id, measure, exerciseId, unit } = goal
    if (exerciseId === null || !measures.includes(measure)) return []
    const metres = goal.distance === null ? 0 : paceMetres(goal.distance, unit)
    return [{ id, measure, exerciseId, reps: goal.reps ?? 1, metres, fromDate: since([goal], bestHoldsDays) }]
  })
}

async function estimatesOf(db: Db, user: User, all: readonly Placed[]): Promise<store.Point[]> {
  const goals = all.filter(({ measure }) => measure === 'e1rm')
  if (goals.length === 0) return []
  const ids = [...new Set(goals.flatMap(({ exerciseId }) => exerciseId ?? []))]
  const found = await analytics.estimates(db, user, ids, { from: since(goals, bestHoldsDays), to: lastDate })
  return goals.flatMap(({ id, exerciseId, startDate }) => {
    const from = dayNumber(startDate) - bestHoldsDays
    const sessions = found.get(exerciseId ?? '') ?? []
    return sessions.flatMap(({ day, e1rmKg }) => (day >= from ? [{ goalId: id, day, value: e1rmKg }] : []))
  })
}

async function weighInsOf(db: Db, user: User, all: readonly Placed[]): Promise<store.Point[]> {
  const goals = all.filter(({ measure }) => measure === 'body_weight')
  if (goals.length === 0) return []
  const weights = await body.weights(db, user, since(goals, bestHoldsDays))
  return goals.flatMap(({ id, startDate }) => {
    const from = dayNumber(startDate) - bestHoldsDays
    return weights.flatMap(({ day, kg }) => (day >= from ? [{ goalId: id, day, value: kg }] : []))
  })
}
