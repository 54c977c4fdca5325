import type { duplicateTemplate, NewDays, startTemplate, Template, Workout } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as users from '../users/service.ts'
import * as workouts from '../workouts/service.ts'
import { daysFor } from './copies.ts'
import { daysOf } from './from-workout.ts'
import * as opinionStore from './opinion-store.ts'
import * as service from './service.ts'
import { ofToken } from './share.ts'
import { shown } from './shown.ts'
import * as store from './store.ts'
import { ofId } from './visible.ts'

const longestName = 120

type Start = z.output<(typeof startTemplate)['body']>

/** Plans a workout from a day of a template. Starting with the same id again answers the workout as it is. */
export async function start(app: App, user: User, templateId: string, body: Start): Promise<Workout> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const template = await ofId(app, tx, user, templateId)
    const day = template.days[body.day] ?? fail('template_day_not_found')
    if (day.entries.length === 0) fail('template_day_empty')

    const isNew = !(await store.hasWorkout(tx, user, body.id))
    const [planned] = isNew ? await daysFor(app, tx, user, { ...template, days: [day] }) : []
    const workout = await workouts.createIn(app, tx, user, {
      id: body.id,
      name: body.name ?? nameOf(template, day),
      timezone: body.timezone,
      entries: planned ? planned.entries.map((entry) => withIds(app, entry)) : [],
    })
    if (isNew) await opinionStore.addUse(tx, user, template.id, body.id, app.now().toISOString())
    return workout
  })
}

function nameOf({ kind, name }: store.Stored, day: NewDays[number]): string {
  return kind === 'workout' || day.name === '' ? name : `${name}: ${day.name}`.slice(0, longestName)
}

const withIds = (app: App, entry: NewDays[number]['entries'][number]) => ({
  ...entry,
  id: app.newId(),
  sets: entry.sets.map((set) => ({ ...set, id: app.newId() })),
})

type Copy = z.output<(typeof duplicateTemplate)['body']>

export const duplicate = (app: App, user: User, id: string, copy: Copy): Promise<Template> =>
  copyOf(app, user, copy, (db) => ofId(app, db, user, id))

export const duplicateShared = (app: App, user: User, token: string, copy: Copy): Promise<Template> =>
  copyOf(app, user, copy, (db) => ofToken(db, token))

/** A copy of what the giver sees, as a template of the caller's own. */
export const receive = (app: App, user: User, giver: User, id: string, copy: Copy): Promise<Template> =>
  copyOf(app, user, copy, (db) => ofId(app, db, giver, id))

async function copyOf(
  app: App,
  user: User,
  { id, name }: Copy,
  find: (db: Db) => Promise<store.Stored>,
): Promise<Template> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const template = await find(tx)
    const known = await service.ownIfThere(tx, user, id)
    if (known) return shown(app, tx, user, known)
    const { description, kind, tags, level, minutes } = template
    return service.add(app, tx, user, {
      ...{ id, description, kind, tags, level, minutes },
      name: name ?? nameOfCopy(template, user),
      days: await daysFor(app, tx, user, template),
      visibility: 'private',
    })
  })
}

/** A finished workout of somebody else as a template of the caller's own. */
export async function fromWorkoutOf(
  app: App,
  user: User,
  author: User,
  workout: Workout,
  copy: Copy,
): Promise<Template> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const known = await service.ownIfThere(tx, user, copy.id)
    if (known) return shown(app, tx, user, known)
    return service.add(app, tx, user, {
      ...{ id: copy.id, name: copy.name ?? workout.name, description: null, kind: 'workout', tags: [], level: null },
      ...{ minutes: null, visibility: 'private' },
      days: await daysFor(app, tx, user, { userId: author.id, days: daysOf(workout) }),
    })
  })
}

/** Two of one's own under one name would be hard to tell apart. */
function nameOfCopy({ userId, name }: store.Stored, user: User): string {
  const ending = ' (copy)'
  return userId === user.id ? `${name.slice(0, longestName - ending.length)}${ending}` : name
}
