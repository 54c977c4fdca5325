import type { Audience } from '@fitai/contract'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { isBlocked, maySee } from '../../db/relations.ts'

export type Share = {
  workoutId: string
  userId: string
  key: string
  /** Later ones are higher. */
  place: number
  with: Exclude<Audience, 'nobody'>
  sharedAt: string
}

const columns = sql`s.workout_id as "workoutId", s.user_id as "userId", s.key, s.place, s.shared_with as "with",
  s.shared_at as "sharedAt"`
const shares = sql`workout_share s join workout w on w.id = s.workout_id and w.status = 'completed'`

/** Whom a shared workout is shown without its link. */
const isSeenBy = (user: User | undefined) => maySee(user?.id ?? null, sql`s.user_id`, sql`s.shared_with`)

type NewShare = { workoutId: string; key: string; with: Share['with']; tokenHash: Buffer | null; sharedAt: string }

/** Shares a finished workout of the caller's. Saying the same again changes nothing, but every link is a new one. */
export async function save(db: Db, user: User, share: NewShare): Promise<void> {
  await sql`
    insert into workout_share as s (workout_id, user_id, key, shared_with, token_hash, shared_at)
    select id, user_id, ${share.key}::uuid, ${share.with}, ${share.tokenHash}::bytea, ${share.sharedAt}::timestamptz
    from workout where id = ${share.workoutId} and user_id = ${user.id} and status = 'completed' for key share
    on conflict (workout_id) do update set key = excluded.key, place = default, shared_with = excluded.shared_with,
      token_hash = excluded.token_hash, shared_at = excluded.shared_at
    where s.shared_with <> excluded.shared_with or excluded.shared_with = 'link'`.execute(db)
}

export async function remove(db: Db, user: User, workoutId: string): Promise<void> {
  await db.deleteFrom('workout_share').where('workout_id', '=', workoutId).where('user_id', '=', user.id).execute()
}

export async function ofOwn(db: Db, user: User, workoutId: string): Promise<Share | undefined> {
  const { rows } = await sql<Share>`
    select ${columns} from ${shares} where s.workout_id = ${workoutId} and s.user_id = ${user.id}`.execute(db)
  return rows[0]
}

export async function ofTokenHash(db: Db, user: User | undefined, tokenHash: Buffer): Promise<Share | undefined> {
  const { rows } = await sql<Share>`
    select ${columns} from ${shares}
    where s.token_hash = ${tokenHash} and not ${isBlocked(user?.id ?? null, sql`s.user_id`)}`.execute(db)
  return rows[0]
}

export async function ofKey(db: Db, user: User | undefined, key: string): Promise<Share | undefined> {
  const { rows } = await sql<Share>`
    select ${columns} from ${shares} where s.key = ${key}::uuid and ${isSeenBy(user)}`.execute(db)
  return rows[0]
}

/** Who sees it changes elsewhere: a link stays a link, the rest follows. */
export async function follow(
  db: Db,
  user: User,
  workoutId: string,
  to: 'private' | 'friends' | 'public',
): Promise<void> {
  await sql`
    update workout_share set shared_with = ${to === 'private' ? 'friends' : to}
    where workout_id = ${workoutId} and user_id = ${user.id} and shared_with <> 'link'`.execute(db)
  if (to === 'private')
    await sql`
      delete from workout_share
      where workout_id = ${workoutId} and user_id = ${user.id} and shared_with <> 'link'`.execute(db)
}

/** What the caller may see, last shared first. */
export async function visible(db: Db, user: User, below: number | undefined, limit: number): Promise<Share[]> {
  const after = below === undefined ? sql`` : sql`and s.place < ${below}`
  const { rows } = await sql<Share>`
    select ${columns} from ${shares} where ${isSeenBy(user)} ${after}
    order by s.place desc limit ${limit}`.execute(db)
  return rows
}
