import { Readable } from 'node:stream'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import etag from '@fastify/etag'
import { type Endpoint, ServedFile } from '@fitai/contract'
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifySchemaCompiler,
  type FastifySerializerCompiler,
  LogController,
} from 'fastify'
import { z } from 'zod'
import type { App, User } from './app.ts'
import { pictureOrigin } from './config-files.ts'
import { again } from './db/again.ts'
import { Failure, fail } from './failure.ts'
import { callerOf } from './http/caller.ts'
import { documentation } from './http/documentation.ts'
import { errorLine } from './http/error-line.ts'
import { browserRules } from './http/headers.ts'
import { readJson } from './http/json.ts'
import { limitsOf } from './http/limits.ts'
import { nulIn } from './http/nul.ts'
import { httpOf, type Operation } from './http/operation.ts'
import { InvalidInput, toProblem } from './http/problem.ts'
import { webApp } from './http/web-app.ts'
import { operations } from './operations.ts'

/** Nothing that opens an account is written down, however it comes into a line. */
const secretPaths = [
  ...['req.headers.authorization', 'req.headers.cookie', 'req.url', 'res.headers["set-cookie"]'],
  ...['password', 'token', 'refreshToken', 'accessToken', 'secret', 'body', 'authorization', 'cookie'].flatMap(
    (name) => [name, `*.${name}`],
  ),
]

const largest = { file: 50 * 1024 * 1024, picture: 15 * 1024 * 1024 }
const isPicture = /^image\//

declare module 'fastify' {
  interface FastifyRequest {
    user: User | undefined
  }
}

export async function buildServer(app: App): Promise<FastifyInstance> {
  const server = Fastify({
    logger: { level: app.config.logLevel, redact: secretPaths, serializers: { err: errorLine } },
    genReqId: () => app.newId(),
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    // One more would believe an address that the caller has made up.
    trustProxy: (_address, hop) => hop < app.config.proxyHops,
    // For addresses that cannot be read: Fastify's own answer would repeat them.
    frameworkErrors: answerProblem,
  })
  server.setValidatorCompiler(validator)
  server.setSerializerCompiler(serializer)
  server.decorateRequest('user', undefined)
  server.setErrorHandler(answerProblem)
  server.setNotFoundHandler(() => {
    throw new Failure('route_not_found')
  })
  server.addHook('onResponse', async (request, reply) => {
    const { method, url } = request.routeOptions
    request.log.info(
      { requestId: request.id, method, route: url, status: reply.statusCode, ms: reply.elapsedTime },
      'request',
    )
  })

  readJson(server)
  await server.register(cookie)
  await browserRules(server, app)
  const all = operations(app)
  await server.register(api(app, all), { prefix: '/api/v1' })
  await server.register(documentation(all.map(({ endpoint }) => endpoint)))
  await server.register(health(app))
  await server.register(webApp({ pictureOrigin: pictureOrigin(app.config.s3) }))
  return server
}

function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = toProblem(error, request.id)
  if (problem.status >= 500) request.log.error(error)
  return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem)
}

const api = (app: App, all: Operation[]) => async (scope: FastifyInstance) => {
  const callerFor = callerOf(app)
  const limits = limitsOf(app)
  const isSecure = app.config.publicUrl?.startsWith('https://') ?? false

  await scope.register(compress, { encodings: ['br', 'gzip'], threshold: 16 * 1024 })
  await scope.register(etag, { weak: true })

  scope.addContentTypeParser(
    [
      ...['text/csv', 'application/octet-stream', 'text/plain', 'application/vnd.ms-excel'],
      ...['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/heic', 'image/heif'],
    ],
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  )

  for (const { endpoint, run } of all) {
    scope.route({
      // PATCH is another name for PUT, which takes parts anyway.
      method: endpoint.method === 'PUT' ? ['PUT', 'PATCH'] : endpoint.method,
      url: endpoint.path,
      schema: {
        params: endpoint.params,
        querystring: endpoint.query,
        ...(endpoint.method !== 'GET' && endpoint.method !== 'DELETE' && { body: endpoint.body }),
        ...(endpoint.replyKind === 'json' && { response: { [endpoint.status]: endpoint.reply } }),
      },
      ...(endpoint.bodyKind !== 'json' && { bodyLimit: largest[endpoint.bodyKind] }),
      // Compression would hold events back until there are enough of them.
      ...(endpoint.replyKind === 'events' && { compress: false }),
      onRequest: async (request, reply) => {
        // What opens an account stays in no cache, not even in that of the browser.
        if (endpoint.path.startsWith('/auth/') || endpoint.access === 'admin') reply.header('cache-control', 'no-store')
        await limits.atDoor(endpoint, request, reply)
        try {
          request.user = await callerFor(endpoint, request.headers.authorization)
        } catch (error) {
          await limits.ofCaller(undefined, request, reply)
          throw error
        }
        await limits.ofCaller(request.user, request, reply)
      },
      preValidation: async (request) => {
        if (request.body !== undefined && kindOf(request) !== endpoint.bodyKind)
          throw new Failure('unsupported_media_type')
      },
      handler: async (request, reply) => {
        const { params, query, body } = request
        const http = httpOf(request, reply, isSecure, app.config.refreshSeconds)
        const answer = await again(() => run(request.user, { params, query, body, http }))
        if (endpoint.replyKind === 'redirect') return redirect(reply, answer)
        if (endpoint.replyKind === 'file') return sendFile(reply, answer)
        if (endpoint.replyKind === 'events') return sendEvents(reply, endpoint, answer as AsyncIterable<unknown>)
        return reply.code(endpoint.status).send(answer)
      },
    })
  }
}

const health = (app: App) => async (scope: FastifyInstance) => {
  scope.get('/health', async () => ({ status: 'ok' }))
  scope.get('/ready', async () => {
    await app.db
      .selectFrom('instance_fact')
      .select('key')
      .limit(1)
      .execute()
      .catch(() => fail('not_ready'))
    return { status: 'ready' }
  })
}

function redirect(reply: FastifyReply, answer: unknown) {
  const { location } = z.object({ location: z.url() }).parse(answer)
  return reply.header('cache-control', 'no-store').redirect(location, 302)
}

/** A file runs nothing, wherever it is opened, and is asked for again: what was revoked must not stay on a screen. */
function sendFile(reply: FastifyReply, answer: unknown) {
  const { type, content, name } = ServedFile.parse(answer)
  return reply
    .headers({
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
      ...(name !== undefined && { 'content-disposition': `attachment; filename="${name}"` }),
    })
    .type(type)
    .send(typeof content === 'string' ? content : Buffer.from(content))
}

/** One event a message, as they come. What its own schema refuses ends the stream: it is a bug. */
function sendEvents(reply: FastifyReply, endpoint: Endpoint, events: AsyncIterable<unknown>) {
  const messages = async function* () {
    for await (const event of events) yield `data: ${JSON.stringify(endpoint.reply.parse(event))}\n\n`
  }
  return reply
    .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    .type('text/event-stream')
    .send(Readable.from(messages()))
}

/** What a picture really is, its bytes say; its content type says no more than that it is meant as one. */
function kindOf({ body, headers }: FastifyRequest): Endpoint['bodyKind'] {
  if (!Buffer.isBuffer(body)) return 'json'
  return isPicture.test(headers['content-type'] ?? '') ? 'picture' : 'file'
}

const validator: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  return (input: unknown) => {
    const { data, error } = schema.safeParse(httpPart === 'body' ? (input ?? {}) : input)
    const problem = error ?? nulIn(data)
    return problem ? { error: new InvalidInput(httpPart ?? 'request', problem) } : { value: data }
  }
}

/** A reply that its own schema refuses is a bug: better a 500 here than a wrong answer there. */
const serializer: FastifySerializerCompiler<z.ZodType> = ({ schema }) => {
  return (reply) => JSON.stringify(schema.parse(reply))
}
