import { canMeasure, dayNumber, fromGoalBase, isOnTheWay, misfitOf, wholeWeeks } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as analytics from '../analytics/service.ts'
import { mergedInto } from '../exercises/merge.ts'
import { isOfLibrary, ofKey, type Visible } from '../exercises/visible.ts'
import * as users from '../users/service.ts'
import { follow, unitOf } from './courses.ts'
import type * as store from './store.ts'

/** The exercise of a new goal: in use, and logged with what the goal measures. */
export async function fitExercise(
  app: App,
  db: Db,
  user: User,
  key: string,
  measure: store.Stored['measure'],
): Promise<Visible> {
  const exercise = await ofKey(app, db, user, key)
  const { name, tracking, id } = exercise
  const nowAt = (await mergedInto(db, user))(id)
  if (nowAt !== id)
    fail('goal_exercise_unfit', `${name} was merged into ${(await ofKey(app, db, user, nowAt)).name}: choose that one`)
  if (!isOfLibrary(exercise) && exercise.isArchived)
    fail('goal_exercise_unfit', `${name} is archived: choose one that is in use`)
  if (!canMeasure(measure, tracking))
    fail(
      'goal_exercise_unfit',
      `${name} is logged as ${tracking.replaceAll('_', ' ')}: it has no ${measureWords[measure]}`,
    )
  return exercise
}

const measureWords: Record<store.Stored['measure'], string> = {
  ...{ body_weight: 'bodyweight', e1rm: 'one-rep maximum', weight: 'weight to lift', reps: 'reps', volume: 'volume' },
  ...{ frequency: 'weeks', duration: 'duration', distance: 'distance', pace: 'pace', custom: 'values' },
}

/** Fields that do not fit each other: a change may leave them so. */
export function refuseMisfit(goal: store.Written): void {
  const misfit = misfitOf({ ...goal, exercise: goal.exerciseId })
  if (misfit) fail('invalid_input', `${misfit.field}: ${misfit.message}`)
}

export async function refuseDeadline(app: App, db: Db, user: User, goal: store.Written): Promise<void> {
  const { deadline, startDate } = goal
  if (deadline === null) return
  const { timezone, firstWeekday } = await users.accountOf(db, user)
  if (deadline < analytics.todayOf(app, timezone)) fail('goal_deadline_unfit', 'The deadline is over already')
  if (deadline < startDate) fail('goal_deadline_unfit', 'The deadline lies before the start')
  const days = { startDay: dayNumber(startDate), deadlineDay: dayNumber(deadline), firstWeekday }
  if (goal.measure === 'frequency' && wholeWeeks(days) === 0)
    fail('goal_deadline_unfit', 'There is no whole week between start and deadline')
}

/** A target has to lie ahead: not where the goal starts, and not behind it. */
export async function refuseTarget(app: App, db: Db, user: User, goal: store.Written): Promise<void> {
  if (goal.measure === 'frequency') return
  const asStored = { ...goal, version: 1, createdAt: '', updatedAt: '', archivedAt: null, deletedAt: null }
  const { followed } = await follow(app, db, user, [asStored])
  const course = followed[0]?.course
  if (course?.startValue === undefined) return
  const start = `${fromGoalBase(course.startValue, unitOf(goal))} ${goal.unit}`.trim()
  const where = goal.start === null ? `your log says ${start}` : `you start at ${start}`
  // A start is never on its own way: what lies there is the target or beyond.
  if (isOnTheWay(course, course.targetValue)) return
  const isSame = Math.abs(course.startValue - course.targetValue) <= 1e-6 * Math.max(1, Math.abs(course.targetValue))
  if (isSame) fail('goal_target_unfit', `You are there already: ${where}`)
  const side = course.way === 'up' ? 'above' : 'below'
  const hint = goal.start === null ? ', or say where you start' : ''
  fail('goal_target_unfit', `The target has to be ${side} the start: ${where}. Aim further${hint}`)
}
