import { type changeTemplate, type createTemplate, fitsKind, type NewDays, type Template } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as exercises from '../exercises/service.ts'
import * as users from '../users/service.ts'
import * as workouts from '../workouts/service.ts'
import { builtIn } from './built-in.ts'
import { daysOf } from './from-workout.ts'
import * as opinionStore from './opinion-store.ts'
import { shown } from './shown.ts'
import * as store from './store.ts'
import * as trashStore from './trash-store.ts'
import { ofId, ownOfId } from './visible.ts'

export const mostOwn = 500
/** How long a deleted template can come back. */
const keptDays = 30

export async function read(app: App, user: User, id: string): Promise<Template> {
  return shown(app, app.db, user, await ofId(app, app.db, user, id))
}

/** The caller's own: one they only see is there, but not theirs to change. */
export async function readOwn(app: App, user: User, id: string): Promise<Template> {
  return shown(app, app.db, user, await ownOfId(app, app.db, user, id))
}

/** The days of a template of their own as they were written, held until the end of the transaction. */
export async function writtenOf(app: App, tx: Db, user: User, id: string): Promise<NewDays> {
  await users.takeTurn(tx, user)
  return (await ownOfId(app, tx, user, id)).days
}

/** Creating the same id again answers the template as it is: a retry changes nothing. */
export async function create(app: App, user: User, body: z.output<(typeof createTemplate)['body']>): Promise<Template> {
  const { id, fromWorkoutId } = body
  const workout = fromWorkoutId === undefined ? undefined : await workouts.read(app, user, fromWorkoutId)
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const known = await ownIfThere(tx, user, id)
    if (known) return shown(app, tx, user, known)
    return add(app, tx, user, {
      id,
      name: body.name ?? workout?.name ?? '',
      description: body.description ?? null,
      kind: body.kind ?? 'workout',
      days: workout ? daysOf(workout) : await withExercises(tx, user, body.days ?? []),
      tags: body.tags ?? [],
      level: body.level ?? null,
      minutes: body.minutes ?? null,
      visibility: body.visibility ?? 'private',
    })
  })
}

/** Of these, the caller's own that are still there. */
export async function findOwn(app: App, user: User, ids: readonly string[]): Promise<store.Stored[]> {
  return (await store.find(app.db, user, ids)).filter(({ userId }) => userId === user.id)
}

export async function ownIfThere(db: Db, user: User, id: string): Promise<store.Stored | undefined> {
  return (await store.find(db, user, [id])).find(({ userId }) => userId === user.id)
}

/** Adds a template of the caller's own. Its exercises are theirs to see already. */
export async function add(app: App, db: Db, user: User, template: store.Written): Promise<Template> {
  if ((await store.countOwn(db, user)) >= mostOwn) fail('too_many_templates')
  if (app.library.templates.has(template.id)) fail('id_taken')
  await opinionStore.forget(db, await trashStore.forgetOwn(db, user, template.id))
  if (!(await store.add(db, user, template, app.now().toISOString()))) fail('id_taken')
  return shown(app, db, user, await ownOfId(app, db, user, template.id))
}

async function withExercises(db: Db, user: User, days: NewDays): Promise<NewDays> {
  const keys = days.flatMap(({ entries }) => entries.map(({ exerciseId }) => exerciseId))
  const idFor = await exercises.idsBehind(db, user, keys)
  return days.map((day) => ({
    ...day,
    entries: day.entries.map((entry) => ({ ...entry, exerciseId: idFor(entry.exerciseId) })),
  }))
}

type Change = z.output<(typeof changeTemplate)['body']>

/** A field that is left out stays. Workouts that were made from it are copies, so none of them changes. */
export async function change(
  app: App,
  user: User,
  id: string,
  body: Change,
  expectedVersion: number | undefined,
): Promise<Template> {
  return app.db.transaction().execute((tx) => changeWithin(app, tx, user, id, body, expectedVersion))
}

/** The same as a part of something larger. */
export async function changeWithin(
  app: App,
  tx: Db,
  user: User,
  id: string,
  body: Change,
  expectedVersion: number | undefined,
): Promise<Template> {
  await users.takeTurn(tx, user)
  const before = await ownOfId(app, tx, user, id)
  if (expectedVersion !== undefined && expectedVersion !== before.version) fail('stale_version')
  const after = { ...before, ...body, days: body.days ? await withExercises(tx, user, body.days) : before.days }
  if (!fitsKind(after.kind, after.days)) fail('invalid_input', 'A workout is one day: make it a week')

  await store.change(tx, user, after, app.now().toISOString())

  return shown(app, tx, user, await ownOfId(app, tx, user, id))
}

/** It is out of everybody's sight, and can come back for a while. */
export async function remove(app: App, user: User, id: string): Promise<{ deleted: true }> {
  await app.db.transaction().execute(async (tx) => {
    const template = await ownOfId(app, tx, user, id)
    await trashStore.setDeleted(tx, user, template.id, app.now().toISOString())
    await opinionStore.forget(tx, await trashStore.forgetBefore(tx, oldestDeleted(app)))
  })
  return { deleted: true }
}

/** Undoes a deletion. The version stays, because nothing in it is other than it was. */
export async function restore(app: App, user: User, id: string): Promise<Template> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    if (await trashStore.isDeletedSince(tx, user, id, oldestDeleted(app))) {
      if ((await store.countOwn(tx, user)) >= mostOwn) fail('too_many_templates')
      await trashStore.setDeleted(tx, user, id, null)
    }
    return shown(app, tx, user, await ownOfId(app, tx, user, id))
  })
}

const oldestDeleted = (app: App) => new Date(app.now().getTime() - keptDays * 86_400_000).toISOString()

/** Remembers which template a workout was made from. Training is never lost for one that is not there. */
export async function noteUse(app: App, db: Db, user: User, templateId: string, workoutId: string): Promise<void> {
  const [template = builtIn(app.library).get(templateId)] = await store.find(db, user, [templateId])
  if (template) await opinionStore.addUse(db, user, template.id, workoutId, app.now().toISOString())
}
