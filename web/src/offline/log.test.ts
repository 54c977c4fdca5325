import 'fake-indexeddb/auto'
import { readWorkout, type Workout } from '@fitai/contract'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { account } from '../account.fixture.ts'
import { openSet } from './writes.ts'

const workoutId = '01890000-0000-7000-8000-000000000002'
const entryId = '01890000-0000-7000-8000-000000000003'
const idOf = (number: number) => `01890000-0000-7000-8000-00000000010${number}`
const aSet = (number: number) => ({ id: idOf(number), entryId, weight: 80, weightUnit: 'kg' as const, reps: 8 })

const json = (status: number, body: object) => new Response(JSON.stringify(body), { status })
const problem = (status: number, code: string) => json(status, { type: '', title: code, status, code, requestId: 'r' })
const aWorkout: Workout = {
  ...{ id: workoutId, name: 'Push', status: 'active', startedAt: null, endedAt: null, timezone: 'UTC' },
  ...{ localDate: null, closedBy: null, note: null, pausedAt: null, pausedSeconds: 0, bodyweight: null, program: null },
  ...{ bodyweightUnit: null, version: 1, entries: [] },
}

/** What a server takes: one good token at a time, and it writes down what it took. */
const server = { good: 'token', refreshes: 0, taken: [] as string[], isSessionOver: false, isDown: false }

async function answer(path: string, { method, headers, body }: RequestInit): Promise<Response> {
  if (server.isDown) throw new TypeError('Failed to fetch')
  const sent = typeof body === 'string' ? JSON.parse(body) : {}
  if (path.endsWith('/auth/refresh')) {
    server.refreshes++
    if (server.isSessionOver) return problem(401, 'invalid_refresh_token')
    server.good = `token-${server.refreshes}`
    return json(200, { accessToken: server.good, expiresInSeconds: 900, refreshToken: null, account })
  }
  if (path.endsWith('/auth/login')) {
    server.isSessionOver = false
    return json(200, { accessToken: server.good, expiresInSeconds: 900, refreshToken: null, account })
  }
  const authorization = new Headers(headers).get('authorization')
  if (authorization !== `Bearer ${server.good}`) return problem(401, authorization ? 'token_expired' : 'not_signed_in')
  if (method === 'GET') return json(200, aWorkout)
  if (!path.endsWith('/sync')) {
    server.taken.push(`${method} ${path.split('/set/').at(-1)}`)
    return json(200, aWorkout)
  }
  const operations: { id: string; type: string; entityId: string }[] = sent.operations
  server.taken.push(...operations.map(({ type, entityId }) => `${type} ${entityId}`))
  const results = operations.map(({ id }) => ({ id, outcome: 'applied', code: null, detail: null }))
  return json(200, { results, revision: 1, now: new Date().toISOString() })
}

const stored = new Map<string, string>()

beforeEach(async () => {
  const { db } = await import('./db.ts')
  await Promise.all(db.tables.map((table) => table.clear()))
  // The database of the browser needs its own.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  stored.clear()
  Object.assign(server, { good: 'token', refreshes: 0, taken: [], isSessionOver: false, isDown: false })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  })
  vi.stubGlobal('window', { addEventListener: () => {}, fetch: answer })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The page as it is after it has been loaded, with somebody signed in if the server says so. */
async function givenPage() {
  vi.resetModules()
  const [log, { api }, { db }] = [await import('./log.ts'), await import('../api.ts'), await import('./db.ts')]
  stored.set('fitai.signed-in', 'yes')
  await api.resume()
  await log.sendUnsent()
  const isSignedOut = () => vi.waitFor(() => expect(api.session().status).toBe('signed_out'))
  const queued = async () =>
    (await db.outbox.toArray()).map(({ write }) => (write.kind === 'set' ? write.entry.id : write.kind))
  return { ...log, api, db, queued, isSignedOut }
}

const [first, second, third] = [aSet(1), aSet(2), aSet(3)]
const all = [first, second, third]
const putAll = all.map(({ id }) => `put_set ${id}`)
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)

it('T5 refreshes an expired session once and sends every change once', async () => {
  const { recordSet, everythingSaved, queued, api } = await givenPage()
  server.good = 'another'
  server.refreshes = 0
  const reading = api.call(readWorkout, { params: { id: workoutId } })

  for (const set of all) recordSet(workoutId, set)
  await Promise.all([reading, everythingSaved()])

  expect(server.refreshes).toBe(1)
  expect(server.taken).toEqual(putAll)
  expect(await queued()).toEqual([])
})

it('T5 keeps every change when the session is over, and sends each once after signing in again', async () => {
  const { recordSet, everythingSaved, sendUnsent, api, queued, isSignedOut } = await givenPage()
  server.good = 'another'
  server.isSessionOver = true

  for (const set of all) recordSet(workoutId, set)
  await isSignedOut()
  await seconds(120)

  expect(await queued()).toEqual(all.map(({ id }) => id))
  expect(server.taken).toEqual([])

  await api.signIn({ email: account.email, password: 'squat deep, rest well' })
  await sendUnsent()
  await everythingSaved()

  expect(server.taken).toEqual(putAll)
  expect(await queued()).toEqual([])
})

it('T5 keeps every change over a reload in between', async () => {
  const before = await givenPage()
  server.good = 'another'
  server.isSessionOver = true
  for (const set of all) before.recordSet(workoutId, set)
  await before.isSignedOut()
  vi.clearAllTimers()

  const { api, sendUnsent, everythingSaved, queued } = await givenPage()
  expect(api.session().status).toBe('signed_out')
  expect(await queued()).toEqual(all.map(({ id }) => id))
  await api.signIn({ email: account.email, password: 'squat deep, rest well' })
  await sendUnsent()
  await everythingSaved()

  expect(server.taken).toEqual(putAll)
})

const place = {
  position: 0,
  exerciseId: 'x',
  exerciseSlug: 'squat',
  exerciseName: 'Squat',
  tracking: 'weight_reps',
} as const
const plain = { supersetGroup: null, restSeconds: null, note: null, exerciseNote: null }
const deleted = { entry: { id: entryId, ...place, ...plain, sets: [] }, set: openSet(second.id, 0) }

it('forgets a deletion that was not sent when it is undone', async () => {
  const { recordSet, removeSet, bringSetBack, everythingSaved } = await givenPage()
  await navigator.locks.request('fitai-outbox', async () => {
    recordSet(workoutId, first)
    removeSet(workoutId, second.id)
    await bringSetBack(workoutId, deleted)
  })
  await everythingSaved()

  expect(server.taken).toEqual([`put_set ${first.id}`])
})

it('asks for the set again behind a deletion that may have arrived', async () => {
  const { removeSet, bringSetBack, everythingSaved, log } = await givenPage()
  server.isDown = true
  removeSet(workoutId, second.id)
  await vi.waitFor(() => expect(log.state().status).toBe('kept'))
  await bringSetBack(workoutId, deleted)

  server.isDown = false
  await seconds(4)
  await everythingSaved()

  expect(server.taken).toEqual([`delete_set ${second.id}`, `POST ${second.id}/restore`])
})

it('asks for the set again when its deletion was answered long ago', async () => {
  const { removeSet, bringSetBack, everythingSaved } = await givenPage()
  removeSet(workoutId, second.id)
  await everythingSaved()

  await bringSetBack(workoutId, deleted)
  await everythingSaved()

  expect(server.taken).toEqual([`delete_set ${second.id}`, `POST ${second.id}/restore`])
})

it('sends a workout that began and ended without a connection whole, in the order it was done', async () => {
  const { beginHere, recordSet, finishHere, everythingSaved } = await givenPage()
  server.isDown = true
  await beginHere({ id: workoutId, name: 'Push', timezone: 'UTC' }, '2026-11-25T10:00:00Z', aWorkout)
  recordSet(workoutId, first)
  await finishHere(workoutId, '2026-11-25T11:00:00Z')
  await seconds(1)
  expect(server.taken).toEqual([])

  server.isDown = false
  await seconds(4)
  await everythingSaved()

  expect(server.taken).toEqual([`put_workout ${workoutId}`, `put_set ${first.id}`, `put_workout ${workoutId}`])
})

it('takes a discarded workout back that nobody has heard of', async () => {
  const { discardHere, bringWorkoutBack, queued } = await givenPage()
  server.isDown = true
  await navigator.locks.request('fitai-outbox', async () => {
    await discardHere(workoutId)
    expect(await bringWorkoutBack(workoutId)).toBe(true)
  })

  expect(await queued()).toEqual([])
})

it('says so when the device has no room, and sends all the same', async () => {
  const { recordSet, everythingSaved, log, db } = await givenPage()
  vi.spyOn(db.outbox, 'add').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))

  recordSet(workoutId, first)
  await everythingSaved()

  expect(log.state().isDeviceFull).toBe(true)
  expect(server.taken).toEqual([`put_set ${first.id}`])
})
