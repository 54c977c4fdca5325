import * as contract from '@fitai/contract'
import { type Endpoint, type FailureCode, failures } from '@fitai/contract'
import type { InjectOptions } from 'fastify'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Caller, everybody } from '../test/access/callers.ts'
import { type Row, table } from '../test/access/table.ts'
import type { Ids, Thing } from '../test/access/things.ts'
import { type Answer, type TestUser, testServer } from '../test/server.ts'

const test = testServer()
const exported: [string, unknown][] = Object.entries(contract)
const endpoints = exported.filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1]))
const rows = endpoints.flatMap(([name, endpoint]) =>
  [table[name] ?? []].flat().map((row, at) => [at === 0 ? name : `${name}, row ${at + 1}`, endpoint, row] as const),
)

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value
}

let [owner, stranger]: TestUser[] = []
let callers: Caller[] = []
const asUsual = new Map<string, Ids>()
let before: string[] = []

beforeAll(async () => {
  const all = await everybody(test)
  ;({ owner, stranger, callers } = all)
  const admin = callers.find(({ name }) => name === 'admin')?.user ?? all.owner
  for (const [, { access }, { of: thing }] of rows)
    for (const user of [all.owner, all.stranger])
      if (thing && !asUsual.has(keyOf(user, thing)))
        asUsual.set(keyOf(user, thing), await thing(access === 'admin' ? admin : user, test))
  before = await everythingOf(all.owner)
}, 60_000)

const keyOf = (user: TestUser | undefined, thing: Thing) => `${user?.id} ${thing.name}`

/** What the owner has of the things that nobody may touch. */
async function everythingOf(user: TestUser): Promise<string[]> {
  const untouched = [...asUsual].filter(([key]) => key.startsWith(user.id))
  const paths = ['workouts', 'exercises', 'templates', 'imports', 'programs', 'goals'].flatMap((place) =>
    untouched.flatMap(([, { id }]) => (id ? [`/${place}/${id}`] : [])),
  )
  const answers = await Promise.all(paths.map((path) => user.get(path)))
  return answers.filter(({ status }) => status === 200).map(({ body }) => JSON.stringify(body))
}

async function call(caller: Caller, endpoint: Endpoint, row: Row, ids: Ids, user = caller.user): Promise<Answer> {
  const { params, query, body, file } = (await row.sends?.(ids, user, test)) ?? {}
  const token = user === caller.user ? caller.tokenFor(endpoint) : user.token
  const names = { ...ids, ...params }
  const path = endpoint.path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(names[name] ?? ''))
  const search = new URLSearchParams({ ...query }).toString()
  const request: InjectOptions = {
    method: endpoint.method,
    url: `/api/v1${path}${search && `?${search}`}`,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(file && { 'content-type': typeof file === 'string' ? 'text/csv' : 'image/jpeg' }),
    },
    ...((file ?? body) !== undefined && { payload: file ?? body }),
  }
  return endpoint === contract.live ? test.sendForFirst(request) : test.send(request)
}

/** What an answer says, without what is new in every answer, and without the id that was asked for. */
function said({ status, body }: Answer, ids: Ids) {
  const { requestId: _, ...rest } = typeof body === 'object' ? body : { text: body }
  const told = Object.entries(ids).reduce((text, [name, id]) => text.replaceAll(id, name), JSON.stringify(rest))
  return { status, told }
}

const refusal = (code: FailureCode) => ({ status: failures[code], code })
const absent = (ids: Ids): Ids => Object.fromEntries(Object.keys(ids).map((name) => [name, v7()]))

/** The ways in which a row is tried: with an own thing, with somebody else's, with one that does not exist. */
async function tried(caller: Caller, endpoint: Endpoint, row: Row) {
  const user = row.endsAccess && caller.refusedBy(endpoint) === undefined ? await test.newUser() : caller.user
  const victim = caller.user === owner ? stranger : owner
  const theirs = (row.of && asUsual.get(keyOf(victim, row.of))) ?? {}
  const hasOwn = caller.refusedBy(endpoint) === undefined && caller.name !== 'nobody'
  const own = hasOwn ? ((await row.of?.(user, test)) ?? {}) : theirs
  return { own, theirs, hasOwn, ask: (ids: Ids) => call(caller, endpoint, row, ids, user) }
}

function isLetIn({ status, body }: Answer, { says }: Row, endpoint: Endpoint) {
  if (says) expect({ status, code: body.code }).toEqual(refusal(says))
  else expect(status, JSON.stringify(body).slice(0, 300)).toBe(endpoint.status)
}

async function isHidden(ask: (ids: Ids) => Promise<Answer>, theirs: Ids, endpoint: Endpoint) {
  const noId = absent(theirs)
  const [answer, ofAbsent] = [await ask(theirs), await ask(noId)]
  expect(said(answer, theirs)).toEqual(said(ofAbsent, noId))
  expect(answer.status).toBe(404)
  expect(endpoint.failures).toContain(answer.body.code)
}

type Cells = Awaited<ReturnType<typeof tried>>

async function isRefused({ own, theirs, ask }: Cells, row: Row, code: FailureCode) {
  for (const ids of row.of ? [own, theirs, absent(theirs)] : [own]) {
    const { status, body } = await ask(ids)
    expect({ status, code: body.code }).toEqual(refusal(code))
  }
}

async function isAnswered({ own, theirs, ask, hasOwn }: Cells, endpoint: Endpoint, row: Row, { name }: Caller) {
  if (hasOwn || !row.of) isLetIn(await ask(own), row, endpoint)
  if (!row.of) return
  expect((await ask(absent(theirs))).status).toBe(404)
  // Admins share what is theirs.
  if (endpoint.access === 'admin') return
  const isLetInByLink = row.isLink && !(row.isHiddenFromBlocked && name === 'blocked')
  if (isLetInByLink) isLetIn(await ask(theirs), row, endpoint)
  else if (row.isForFriends && name === 'friend') expect((await ask(theirs)).status).toBe(endpoint.status)
  else await isHidden(ask, theirs, endpoint)
  if (row.hasPart || /:(entry|set|milestone)Id/.test(endpoint.path))
    await isHidden((ids) => ask({ ...ids, id: own.id ?? '' }), theirs, endpoint)
}

describe('the table of access', () => {
  it('has every endpoint of the contract, and no other', () => {
    expect(Object.keys(table).toSorted()).toEqual(endpoints.map(([name]) => name).toSorted())
  })

  it('knows of every id in a path whose it is', () => {
    const idless = rows.filter(
      ([, { path, access }, row]) => /:(id|token)\b/.test(path) && !row.of && access !== 'public',
    )

    expect(idless.map(([name]) => name)).toEqual(['muscleMap, row 2'])
  })
})

describe('who may do what', () => {
  it.each(rows)('%s', async (_name, endpoint, row) => {
    for (const caller of callers) {
      const cells = await tried(caller, endpoint, row)
      const code = caller.refusedBy(endpoint)
      try {
        await (code ? isRefused(cells, row, code) : isAnswered(cells, endpoint, row, caller))
      } catch (error) {
        throw Object.assign(error as Error, { message: `${caller.name}: ${(error as Error).message}` })
      }
    }
  })

  it('and nothing that belongs to the owner has changed by it', async () => {
    expect(before.length).toBeGreaterThan(8)
    expect(await everythingOf(owner as TestUser)).toEqual(before)
  })
})
