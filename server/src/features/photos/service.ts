import { createHash } from 'node:crypto'
import type { changePhoto, comparePhotos, listPhotos, ProgressPhoto, uploadPhoto } from '@fitai/contract'
import { dayNumber } from '@fitai/domain'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import * as body from '../body/service.ts'
import * as files from '../files/service.ts'
import * as users from '../users/service.ts'
import { localDateOf } from '../workouts/local-time.ts'
import * as store from './store.ts'

const mostPhotos = 5000
const undoMs = 3_600_000
const picture = {
  folder: 'progress-photos',
  large: { fit: 'inside', size: 2048 },
  small: { fit: 'inside', size: 480 },
} as const

type Query<E extends { query: z.ZodType }> = z.output<E['query']>
type Reply<E extends { reply: z.ZodType }> = z.input<E['reply']>

/** The same file under the same id again answers the photo as it is. */
export async function add(
  app: App,
  user: User,
  file: Uint8Array,
  { id = app.newId(), pose, date, note }: Query<typeof uploadPhoto>,
): Promise<ProgressPhoto> {
  const fingerprint = createHash('sha256').update(file).digest()
  const known = await store.find(app.db, user, id)
  if (known) return again(app, known, fingerprint)
  if ((await store.count(app.db, user)) >= mostPhotos) fail('too_many_photos')
  const localDate = await dayFor(app, user, date)
  const kept = await files.keep(app, user, file, picture)
  const addedAt = app.now().toISOString()

  const photo = { id, fingerprint, pose, localDate, note: note || null, addedAt, picture: kept }
  if (await store.add(app.db, user, photo)) return shown(app, { ...photo, version: 1 })

  await files.discard(app, user, [kept.id])
  return again(app, (await store.find(app.db, user, id)) ?? fail('id_taken'), fingerprint)
}

function again(app: App, known: store.Kept, fingerprint: Buffer): Promise<ProgressPhoto> {
  if (!known.fingerprint.equals(fingerprint)) return fail('id_taken')
  return known.deletedAt === null ? shown(app, known) : fail('photo_deleted')
}

const Place = z.tuple([z.iso.date(), z.iso.datetime({ offset: true }), z.uuid()])

export async function list(
  app: App,
  user: User,
  { pose, limit, cursor }: Query<typeof listPhotos>,
): Promise<Reply<typeof listPhotos>> {
  const photos = await store.list(app.db, user, { pose, limit: limit + 1, after: fromCursor(cursor, Place) })
  const items = photos.slice(0, limit)
  const last = items.at(-1)
  const isMore = photos.length > limit && last !== undefined
  return {
    items: await Promise.all(items.map((photo) => shown(app, photo))),
    nextCursor: isMore ? toCursor(last.localDate, last.addedAt, last.id) : null,
  }
}

/** The earlier one first, whichever was named first. */
export async function compare(
  app: App,
  user: User,
  { a, b }: Query<typeof comparePhotos>,
): Promise<Reply<typeof comparePhotos>> {
  const pair = [await present(app, user, a), await present(app, user, b)] as const
  const isInOrder = placeOf(pair[0]) <= placeOf(pair[1])
  const [before, after] = isInOrder ? pair : [pair[1], pair[0]]
  const [then, now] = await Promise.all([
    body.lastWeighIn(app.db, user, before.localDate),
    body.lastWeighIn(app.db, user, after.localDate),
  ])
  return {
    before: await shown(app, before),
    after: await shown(app, after),
    days: dayNumber(after.localDate) - dayNumber(before.localDate),
    weightKg: {
      before: then?.kg ?? null,
      after: now?.kg ?? null,
      change: then && now ? Math.round((now.kg - then.kg) * 100) / 100 : null,
    },
  }
}

/** A field that is left out stays. */
export async function change(
  app: App,
  user: User,
  id: string,
  { localDate, ...given }: z.output<(typeof changePhoto)['body']>,
  expectedVersion: number | undefined,
): Promise<ProgressPhoto> {
  const before = await present(app, user, id)
  if (expectedVersion !== undefined && expectedVersion !== before.version) fail('stale_version')
  const day = localDate === undefined ? before.localDate : await dayFor(app, user, localDate)
  const note = given.note === undefined ? before.note : given.note || null
  const after = { ...before, pose: given.pose ?? before.pose, localDate: day, note }
  const isChanged = await store.change(app.db, user, after, before.version)
  if (!isChanged) fail('stale_version')
  return shown(app, await present(app, user, id))
}

/** Gone from sight; an hour later, or at once if that is wished, its files are gone as well. Again changes nothing. */
export async function remove(app: App, user: User, id: string, isForGood: boolean): Promise<{ deleted: true }> {
  const photo = (await store.find(app.db, user, id)) ?? fail('photo_not_found')
  if (isForGood) {
    await store.remove(app.db, user, id)
    await files.discard(app, user, [photo.picture.id])
  } else if (photo.deletedAt === null) await store.setDeleted(app.db, user, id, app.now().toISOString())
  return { deleted: true }
}

export async function restore(app: App, user: User, id: string): Promise<ProgressPhoto> {
  const photo = (await store.find(app.db, user, id)) ?? fail('photo_not_found')
  if (photo.deletedAt !== null && app.now().getTime() - Date.parse(photo.deletedAt) > undoMs) fail('photo_not_found')
  await store.setDeleted(app.db, user, id, null)
  return shown(app, photo)
}

/** What was deleted an hour ago. Its files are swept up afterwards. */
export async function deleteForGood(app: App): Promise<void> {
  await store.removeDeleted(app.db, new Date(app.now().getTime() - undoMs).toISOString())
}

async function present(app: App, user: User, id: string): Promise<store.Kept> {
  const photo = await store.find(app.db, user, id)
  return photo?.deletedAt === null ? photo : fail('photo_not_found')
}

async function dayFor(app: App, user: User, date: string | undefined): Promise<string> {
  const { timezone } = await users.accountOf(app.db, user)
  const today = localDateOf(app.now(), timezone)
  if (date !== undefined && date > today) fail('invalid_input', 'A photo cannot be of a day to come')
  return date ?? today
}

const placeOf = ({ localDate, addedAt, id }: store.Photo): string => `${localDate} ${addedAt} ${id}`

async function shown(app: App, { id, pose, localDate, note, addedAt, version, picture }: store.Photo) {
  return { id, pose, localDate, note, addedAt, version, picture: await files.linksOf(app, picture) }
}
