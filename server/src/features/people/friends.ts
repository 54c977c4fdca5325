import { createHash, randomBytes } from 'node:crypto'
import type { changeFriend, Friend, listFriends, Person, Relation, requestFriend } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import { notify } from '../live/service.ts'
import { tell } from '../notifications/service.ts'
import * as store from './friend-store.ts'
import { PlaceByName } from './service.ts'
import * as people from './store.ts'

export const mostFriends = 1000

export async function list(app: App, user: User, { limit, cursor }: z.output<(typeof listFriends)['query']>) {
  const after = fromCursor(cursor, PlaceByName)
  const found = await store.friends(app.db, user, { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return {
    items: page.map(shown),
    nextCursor: last ? toCursor(last.sortName.slice(0, 80), last.id) : null,
    total: (await store.count(app.db, user.id)).friends,
  }
}

const shown = ({ sortName: _, ...friend }: Friend & { sortName: string }): Friend => friend

export async function requests(app: App, user: User) {
  return { received: await store.received(app.db, user), sent: await store.sent(app.db, user) }
}

type Asked = z.output<(typeof requestFriend)['body']>

/** Two who ask each other are friends. */
export async function request(app: App, user: User, asked: Asked): Promise<{ relation: Relation; person: Person }> {
  const person = await personAsked(app.db, user, asked)
  if (person.id === user.id) fail('friend_is_you')
  return app.db.transaction().execute(async (tx) => {
    await store.takePair(tx, user, person.id)
    // Looked at again in turn: they may have blocked the caller in between.
    const { relation } = (await relationTo(tx, user, person, asked)) ?? fail('user_not_found')
    if (relation === 'friend') return { relation, person }
    await refuseTooMany(tx, user)
    if (relation === 'asks') await accept(app, tx, user, person.id)
    else if (await store.request(tx, user, person.id, app.now().toISOString()))
      await tell(app, tx, person.id, user, { kind: 'friend_request', subjectId: user.id, occurrence: dayOf(app) })
    return { relation: relation === 'asks' ? 'friend' : 'requested', person }
  })
}

async function personAsked(db: Db, user: User, { userId, code }: Asked): Promise<Person> {
  if (code !== undefined) return (await store.ownerOfCode(db, user, hashOf(code))) ?? fail('user_not_found')
  const { id, name, username } = (await people.find(db, user, { id: userId ?? '' })) ?? fail('user_not_found')
  return { id, name, username }
}

async function relationTo(
  db: Db,
  user: User,
  { id }: Person,
  { code }: Asked,
): Promise<{ relation: Relation } | undefined> {
  const seen = await people.find(db, user, { id })
  if (seen || code === undefined) return seen
  return (await store.ownerOfCode(db, user, hashOf(code))) && { relation: 'none' }
}

async function accept(app: App, db: Db, user: User, otherId: string): Promise<void> {
  const { friends } = await store.count(db, otherId)
  if (friends >= mostFriends) fail('too_many_friends')
  await store.befriend(db, user, otherId, app.now().toISOString())
  await tell(app, db, otherId, user, { kind: 'friend_accepted', subjectId: user.id, occurrence: dayOf(app) })
}

/** Whoever asks, takes it back and asks again is told of once a day. */
const dayOf = (app: App): string => app.now().toISOString().slice(0, 10)

async function refuseTooMany(db: Db, user: User): Promise<void> {
  const { friends, requests: waiting } = await store.count(db, user.id)
  if (friends + waiting >= mostFriends) fail('too_many_friends')
}

type Change = z.output<(typeof changeFriend)['body']>

export async function change(
  app: App,
  user: User,
  otherId: string,
  { answer, ...wishes }: Change,
): Promise<{ relation: Relation; friend: Friend | null }> {
  return app.db.transaction().execute(async (tx) => {
    await store.takePair(tx, user, otherId)
    const { relation } = (await people.find(tx, user, { id: otherId })) ?? fail('user_not_found')
    if (relation !== 'friend' && relation !== 'asks') fail('user_not_found')
    if (relation === 'asks' && answer === 'accept') {
      await refuseTooMany(tx, user)
      await accept(app, tx, user, otherId)
    }
    if (relation === 'asks' && answer === 'decline') await store.decline(tx, user, otherId, app.now().toISOString())
    await store.change(tx, user, otherId, wishes)
    if (wishes.sharesLive !== undefined) await tellTogether(tx, user, otherId)
    const [friend] = await store.friends(tx, user, { id: otherId, limit: 1 })
    if (friend) return { relation: 'friend', friend: shown(friend) }
    return { relation: answer === 'decline' ? 'none' : 'asks', friend: null }
  })
}

/** Both screens look again at who trains. */
async function tellTogether(db: Db, user: User, otherId: string): Promise<void> {
  await notify(db, user.id, { kind: 'together_changed', subjectId: otherId })
  await notify(db, otherId, { kind: 'together_changed', subjectId: user.id })
}

/** Neither is told; but who trained together sees it end. */
export async function remove(app: App, user: User, otherId: string): Promise<{ removed: true }> {
  await app.db.transaction().execute(async (tx) => {
    await store.takePair(tx, user, otherId)
    await endTogether(tx, user, otherId)
    await store.part(tx, user, otherId, app.now().toISOString())
  })
  return { removed: true }
}

/** Before a friendship ends. */
export async function endTogether(db: Db, user: User, otherId: string): Promise<void> {
  const [friend] = await store.friends(db, user, { id: otherId, limit: 1 })
  if (friend?.isTogether) await tellTogether(db, user, otherId)
}

export async function makeCode(app: App, user: User): Promise<{ code: string }> {
  const code = randomBytes(15).toString('base64url')
  await store.saveCode(app.db, user, hashOf(code), app.now().toISOString())
  return { code }
}

export async function endCode(app: App, user: User): Promise<{ ended: true }> {
  await store.endCode(app.db, user)
  return { ended: true }
}

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest()
