import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Endpoint } from '@fitai/contract'
import * as contract from '@fitai/contract'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as things from '../test/access/things.ts'
import { requestsOf, type Wild } from '../test/fuzz/requests.ts'
import { type Answer, type TestUser, testServer } from '../test/server.ts'
import { usualFailures } from './http/operation.ts'

/** Requests in all; `npm run test:long` sends many more. */
const requests = Number(process.env.FUZZ_REQUESTS ?? 1_500)
/** So many at once, so that they also meet each other. */
const together = 4
/** After so many a new user goes on: what one user has must not grow without end. */
const ofOneUser = 400

const test = testServer()
const exported: [string, unknown][] = Object.entries(contract)
const endpoints = exported.filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1]))

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value
}

let user: TestUser | undefined
const ids = new Map<string, string[]>()
let sent = 0
const unhandled: unknown[] = []
const hear = (reason: unknown) => unhandled.push(reason)
beforeAll(async () => {
  await test.newUser()
  process.on('unhandledRejection', hear)
})
afterAll(() => void process.off('unhandledRejection', hear))

const kinds: [string, things.Thing[]][] = [
  ['workout', [things.workout, things.finishedWorkout, things.set]],
  ['exercise', [things.exercise, things.exercise, things.archivedExercise]],
  ['template', [things.template, things.template]],
  ['plan', [things.plan]],
  ['import', [things.importedFile]],
  ['body', [things.bodyEntry]],
  ['link', [things.templateLink, things.workoutLink]],
]

/** Somebody with one of everything, and the ids of it. */
async function somebodyNew() {
  user = await test.newUser()
  ids.clear()
  const keep = (kind: string, id: string | undefined) => id && ids.set(kind, [...(ids.get(kind) ?? []), id])
  for (const [kind, made] of kinds)
    for (const thing of made) {
      const { id, token, entryId, setId } = await thing(user, test)
      keep(kind, id ?? token)
      keep('entry', entryId)
      keep('set', setId)
    }
}

/** An id where one of its kind is asked for: one of the caller's, or a new one. */
function filled(text: string): string {
  return text.replaceAll('{email}', user?.email ?? '').replace(/\{([a-z]+)\}/g, (whole, kind: string, at: number) => {
    const some = kind === 'any' ? [...ids.values()].flat() : ids.get(kind)
    if (kind === 'new') return v7()
    return some ? (some[(sent + at) % some.length] ?? v7()) : whole
  })
}

function searchOf(query: { [name: string]: unknown }): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [
      name,
      filled(typeof one === 'string' ? one : `${JSON.stringify(one)}`).toWellFormed(),
    ]),
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

async function send(endpoint: Endpoint, { path, query, headers, body }: Wild): Promise<Answer> {
  sent++
  const request: InjectOptions = {
    method: sent % 9 === 0 && endpoint.method === 'PUT' ? 'PATCH' : endpoint.method,
    url: `/api/v1${filled(path)}${searchOf(query)}`,
    headers: { authorization: `Bearer ${user?.token}`, ...headers },
    ...(body !== '' && { payload: filled(body) }),
  }
  return endpoint === contract.live ? test.sendForFirst(request) : test.send(request)
}

const leak =
  /node_modules|\bat .{1,200}?\.ts[:)]|\/work\/|\/home\/|file:\/\/|pg_catalog|syntax error at|violates .*constraint|argon2id/

/** What is wrong with an answer, if anything is. */
function problemOf({ status, body, headers }: Answer, endpoint: Endpoint): string | undefined {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  if (leak.test(text)) return `says too much: ${text.slice(0, 200)}`
  if (status < 400) return undefined
  const { success, data } = contract.Problem.safeParse(body)
  if (!success || !/problem\+json/.test(String(headers['content-type']))) return `${status} is no problem document`
  // 501 says in the contract that a thing is for later.
  if (status >= 500 && status !== 501) return `${status} ${data.code}`
  const known: readonly string[] = [...usualFailures(endpoint), ...endpoint.failures, 'route_not_found']
  return known.includes(data.code) ? undefined : `${data.code} is not in its contract`
}

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
function heapMb(): number {
  collect()
  return process.memoryUsage().heapUsed / 1_048_576
}

describe('requests nobody meant', () => {
  it(`${requests} of them break nothing, say nothing, and leave nothing behind`, { timeout: 7_200_000 }, async () => {
    const wild = fc.oneof(...endpoints.map(([name, endpoint]) => requestsOf(name, endpoint)))
    const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
    const problems = new Map<string, unknown>()
    const heap: number[] = []
    let nextUserAt = 0

    const property = fc.asyncProperty(fc.array(wild, { minLength: together, maxLength: together }), async (some) => {
      if (sent >= nextUserAt || (await user?.get('/users/profile'))?.status !== 200) {
        await somebodyNew()
        nextUserAt = sent + ofOneUser
        heap.push(heapMb())
      }
      const asked = some.flatMap((one) =>
        endpoints.flatMap(([name, endpoint]) => (name === one.name ? [{ one, endpoint }] : [])),
      )
      await Promise.all(
        asked.map(async ({ one, endpoint }) => {
          const problem = problemOf(await send(endpoint, one), endpoint)
          if (problem) problems.set(`${one.name}: ${problem}`, one)
        }),
      )
    })
    await fc.assert(property, { numRuns: Math.ceil(requests / together), seed })

    expect([...problems], `with FUZZ_SEED=${seed}`).toEqual([])
    expect(sent).toBeGreaterThanOrEqual(requests)
    expect(unhandled).toEqual([])
    const half = heap.slice(Math.floor(heap.length / 2))
    expect(Math.max(...half) - (half[0] ?? 0), `MB after each user: ${heap.map(Math.round)}`).toBeLessThan(60)
  })
})
