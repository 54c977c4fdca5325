import type { LiveEvent } from '@fitai/contract'
import type { App, User } from '../../app.ts'
import { Failure } from '../../failure.ts'
import { visible } from '../community/service.ts'
import { isAfter, type Pump } from './pump.ts'
import * as store from './store.ts'
import { trainingOf } from './training.ts'

type Seat = { lastEventId: string | undefined; left: AbortSignal }

/** What the caller sees happen, from where they were, until they leave or their token has had its time. */
export async function* stream(
  app: App,
  pump: Pump,
  user: User,
  { lastEventId, left }: Seat,
): AsyncGenerator<LiveEvent> {
  const { from, isResumed } = await placeOf(app, lastEventId)
  const watcher = pump.watch(user.id, from)
  const over = AbortSignal.any([left, AbortSignal.timeout(app.config.accessSeconds * 1000)])
  over.addEventListener('abort', watcher.end)
  if (over.aborted) watcher.end()
  try {
    yield { event: lastEventId === undefined || isResumed ? 'hello' : 'resync', id: toText(from) }
    for (let news = await watcher.next(); news.length > 0; news = await watcher.next())
      for (const happened of news) {
        const event = await eventOf(app, user, happened)
        if (event) yield event
      }
  } finally {
    watcher.end()
  }
}

/** Where somebody was who comes back, if that is still known; else now. */
async function placeOf(
  app: App,
  lastEventId: string | undefined,
): Promise<{ from: store.Position; isResumed: boolean }> {
  const { now, newest, forgotten } = await store.ends(app.db)
  const place = fromText(lastEventId)
  // Beyond the newest lies nothing but the time before a backup was restored.
  const isKnown = place !== undefined && place.xid > forgotten && place.xid <= newest
  if (!isKnown) return { from: now, isResumed: false }
  return { from: isAfter(place, now) ? now : place, isResumed: true }
}

const toText = ({ xid, id }: store.Position): string => `${xid}-${id}`

function fromText(text: string | undefined): store.Position | undefined {
  const [, xid, id] = /^(\d{1,19})-(\d{1,15})$/.exec(text ?? '') ?? []
  return xid === undefined ? undefined : { xid: BigInt(xid), id: Number(id) }
}

/** How things are now, as the caller may see them: what they may not see has not happened. */
async function eventOf(app: App, user: User, happened: store.Happened): Promise<LiveEvent | undefined> {
  const { position, ownerId, kind, subjectId, detail } = happened
  const id = toText(position)
  const isOwn = ownerId === user.id
  if (kind === 'notice') return detail === null ? undefined : { event: 'notice', id, kind: detail, subjectId }
  if (kind === 'activity') {
    const isGone = await isHidden(app, user, subjectId)
    return { event: 'activity', id, activityId: subjectId, isOwn, isGone }
  }
  if (isOwn) {
    const { status, version } = (await store.workoutState(app.db, user.id, subjectId)) ?? gone
    return { event: 'workout', id, workoutId: subjectId, status, version }
  }
  if (!(await store.areTogether(app.db, user.id, ownerId))) return undefined
  return { event: 'training', id, personId: ownerId, training: await trainingOf(app, user, ownerId) }
}

const gone = { status: 'deleted', version: null } as const

async function isHidden(app: App, user: User, activityId: string): Promise<boolean> {
  return visible(app.db, user, activityId)
    .then(() => false)
    .catch((error) => {
      if (error instanceof Failure) return true
      throw error
    })
}
