import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

type Link = { hash: Buffer; programId: string; createdAt: string }

/** Adds a link; of more than `most` the oldest end. */
export async function addLink(db: Db, user: User, { hash, programId, createdAt }: Link, most: number): Promise<void> {
  await sql`insert into program_share (hash, program_id, user_id, created_at)
    values (${hash}, ${programId}, ${user.id}, ${createdAt})`.execute(db)
  await sql`
    delete from program_share where hash in (
      select hash from program_share where program_id = ${programId} and user_id = ${user.id}
      order by created_at desc offset ${most})`.execute(db)
}

export async function removeLinks(db: Db, user: User, programId: string): Promise<void> {
  await db.deleteFrom('program_share').where('program_id', '=', programId).where('user_id', '=', user.id).execute()
}

/** The program a link leads to, and whose it is. */
export async function linkOf(db: Db, hash: Buffer): Promise<{ programId: string; userId: string } | undefined> {
  return db
    .selectFrom('program_share')
    .select(['program_id as programId', 'user_id as userId'])
    .where('hash', '=', hash)
    .executeTakeFirst()
}
