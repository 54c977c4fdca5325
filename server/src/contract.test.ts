import * as contract from '@fitai/contract'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { givenPasskey } from '../test/authenticator.ts'
import { givenProgram, givenRun } from '../test/programs/given.ts'
import {
  type Answer,
  givenBodyEntry,
  givenExercise,
  givenGoal,
  givenGym,
  givenPhoto,
  givenTemplate,
  givenWorkout,
  type TestUser,
  testServer,
} from '../test/server.ts'
import * as identities from './features/auth/identity-store.ts'
import { usualFailures } from './http/operation.ts'

const test = testServer()

const exported: [string, unknown][] = Object.entries(contract)
const endpoints = exported.filter((entry): entry is [string, contract.Endpoint] => isEndpoint(entry[1]))
const signedIn = endpoints.filter(([, { access }]) => access === 'user' || access === 'admin')
const withBody = endpoints.filter(
  ([, { method, bodyKind }]) => bodyKind === 'json' && (method === 'POST' || method === 'PUT'),
)
const withId = signedIn.filter(([, endpoint]) => endpoint.access === 'user' && endpoint.path.includes(':id'))

function isEndpoint(value: unknown): value is contract.Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value
}

const fill = (path: string, id: string) => `/api/v1${path.replace(/:\w+/g, id)}`

function isProblem({ status, body, headers }: Answer, endpoint: contract.Endpoint) {
  expect(headers['content-type']).toMatch('application/problem+json')
  expect(contract.Problem.parse(body)).toMatchObject({ status, requestId: expect.any(String) })
  expect([...usualFailures(endpoint), ...endpoint.failures]).toContain(body.code)
  expect(JSON.stringify(body)).not.toMatch(/node_modules|at .*\.ts|select |postgres/i)
}

let ana: TestUser
beforeAll(async () => {
  ana = await test.newUser()
})

const as = (user: TestUser, method: string, url: string, payload?: string, contentType = 'application/json') =>
  test.send({
    method: method as 'GET',
    url,
    headers: { authorization: `Bearer ${user.token}`, ...(payload !== undefined && { 'content-type': contentType }) },
    ...(payload !== undefined && { payload }),
  })

describe('every endpoint', () => {
  it('has its own method and path', () => {
    const keys = endpoints.map(([, { method, path }]) => `${method} ${path}`)

    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each(signedIn)('%s turns away a caller who is not signed in', async (_name, endpoint) => {
    const answer = await test.send({ method: endpoint.method, url: fill(endpoint.path, v7()) })

    isProblem(answer, endpoint)
    expect(answer.body.code).toBe('not_signed_in')
  })

  it.each(signedIn)('%s turns away an expired token', async (_name, endpoint) => {
    test.setClock('2026-11-20T10:00:00Z')
    const old = await test.newUser()
    test.setClock('2026-11-20T11:00:00Z')

    const answer = await as(old, endpoint.method, fill(endpoint.path, v7()))
    test.setClock(undefined)

    isProblem(answer, endpoint)
    expect(answer.body.code).toBe('token_expired')
  })

  it.each(withBody)('%s refuses malformed JSON', async (_name, endpoint) => {
    const answer = await as(ana, endpoint.method, fill(endpoint.path, v7()), '{"a": ')

    isProblem(answer, endpoint)
    expect(answer.body.code).toBe('malformed_json')
  })

  it.each(withBody)('%s refuses a field it does not know', async (_name, endpoint) => {
    const answer = await as(ana, endpoint.method, fill(endpoint.path, v7()), '{"nobodyKnowsThis": 1}')

    isProblem(answer, endpoint)
    expect(answer.body.issues).toContainEqual(
      expect.objectContaining({ path: 'body.nobodyKnowsThis', code: 'unknown_field' }),
    )
  })

  it.each(withBody)('%s refuses a body of the wrong shape', async (_name, endpoint) => {
    for (const body of ['[]', 'null', '"text"', '7', 'true']) {
      const answer = await as(ana, endpoint.method, fill(endpoint.path, v7()), body)
      if (answer.status >= 400) isProblem(answer, endpoint)
      expect(answer.status).toBeLessThan(500)
    }
  })

  it.each(withBody)('%s refuses every field of a wrong type without failing itself', async (_name, endpoint) => {
    const fields = Object.keys((endpoint.body as { shape?: object }).shape ?? {})
    for (const field of fields) {
      for (const wrong of [{}, [], 'x\u0000y', -1, 1e308, 'x'.repeat(5000), false, '\ud800', [[[]]]]) {
        const answer = await as(ana, endpoint.method, fill(endpoint.path, v7()), JSON.stringify({ [field]: wrong }))
        if (answer.status >= 400) isProblem(answer, endpoint)
        expect(answer.status, `${field}: ${JSON.stringify(wrong).slice(0, 40)}`).toBeLessThan(500)
      }
    }
  })

  it.each(withBody)('%s refuses a body over 1 MB', async (_name, endpoint) => {
    const answer = await as(
      ana,
      endpoint.method,
      fill(endpoint.path, v7()),
      JSON.stringify({ text: 'x'.repeat(1_100_000) }),
    )

    isProblem(answer, endpoint)
    expect(answer.body.code).toBe('body_too_large')
  })

  it.each(withBody)('%s refuses another content type', async (_name, endpoint) => {
    for (const type of ['text/csv', 'application/xml', 'multipart/form-data; boundary=x']) {
      const answer = await as(ana, endpoint.method, fill(endpoint.path, v7()), 'a,b', type)
      isProblem(answer, endpoint)
      expect(answer.body.code).toBe('unsupported_media_type')
    }
  })

  it.each(signedIn)('%s survives strange ids and queries', async (_name, endpoint) => {
    // Calling it is enough to end the account of the caller.
    const caller = endpoint === contract.deleteAccount ? await test.newUser() : ana
    for (const id of [
      '..%2f..%2fetc',
      '%00',
      "1'%20or%20'1'='1",
      'x'.repeat(150),
      '%F0%9F%8F%8B',
      '-1',
      'null',
      '%',
      '%E0%A4%A',
    ]) {
      const answer = await as(caller, endpoint.method, fill(endpoint.path, id))
      expect(answer.status, `${endpoint.path} ${id}`).toBeLessThan(500)
    }
    for (const query of [
      'cursor=nonsense',
      'cursor=WyJhIiwiYiJd',
      'limit=0',
      'limit=1e9',
      'limit=x',
      'from=0000-00-00',
      'q=%00',
      'nope=1',
      'limit=1&limit=2',
    ]) {
      const answer = await as(caller, endpoint.method, `${fill(endpoint.path, v7())}?${query}`)
      expect(answer.status, `${endpoint.path}?${query}`).toBeLessThan(500)
    }
  })

  it.each(withId)(
    '%s hides what belongs to someone else, exactly like what does not exist',
    async (_name, endpoint) => {
      const ben = await test.newUser()
      const theirs = await givenWhatItIsAbout(endpoint, ben)
      const valid = JSON.stringify(validBody(endpoint))

      const hidden = await as(
        ana,
        endpoint.method,
        fill(endpoint.path, theirs.id),
        endpoint.method === 'GET' ? undefined : valid,
      )
      const absent = await as(
        ana,
        endpoint.method,
        fill(endpoint.path, v7()),
        endpoint.method === 'GET' ? undefined : valid,
      )

      const { requestId: _a, ...first } = hidden.body
      const { requestId: _b, ...second } = absent.body
      expect(hidden.status).toBe(404)
      expect(first).toEqual(second)
    },
  )
})

function givenWhatItIsAbout({ path }: contract.Endpoint, user: TestUser): Promise<{ id: string }> {
  if (path === contract.deleteApiToken.path) return givenToken(user)
  if (path === contract.deletePasskey.path) return givenPasskey(user)
  if (path === contract.deleteIdentity.path) return givenIdentity(user)
  if (path === contract.endSession.path) return sessionOf(user)
  if (path.startsWith('/exercises')) return givenExercise(user)
  if (path === contract.changeBodyEntry.path || path === contract.changeMetric.path) return givenBodyEntry(user)
  if (path.startsWith('/goals')) return givenGoal(user)
  if (path.startsWith('/progress/photos')) return givenPhoto(user)
  if (path.startsWith('/users/gyms')) return givenGym(user)
  if (/^\/ai\/.*:id/.test(path) && path !== contract.allowExercise.path) return givenPlan(user)
  if (path.startsWith('/programs/runs')) return givenRun(user)
  if (path.startsWith('/programs')) return givenProgram(user)
  return path.startsWith('/templates') ? givenTemplate(user) : givenWorkout(user)
}

async function givenToken(user: TestUser): Promise<{ id: string }> {
  return (await user.post('/auth/tokens', { name: 'Script', scopes: ['workouts:read'] })).body.apiToken
}

async function givenIdentity({ id: userId }: TestUser): Promise<{ id: string }> {
  const [id, now] = [v7(), new Date().toISOString()]
  await identities.add(test.app.db, { id, userId, provider: 'github x', subject: id, now })
  return { id }
}

async function sessionOf(user: TestUser): Promise<{ id: string }> {
  return (await user.get('/auth/sessions')).body.items[0]
}

async function givenPlan(user: TestUser): Promise<{ id: string }> {
  return (await user.post('/ai/workout-generate')).body
}

/** Enough to get past validation. */
function validBody(endpoint: contract.Endpoint): object {
  if (endpoint === contract.logSet) return { id: v7(), reps: 5 }
  if (endpoint === contract.recommendationFeedback) return { thumb: 'up' }
  const rates = [contract.rateExercise, contract.rateTemplate, contract.rateProgram] as contract.Endpoint[]
  if (rates.includes(endpoint)) return { stars: 5 }
  if (endpoint === contract.shareWorkout) return { with: 'public' }
  if (endpoint === contract.addGoalMilestone) return { id: v7(), name: 'Half way', value: 80 }
  if (endpoint === contract.addGoalEntry) return { id: v7(), value: 80 }
  if (endpoint === contract.changeEntries) return { entries: [{ id: v7() }] }
  const takesId = [
    ...[contract.startTemplate, contract.duplicateTemplate, contract.repeatWorkout],
    ...[contract.duplicateProgram, contract.enrolProgram, contract.startRunDay, contract.adjustRun],
  ] as contract.Endpoint[]
  if (takesId.includes(endpoint)) return { id: v7() }
  const takesTurn = [contract.advanceRun, contract.skipRun, contract.repeatRun, contract.moveRun] as contract.Endpoint[]
  if (takesTurn.includes(endpoint)) return { leg: 0, turn: 0 }
  return endpoint === contract.mergeExercise ? { into: 'barbell-squat' } : {}
}

describe('the OpenAPI document', () => {
  it('T47 names every endpoint with its replies and failures, and every reference resolves', async () => {
    const { body: document } = await test.send({ method: 'GET', url: '/api/v1/openapi.json' })

    expect(document.openapi).toBe('3.1.1')
    for (const [, endpoint] of endpoints) {
      const operation = document.paths[endpoint.path.replace(/:(\w+)/g, '{$1}')]?.[endpoint.method.toLowerCase()]
      const statuses = endpoint.failures.map((code) => `${contract.failures[code]}`)
      expect(Object.keys(operation?.responses ?? {})).toEqual(
        expect.arrayContaining([`${endpoint.status}`, ...statuses]),
      )
    }
    const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name ?? '')
  })
})

describe('an address that does not exist', () => {
  it.each(['/api/v1/nothing', '/api/v2/workouts', '/nothing.json'])('%s answers a problem document', async (url) => {
    const answer = await test.send({ method: 'GET', url })

    expect(answer).toMatchObject({ status: 404, body: { code: 'route_not_found' } })
  })
})
