import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Audience, SharedSummary, SharedWorkout, Sharing, sharedWorkouts } from '@fitai/contract'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { Failure, fail } from '../../failure.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import { tellWorkout } from '../community/service.ts'
import * as records from '../records/service.ts'
import * as users from '../users/service.ts'
import * as workouts from '../workouts/service.ts'
import { type Finished, isFinished, toShared, toSummary } from './shown.ts'
import * as store from './store.ts'

const nobody: Sharing = { with: 'nobody', sharedAt: null, key: null }

/** Shares a finished workout with somebody else than before, or by a new link: whoever had the old one is locked out. */
export async function share(app: App, user: User, workoutId: string, audience: Audience): Promise<Sharing> {
  if (!isFinished(await workouts.read(app, user, workoutId))) fail('workout_not_completed')
  const token = audience === 'link' ? randomBytes(32).toString('base64url') : null
  await app.db.transaction().execute(async (tx) => {
    if (audience === 'nobody') await store.remove(tx, user, workoutId)
    else
      await store.save(tx, user, {
        ...{ workoutId, key: randomUUID(), with: audience, sharedAt: app.now().toISOString() },
        tokenHash: token === null ? null : hashOf(token),
      })
    if (audience !== 'link')
      await tellWorkout(tx, user, workoutId, randomUUID(), audience === 'nobody' ? 'private' : audience)
  })
  if (audience === 'nobody') return nobody
  const standing = (await store.ofOwn(app.db, user, workoutId)) ?? fail('workout_not_found')
  return { ...toSharing(standing), ...(token !== null && { key: token }) }
}

export async function read(app: App, user: User, workoutId: string): Promise<Sharing> {
  await workouts.read(app, user, workoutId)
  const standing = await store.ofOwn(app.db, user, workoutId)
  return standing ? toSharing(standing) : nobody
}

function toSharing(share: store.Share): Sharing {
  return { with: share.with, sharedAt: share.sharedAt, key: keyOf(share) }
}

/** Others open it by its key; a link has its token. */
const keyOf = (share: store.Share): string | null => (share.with === 'link' ? null : share.key)

export async function list(app: App, user: User, { limit, cursor }: z.output<(typeof sharedWorkouts)['query']>) {
  const [below] = fromCursor(cursor, z.tuple([z.int().positive()])) ?? []
  const found = await store.visible(app.db, user, below, limit + 1)
  const page = found.slice(0, limit)
  const items = await Promise.all(page.map((each) => summaryOf(app, user, each)))
  const last = page.at(-1)
  return {
    items: items.flatMap((item) => item ?? []),
    nextCursor: found.length > limit && last ? toCursor(last.place) : null,
  }
}

async function summaryOf(app: App, user: User, share: store.Share): Promise<SharedSummary | undefined> {
  const seen = await see(app, share)
  const isOwn = share.userId === user.id
  return (
    seen && {
      ...toSummary(seen.shown),
      ...{ with: share.with, isOwn, workoutId: isOwn ? share.workoutId : null, key: keyOf(share) },
    }
  )
}

/** What somebody sees who comes with a link or the key of a workout that is shared with them. */
export async function open(app: App, viewer: User | undefined, token: string): Promise<SharedWorkout> {
  return (await seen(app, viewer, token)).shown
}

export type Seen = { owner: User; workout: Finished; shown: SharedWorkout }

export async function seen(app: App, viewer: User | undefined, token: string): Promise<Seen> {
  const share = z.uuid().safeParse(token).success
    ? await store.ofKey(app.db, viewer, token)
    : await store.ofTokenHash(app.db, viewer, hashOf(token))
  return (share && (await see(app, share))) ?? fail('shared_workout_not_found')
}

/** Reads it as its owner does; what of it is shown is decided by `toShared`. Nothing if it has just been deleted. */
async function see(app: App, { userId, workoutId, key }: store.Share): Promise<Seen | undefined> {
  const owner: User = { id: userId, sessionId: key }
  return seeOwn(app, owner, workoutId).catch((error) => {
    if (error instanceof Failure) return undefined
    throw error
  })
}

export async function seeOwn(app: App, owner: User, workoutId: string): Promise<Seen> {
  const workout = await workouts.read(app, owner, workoutId)
  if (!isFinished(workout)) return fail('workout_not_completed')
  const [broken, { name }] = await Promise.all([
    records.brokenIn(app.db, owner, workoutId),
    users.accountOf(app.db, owner),
  ])
  return { owner, workout, shown: toShared(workout, broken, name) }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
