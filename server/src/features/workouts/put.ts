import type { ProgramTurn, SyncOperation } from '@fitai/contract'
import { type Clock, mergeFields, type Values } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as exercises from '../exercises/service.ts'
import * as users from '../users/service.ts'
import * as entryStore from './entry-store.ts'
import { localDateOf } from './local-time.ts'
import { type ProgramPlace, placeOf } from './program-store.ts'
import * as sets from './set-store.ts'
import { isSame, mergeSet, type SetFields, tidy, toTarget } from './set-values.ts'
import * as store from './store.ts'
import * as trash from './trash-store.ts'

/**
 * The writes that requests and devices share. Each merges its fields by their clocks and answers the exercises whose
 * records may have changed by it. The turn has been taken; whoever calls derives the records afterwards.
 */
export type Affected = readonly string[]

export async function putWorkout(
  app: App,
  db: Db,
  user: User,
  id: string,
  { program, ...sent }: WorkoutFields,
  clock: Clock,
  course: Partial<store.WorkoutCourse> = {},
): Promise<Affected> {
  const before = await store.findDated(db, user, id)
  if (!before && (await trash.isDeleted(db, user, 'workout', id))) fail('workout_deleted')
  const fields = { ...sent, ...(program !== undefined && { program: await placeFor(db, user, program) }) }
  const merged = mergeFields(before, inUtc(fields), clock)
  const timezone = before?.values.timezone ?? fields.timezone ?? (await users.accountOf(db, user)).timezone
  const values = asTheyMustBe({ ...untouched, timezone, ...merged.values }, app.now())
  const { startedAt, status } = values

  const isSaved = await store.saveWorkout(
    db,
    user,
    id,
    { values, clocks: merged.clocks },
    {
      localDate: startedAt === null ? null : localDateOf(startedAt, values.timezone),
      closedBy: status === 'completed' ? 'user' : null,
      ...course,
    },
    app.now().toISOString(),
  )
  if (!isSaved) fail('id_taken')

  const isMoved =
    before !== undefined && (before.values.startedAt !== startedAt || before.values.timezone !== values.timezone)
  if (isMoved) await store.moveSession(db, user, id, startedAt)
  const counted = (each: store.WorkoutStatus | undefined) => each !== 'cancelled'
  return isMoved || counted(before?.values.status) !== counted(status) ? store.exercisesOf(db, user, [id]) : []
}

type WorkoutFields = Partial<Omit<store.WorkoutValues, 'program'>> & { program?: ProgramTurn | null | undefined }

/** Training is never lost for a program: of a run that is not there it is no day. */
export async function placeFor(db: Db, user: User, turn: ProgramTurn | null): Promise<ProgramPlace | null> {
  return (turn && (await placeOf(db, user, turn))) ?? null
}

const untouched: Omit<store.WorkoutValues, 'timezone'> = {
  ...{ name: 'Workout', note: null, status: 'planned', startedAt: null, endedAt: null },
  ...{ bodyweight: null, bodyweightUnit: null, program: null },
}

/** A workout that runs has begun, one that is over has an end, and no workout ends before it begins. */
function asTheyMustBe(values: store.WorkoutValues, now: Date): store.WorkoutValues {
  const { status, startedAt, endedAt, bodyweight } = values
  if ((status === 'active' || status === 'completed') && startedAt === null) fail('workout_not_started')
  const end = status === 'completed' ? latest(endedAt ?? now.toISOString(), startedAt ?? '') : endedAt
  return {
    ...values,
    endedAt: status === 'active' ? null : end,
    bodyweightUnit: bodyweight === null ? null : (values.bodyweightUnit ?? 'kg'),
  }
}

/** Whatever the clock of a phone says. */
function latest(a: string, b: string): string {
  return b === '' || Date.parse(a) >= Date.parse(b) ? a : b
}

function inUtc(fields: Partial<store.WorkoutValues>): Values {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    given.map(([field, value]) => [
      field,
      (field === 'startedAt' || field === 'endedAt') && typeof value === 'string'
        ? new Date(value).toISOString()
        : value,
    ]),
  )
}

type EntryPlace = { workoutId: string; id: string }

export async function putEntry(
  db: Db,
  user: User,
  { workoutId, id }: EntryPlace,
  fields: Partial<entryStore.EntryValues>,
  clock: Clock,
): Promise<Affected> {
  await refuseIfGone(db, user, workoutId)
  const before = await entryStore.findEntry(db, user, id)
  if (!before && (await trash.isDeleted(db, user, 'entry', id))) fail('entry_deleted')
  if (before && before.workoutId !== workoutId) fail('id_taken')
  const key = fields.exerciseId
  const exerciseId = key === undefined ? undefined : (await exercises.known(db, user, key)).id
  const { values, clocks } = mergeFields(before, { ...fields, ...(exerciseId && { exerciseId }) }, clock)
  const merged = {
    position: 0,
    supersetGroup: null,
    restSeconds: null,
    note: null,
    ...values,
  } as entryStore.EntryValues
  if (merged.exerciseId === undefined) fail('exercise_not_found')

  if (!(await entryStore.saveEntry(db, user, id, { values: merged, clocks, workoutId }))) fail('id_taken')
  await store.touch(db, user, workoutId)
  const was = before?.values.exerciseId
  if (was === undefined || was === merged.exerciseId) return []
  await entryStore.moveEntries(db, user, { from: [was, merged.exerciseId], to: merged.exerciseId, only: [id] })
  return [was, merged.exerciseId]
}

export type SetPlace = { workoutId: string; entryId: string; id: string }

export async function putSet(
  db: Db,
  user: User,
  { workoutId, entryId, id }: SetPlace,
  fields: Partial<SetFields>,
  clock: Clock,
): Promise<Affected> {
  const place = (await sets.placeOf(db, user, workoutId, { id, entryId })) ?? (await gone(db, user, workoutId))
  const { set, startedAt } = place
  if (place.isDeleted) fail('set_deleted')
  if (set && (set.workoutId !== workoutId || set.entryId !== entryId)) fail('id_taken')
  const entry = place.entry ?? (await goneEntry(db, user, entryId))
  const merged = mergeSet(set, tidy(fields, set?.values), clock)
  const wasDone = set !== undefined && set.values.performedAt !== null
  const isDone = merged.values.performedAt !== null
  if (isDone && startedAt === null) fail('workout_not_started')
  const isUnchanged = set !== undefined && isSame(set.values, merged.values) && set.clocks === merged.clocks
  if (isUnchanged) return []

  const saved = await sets.saveSet(db, user, { id, workoutId, startedAt, entry, ...merged }, null)
  if (!saved) fail('id_taken')
  return wasDone || isDone ? [entry.exerciseId] : []
}

async function refuseIfGone(db: Db, user: User, workoutId: string): Promise<void> {
  if (!(await store.findStatus(db, user, workoutId))) await gone(db, user, workoutId)
}

async function gone(db: Db, user: User, workoutId: string): Promise<never> {
  return fail((await trash.isDeleted(db, user, 'workout', workoutId)) ? 'workout_deleted' : 'workout_not_found')
}

async function goneEntry(db: Db, user: User, entryId: string): Promise<never> {
  return fail((await trash.isDeleted(db, user, 'entry', entryId)) ? 'entry_deleted' : 'entry_not_found')
}

type SentFields = Extract<SyncOperation, { type: 'put_set' }>['fields']

/** The fields of a set as a device names them. */
export function toFields({ target, ...fields }: SentFields): Partial<SetFields> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return { ...given, ...(target && { target: toTarget(target) }) }
}

/** What is not there needs no deleting. */
export async function deleteWorkout(db: Db, user: User, id: string): Promise<Affected> {
  const trained = await store.exercisesOf(db, user, [id])
  await store.deleteWorkouts(db, user, [id])
  return trained
}

export async function deleteEntry(db: Db, user: User, id: string): Promise<Affected> {
  const entry = await entryStore.findEntry(db, user, id)
  if (!entry) return []
  await entryStore.deleteEntry(db, user, entry.workoutId, id)
  await store.touch(db, user, entry.workoutId)
  return [entry.values.exerciseId]
}

export async function deleteSet(db: Db, user: User, id: string): Promise<Affected> {
  const workoutId = await sets.workoutOf(db, user, id)
  const exerciseId = workoutId && (await sets.deleteSet(db, user, workoutId, id))
  return exerciseId ? [exerciseId] : []
}
