import type { BrokenRecord, ExerciseSession, PersonalRecord as Shown } from '@fitai/contract'
import {
  type CountedSet,
  type E1rmFormula,
  estimateE1rm,
  type PersonalRecord,
  recordsOfSet,
  recordTimeline,
  sessionTotals,
  sessionVolumeRecord,
  standingRecords,
  type TrackingKind,
  withSet,
} from '@fitai/domain'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import * as sessionStore from './session-store.ts'
import * as store from './store.ts'

export { type Session, savedSession } from './session-store.ts'
export { brokenIn, formulaOf, timeline } from './store.ts'

export type JudgedSet = CountedSet & store.SetPlace

/** A record a set makes; one of session volume that is not new only lets the record of its session grow. */
type ForeseenRecord = { record: PersonalRecord; isNew: boolean }
/** What follows from a set: its records, and what its session then amounts to. A warm-up changes neither. */
export type Foreseen = { records: ForeseenRecord[]; session: sessionStore.Session | undefined }

/**
 * Writes what follows from a set that has just been done, and answers the records it broke. Usually it is the latest of
 * its exercise and only the bests matter; a back-dated one changes what came after, so everything is derived anew.
 */
export async function judge(db: Db, user: User, set: JudgedSet): Promise<BrokenRecord[]> {
  const foreseen = await foresee(db, user, set)
  if (!foreseen) return rebuild(db, user, [set.exerciseId]).then(() => brokenBy(db, user, set.id))
  if (foreseen.session) await sessionStore.saveSession(db, user, foreseen.session)
  return writeRecords(db, user, set, foreseen)
}

/** What follows from a set, given what was before it. Nothing when something was done after it. */
export async function foresee(db: Db, user: User, set: JudgedSet): Promise<Foreseen | undefined> {
  if (set.kind === 'warmup') return { records: [], session: undefined }
  const { bests, session, localDate, formula, hasLater } = await store.standingBefore(db, user, set)
  if (hasLater) return undefined
  const ofSet = recordsOfSet(
    set,
    bests.filter((best) => best.kind !== 'best_session_volume'),
    formula,
  ).map((record) => ({ record, isNew: true }))
  const after = withSet(session, set, formula)
  const earlier = bests.find((best) => best.kind === 'best_session_volume')
  const volume = { beforeKg: session.volumeKg, afterKg: after.volumeKg }
  const ofSession = sessionVolumeRecord(set, volume, earlier?.value)
  const { exerciseId, workoutId, startedAt } = set
  return {
    records: ofSession ? [...ofSet, ofSession] : ofSet,
    session: { ...after, exerciseId, workoutId, localDate, startedAt },
  }
}

/** Writes the records that were foreseen; answers those that were broken. */
export async function writeRecords(
  db: Db,
  user: User,
  set: JudgedSet,
  { records: foreseen }: Foreseen,
): Promise<BrokenRecord[]> {
  const grown = foreseen.find((one) => !one.isNew)
  const hasGrown = grown !== undefined && (await store.growSessionVolume(db, user, set, grown.record.value))
  const records = foreseen.flatMap((one) => (one.isNew || !hasGrown ? [one.record] : []))
  await store.add(
    db,
    user,
    records.map((record) => ({ ...record, exerciseId: set.exerciseId })),
  )
  return toBroken(records)
}

/** Derives the records and sessions of these exercises from their sets and replaces what was stored. */
export async function rebuild(db: Db, user: User, exerciseIds: readonly string[]): Promise<void> {
  if (exerciseIds.length === 0) return
  const formula = await store.formulaOf(db, user)
  const sets = await store.performedSets(db, user, exerciseIds)
  const byExercise = Map.groupBy(sets, (set) => set.exerciseId)
  const records = [...byExercise].flatMap(([exerciseId, of]) => {
    const timeline = recordTimeline(of, formula)
    const standing = new Set(standingRecords(timeline))
    return timeline.map((record) => ({ ...record, exerciseId, isStanding: standing.has(record) }))
  })
  await store.replace(db, user, exerciseIds, records)
  await sessionStore.replaceSessions(
    db,
    user,
    exerciseIds,
    [...byExercise.values()].flatMap((of) => sessionsOf(of, formula)),
  )
}

/** The sessions of one exercise that have a working set. */
function sessionsOf(
  sets: Awaited<ReturnType<typeof store.performedSets>>,
  formula: E1rmFormula,
): sessionStore.Session[] {
  return [...Map.groupBy(sets, (set) => set.workoutId).values()].flatMap((of) => {
    const [first] = of
    const totals = sessionTotals(of, formula)
    if (!first || totals.workingSets === 0) return []
    const { exerciseId, workoutId, localDate, startedAt } = first
    return [{ ...totals, exerciseId, workoutId, localDate, startedAt }]
  })
}

/** Derives everything that is stored of a user anew. After any history it changes nothing: a test holds it to that. */
export async function rebuildAll(db: Db, user: User): Promise<void> {
  await rebuild(db, user, await store.trainedExercises(db, user))
  await sessionStore.sumAll(db, user)
}

export async function brokenBy(db: Db, user: User, setId: string): Promise<BrokenRecord[]> {
  return toBroken(await store.brokenBy(db, user, setId))
}

type Made = { kind: BrokenRecord['kind']; value: number; previous: number | null | undefined; isBaseline: boolean }

function toBroken(records: readonly Made[]): BrokenRecord[] {
  return records.flatMap(({ kind, value, previous, isBaseline }) =>
    isBaseline || previous === undefined || previous === null ? [] : [{ kind, value, previous }],
  )
}

/** Standing records of every exercise, by exercise id. */
export async function standingByExercise(db: Db, user: User): Promise<Map<string, Shown[]>> {
  const standing = Map.groupBy(await store.standing(db, user), (record) => record.exerciseId)
  return new Map([...standing].map(([exerciseId, records]) => [exerciseId, standingRecords(records)]))
}

type Tracked = { id: string; tracking: TrackingKind }
/** What a set moves in all, and how much of it that makes. */
export type LoadOf = (set: store.SessionRow) => { loadKg: number | undefined; volumeKg: number | undefined }

export async function sessions(
  db: Db,
  user: User,
  exercise: Tracked,
  limit: number,
  loadOf: LoadOf,
): Promise<ExerciseSession[]> {
  const isAssisted = exercise.tracking === 'assisted_bodyweight_reps'
  const formula = await store.formulaOf(db, user)
  const byWorkout = Map.groupBy(await store.sessionSets(db, user, exercise.id, limit), (row) => row.workoutId)
  return [...byWorkout.values()].flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    const { workoutId, workoutName, startedAt, localDate } = first
    const head = { workoutId, workoutName, startedAt, localDate, ...bestOf(rows, isAssisted, formula) }
    return [{ ...head, ...effective(rows, loadOf) }]
  })
}

function effective(rows: readonly store.SessionRow[], loadOf: LoadOf) {
  const loads = rows.map(loadOf)
  const volumes = loads.flatMap(({ volumeKg: kg }) => kg ?? [])
  return {
    effectiveVolumeKg: volumes.length < rows.length ? null : volumes.reduce((sum, kg) => sum + kg, 0),
    sets: rows.map((row, index) => ({ ...row, effectiveLoadKg: loads[index]?.loadKg ?? null })),
  }
}

function bestOf(rows: readonly store.SessionRow[], isAssisted: boolean, formula: E1rmFormula) {
  if (isAssisted) return { bestE1rmKg: null, topWeightKg: null, volumeKg: 0 }
  const estimates = rows.flatMap(
    (row) => estimateE1rm({ weight: row.weightKg ?? 0, reps: row.reps ?? 0, formula }) ?? [],
  )
  const weights = rows.flatMap((row) => row.weightKg ?? [])
  return {
    bestE1rmKg: estimates.length > 0 ? Math.max(...estimates) : null,
    topWeightKg: weights.length > 0 ? Math.max(...weights) : null,
    volumeKg: rows.reduce((sum, row) => sum + (row.weightKg ?? 0) * (row.reps ?? 0), 0),
  }
}
