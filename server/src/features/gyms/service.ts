import { type addGym, type changeGym, type Gym, mostGyms } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as users from '../users/service.ts'
import * as store from './store.ts'

/** Where somebody trains now, if they have said so. */
export const currentGym: (db: Db, user: User) => Promise<Gym | undefined> = store.current

export async function list(app: App, user: User): Promise<{ items: Gym[] }> {
  return { items: await store.list(app.db, user) }
}

/** The first one is the current one. Adding the same id again answers the gym as it is. */
export async function add(app: App, user: User, body: z.output<(typeof addGym)['body']>): Promise<Gym> {
  return app.db.transaction().execute(async (tx) => {
    await users.hold(tx, user)
    const there = await store.list(tx, user)
    const known = there.find(({ id }) => id === body.id)
    if (known) return known
    if (there.length >= mostGyms) fail('too_many_gyms')
    const weightUnit = body.weightUnit ?? (await users.accountOf(tx, user)).weightUnit
    if (!(await store.add(tx, user, { ...body, weightUnit }, app.now().toISOString()))) fail('id_taken')
    if (body.isCurrent || there.length === 0) await store.setCurrent(tx, user, body.id)
    return ofId(tx, user, body.id)
  })
}

/** A field that is left out stays. */
export async function change(
  app: App,
  user: User,
  id: string,
  { isCurrent, ...body }: z.output<(typeof changeGym)['body']>,
  expectedVersion: number | undefined,
): Promise<Gym> {
  return app.db.transaction().execute(async (tx) => {
    await users.hold(tx, user)
    const before = await ofId(tx, user, id)
    if (expectedVersion !== undefined && expectedVersion !== before.version) fail('stale_version')
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
    if (Object.keys(given).length > 0) await store.change(tx, user, { ...before, ...given })
    if (isCurrent !== undefined && isCurrent !== before.isCurrent)
      await store.setCurrent(tx, user, isCurrent ? id : null)
    return ofId(tx, user, id)
  })
}

export async function remove(app: App, user: User, id: string): Promise<{ deleted: true }> {
  if (!(await store.remove(app.db, user, id))) fail('gym_not_found')
  return { deleted: true }
}

async function ofId(db: Db, user: User, id: string): Promise<Gym> {
  return (await store.find(db, user, id)) ?? fail('gym_not_found')
}
