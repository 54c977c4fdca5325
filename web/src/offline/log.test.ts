import { readWorkout, type SetEntry } from '@fitai/contract'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { account } from '../account.fixture.ts'

const workoutId = '01890000-0000-7000-8000-000000000002'
const entryId = '01890000-0000-7000-8000-000000000003'
const idOf = (number: number) => `01890000-0000-7000-8000-00000000010${number}`
const aSet = (number: number): SetEntry => ({ id: idOf(number), entryId, weight: 80, weightUnit: 'kg', reps: 8 })

const json = (status: number, body: object) => new Response(JSON.stringify(body), { status })
const problem = (status: number, code: string) => json(status, { type: '', title: code, status, code, requestId: 'r' })
const loggedSet = ({ id }: { id: string }) => ({
  ...{ id, position: 0, kind: 'normal', performedAt: null, weight: 80, weightUnit: 'kg', reps: 8 },
  ...{ repsLeft: null, repsRight: null, rpe: null, rir: null, durationSeconds: null, distanceMetres: null },
  ...{ restSeconds: null, note: null },
  target: {
    ...{ repsMin: null, repsMax: null, weight: null, weightUnit: null, rpe: null, rir: null },
    ...{ durationSeconds: null, distanceMetres: null, restSeconds: null },
  },
})
const aWorkout = {
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
  server.taken.push(`${method} ${sent.id ?? path.split(/\/set\/|\/(?=start$)/).at(-1)}`)
  if (method === 'DELETE') return json(200, { deleted: true })
  return json(200, method === 'POST' ? aWorkout : { set: loggedSet(sent), entryId, records: [] })
}

const stored = new Map<string, string>()

beforeEach(() => {
  vi.useFakeTimers()
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
  const [log, { api }] = [await import('./log.ts'), await import('../api.ts')]
  stored.set('fitai.signed-in', 'yes')
  await api.resume()
  const queued = (): string[] =>
    JSON.parse(stored.get('fitai.unsent') ?? '[]').map(({ entry }: { entry: SetEntry }) => entry.id)
  return { ...log, api, queued }
}

const [first, second, third] = [aSet(1), aSet(2), aSet(3)]
const all = [first, second, third]
const putAll = all.map(({ id }) => `PUT ${id}`)
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)

it('T5 refreshes an expired session once and sends every change once', async () => {
  const { recordSet, everythingSaved, queued, api } = await givenPage()
  server.good = 'another'
  server.refreshes = 0
  const reading = api.call(readWorkout, { params: { id: workoutId } })

  for (const set of all) recordSet(workoutId, set)
  expect(queued()).toEqual(all.map(({ id }) => id))
  await Promise.all([reading, everythingSaved()])

  expect(server.refreshes).toBe(1)
  expect(server.taken).toEqual(putAll)
  expect(queued()).toEqual([])
})

it('T5 keeps every change when the session is over, and sends each once after signing in again', async () => {
  const { recordSet, everythingSaved, sendUnsent, api, queued } = await givenPage()
  server.good = 'another'
  server.isSessionOver = true

  for (const set of all) recordSet(workoutId, set)
  await seconds(120)

  expect(api.session().status).toBe('signed_out')
  expect(queued()).toEqual(all.map(({ id }) => id))
  expect(server.taken).toEqual([])

  await api.signIn({ email: account.email, password: 'squat deep, rest well' })
  sendUnsent()
  await everythingSaved()

  expect(server.taken).toEqual(putAll)
  expect(queued()).toEqual([])
})

it('T5 keeps every change over a reload in between', async () => {
  const before = await givenPage()
  server.good = 'another'
  server.isSessionOver = true
  for (const set of all) before.recordSet(workoutId, set)
  await seconds(5)
  vi.clearAllTimers()

  const { api, sendUnsent, everythingSaved, queued } = await givenPage()
  expect(api.session().status).toBe('signed_out')
  expect(queued()).toEqual(all.map(({ id }) => id))
  await api.signIn({ email: account.email, password: 'squat deep, rest well' })
  sendUnsent()
  await everythingSaved()

  expect(server.taken).toEqual(putAll)
})

const deleted = { entry: { id: entryId, position: 0, sets: [] } as never, set: loggedSet(second) as never }

it('forgets a deletion that was not sent when it is undone', async () => {
  const { recordSet, removeSet, bringSetBack, everythingSaved } = await givenPage()
  server.isDown = true
  recordSet(workoutId, first)
  removeSet(workoutId, second.id)
  bringSetBack(workoutId, deleted)

  server.isDown = false
  await seconds(2)
  await everythingSaved()

  expect(server.taken).toEqual([`PUT ${first.id}`])
})

it('asks for the set again behind a deletion that may have arrived', async () => {
  const { removeSet, bringSetBack, everythingSaved } = await givenPage()
  server.isDown = true
  removeSet(workoutId, second.id)
  await seconds(1)
  bringSetBack(workoutId, deleted)

  server.isDown = false
  await seconds(4)
  await everythingSaved()

  expect(server.taken).toEqual([`DELETE ${second.id}`, `POST ${second.id}/restore`])
})

it('asks for the set again when its deletion was answered long ago', async () => {
  const { removeSet, bringSetBack, everythingSaved } = await givenPage()
  removeSet(workoutId, second.id)
  await everythingSaved()

  bringSetBack(workoutId, deleted)
  await everythingSaved()

  expect(server.taken).toEqual([`DELETE ${second.id}`, `POST ${second.id}/restore`])
})

it('begins a workout that was started without a connection before it sends its sets', async () => {
  const { beginLater, recordSet, everythingSaved } = await givenPage()
  server.isDown = true
  beginLater({ id: workoutId, name: 'Push', timezone: 'UTC' }, '2026-11-25T10:00:00Z')
  recordSet(workoutId, first)
  await seconds(1)
  expect(server.taken).toEqual([])

  server.isDown = false
  await seconds(4)
  await everythingSaved()

  expect(server.taken).toEqual([`POST ${workoutId}`, 'POST start', `PUT ${first.id}`])
})
