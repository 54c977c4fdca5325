import type { ReadBody, ReadBodyEntry } from '@fitai/domain'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import * as body from '../body/service.ts'
import * as users from '../users/service.ts'
import { localDateOf } from '../workouts/local-time.ts'
import { importedBodyId } from './ids.ts'
import { instantIn } from './rows.ts'
import type { Preview } from './store.ts'

/** What is in a body log, and how much of it is new. */
export async function look(db: Db, user: User, log: ReadBody): Promise<Preview> {
  return preview(log, (await newEntries(db, user, log)).length)
}

/** Adds the entries that are not there yet. */
export async function add(db: Db, user: User, log: ReadBody, importId: string) {
  const entries = await newEntries(db, user, log)
  const bodyEntriesAdded = await body.addImported(db, user, importId, entries)
  return {
    preview: preview(log, bodyEntriesAdded),
    result: { workoutsAdded: 0, setsAdded: 0, exercisesCreated: 0, bodyEntriesAdded },
  }
}

async function newEntries(db: Db, user: User, log: ReadBody): Promise<body.Written[]> {
  const { timezone } = await users.accountOf(db, user)
  const entries = log.entries.map((entry) => written(entry, importedBodyId(user, entry), timezone))
  const there = new Set(
    await body.existing(
      db,
      user,
      entries.map(({ id }) => id),
    ),
  )
  return entries.filter(({ id }) => !there.has(id))
}

function written({ measuredAtLocal, isUtc, values, note }: ReadBodyEntry, id: string, timezone: string): body.Written {
  const measuredAt = instantIn(timezone, measuredAtLocal, isUtc)
  const weight = values.find((value) => value.of === 'weight')
  return {
    id,
    localDate: isUtc ? localDateOf(measuredAt, timezone) : measuredAtLocal.slice(0, 10),
    measuredAt: measuredAt.toISOString(),
    weight: weight?.value ?? null,
    weightUnit: weight?.unit ?? null,
    bodyFatPercent: values.find((value) => value.of === 'body_fat')?.value ?? null,
    measurements: values.flatMap(({ of, kind, value, unit }) => (of === 'measurement' ? { kind, value, unit } : [])),
    note: note ?? null,
  }
}

function preview({ entries, rows, suspicious }: ReadBody, newEntries: number): Preview {
  return {
    kind: 'body',
    firstDate: entries[0]?.measuredAtLocal.slice(0, 10) ?? null,
    lastDate: entries.at(-1)?.measuredAtLocal.slice(0, 10) ?? null,
    body: { entries: entries.length, newEntries, repeated: rows.repeated, kinds: kindsOf(entries) },
    ...{ workouts: 0, newWorkouts: 0, sets: 0, warmupSets: 0, exercises: [] },
    rows: { data: rows.data, nonSets: 0, emptySets: rows.empty, repaired: 0, rejected: rows.rejected.length },
    rejected: rows.rejected.slice(0, 100),
    suspicious: suspicious.slice(0, 100).map(({ kind, ...doubt }) => ({ exercise: kind, ...doubt })),
  }
}

/** How often each kind was measured, and the unit of the last time. */
function kindsOf(entries: readonly ReadBodyEntry[]): NonNullable<Preview['body']>['kinds'] {
  const byKind = Map.groupBy(
    entries.flatMap(({ values }) => values),
    ({ kind }) => kind.toLowerCase(),
  )
  const counted = [...byKind.values()].flatMap((values) => {
    const last = values.at(-1)
    return last === undefined ? [] : [{ kind: last.kind, unit: last.unit, values: values.length }]
  })
  return counted.sort((a, b) => b.values - a.values)
}
