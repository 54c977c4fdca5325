import { type Account, type ApiFailure, activeWorkout, streamWorkout } from '@fitai/contract'
import { expect, it } from 'vitest'
import { account } from './account.fixture.ts'
import { createApi } from './api.ts'

const json = (status: number, body: object) => new Response(JSON.stringify(body), { status })
const problem = (status: number, code: string) => json(status, { type: '', title: code, status, code, requestId: 'r' })

/** A device on which nobody has been. */
const nobody = { isKnown: () => false, account: () => undefined, remember: () => {} }

type Given = { isSessionOver?: boolean; isDown?: boolean; known?: Account }

/** A server that knows one good token at a time and counts what it was asked. */
function givenServer({ isSessionOver = false, isDown = false, known }: Given = {}) {
  const server = { asked: [] as string[], good: 'token-0', isSessionOver, isDown }
  const fetch = async (path: string, init: RequestInit) => {
    if (server.isDown) throw new TypeError('Failed to fetch')
    server.asked.push(path)
    if (path.endsWith('/auth/refresh')) {
      if (server.isSessionOver) return problem(401, 'invalid_refresh_token')
      server.good = `token-${server.asked.length}`
      return json(200, { accessToken: server.good, expiresInSeconds: 900, refreshToken: null, account })
    }
    const isGood = new Headers(init.headers).get('authorization') === `Bearer ${server.good}`
    if (!isGood) return problem(401, 'token_expired')
    if (path.endsWith('/stream')) return new Response('data: {"event":"end","notice":"Nothing to add."}\n\n')
    return json(200, { workout: null, leftOpen: null })
  }
  const memory = { isKnown: () => true, account: () => known, remember: () => {} }
  return { server, api: createApi(fetch, memory) }
}

it('resumes the session of the cookie on page load', async () => {
  const { api } = givenServer()

  await api.resume()

  expect(api.session()).toEqual({ status: 'signed_in', account })
})

it('refreshes once for all calls that meet an expired token, and sends them again', async () => {
  const { api, server } = givenServer()
  await api.resume()
  server.good = 'another'
  server.asked = []

  const answers = await Promise.all([1, 2, 3].map(() => api.call(activeWorkout, {})))

  expect(answers.map(({ workout }) => workout)).toEqual([null, null, null])
  expect(server.asked.filter((path) => path.endsWith('/auth/refresh'))).toHaveLength(1)
})

it('signs out when the session is over', async () => {
  const { api, server } = givenServer()
  await api.resume()
  server.good = 'another'
  server.isSessionOver = true

  const failure: ApiFailure = await api.call(activeWorkout, {}).catch((error) => error)

  expect(failure.code).toBe('token_expired')
  expect(api.session().status).toBe('signed_out')
})

it('keeps the session when nobody answers', async () => {
  const { api } = givenServer({ isDown: true })

  await api.resume()

  expect(api.session().status).toBe('unreachable')
})

it('lets somebody in without a connection who was here before, and asks for a token once there is one', async () => {
  const { api, server } = givenServer({ isDown: true, known: account })

  await api.resume()
  expect(api.session()).toEqual({ status: 'signed_in', account })
  await expect(api.call(activeWorkout, {})).rejects.toThrow('Failed to fetch')

  server.isDown = false
  expect(await api.call(activeWorkout, {})).toEqual({ workout: null, leftOpen: null })
  expect(server.asked.map((path) => path.split('/').at(-1))).toEqual(['refresh', 'active'])
})

it('sends somebody who was here before to sign in when the session has ended meanwhile', async () => {
  const { api, server } = givenServer({ isDown: true, known: account })
  await api.resume()

  server.isDown = false
  server.isSessionOver = true
  await expect(api.call(activeWorkout, {})).rejects.toThrow('token_expired')

  expect(api.session().status).toBe('signed_out')
})

it('keeps the session when there were too many requests at once', async () => {
  const memory = { ...nobody, isKnown: () => true }
  const api = createApi(async () => problem(429, 'too_many_requests'), memory)

  await api.resume()

  expect(api.session().status).toBe('unreachable')
})

it('does not ask for the session of a stranger', async () => {
  const asked: string[] = []
  const api = createApi(async (path) => {
    asked.push(path)
    return json(200, {})
  }, nobody)

  await api.resume()

  expect(api.session().status).toBe('signed_out')
  expect(asked).toEqual([])
})

it('hears the events of a call, after a refresh where the token has expired', async () => {
  const { api, server } = givenServer()
  await api.resume()
  server.good = 'another'

  const events: unknown[] = []
  for await (const event of api.listen(streamWorkout, { body: {} })) events.push(event)

  expect(events).toEqual([{ event: 'end', notice: 'Nothing to add.' }])
})

it('says why a stream did not begin', async () => {
  const { api, server } = givenServer()
  await api.resume()
  server.good = 'another'
  server.isSessionOver = true

  const failure: ApiFailure = await api
    .listen(streamWorkout, { body: {} })
    .next()
    .catch((error) => error)

  expect(failure.code).toBe('token_expired')
})

it('is not in before what the server wants first is done', async () => {
  const first = { next: 'second_factor', challenge: 'c', methods: ['totp', 'recovery_code'], expiresInSeconds: 300 }
  const session = { accessToken: 'token', expiresInSeconds: 900, refreshToken: null, account }
  const api = createApi(async (path) => json(200, path.endsWith('/auth/login') ? first : session), nobody)
  await api.resume()

  const unfinished = await api.signIn({ email: account.email, password: 'squat deep, rest well' })
  const before = api.session().status
  await api.giveSecondFactor({ challenge: 'c', code: '123456' })

  expect(unfinished).toEqual(first)
  expect(before).toBe('signed_out')
  expect(api.session().status).toBe('signed_in')
})

it('looks for the session of somebody whom a provider has led back, though nobody was known here', async () => {
  const session = { accessToken: 'token', expiresInSeconds: 900, refreshToken: null, account }
  const remembered: (Account | undefined)[] = []
  const memory = { ...nobody, remember: (account: Account | undefined) => void remembered.push(account) }
  const api = createApi(async () => json(200, session), memory)

  await api.resume({ isExpected: true })

  expect(api.session().status).toBe('signed_in')
  expect(remembered).toEqual([account])
})
