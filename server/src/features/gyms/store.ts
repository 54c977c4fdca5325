import type { Gym } from '@fitai/contract'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { toJson } from '../../db/json.ts'

const ofUser = (user: User) => sql`
  select gym.id, gym.name, gym.id is not distinct from account.gym_id as "isCurrent", gym.weight_unit as "weightUnit",
    equipment, bars, plates, dumbbells, version
  from gym join account on account.id = gym.user_id
  where gym.user_id = ${user.id}`

export async function find(db: Db, user: User, id: string): Promise<Gym | undefined> {
  const { rows } = await sql<Gym>`${ofUser(user)} and gym.id = ${id}`.execute(db)
  return rows[0]
}

export async function current(db: Db, user: User): Promise<Gym | undefined> {
  const { rows } = await sql<Gym>`${ofUser(user)} and gym.id = account.gym_id`.execute(db)
  return rows[0]
}

/** The current one first, then by name. */
export async function list(db: Db, user: User): Promise<Gym[]> {
  const { rows } = await sql<Gym>`${ofUser(user)} order by "isCurrent" desc, lower(gym.name), gym.id`.execute(db)
  return rows
}

export type Written = Omit<Gym, 'isCurrent' | 'version'>

/** Answers whether it was added: an id that is taken, by whomever, is left alone. */
export async function add(db: Db, user: User, gym: Written, createdAt: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('gym')
    .values({ ...toRow(gym), id: gym.id, user_id: user.id, created_at: createdAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function change(db: Db, user: User, gym: Written): Promise<void> {
  await db
    .updateTable('gym')
    .set(toRow(gym))
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', gym.id)
    .where('user_id', '=', user.id)
    .execute()
}

export async function setCurrent(db: Db, user: User, gymId: string | null): Promise<void> {
  await db.updateTable('account').set({ gym_id: gymId }).where('id', '=', user.id).execute()
}

/** Answers whether it was there. */
export async function remove(db: Db, user: User, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('gym')
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

function toRow({ name, weightUnit, equipment, bars, plates, dumbbells }: Written) {
  return {
    ...{ name, weight_unit: weightUnit, equipment },
    ...{ bars: toJson(bars), plates: toJson(plates), dumbbells: toJson(dumbbells) },
  }
}
