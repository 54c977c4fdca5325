import type { BodyEntry, changeBodyEntry, NewBodyEntry } from '@fitai/contract'
import { toKg, type WeighIn } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as users from '../users/service.ts'
import { localDateOf } from '../workouts/local-time.ts'
import * as store from './store.ts'

/** An import writes many entries at once, inside its own transaction, and takes them back. */
export { addImported, existing, removeImported, type Written, weights } from './store.ts'

/** Adding the same id again answers the entry as it is: a retry changes nothing. */
export async function add(app: App, user: User, body: z.output<typeof NewBodyEntry>): Promise<BodyEntry> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const known = await store.find(tx, user, body.id)
    if (known) return known
    const measuredAt = inUtc(body.measuredAt) ?? app.now().toISOString()
    const weight = body.weight ?? null
    const isAdded = await store.add(tx, user, {
      id: body.id,
      localDate: body.localDate ?? (await dayOf(tx, user, measuredAt)),
      measuredAt,
      weight,
      weightUnit: unitOf(weight, body.weightUnit),
      bodyFatPercent: body.bodyFatPercent ?? null,
      measurements: body.measurements ?? [],
      note: body.note ?? null,
    })
    if (!isAdded) fail('id_taken')
    return ofId(tx, user, body.id)
  })
}

/** A field that is left out stays. The day follows the time, unless it is said. */
export async function change(
  app: App,
  user: User,
  id: string,
  body: z.output<(typeof changeBodyEntry)['body']>,
  expectedVersion: number | undefined,
): Promise<BodyEntry> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const before = await ofId(tx, user, id)
    if (expectedVersion !== undefined && expectedVersion !== before.version) fail('stale_version')
    const measuredAt = inUtc(body.measuredAt) ?? before.measuredAt
    const day = measuredAt === before.measuredAt ? before.localDate : await dayOf(tx, user, measuredAt)
    const given = { ...before, ...body }
    const after = {
      ...given,
      measuredAt,
      localDate: body.localDate ?? day,
      weightUnit: unitOf(given.weight, given.weightUnit),
    }
    const isEmpty = after.weight === null && after.bodyFatPercent === null && after.measurements.length === 0
    if (isEmpty) fail('body_entry_empty')

    await store.change(tx, user, after)

    return ofId(tx, user, id)
  })
}

export async function remove(app: App, user: User, id: string): Promise<{ deleted: true }> {
  await app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    if (!(await store.remove(tx, user, id))) fail('body_entry_not_found')
  })
  return { deleted: true }
}

/** What the caller weighed, entered by itself or with a workout, in the order of time. */
export async function weighIns(db: Db, user: User, days?: store.Days): Promise<WeighIn[]> {
  return (await store.weighIns(db, user, days)).map(({ date, ...weight }) => ({ date, kg: toKg(weight) }))
}

async function ofId(db: Db, user: User, id: string): Promise<BodyEntry> {
  return (await store.find(db, user, id)) ?? fail('body_entry_not_found')
}

async function dayOf(db: Db, user: User, measuredAt: string): Promise<string> {
  const { timezone } = await users.accountOf(db, user)
  return localDateOf(measuredAt, timezone)
}

/** To the millisecond, as it is answered: a cursor must find its place again. */
function inUtc(instant: string | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString()
}

/** A unit alone measures nothing. */
function unitOf(weight: number | null, unit: BodyEntry['weightUnit'] | undefined): BodyEntry['weightUnit'] {
  return weight === null ? null : (unit ?? null)
}

/** What the caller weighed last up to a day, and when. */
export async function lastWeighIn(db: Db, user: User, to: string): Promise<WeighIn | undefined> {
  const last = await store.lastWeighIn(db, user, to)
  return last && { date: last.date, kg: toKg(last) }
}
