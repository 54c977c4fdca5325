import type { CoachComment } from '@fitai/contract'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import { tell } from '../notifications/service.ts'
import * as workouts from '../workouts/service.ts'
import { clientFor } from './service.ts'
import * as store from './store.ts'

type New = { id: string; text: string }

export async function ofOwn(app: App, user: User, workoutId: string): Promise<{ items: CoachComment[] }> {
  await workouts.read(app, user, workoutId)
  return { items: await store.comments(app.db, user.id, user, workoutId) }
}

export async function ofClient(app: App, coach: User, linkId: string, workoutId: string) {
  const client = await clientFor(app, coach, linkId, 'comment')
  await workouts.read(app, client, workoutId)
  return { items: await store.comments(app.db, client.id, coach, workoutId) }
}

export async function asClient(app: App, user: User, workoutId: string, comment: New): Promise<CoachComment> {
  await workouts.read(app, user, workoutId)
  const coaches = await store.coachIds(app.db, user, app.now().toISOString())
  return add(app, user.id, user, workoutId, comment, coaches)
}

export async function asCoach(
  app: App,
  coach: User,
  linkId: string,
  workoutId: string,
  comment: New,
): Promise<CoachComment> {
  const client = await clientFor(app, coach, linkId, 'comment')
  await workouts.read(app, client, workoutId)
  return add(app, client.id, coach, workoutId, comment, [client.id])
}

/** Saying the same id again answers what was said. */
async function add(
  app: App,
  clientId: string,
  author: User,
  workoutId: string,
  { id, text }: New,
  readers: readonly string[],
): Promise<CoachComment> {
  return app.db.transaction().execute(async (tx) => {
    const isNew = await store.addComment(tx, clientId, author, { id, workoutId, text, at: app.now().toISOString() })
    const [comment] = await store.comments(tx, clientId, author, workoutId, id)
    if (!comment?.isOwn) return fail('id_taken')
    if (isNew)
      for (const reader of readers) await tell(app, tx, reader, author, noticeOf(clientId, author, workoutId, id))
    return comment
  })
}

/** The client is led to their workout, the coach to the client. */
function noticeOf(clientId: string, author: User, workoutId: string, occurrence: string) {
  return author.id === clientId
    ? { kind: 'client_commented' as const, subjectId: author.id, occurrence }
    : { kind: 'coach_commented' as const, subjectId: workoutId, occurrence }
}

export async function remove(app: App, user: User, id: string): Promise<{ deleted: true }> {
  if (!(await store.removeComment(app.db, user, id))) fail('comment_not_found')
  return { deleted: true }
}
