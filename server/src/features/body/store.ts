import type { BodyEntry, Measurement } from '@fitai/contract'
import { toKg, type Weight } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { toJson } from '../../db/json.ts'

const columns = sql`id, local_date as "localDate", measured_at as "measuredAt", weight, weight_unit as "weightUnit",
  weight_kg as "weightKg", body_fat_percent as "bodyFatPercent", measurements, note, version`

export async function find(db: Db, user: User, id: string): Promise<BodyEntry | undefined> {
  const { rows } = await sql<BodyEntry>`
    select ${columns} from body_entry where id = ${id} and user_id = ${user.id}`.execute(db)
  return rows[0]
}

export type Written = Omit<BodyEntry, 'weightKg' | 'version'>

/** Answers whether it was added: an id that is taken, by whomever, is left alone. */
export async function add(db: Db, user: User, entry: Written): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('body_entry')
    .values({ ...toRow(entry), id: entry.id, user_id: user.id })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Adds the entries of an import in one statement. Answers how many were not there yet. */
export async function addImported(db: Db, user: User, importId: string, entries: readonly Written[]): Promise<number> {
  const rows = entries.map((entry) => ({ ...toRow(entry), id: entry.id, measurements: entry.measurements }))
  const { numAffectedRows = 0n } = await sql`
    insert into body_entry (id, user_id, local_date, measured_at, weight, weight_unit, weight_kg, body_fat_percent,
      measurements, note, import_id)
    select id, ${user.id}, local_date, measured_at, weight, weight_unit, weight_kg, body_fat_percent,
      measurements, note, ${importId}
    from jsonb_populate_recordset(null::body_entry, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do nothing`.execute(db)
  return Number(numAffectedRows)
}

/** Which of these entries there are already. */
export async function existing(db: Db, user: User, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('body_entry')
    .select('id')
    .where('user_id', '=', user.id)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  return rows.map(({ id }) => id)
}

/** Removes what an import added. An entry that was changed since stays. */
export async function removeImported(db: Db, user: User, importId: string): Promise<void> {
  await db
    .deleteFrom('body_entry')
    .where('user_id', '=', user.id)
    .where('import_id', '=', importId)
    .where('version', '=', 1)
    .execute()
}

export async function change(db: Db, user: User, entry: Written): Promise<void> {
  await db
    .updateTable('body_entry')
    .set(toRow(entry))
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', entry.id)
    .where('user_id', '=', user.id)
    .execute()
}

/** Answers whether it was there. */
export async function remove(db: Db, user: User, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('body_entry')
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

function toRow({ localDate, measuredAt, weight, weightUnit, bodyFatPercent, measurements, note }: Written) {
  return {
    local_date: localDate,
    measured_at: measuredAt,
    weight,
    weight_unit: weightUnit,
    weight_kg: weight === null || weightUnit === null ? null : toKg({ weight, weightUnit }),
    body_fat_percent: bodyFatPercent,
    measurements: toJson(measurements),
    note,
  }
}

export type Days = { from?: string | undefined; to?: string | undefined }

const within = ({ from, to }: Days) => sql`
  ${from === undefined ? sql`` : sql`and local_date >= ${from}`} ${to === undefined ? sql`` : sql`and local_date <= ${to}`}`

export type Place = readonly [localDate: string, measuredAt: string, id: string]

/** Newest first. */
export async function entries(
  db: Db,
  user: User,
  { after, limit, ...days }: Days & { after: Place | undefined; limit: number },
): Promise<BodyEntry[]> {
  const below = after
    ? sql`and (local_date, measured_at, id) < (${after[0]}::date, ${after[1]}::timestamptz, ${after[2]}::uuid)`
    : sql``
  const { rows } = await sql<BodyEntry>`
    select ${columns} from body_entry where user_id = ${user.id} ${within(days)} ${below}
    order by local_date desc, measured_at desc, id desc limit ${limit}`.execute(db)
  return rows
}

export type WeighIn = { date: string } & Weight

/** What somebody weighed, entered by itself or with a workout, in the order of time. */
export async function weighIns(db: Db, user: User, days: Days = {}): Promise<WeighIn[]> {
  const { rows } = await sql<WeighIn>`
    select date, weight, "weightUnit" from (
      select local_date as date, weight, weight_unit as "weightUnit", measured_at as at, id
      from body_entry where user_id = ${user.id} and weight is not null ${within(days)}
      union all
      select local_date, bodyweight, bodyweight_unit, started_at, id
      from workout where user_id = ${user.id} and bodyweight is not null and local_date is not null
        and status <> 'cancelled' ${within(days)}
    ) weighed
    order by date, at, id`.execute(db)
  return rows
}

/**
 * The same as day numbers and kilograms, from a day on. As arrays: ten years of mornings are read in a few milliseconds.
 */
export async function weights(db: Db, user: User, from: string): Promise<{ day: number; kg: number }[]> {
  const { rows } = await sql<{ weights: [day: number, kg: number][] | null }>`
    select json_agg(json_build_array(local_date - date '1970-01-01', kg) order by local_date, at, id) as weights
    from (
      select local_date, measured_at as at, id, weight_kg as kg
      from body_entry where user_id = ${user.id} and weight_kg is not null and local_date >= ${from}::date
      union all
      select local_date, started_at, id, case bodyweight_unit when 'kg' then bodyweight
        else round((bodyweight * 0.45359237)::numeric, 7)::float8 end
      from workout where user_id = ${user.id} and bodyweight is not null and local_date >= ${from}::date
        and status <> 'cancelled') weighed`.execute(db)
  return (rows[0]?.weights ?? []).map(([day, kg]) => ({ day, kg }))
}

/** An entry that says something of body fat or girths. */
export type Taped = { id: string; date: string; bodyFatPercent: number | null; measurements: Measurement[] }

/** In the order of time. */
export async function taped(db: Db, user: User, days: Days): Promise<Taped[]> {
  const { rows } = await sql<Taped>`
    select id, local_date as date, body_fat_percent as "bodyFatPercent", measurements
    from body_entry
    where user_id = ${user.id} and (body_fat_percent is not null or measurements <> '[]') ${within(days)}
    order by local_date, measured_at, id`.execute(db)
  return rows
}

/** The last weigh-in up to a day, entered by itself or with a workout. */
export async function lastWeighIn(db: Db, user: User, to: string): Promise<({ date: string } & Weight) | undefined> {
  const { rows } = await sql<{ date: string } & Weight>`
    (select local_date as date, measured_at as at, weight, weight_unit as "weightUnit" from body_entry
      where user_id = ${user.id} and weight is not null and local_date <= ${to}::date
      order by local_date desc, measured_at desc limit 1)
    union all
    (select local_date, started_at, bodyweight, bodyweight_unit from workout
      where user_id = ${user.id} and bodyweight is not null and status <> 'cancelled' and local_date <= ${to}::date
      order by local_date desc, started_at desc limit 1)
    order by date desc, at desc limit 1`.execute(db)
  return rows[0]
}
