import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import pg from 'pg'
import { logSet } from './lean-log-set.ts'
import * as queries from './lean-queries.ts'
import { leanUser } from './lean-token.ts'

/**
 * The yardstick: the product's main operations as directly as this machine allows, on the same tables and with the
 * same answers. Left out, and so the price the product may pay: checking what comes in and what goes out, problem
 * documents, filters and further pages, corrected and back-dated sets, exercises that a set brings along, and the lock
 * that keeps two sets of one workout in turn.
 */
const { DATABASE_URL = '', LEAN_SECRET = '', PORT = '0' } = process.env
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10, options: '-c TimeZone=UTC' })
const server = Fastify({ logger: false, forceCloseConnections: true })

type Params = { id: string }
type Query = { limit?: string }
type SetBody = { id: string; entryId: string; weight: number; weightUnit: string; reps: number; rpe?: number }

server.decorateRequest('userId', '')
server.addHook('onRequest', async (request, reply) => {
  const user = leanUser(LEAN_SECRET, request.headers.authorization?.slice(7) ?? '')
  if (user === undefined) return reply.code(401).send()
  request.userId = user
})

declare module 'fastify' {
  interface FastifyRequest {
    userId: string
  }
}

async function answer(reply: FastifyReply, name: string, text: string, values: unknown[]) {
  const { rows } = await pool.query<{ body: string }>({ name, text, values })
  const [row] = rows
  return row ? reply.type('application/json').send(row.body) : reply.code(404).send()
}

const limitOf = (request: FastifyRequest, otherwise: number) => Number((request.query as Query).limit ?? otherwise)
const idOf = (request: FastifyRequest) => (request.params as Params).id

server.get('/api/v1/exercises', (request, reply) =>
  answer(reply, 'list', queries.listExercises, [request.userId, limitOf(request, 20)]),
)
server.get('/api/v1/exercises/:id/history', (request, reply) =>
  answer(reply, 'sessions', queries.exerciseHistory, [request.userId, idOf(request), limitOf(request, 100)]),
)
server.get('/api/v1/exercises/:id/records', (request, reply) =>
  answer(reply, 'records', queries.exerciseRecords, [request.userId, idOf(request)]),
)
server.get('/api/v1/workouts', (request, reply) =>
  answer(reply, 'history', queries.listWorkouts, [request.userId, limitOf(request, 20)]),
)
server.get('/api/v1/workouts/:id', (request, reply) =>
  answer(reply, 'workout', queries.readWorkout, [request.userId, idOf(request)]),
)
server.get('/api/v1/progress', (request, reply) => answer(reply, 'overview', queries.overview, [request.userId]))
server.put('/api/v1/workouts/:id/set', (request, reply) => {
  const { id, entryId, weight, weightUnit, reps, rpe = null } = request.body as SetBody
  const values = [request.userId, idOf(request), id, entryId, weight, weightUnit, reps, rpe, new Date()]
  return answer(reply, 'log', logSet, values)
})

process.once('SIGTERM', async () => {
  await server.close()
  await pool.end()
})
const address = await server.listen({ host: '127.0.0.1', port: Number(PORT) })
process.stdout.write(`Lean is ready: ${address}\n`)
