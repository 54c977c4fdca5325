import type { changeGoal, Goal, GoalInFull, goalsProgress, listGoals, NewGoal } from '@fitai/contract'
import { Instant } from '@fitai/contract'
import { usualMeasure, usualUnit } from '@fitai/domain'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import * as analytics from '../analytics/service.ts'
import * as users from '../users/service.ts'
import { follow } from './courses.ts'
import { endedIn } from './ended.ts'
import { fitExercise, refuseDeadline, refuseMisfit, refuseTarget } from './refuse.ts'
import { shown, shownOne, shownProgress } from './shown.ts'
import * as store from './store.ts'

export { endedOf } from './ended.ts'

export const mostOwn = 500

const Place = z.tuple([Instant, z.uuid()])

export async function list(app: App, user: User, query: z.output<(typeof listGoals)['query']>) {
  const { show, limit, cursor } = query
  const found = await store.list(app.db, user, { show, after: fromCursor(cursor, Place), limit: limit + 1 })
  const goals = found.slice(0, limit)
  const last = found.length > limit ? goals.at(-1) : undefined
  return { items: await shown(app, user, goals), nextCursor: last ? toCursor(last.createdAt, last.id) : null }
}

export async function progress(app: App, user: User): Promise<z.input<(typeof goalsProgress)['reply']>> {
  const all = await store.list(app.db, user, { show: 'all' })
  const { today, followed } = await follow(app, app.db, user, all)
  const open = followed.filter(({ goal }) => goal.archivedAt === null)
  const { reached, ended, rate } = endedIn(followed, today)
  const items = open.map((each) => {
    const { id, name, kind, unit, deadline } = each.goal
    return { id, name, kind, unit, deadline, progress: shownProgress(each, today) }
  })
  return { items, reached, ended, rate }
}

export async function read(app: App, user: User, id: string): Promise<GoalInFull> {
  const goal = await ofId(app.db, user, id)
  const [inFull, entries, history] = [
    await shownOne(app, user, goal),
    await store.entriesOf(app.db, user, [id]),
    await store.historyOf(app.db, user, id),
  ]
  return { ...inFull, entries: entries.map(({ goalId: _, ...entry }) => entry), history }
}

/** Creating the same id again answers the goal as it is: a retry changes nothing. */
export async function create(app: App, user: User, body: z.output<typeof NewGoal>): Promise<Goal> {
  await app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const known = await store.find(tx, user, body.id)
    if (known?.deletedAt) fail('goal_deleted')
    if (known) return
    if ((await store.count(tx, user)) >= mostOwn) fail('too_many_goals')
    const goal = await written(app, tx, user, body)
    await refuseDeadline(app, tx, user, goal)
    await refuseTarget(app, tx, user, goal)

    const at = app.now().toISOString()
    if (!(await store.add(tx, user, goal, at))) fail('id_taken')
    await store.note(tx, user, goal.id, { at, what: 'created', before: {} })
  })
  return shownOne(app, user, await ofId(app.db, user, body.id))
}

/** A goal as it was sent, with what is usual where nothing was said. */
async function written(app: App, db: Db, user: User, body: z.output<typeof NewGoal>): Promise<store.Written> {
  const { timezone, weightUnit } = await users.accountOf(db, user)
  const measure = body.measure ?? usualMeasure(body.kind, body.reps) ?? fail('invalid_input')
  const exercise = body.exercise && (await fitExercise(app, db, user, body.exercise, measure))
  const today = analytics.todayOf(app, timezone)
  return {
    ...{ id: body.id, name: body.name, kind: body.kind, measure, target: body.target, start: body.start ?? null },
    exerciseId: exercise ? exercise.id : null,
    ...{ reps: body.reps ?? null, distance: body.distance ?? null, per: body.per ?? null },
    direction: body.direction ?? (body.kind === 'body_weight' ? 'reach' : null),
    unit: body.unit ?? usualUnit(measure, weightUnit),
    ...{ startDate: body.startDate ?? today, deadline: body.deadline ?? null, note: body.note ?? null },
    ...{ aim: 1, aimedOn: today },
  }
}

type Change = z.output<(typeof changeGoal)['body']>

const aimFields = ['target', 'start', 'unit', 'direction', 'per', 'reps', 'distance', 'startDate', 'deadline'] as const
const fields = ['name', 'note', ...aimFields] as const

/** A field that is left out stays. What it was before is kept; a new aim is judged like that of a new goal. */
export async function change(
  app: App,
  user: User,
  id: string,
  body: Change,
  expectedVersion: number | undefined,
): Promise<Goal> {
  await app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const before = await ofId(tx, user, id)
    if (expectedVersion !== undefined && expectedVersion !== before.version) fail('stale_version')
    const after: store.Written = { ...before, ...body }
    const changed = fields.filter((field) => after[field] !== before[field])
    if (changed.length === 0) return
    const hasNewAim = aimFields.some((field) => changed.includes(field))
    if (hasNewAim) {
      refuseMisfit(after)
      if (changed.includes('deadline') || changed.includes('startDate')) await refuseDeadline(app, tx, user, after)
      await refuseTarget(app, tx, user, after)
      after.aim = before.aim + 1
      after.aimedOn = analytics.todayOf(app, (await users.accountOf(tx, user)).timezone)
    }

    const at = app.now().toISOString()
    await store.change(tx, user, after, at)
    const was = Object.fromEntries(changed.map((field) => [field, before[field]]))
    await store.note(tx, user, id, { at, what: 'changed', before: was })
  })
  return shownOne(app, user, await ofId(app.db, user, id))
}

export async function remove(app: App, user: User, id: string): Promise<{ deleted: true }> {
  await app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    await ofId(tx, user, id)
    const at = app.now().toISOString()
    await store.turn(tx, user, id, { deletedAt: at }, at)
    await store.note(tx, user, id, { at, what: 'deleted', before: {} })
  })
  return { deleted: true }
}

export const keptDays = 30

/** One that was never deleted stays as it is. */
export async function restore(app: App, user: User, id: string): Promise<Goal> {
  await app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const goal = (await store.find(tx, user, id)) ?? fail('goal_not_found')
    if (goal.deletedAt === null) return
    if (app.now().getTime() - Date.parse(goal.deletedAt) > keptDays * 86_400_000) fail('goal_not_found')
    if ((await store.count(tx, user)) >= mostOwn) fail('too_many_goals')
    const at = app.now().toISOString()
    await store.turn(tx, user, id, { deletedAt: null }, at)
    await store.note(tx, user, id, { at, what: 'restored', before: {} })
  })
  return shownOne(app, user, await ofId(app.db, user, id))
}

export async function archive(app: App, user: User, id: string, isArchived: boolean): Promise<Goal> {
  await app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const goal = await ofId(tx, user, id)
    if ((goal.archivedAt !== null) === isArchived) return
    const at = app.now().toISOString()
    await store.turn(tx, user, id, { archivedAt: isArchived ? at : null }, at)
    await store.note(tx, user, id, { at, what: isArchived ? 'archived' : 'unarchived', before: {} })
  })
  return shownOne(app, user, await ofId(app.db, user, id))
}

/** The caller's own that is not deleted. */
export async function ofId(db: Db, user: User, id: string): Promise<store.Stored> {
  const goal = await store.find(db, user, id)
  return goal && goal.deletedAt === null ? goal : fail('goal_not_found')
}
