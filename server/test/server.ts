import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { sql } from 'kysely'
import sharp from 'sharp'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { openBell } from '../src/adapters/bell.ts'
import type { Counters } from '../src/adapters/counters/counters.ts'
import { openMemoryCounters } from '../src/adapters/counters/memory.ts'
import { openExercisePictures } from '../src/adapters/exercise-pictures.ts'
import { openFiles } from '../src/adapters/files/open.ts'
import { openLettering } from '../src/adapters/lettering.ts'
import { openLogins, type Places } from '../src/adapters/logins/open.ts'
import { type Mail, openMail } from '../src/adapters/mail.ts'
import { openModels } from '../src/adapters/models/open.ts'
import { openPasskeys } from '../src/adapters/passkeys.ts'
import { openPdf } from '../src/adapters/pdf.ts'
import { openPictures } from '../src/adapters/pictures.ts'
import { openPainter } from '../src/adapters/png.ts'
import { isPublicAddress } from '../src/adapters/public-address.ts'
import { openPush } from '../src/adapters/push.ts'
import { openSubscriptions } from '../src/adapters/subscriptions.ts'
import type { App, Letter } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { openDb, openPool } from '../src/db/db.ts'
import { addNamed } from '../src/features/exercises/own.ts'
import { openEndedSessions } from '../src/http/ended-sessions.ts'
import { accountJobs } from '../src/jobs/accounts.ts'
import { notificationJobs } from '../src/jobs/notifications.ts'
import { readLibrary } from '../src/library.ts'
import { pushKeys } from '../src/push-keys.ts'
import { openSeal } from '../src/seal.ts'
import { buildServer } from '../src/server.ts'

/** What a reply holds: tests look into it as its readers do. */
export type Json = Answer['body']
export type Answer = { status: number; body: any; headers: Record<string, string | string[] | number | undefined> }
export type TestUser = {
  id: string
  email: string
  token: string
  send(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Answer>
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown): Promise<Answer>
  put(path: string, body: unknown): Promise<Answer>
  delete(path: string): Promise<Answer>
  upload(path: string, file: string | Uint8Array, type?: string): Promise<Answer>
}

type Options = {
  /** Where Google and GitHub are. */
  providers?: Partial<Places>
  /** Where limits count, instead of in the memory of the test. */
  counters?: Counters
  /** Mails go where the settings say, instead of into a mailbox of the test. */
  smtp?: boolean
  poolSize?: number
  mediaDir?: string
  /** Settings as an operator would write them: where the fake peers are. */
  env?: Record<string, string>
  /** Where models of users may be, beside the public internet. */
  mayUsersConnectTo?: (address: string) => boolean
}

/** Tests call more often than people. Those of limits say which ones they mean; the product's own are in config.test.ts. */
const unlimited = { RATE_LIMIT_USER: '0', RATE_LIMIT_ADDRESS: '0', RATE_LIMIT_AUTH: '0' }

/** One whole server a test file, on a database of its own: real routes, real SQL. Tests keep apart by their own users. */
export function testServer(options: Options = {}) {
  let app: App
  const lines: string[] = []
  let server: FastifyInstance
  let clock: Date | undefined
  let dataDir = ''
  const letters: Letter[] = []
  const mailbox: Mail = {
    async send(_id, letter) {
      letters.push(letter)
      return { is: 'sent' }
    },
  }
  const outbox = join(tmpdir(), `fitai-outbox-${randomBytes(6).toString('hex')}`)
  const name = `${inject('template')}_${randomBytes(4).toString('hex')}`

  beforeAll(async () => {
    const admin = openDb(openPool({ ...inject('server'), max: 1 }))
    await sql.raw(`create database ${name} template ${inject('template')}`).execute(admin)
    await admin.destroy()
    const connection = { ...inject('server'), database: name }
    const pool = openPool({ ...connection, max: options.poolSize ?? 5 })
    const db = openDb(pool)
    const config = { ...readConfig({ ...unlimited, ...options.env }), logLevel: 'silent' }
    const baseUrl = () => config.publicUrl ?? 'http://localhost:3000'
    const now = () => clock ?? new Date()
    const mayUsersConnectTo = options.mayUsersConnectTo ?? isPublicAddress
    dataDir = await mkdtemp(join(tmpdir(), 'fitai-files-'))
    app = {
      ...{ db, config, jwtSecret: 'x'.repeat(32), library: readLibrary() },
      pictures: openExercisePictures(options.mediaDir),
      ...{ lettering: openLettering(), paint: openPainter(), pdf: openPdf() },
      models: openModels({ ...config.ai, mayUsersConnectTo }),
      files: openFiles({ s3: config.s3, dataDir, secret: 'files', now }),
      ...{ rewritePicture: openPictures(), subscriptions: openSubscriptions() },
      seal: openSeal(randomBytes(32).toString('base64url')),
      bell: openBell({ connection, pool }),
      log: (fields, message) => lines.push(JSON.stringify({ ...fields, message })),
      push: openPush({ keys: await pushKeys(db), contact: baseUrl, mayConnectTo: mayUsersConnectTo }),
      mail: options.smtp ? openMail(config.mail, outbox) : mailbox,
      ended: openEndedSessions(db, config.accessSeconds, now),
      baseUrl,
      passkeys: openPasskeys(baseUrl),
      logins: openLogins(config.logins, options.providers),
      counters: options.counters ?? openMemoryCounters(() => now().getTime()),
      now,
      newId: v7,
    }
    server = await buildServer(app)
  })

  afterAll(async () => {
    await server.close()
    await app.db.destroy()
    await rm(dataDir, { recursive: true, force: true })
  })

  async function send(request: InjectOptions): Promise<Answer> {
    const reply = await server.inject(request)
    const isPlain = reply.body !== '' && reply.headers['content-encoding'] === undefined
    const isJson = isPlain && /json/.test(String(reply.headers['content-type']))
    return { status: reply.statusCode, body: isJson ? reply.json() : reply.body, headers: reply.headers }
  }

  /** Of an answer without an end, what comes before it. */
  async function sendForFirst(request: InjectOptions): Promise<Answer> {
    const { statusCode: status, headers, stream } = await server.inject({ ...request, payloadAsStream: true })
    const body = stream()
    if (status >= 400) return { status, body: await json(body), headers }
    body.destroy()
    return { status, body: {}, headers }
  }

  function userWith(token: string, id: string, email: string): TestUser {
    const headers = { authorization: `Bearer ${token}` }
    const call: TestUser['send'] = (method, path, body) =>
      send({ method, url: `/api/v1${path}`, headers, ...(body !== undefined && { payload: body as object }) })
    return {
      ...{ id, email, token, send: call },
      get: (path) => call('GET', path),
      post: (path, body = {}) => call('POST', path, body),
      put: (path, body) => call('PUT', path, body),
      delete: (path) => call('DELETE', path),
      upload: (path, file, type = 'text/csv') =>
        send({
          method: 'POST',
          url: `/api/v1${path}`,
          headers: { ...headers, 'content-type': type },
          payload: Buffer.from(file),
        }),
    }
  }

  return {
    send,
    sendForFirst,
    get app() {
      return app
    },
    /** Where pictures lie, without a bucket. */
    get filesFolder() {
      return join(dataDir, 'files')
    },
    get server() {
      return server
    },
    /** Another process on the same database, as far as this one can be told from it. */
    async anotherServer() {
      const connection = { ...inject('server'), database: name }
      const pool = openPool({ ...connection, max: 3 })
      const other = await buildServer({ ...app, db: openDb(pool), bell: openBell({ connection, pool }) })
      return { server: other, stop: () => other.close().then(() => pool.end()) }
    },
    /** Whatever waits to be done in the background, until nothing is left. */
    async runJobs() {
      for (const { run } of [...notificationJobs, ...accountJobs]) await run(app)
    },
    /** Mails that came to an address, the newest last. */
    async mailsTo(address: string) {
      for (const { run } of accountJobs) await run(app)
      return letters.filter(({ to }) => to.toLowerCase() === address.toLowerCase())
    },
    outbox,
    /** What the operator would read in the log, line by line. */
    lines,
    setClock(to: string | undefined) {
      clock = to === undefined ? undefined : new Date(to)
    },
    /** A user of their own for a test. */
    async newUser({ weightUnit = 'kg', timezone = 'UTC' }: { weightUnit?: 'kg' | 'lb'; timezone?: string } = {}) {
      const email = `${randomBytes(6).toString('hex')}@fitai.example`
      const { status, body } = await send({
        method: 'POST',
        url: '/api/v1/auth/register',
        payload: { email, password: 'correct horse battery', name: 'Ana', weightUnit, timezone },
      })
      expect(status).toBe(201)
      return userWith(body.accessToken, body.account.id, email)
    },
    userWith,
    /** The same user with a fresh token, for when the clock has moved. */
    async signIn({ id, email }: TestUser) {
      const payload = { email, password: 'correct horse battery' }
      const { body } = await send({ method: 'POST', url: '/api/v1/auth/login', payload })
      return userWith(body.accessToken, id, email)
    },
    /** As many exercises of their own as a thorough import leaves behind. */
    async fillOwnExercises(user: TestUser, count: number) {
      const named = Array.from({ length: count }, (_, i) => ({
        id: v7(),
        name: `Lift number ${i}`,
        tracking: 'weight_reps' as const,
      }))
      await addNamed(app.db, { id: user.id, sessionId: user.id }, named)
    },
  }
}

/** A workout that is running, with one exercise: what most tests of sets begin with. */
export async function givenWorkout(
  user: TestUser,
  { exercise = 'barbell-bench-press', startedAt }: { exercise?: string; startedAt?: string } = {},
) {
  const [id, entryId] = [v7(), v7()]
  const created = await user.post('/workouts', { id, name: 'Push A', entries: [{ id: entryId, exerciseId: exercise }] })
  expect(created.status).toBe(201)
  const started = await user.post(`/workouts/${id}/start`, startedAt ? { startedAt } : {})
  expect(started.status).toBe(200)
  return { id, entryId, exerciseId: created.body.entries[0].exerciseId as string }
}

/** An exercise of their own. */
export async function givenExercise(user: TestUser, fields: { [field: string]: unknown } = {}) {
  const { status, body } = await user.post('/exercises', { id: v7(), name: `Lift ${v7()}`, ...fields })
  expect(status).toBe(201)
  return body as { id: string; name: string; version: number }
}

/** A template of their own: three sets of squats, unless said otherwise. */
export async function givenTemplate(user: TestUser, fields: { [field: string]: unknown } = {}) {
  const sets = Array.from({ length: 3 }, () => ({ target: { repsMin: 5, repsMax: 8, rir: 2 } }))
  const days = [{ name: 'Legs', entries: [{ exerciseId: 'barbell-squat', restSeconds: 180, sets }] }]
  const { status, body } = await user.post('/templates', { id: v7(), name: 'Leg day', days, ...fields })
  expect(status).toBe(201)
  return body as { id: string; name: string; version: number }
}

/** What somebody measured: 80 kg, unless said otherwise. */
export async function givenBodyEntry(user: TestUser, fields: { [field: string]: unknown } = {}) {
  const { status, body } = await user.post('/progress/body', { id: v7(), weight: 80, weightUnit: 'kg', ...fields })
  expect(status).toBe(201)
  return body as { id: string; localDate: string; measuredAt: string; version: number }
}

/** A goal of theirs: 100 kg × 5 on the bench, unless said otherwise. */
export async function givenGoal(user: TestUser, fields: { [field: string]: unknown } = {}) {
  const usual = { kind: 'strength', exercise: 'barbell-bench-press', measure: 'weight', reps: 5, target: 100 }
  const { status, body } = await user.post('/goals', {
    ...{ id: v7(), name: 'Two plates' },
    ...('kind' in fields ? {} : usual),
    ...fields,
  })
  expect(status, JSON.stringify(body)).toBe(201)
  return body as Json & { id: string; version: number }
}

/** A gym of their own, with a bar and a few plates. */
export async function givenGym(user: TestUser, fields: { [field: string]: unknown } = {}) {
  const plates = [20, 10, 5].map((weight) => ({ weight, count: 2 }))
  const gym = { id: v7(), name: 'Cellar', equipment: ['barbell'], bars: [{ kind: 'barbell', weight: 20 }], plates }
  const { status, body } = await user.post('/users/gyms', { ...gym, ...fields })
  expect(status).toBe(201)
  return body as { id: string; name: string; isCurrent: boolean; version: number }
}

/** A photo as a phone takes it: JPEG, 300 × 400, unless said otherwise. */
export function aPicture({ width = 300, height = 400, color = '#c86432' } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: color } })
    .jpeg()
    .toBuffer()
}

/** A photo of progress: today, from the front, unless said otherwise. */
export async function givenPhoto(user: TestUser, query: { [field: string]: string } = {}) {
  const wish = new URLSearchParams({ pose: 'front', id: v7(), ...query })
  const { status, body } = await user.upload(`/progress/upload-photo?${wish}`, await aPicture(), 'image/jpeg')
  expect(status).toBe(201)
  return body as { id: string; localDate: string; version: number; picture: { url: string; thumbnailUrl: string } }
}

type SetFields = { [field: string]: unknown }

/** The fields of a set as a phone sends them: 100 kg × 5, unless said otherwise. */
export function aSet(entryId: string, fields: SetFields = {}) {
  return { id: v7(), entryId, weight: 100, weightUnit: 'kg', reps: 5, ...fields }
}
