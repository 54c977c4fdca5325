import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { givenFinished, givenFriends, givenPerson } from '../../../test/friends.ts'
import { type Listening, lastWord, listen as listenOn } from '../../../test/live.ts'
import { aSet, givenWorkout, type Json, type TestUser, testServer } from '../../../test/server.ts'
import { forget, since } from './store.ts'

const test = testServer()
const open: Listening[] = []
afterEach(() => {
  for (const listening of open.splice(0)) listening.stop()
})

async function listen(user: TestUser, lastEventId?: string, server = test.server) {
  const listening = await listenOn(server, user, lastEventId)
  open.push(listening)
  return listening
}

async function givenPair() {
  const [ana, ben] = [await test.newUser(), await test.newUser()]
  await givenFriends(ana, ben)
  await ana.put('/users/preferences', { privacy: { workouts: 'friends', records: 'friends' } })
  return { ana, ben }
}

async function givenTogether() {
  const pair = await givenPair()
  await pair.ana.put(`/users/friends/${pair.ben.id}`, { sharesLive: true })
  await pair.ben.put(`/users/friends/${pair.ana.id}`, { sharesLive: true })
  return pair
}

const doneIn = (training: Json) =>
  training.exercises.flatMap(({ sets }: Json) => sets.map(({ weight }: Json) => weight))

describe('a second screen', () => {
  it('hears of every change of the workout that runs, within two seconds', async () => {
    const ana = await test.newUser()
    const screen = await listen(ana)
    const { id, entryId } = await givenWorkout(ana)

    const started = performance.now()
    await ana.put(`/workouts/${id}/set`, aSet(entryId))
    const version = (await ana.get(`/workouts/${id}`)).body.version
    const heard = await screen.until((event) => event.version === version)
    const took = performance.now() - started
    await ana.post(`/workouts/${id}/complete`)
    const finished = await screen.until(({ status }) => status === 'completed')

    expect(screen.hello.event).toBe('hello')
    expect(heard).toMatchObject({ event: 'workout', workoutId: id, status: 'active' })
    expect(took).toBeLessThan(2000)
    expect(finished).toMatchObject({ workoutId: id })
  })

  it('hears that it was deleted, and nothing of planned or old workouts', async () => {
    const ana = await test.newUser()
    const { id } = await givenWorkout(ana)
    const screen = await listen(ana)

    await ana.post('/workouts', { id: v7(), name: 'Planned', entries: [] })
    await ana.delete(`/workouts/${id}`)
    const deleted = await screen.until(({ workoutId }) => workoutId === id)

    expect(deleted).toMatchObject({ status: 'deleted', version: null })
    expect(screen.events).toHaveLength(1)
  })
})

describe('news', () => {
  it('comes to friends, and goes', async () => {
    const { ana, ben } = await givenPair()
    const [anas, bens] = [await listen(ana), await listen(ben)]

    const { id } = await givenFinished(ana)
    const told = await bens.until(({ event }) => event === 'activity')
    await ana.delete(`/workouts/${id}`)
    await bens.until(({ isGone }) => isGone)

    expect(told).toMatchObject({ isOwn: false, isGone: false })
    expect((await anas.until(({ event }) => event === 'activity')).isOwn).toBe(true)
  })

  it('comes neither to strangers, nor from the muted, nor of what is private', async () => {
    const { ana, ben } = await givenPair()
    const [muted, stranger] = [await test.newUser(), await test.newUser()]
    await givenFriends(ben, muted)
    await ben.put(`/users/friends/${muted.id}`, { isMuted: true })
    const [bens, strangers] = [await listen(ben), await listen(stranger)]

    await muted.post('/community/activities', { id: v7(), text: 'Muted', visibility: 'friends' })
    const { body: secret } = await ana.post('/community/activities', {
      id: v7(),
      text: 'Secret',
      visibility: 'private',
    })
    await ana.put(`/community/activities/${secret.id}`, { text: 'Still secret' })
    await ana.delete(`/community/activities/${secret.id}`)
    await givenWorkout(ana)
    await bens.until(await lastWord(ana))
    await strangers.until(await lastWord(stranger))

    expect(bens.events).toHaveLength(1)
    expect(strangers.events).toHaveLength(1)
  })

  it('is of requests, answers, likes and comments, too', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    await givenPerson(ana, 'Ana')
    const [anas, bens] = [await listen(ana), await listen(ben)]
    const kinds = ({ events }: Listening) => events.flatMap(({ event, kind }) => (event === 'notice' ? kind : []))

    await ben.post('/users/friends/request', { userId: ana.id })
    await ana.put(`/users/friends/${ben.id}`, { answer: 'accept' })
    const { body: post } = await ana.post('/community/activities', { id: v7(), text: 'Hi', visibility: 'friends' })
    await ben.post(`/community/activities/${post.id}/like`)
    await ben.post(`/community/activities/${post.id}/comment`, { id: v7(), text: 'Hi' })
    await anas.until(({ kind }) => kind === 'activity_commented')
    await bens.until(({ kind }) => kind === 'friend_accepted')

    expect(kinds(anas)).toEqual(['friend_request', 'activity_liked', 'activity_commented'])
    expect(kinds(bens)).toEqual(['friend_accepted'])
  })
})

describe('training together', () => {
  it('shows each the sets of the other as they are done and corrected, without notes', async () => {
    const { ana, ben } = await givenTogether()
    const bens = await listen(ben)
    const { id, entryId } = await givenWorkout(ana)
    const set = aSet(entryId, { note: 'secret: elbow' })

    await ana.put(`/workouts/${id}/set`, set)
    await bens.until(({ training }) => training && doneIn(training).includes(100))
    await ana.put(`/workouts/${id}/set`, { ...set, weight: 102.5 })
    const corrected = await bens.until(({ training }) => training && doneIn(training).includes(102.5))
    const { body: now } = await ben.get('/live/training')
    await ana.post(`/workouts/${id}/complete`)
    await bens.until(({ event, training }) => event === 'training' && training === null)

    expect(corrected).toMatchObject({ personId: ana.id, training: { person: { id: ana.id }, name: 'Push A' } })
    expect(JSON.stringify([bens.events, now])).not.toContain('secret')
    expect(now.items).toMatchObject([{ person: { id: ana.id } }])
    expect((await ben.get('/live/training')).body.items).toEqual([])
  })

  it('needs both: who only looks sees nothing', async () => {
    const { ana, ben } = await givenPair()
    await ana.put(`/users/friends/${ben.id}`, { sharesLive: true })
    const bens = await listen(ben)

    await givenWorkout(ana)
    await bens.until(await lastWord(ana))

    expect(bens.events.map(({ event }) => event).filter((event) => event !== 'notice')).toEqual(['activity'])
    expect((await ben.get('/live/training')).body.items).toEqual([])
  })

  it.each(['stops sharing', 'ends the friendship', 'blocks'])('ends at once when one %s', async (what) => {
    const { ana, ben } = await givenTogether()
    const { id, entryId } = await givenWorkout(ana)
    const bens = await listen(ben)

    if (what === 'stops sharing') await ana.put(`/users/friends/${ben.id}`, { sharesLive: false })
    if (what === 'ends the friendship') await ana.delete(`/users/friends/${ben.id}`)
    if (what === 'blocks') await ana.put(`/users/blocks/${ben.id}`, {})
    await bens.until(({ kind }) => kind === 'together_changed')
    await ana.put(`/workouts/${id}/set`, aSet(entryId))
    await bens.until(await lastWord(ben))

    expect(bens.events.filter(({ event }) => event === 'training')).toEqual([])
    expect((await ben.get('/live/training')).body.items).toEqual([])
  })
})

describe('coming back', () => {
  it('misses nothing that happened in between, and hears nothing twice', async () => {
    const { ana, ben } = await givenPair()
    const before = await listen(ben)
    await before.until(await lastWord(ana))
    before.stop()

    const missed = [await lastWord(ana), await lastWord(ana), await lastWord(ana)]
    const after = await listen(ben, before.lastEventId())
    for (const word of missed) await after.until(word)

    expect(after.hello.event).toBe('hello')
    expect(after.events.filter(({ event }) => event === 'activity')).toHaveLength(3)
  })

  it('works with another server process, and news crosses from one to the other', async () => {
    const { ana, ben } = await givenPair()
    const here = await listen(ben)
    await here.until(await lastWord(ana))
    here.stop()
    const missed = await lastWord(ana)
    const other = await test.anotherServer()

    const there = await listen(ben, here.lastEventId(), other.server)
    await there.until(missed)
    const started = performance.now()
    await there.until(await lastWord(ana))
    const took = performance.now() - started
    there.stop()
    await other.stop()

    expect(took).toBeLessThan(2000)
  })

  it('loses nothing when the connection that listens is killed', async () => {
    const { ana, ben } = await givenPair()
    const other = await test.anotherServer()
    const bens = await listen(ben, undefined, other.server)
    await bens.until(await lastWord(ana))

    const { rows } = await sql<{ killed: boolean }>`
      select pg_terminate_backend(pid) as killed from pg_stat_activity
      where application_name = 'fitai-bell' and datname = current_database()`.execute(test.app.db)
    const words = [await lastWord(ana), await lastWord(ana)]
    for (const word of words) await bens.until(word)
    bens.stop()
    await other.stop()

    expect(rows.length).toBeGreaterThan(0)
    expect(bens.events.filter(({ event }) => event === 'activity')).toHaveLength(3)
  })

  it('does not overtake a transaction that began earlier and commits later', async () => {
    const { ana, ben } = await givenPair()
    const bens = await listen(ben)
    const late = v7()
    let commit = () => {}
    const held = new Promise<void>((resolve) => (commit = resolve))
    let isWritten = () => {}
    const written = new Promise<void>((resolve) => (isWritten = resolve))
    const transaction = test.app.db.transaction().execute(async (tx) => {
      await sql`insert into live_event (user_id, kind, subject_id, detail) values (${ben.id}, 'notice', ${late}, 'friend_request')`.execute(
        tx,
      )
      isWritten()
      await held
    })

    await written
    const word = await lastWord(ana)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const heardBefore = bens.events.length
    commit()
    await transaction
    await ana.put('/users/profile', { name: 'Ana' })
    await bens.until(word)

    expect(heardBefore).toBe(0)
    expect(bens.events.map(({ subjectId, event }) => subjectId ?? event)).toEqual([late, 'activity'])
  })

  it.each(['0-1', 'nonsense', '999999999999-1', '-1', "1'--"])('from %s begins anew', async (lastEventId) => {
    const ana = await test.newUser()

    expect((await listen(ana, lastEventId)).hello.event).toBe('resync')
  })

  it('after more than is kept begins anew', async () => {
    const { ana, ben } = await givenPair()
    const before = await listen(ben)
    await before.until(await lastWord(ana))
    before.stop()
    const missed = await lastWord(ana)

    await forget(test.app.db, new Date(Date.now() + 60_000).toISOString())
    const after = await listen(ben, before.lastEventId())

    expect(after.hello.event).toBe('resync')
    expect(missed).toBeTypeOf('function')
  })
})

describe('a stream', () => {
  it('needs a valid token', async () => {
    expect((await test.send({ method: 'GET', url: '/api/v1/live' })).status).toBe(401)
  })

  it('ends when its server does', async () => {
    const ana = await test.newUser()
    const other = await test.anotherServer()
    const listening = await listen(ana, undefined, other.server)

    await other.stop()

    await expect(listening.isOver).resolves.toBeUndefined()
  })

  it('is one of ten at most: the oldest ends', async () => {
    const ana = await test.newUser()

    const first = await listen(ana)
    await Promise.all(Array.from({ length: 9 }, () => listen(ana)))
    const last = await listen(ana)

    await first.isOver
    await last.until(await lastWord(ana))
    expect(first.events).toEqual([])
  })

  it('reads page by page when much has happened', async () => {
    const ana = await test.newUser()
    const start = await since(test.app.db, [ana.id], { xid: 0n, id: 0 })
    for (const _ of Array(5)) await lastWord(ana)
    // Whatever else is open in this PostgreSQL holds the order back.
    await vi.waitFor(async () => {
      expect((await since(test.app.db, [ana.id], start.upTo)).happened).toHaveLength(5)
    }, 8_000)

    const first = await since(test.app.db, [ana.id], start.upTo, 3)
    const rest = await since(test.app.db, [ana.id], first.upTo, 3)

    expect([first.happened.length, first.hasMore]).toEqual([3, true])
    expect([rest.happened.length, rest.hasMore]).toEqual([2, false])
  })
})
