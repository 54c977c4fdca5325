import type { Activity, changeActivity, createActivity, listActivities, readFeed } from '@fitai/contract'
import { privacyWith, type Visibility } from '@fitai/domain'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import { tell } from '../notifications/service.ts'
import { follow } from '../sharing/audience.ts'
import * as users from '../users/service.ts'
import { localDateOf } from '../workouts/local-time.ts'
import * as store from './store.ts'

const Place = z.tuple([z.int().positive()])

export async function feed(app: App, user: User, { limit, cursor }: z.output<(typeof readFeed)['query']>) {
  const [before] = fromCursor(cursor, Place) ?? []
  return pageOf(app, user, await store.feed(app.db, user, before, limit + 1), limit)
}

export async function list(
  app: App,
  viewer: store.Viewer,
  { userId, limit, cursor }: z.output<(typeof listActivities)['query']>,
) {
  const [before] = fromCursor(cursor, Place) ?? []
  const ownerId = userId ?? viewer?.id ?? fail('not_signed_in')
  return pageOf(app, viewer, await store.ofPerson(app.db, viewer, ownerId, before, limit + 1), limit)
}

async function pageOf(app: App, viewer: store.Viewer, found: readonly store.Told[], limit: number) {
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return { items: await shown(app.db, viewer, page), nextCursor: last ? toCursor(last.place) : null }
}

export async function read(app: App, viewer: store.Viewer, id: string): Promise<Activity> {
  return ofId(app.db, viewer, id)
}

/** What the viewer may see; what they may not is not there. */
export async function visible(db: Db, viewer: store.Viewer, id: string): Promise<store.Told> {
  return (await store.find(db, viewer, id)) ?? fail('activity_not_found')
}

async function own(db: Db, user: User, id: string): Promise<store.Told> {
  const told = await visible(db, user, id)
  return told.userId === user.id ? told : fail('activity_not_found')
}

async function ofId(db: Db, viewer: store.Viewer, id: string): Promise<Activity> {
  const [activity] = await shown(db, viewer, [await visible(db, viewer, id)])
  return activity ?? fail('activity_not_found')
}

/** What was told of workouts is read from them: it says what they say now. */
async function shown(db: Db, viewer: store.Viewer, told: readonly store.Told[]): Promise<Activity[]> {
  const ids = told.flatMap(({ kind, subjectId }) => (kind === 'workout' && subjectId !== null ? [subjectId] : []))
  const workouts = new Map((await store.workoutsOf(db, ids)).map((each) => [each.id, each]))
  return told.map((each) => toShown(each, workouts.get(each.subjectId ?? ''), viewer))
}

function toShown(told: store.Told, fact: store.Shown | undefined, viewer: store.Viewer): Activity {
  const { id, kind, author, visibility, localDate, text, likes, isLiked, comments } = told
  const isOwn = told.userId === viewer?.id
  return {
    ...{ id, kind, author, isOwn, visibility, localDate, text, likes, isLiked, comments },
    recordsVisibility: isOwn && kind === 'workout' ? told.recordsVisibility : null,
    isHidden: isOwn && told.isHidden,
    at: isOwn || told.isFriend ? told.at : null,
    workout: (told.seesWhole && fact?.workout) || null,
    records: (told.seesRecords && fact?.records) || [],
  }
}

/** Writing the same id again answers what was written. */
export async function write(app: App, user: User, post: z.output<(typeof createActivity)['body']>): Promise<Activity> {
  const { timezone } = await users.accountOf(app.db, user)
  const at = app.now()
  await store.addPost(app.db, user, { ...post, localDate: localDateOf(at, timezone), at: at.toISOString() })
  const told = await store.find(app.db, user, post.id)
  return told?.userId === user.id ? ofId(app.db, user, post.id) : fail('id_taken')
}

export async function change(
  app: App,
  user: User,
  id: string,
  body: z.output<(typeof changeActivity)['body']>,
): Promise<Activity> {
  return app.db.transaction().execute(async (tx) => {
    const { kind, subjectId } = await own(tx, user, id)
    await store.change(tx, user, id, body)
    if (kind === 'workout' && subjectId !== null && body.visibility) await follow(tx, user, subjectId, body.visibility)
    return ofId(tx, user, id)
  })
}

export async function remove(app: App, user: User, id: string): Promise<{ deleted: true }> {
  await app.db.transaction().execute(async (tx) => {
    const { kind, subjectId } = await own(tx, user, id)
    await store.remove(tx, user, id)
    if (kind === 'workout' && subjectId !== null) await follow(tx, user, subjectId, 'private')
  })
  return { deleted: true }
}

export async function like(app: App, user: User, id: string) {
  const { userId } = await visible(app.db, user, id)
  await app.db.transaction().execute(async (tx) => {
    const isNew = await store.like(tx, user, id, app.now().toISOString())
    if (isNew && userId !== user.id)
      await tell(app, tx, userId, user, { kind: 'activity_liked', subjectId: id, occurrence: user.id })
  })
  const { isLiked, likes } = await visible(app.db, user, id)
  return { isLiked, likes }
}

export async function unlike(app: App, user: User, id: string) {
  await visible(app.db, user, id)
  await store.unlike(app.db, user, id)
  const { isLiked, likes } = await visible(app.db, user, id)
  return { isLiked, likes }
}

/** Sharing a workout with friends or everybody tells it; what was imported or is old is told by nothing else. */
export async function tellWorkout(db: Db, user: User, workoutId: string, id: string, to: Visibility): Promise<void> {
  await store.tellWorkout(db, user, workoutId, id, to)
}

/** For features whose facts are news: told to whom `privacy.goals` says, once, whatever often it is called. */
export async function tellFact(app: App, db: Db, user: User, fact: store.Fact): Promise<void> {
  const { privacy } = await users.accountOf(db, user)
  await store.addFact(db, user, fact, app.newId(), privacyWith(privacy).goals)
}

export { takeBackFact } from './store.ts'
