import type { NoticeKind } from '@fitai/contract'
import type { Db } from '../../db/db.ts'

type Notice = { kind: NoticeKind; subjectId: string }

/** Reaches whoever looks on while the news is fresh, and commits with what it tells of. */
export async function addNotice(db: Db, userId: string, { kind, subjectId }: Notice): Promise<void> {
  await db
    .insertInto('live_event')
    .values({ user_id: userId, kind: 'notice', subject_id: subjectId, detail: kind })
    .execute()
}
