import 'fake-indexeddb/auto'
import type { Account } from '@fitai/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { account as ana } from '../account.fixture.ts'
import { aLine, aWorkout, day, historyServer } from './history.fixture.ts'

const ben: Account = { ...ana, id: '01890000-0000-7000-8000-0000000000be', name: 'Ben', email: 'ben@example.org' }
const idOf = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`

type There = ReturnType<typeof historyServer>
/** What the server has of each, who has signed in, and whether it answers. */
const world = {
  of: new Map<string, There>(),
  notes: new Map<string, string>(),
  who: ana,
  isDown: false,
  sets: [] as string[],
  beforeAnswer: async (_path: string) => {},
}
const stored = new Map<string, string>()
const json = (status: number, body: object) => new Response(JSON.stringify(body), { status })

async function answer(path: string, { headers }: RequestInit): Promise<Response> {
  if (world.isDown) throw new TypeError('Failed to fetch')
  const url = new URL(path, 'http://fitai')
  const at = url.pathname.replace('/api/v1', '')
  if (at === '/auth/refresh' || at === '/auth/login') {
    return json(200, { accessToken: world.who.id, expiresInSeconds: 900, refreshToken: null, account: world.who })
  }
  if (at === '/auth/logout') return json(200, { signedOut: true })
  const token = new Headers(headers).get('authorization')?.replace('Bearer ', '') ?? ''
  const there = world.of.get(token)
  if (!there) return json(401, { type: '', title: 'No', status: 401, code: 'not_signed_in', requestId: 'r' })
  const body = await replyOf(there, at, url.searchParams)
  await world.beforeAnswer(at)
  return body
    ? json(200, body)
    : json(404, { type: '', title: '', status: 404, code: 'workout_not_found', requestId: '' })
}

async function replyOf({ server, lines }: There, path: string, search: URLSearchParams): Promise<object | undefined> {
  if (path === '/changes')
    return server.changes({ since: Number(search.get('since')), limit: Number(search.get('limit')) })
  if (path === '/workouts') return server.page(search.get('cursor') ?? undefined)
  const id = path.replace('/workouts/', '')
  world.sets.push(id)
  if (!lines().some((line) => line.id === id)) return undefined
  return aWorkout(id, { note: world.notes.get(id) ?? null })
}

beforeEach(async () => {
  // The database of the browser needs its own.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  world.of = new Map([ana, ben].map(({ id }) => [id, historyServer(20)]))
  Object.assign(world, { who: ana, isDown: false, sets: [], notes: new Map(), beforeAnswer: async () => {} })
  stored.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  })
  vi.stubGlobal('window', { addEventListener: () => {}, fetch: answer })
  vi.resetModules()
  const { db } = await import('./db.ts')
  await Promise.all(db.tables.map((table) => table.clear()))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const thereOf = (who: Account) => {
  const there = world.of.get(who.id)
  if (!there) throw new Error('Nobody there')
  return there
}
function givenWorkouts(count: number, who = ana): There {
  const there = thereOf(who)
  for (let number = 1; number <= count; number++) there.put(aLine(idOf(number), day(number)))
  return there
}

/** The page as it is after it has been loaded by whoever is signed in. */
async function givenPage() {
  vi.resetModules()
  const [{ historyQuery }, { api }, { db }, { keepAnswers }] = [
    await import('./history-query.ts'),
    await import('../api.ts'),
    await import('./db.ts'),
    await import('./kept.ts'),
  ]
  const { queryClient, trainingChanged } = await import('../queries.ts')
  keepAnswers()
  if (!world.isDown) stored.set('fitai.signed-in', JSON.stringify(world.who))
  await api.resume()
  const ask = async () => (await queryClient.fetchQuery({ ...historyQuery, staleTime: 0, retry: false })).lines
  const shown = () => queryClient.getQueryData(historyQuery.queryKey)?.lines.map(({ id }) => id)
  const withSets = async () => (await db.workouts.where({ userId: world.who.id }).primaryKeys()).toSorted()
  /** Once what it takes in the background is here. */
  const hasSets = async (ids: readonly string[]) => {
    for (let beat = 0; beat < 500 && (await withSets()).length !== ids.length; beat++)
      await vi.advanceTimersByTimeAsync(100)
    expect(await withSets()).toEqual(ids)
  }
  return { api, db, ask, shown, withSets, hasSets, trainingChanged }
}

describe('a device', () => {
  it('keeps every line, and the newest sixty workouts with their sets', async () => {
    const there = givenWorkouts(65)
    const { ask, hasSets, db } = await givenPage()

    expect(await ask()).toEqual(there.lines())
    await hasSets(Array.from({ length: 60 }, (_, at) => idOf(at + 6)))
    expect(await db.history.count()).toBe(65)
    expect(world.sets).toHaveLength(60)
  })

  it('has the history after a reload without a connection', async () => {
    const there = givenWorkouts(25)
    await (await givenPage()).ask()
    world.isDown = true

    const { ask, shown } = await givenPage()

    expect(await ask()).toEqual(there.lines())
    await expect(ask()).rejects.toThrow('Failed to fetch')
    expect(shown()).toHaveLength(25)
  })

  it('forgets what was deleted elsewhere, with its sets', async () => {
    const there = givenWorkouts(3)
    const first = await givenPage()
    await first.ask()
    await first.hasSets([1, 2, 3].map(idOf))
    there.remove(idOf(2))

    await first.ask()

    expect(first.shown()).toEqual([3, 1].map(idOf))
    expect(await first.withSets()).toEqual([1, 3].map(idOf))
    expect(await first.db.history.count()).toBe(2)
  })

  it('fetches the sets again of an old workout that was edited elsewhere, even after a reload in between', async () => {
    const there = givenWorkouts(3)
    const before = await givenPage()
    await before.ask()
    await before.hasSets([1, 2, 3].map(idOf))
    there.put(aLine(idOf(1), day(1), { name: 'Legs' }))
    world.notes.set(idOf(1), 'Edited')
    world.beforeAnswer = async (path) => {
      if (path.startsWith('/workouts/')) throw new TypeError('Failed to fetch')
    }
    await before.ask()
    await vi.advanceTimersByTimeAsync(200)
    await vi.waitFor(() => expect(world.sets).toHaveLength(4))
    world.beforeAnswer = async () => {}

    const { ask, db } = await givenPage()
    await ask()
    await ask()

    await vi.waitFor(async () => expect((await db.workouts.get(idOf(1)))?.workout.note).toBe('Edited'))
    expect((await db.history.get(idOf(1)))?.line.name).toBe('Legs')
    expect(world.sets).toHaveLength(5)
  })

  it('asks again when training has changed while it was asking', async () => {
    const there = givenWorkouts(3)
    const { ask, shown, trainingChanged } = await givenPage()
    await ask()
    const isAnswered = Promise.withResolvers<void>()
    const isAsked = Promise.withResolvers<void>()
    world.beforeAnswer = async (path) => {
      if (path !== '/changes') return
      isAsked.resolve()
      await isAnswered.promise
    }
    const before = ask().catch(() => undefined)
    await isAsked.promise
    world.beforeAnswer = async () => {}
    there.put(aLine(idOf(4), day(4)))
    await trainingChanged()

    const after = ask()
    isAnswered.resolve()
    await Promise.all([before, after])

    expect(shown()).toEqual([4, 3, 2, 1].map(idOf))
  })

  it('works without a database, as long as it is online', async () => {
    const there = givenWorkouts(25)
    const { ask, db } = await givenPage()
    db.close({ disableAutoOpen: true })

    expect(await ask()).toEqual(there.lines())
    there.remove(idOf(1))
    expect(await ask()).toEqual(there.lines())
  })

  it('reads everything again when another version of the app has left something it does not know', async () => {
    const there = givenWorkouts(3)
    const { ask, db } = await givenPage()
    await ask()
    const row = await db.history.get(idOf(2))
    if (row) await db.history.put({ ...row, line: { ...row.line, workingSets: 'three' as unknown as number } })

    const after = await givenPage()

    expect(await after.ask()).toEqual(there.lines())
    expect((await after.db.history.get(idOf(2)))?.line.workingSets).toBe(3)
  })
})

describe('two accounts on one device', () => {
  it('see their own workouts only', async () => {
    givenWorkouts(3)
    await (await givenPage()).ask()
    world.who = ben
    const there = thereOf(ben)
    there.put(aLine(idOf(77), day(7)))

    const { ask, shown, db, withSets, hasSets } = await givenPage()
    await ask()

    expect(shown()).toEqual([idOf(77)])
    await hasSets([idOf(77)])
    expect(await withSets()).toEqual([idOf(77)])
    expect(await db.history.where({ userId: ana.id }).count()).toBe(3)
  })

  it('leave nothing behind when they sign out', async () => {
    givenWorkouts(3)
    const { ask, hasSets, api, db } = await givenPage()
    await ask()
    await hasSets([1, 2, 3].map(idOf))

    await api.signOut()

    await vi.waitFor(async () => expect(await db.history.count()).toBe(0))
    expect(await db.historyState.count()).toBe(0)
    expect(await db.workouts.count()).toBe(0)
  })
})

describe('an answer that arrives after its account has left', () => {
  it.each(['/workouts', '/changes', '/workouts/:id'])('is forgotten: %s', async (path) => {
    givenWorkouts(3)
    const { ask, api, db, shown } = await givenPage()
    const isAnswered = Promise.withResolvers<void>()
    const isAsked = Promise.withResolvers<void>()
    world.beforeAnswer = async (at) => {
      if (path === '/workouts/:id' ? !at.startsWith('/workouts/') : at !== path) return
      isAsked.resolve()
      await isAnswered.promise
    }

    const asking = ask().catch(() => undefined)
    await isAsked.promise
    await api.signOut()
    isAnswered.resolve()
    await asking
    await vi.advanceTimersByTimeAsync(5000)

    expect(shown()).toBeUndefined()
    expect([await db.history.count(), await db.historyState.count(), await db.workouts.count()]).toEqual([0, 0, 0])
  })

  it('is never mixed with the next account’s', async () => {
    givenWorkouts(30)
    thereOf(ben).put(aLine(idOf(77), day(7)))
    const { ask, api, db, shown } = await givenPage()
    const isAnswered = Promise.withResolvers<void>()
    const isAsked = Promise.withResolvers<void>()
    world.beforeAnswer = async (at) => {
      if (at !== '/workouts') return
      world.beforeAnswer = async () => {}
      isAsked.resolve()
      await isAnswered.promise
    }

    const asking = ask().catch(() => undefined)
    await isAsked.promise
    await api.signOut()
    world.who = ben
    await api.signIn({ email: ben.email, password: 'squat deep, rest well' })
    isAnswered.resolve()
    await asking
    await ask()

    expect(shown()).toEqual([idOf(77)])
    expect((await db.history.toArray()).map(({ id, userId }) => [id, userId])).toEqual([[idOf(77), ben.id]])
  })
})
