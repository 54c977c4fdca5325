import type { BrokenRecord, LoggedSet, SetEntry } from '@fitai/contract'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as exercises from '../exercises/service.ts'
import * as records from '../records/service.ts'
import * as users from '../users/service.ts'
import * as entryStore from './entry-store.ts'
import * as sets from './set-store.ts'
import { clockOfNow, type DatedSet, fieldsOf, isSame, mergeSet } from './set-values.ts'
import * as store from './store.ts'
import * as trash from './trash-store.ts'

type Logged = { set: LoggedSet; entryId: string; records: BrokenRecord[] }

/**
 * Logs a set, or corrects it when its id is there already. Sending the same again changes nothing and answers the
 * same, so a phone may retry until it hears back.
 */
export async function log(app: App, user: User, workoutId: string, sent: SetEntry): Promise<Logged> {
  return (await logLatest(app, user, workoutId, sent)) ?? logInTurn(app, user, workoutId, sent)
}

/**
 * The usual cases, without waiting for a turn: a set done just now, the latest of its exercise, and one sent again.
 * Answers nothing, and has written nothing, when it is another case or when somebody else has written in between.
 */
async function logLatest(app: App, user: User, workoutId: string, sent: SetEntry): Promise<Logged | undefined> {
  const { set, entry, startedAt, revision } = await placeFor(app.db, user, workoutId, sent)
  const merged = merge(set, sent, app.now())
  if (set && isSame(set.values, merged.values)) return tell(app.db, user, set)
  const wasDone = set !== undefined && set.values.performedAt !== null
  const { performedAt } = merged.values
  if (!entry || wasDone || performedAt === null) return undefined

  const toSave = { id: sent.id, workoutId, startedAt, entry, ...merged }
  const judged = toJudge(toSave, { performedAt, startedAt })
  const made = await records.foresee(app.db, user, judged)
  if (!made) return undefined

  const save = async (db: Db): Promise<Logged | undefined> => {
    const saved = await sets.saveSet(db, user, toSave, revision, made.session)
    const broken = saved && (await records.writeRecords(db, user, judged, made))
    return saved && broken && { set: toLogged(saved), entryId: entry.id, records: broken }
  }
  return made.records.length === 0 ? save(app.db) : app.db.transaction().execute(save)
}

/** Every other case, in turn: what is read here stays true until it is written. */
async function logInTurn(app: App, user: User, workoutId: string, sent: SetEntry): Promise<Logged> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const { set, startedAt, ...place } = await placeFor(tx, user, workoutId, sent)
    const entry = place.entry ?? (await newEntry(app, tx, user, workoutId, sent))
    const merged = merge(set, sent, app.now())
    if (set && isSame(set.values, merged.values)) return tell(tx, user, set)

    const toSave = { id: sent.id, workoutId, startedAt, entry, ...merged }
    const saved = (await sets.saveSet(tx, user, toSave, null)) ?? fail('id_taken')
    const broken = await judge(tx, user, toSave, set?.values.performedAt ?? null)
    return { set: toLogged(saved), entryId: entry.id, records: broken }
  })
}

async function placeFor(db: Db, user: User, workoutId: string, sent: SetEntry) {
  const place = (await sets.placeOf(db, user, workoutId, sent)) ?? fail('workout_not_found')
  if (place.status === 'cancelled') fail('workout_cancelled')
  if (place.isDeleted) fail('set_deleted')
  if (place.set && !isPlaced(place.set, workoutId, sent)) fail('id_taken')
  return { ...place, startedAt: place.startedAt ?? fail('workout_not_started') }
}

/** A set stays where it was logged: its id cannot be used for another place. */
function isPlaced(set: { workoutId: string; entryId: string }, workoutId: string, sent: SetEntry): boolean {
  return set.workoutId === workoutId && (sent.entryId ?? set.entryId) === set.entryId
}

/** A set may bring its exercise along: the entry is added at the end of the workout. */
async function newEntry(app: App, db: Db, user: User, workoutId: string, sent: SetEntry): Promise<sets.Entry> {
  if (sent.entryId === undefined) return fail('entry_not_found')
  if (sent.exerciseId === undefined) return fail('entry_not_found')
  const exercise = await exercises.known(db, user, sent.exerciseId)
  const clocks = { '*': clockOfNow(undefined, app.now()) }
  const isNew = await entryStore.addEntry(db, user, workoutId, { id: sent.entryId, exerciseId: exercise.id, clocks })
  return isNew ? { id: sent.entryId, exerciseId: exercise.id, tracking: exercise.tracking } : fail('id_taken')
}

/** A request is the latest word on the fields it names. */
function merge(set: sets.SavedSet | undefined, sent: SetEntry, now: Date): DatedSet {
  return mergeSet(set, fieldsOf(sent, set?.values, now), clockOfNow(set?.clocks, now))
}

async function tell(db: Db, user: User, set: sets.SavedSet): Promise<Logged> {
  return { set: toLogged(set), entryId: set.entryId, records: await records.brokenBy(db, user, set.id) }
}

/** A set that is simply new is judged by the bests before it; a correction makes its exercise be judged anew. */
async function judge(
  db: Db,
  user: User,
  set: sets.SetToSave & { startedAt: string },
  doneBefore: string | null,
): Promise<BrokenRecord[]> {
  const { performedAt } = set.values
  if (performedAt !== null && doneBefore === null)
    return records.judge(db, user, toJudge(set, { performedAt, startedAt: set.startedAt }))
  if (doneBefore === null) return []
  await records.rebuild(db, user, [set.entry.exerciseId])
  return records.brokenBy(db, user, set.id)
}

function toJudge(
  { id, workoutId, entry, values }: sets.SetToSave,
  when: { performedAt: string; startedAt: string },
): records.JudgedSet {
  return {
    ...{ id, workoutId, ...when, exerciseId: entry.exerciseId, kind: values.kind },
    weightKg: values.weightKg ?? undefined,
    reps: values.reps ?? undefined,
    rpe: values.rpe ?? undefined,
    rir: values.rir ?? undefined,
    durationSeconds: values.durationSeconds ?? undefined,
    distanceMetres: values.distanceMetres ?? undefined,
    isAssisted: entry.tracking === 'assisted_bodyweight_reps',
  }
}

function toLogged({ id, values }: sets.SavedSet): LoggedSet {
  const { weightKg: _, position, ...shown } = values
  return { id, ...shown, position: position ?? 0 }
}

/** Deleting it again changes nothing. */
export async function remove(app: App, user: User, workoutId: string, setId: string): Promise<{ deleted: true }> {
  await app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    if (!(await store.findStatus(tx, user, workoutId))) fail('workout_not_found')
    const exerciseId = await sets.deleteSet(tx, user, workoutId, setId)
    if (exerciseId !== undefined) await records.rebuild(tx, user, [exerciseId])
    else if (!(await trash.isDeleted(tx, user, 'set', setId))) fail('set_not_found')
  })
  return { deleted: true }
}
