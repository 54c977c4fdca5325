import type { Picture, Pose } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

export type Photo = {
  id: string
  pose: Pose
  localDate: string
  note: string | null
  addedAt: string
  version: number
  picture: Picture
}

export type Kept = Photo & { fingerprint: Buffer; deletedAt: string | null }

type Row = Omit<Kept, 'picture'> & Pick<Picture, 'folder' | 'width' | 'height'> & { pictureId: string }

const from = (user: User) => sql`
  select photo.id, pose, local_date as "localDate", note, added_at as "addedAt", version, fingerprint,
    deleted_at as "deletedAt", picture_id as "pictureId", folder, width, height
  from progress_photo photo join picture on picture.id = photo.picture_id
  where photo.user_id = ${user.id}`

const toPhoto =
  (user: User) =>
  ({ pictureId, folder, width, height, ...photo }: Row): Kept => ({
    ...photo,
    picture: { id: pictureId, userId: user.id, folder, width, height },
  })

/** Also when it is deleted. */
export async function find(db: Db, user: User, id: string): Promise<Kept | undefined> {
  const { rows } = await sql<Row>`${from(user)} and photo.id = ${id}`.execute(db)
  return rows.map(toPhoto(user))[0]
}

export type Place = readonly [localDate: string, addedAt: string, id: string]

/** Newest first. */
export async function list(
  db: Db,
  user: User,
  { pose, after, limit }: { pose: Pose | undefined; after: Place | undefined; limit: number },
): Promise<Photo[]> {
  const ofPose = pose === undefined ? sql`` : sql`and pose = ${pose}`
  const below = after
    ? sql`and (local_date, added_at, photo.id) < (${after[0]}::date, ${after[1]}::timestamptz, ${after[2]}::uuid)`
    : sql``
  const { rows } = await sql<Row>`${from(user)} and deleted_at is null ${ofPose} ${below}
    order by local_date desc, added_at desc, photo.id desc limit ${limit}`.execute(db)
  return rows.map(toPhoto(user))
}

export async function count(db: Db, user: User): Promise<number> {
  const { rows } = await sql<{ photos: number }>`
    select count(*)::int as photos from progress_photo where user_id = ${user.id}`.execute(db)
  return rows[0]?.photos ?? 0
}

/** Answers whether it was added: an id that is taken, by whomever, is left alone. */
export async function add(db: Db, user: User, photo: Omit<Kept, 'version' | 'deletedAt'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('progress_photo')
    .values({
      ...{ id: photo.id, user_id: user.id, picture_id: photo.picture.id, fingerprint: photo.fingerprint },
      ...{ pose: photo.pose, local_date: photo.localDate, note: photo.note, added_at: photo.addedAt },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

type Change = Pick<Photo, 'id' | 'pose' | 'localDate' | 'note'>

/** Answers whether it still had this version. */
export async function change(db: Db, user: User, after: Change, version: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('progress_photo')
    .set({ pose: after.pose, local_date: after.localDate, note: after.note, version: version + 1 })
    .where('id', '=', after.id)
    .where('user_id', '=', user.id)
    .where('version', '=', version)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Null brings it back. */
export async function setDeleted(db: Db, user: User, id: string, deletedAt: string | null): Promise<void> {
  await db
    .updateTable('progress_photo')
    .set({ deleted_at: deletedAt })
    .where('id', '=', id)
    .where('user_id', '=', user.id)
    .execute()
}

export async function remove(db: Db, user: User, id: string): Promise<void> {
  await db.deleteFrom('progress_photo').where('id', '=', id).where('user_id', '=', user.id).execute()
}

/** Of everybody: what was deleted before then. */
export async function removeDeleted(db: Db, before: string): Promise<void> {
  await db.deleteFrom('progress_photo').where('deleted_at', '<', before).execute()
}
