import type pg from 'pg'
import type { Connection } from './connection.ts'
import { leanToken } from './lean-token.ts'

export const password = 'correct horse battery'

/** A signed-in user with what the requests name. */
export type Account = {
  id: string
  email: string
  token: string
  leanToken: string
  workoutIds: string[]
  exerciseIds: string[]
  weightUnit: string
  running: { workoutId: string; entryIds: string[] }
}

type SignedIn = Pick<Account, 'id' | 'email' | 'token'>

export async function registerMany(connection: Connection, count: number, name: string): Promise<SignedIn[]> {
  const users: SignedIn[] = []
  for (let i = 0; i < count; i++) users.push(await register(connection, `${name}${i}@bench.example`))
  return users
}

async function register(connection: Connection, email: string): Promise<SignedIn> {
  const { status, body } = await connection.ask({
    method: 'POST',
    path: '/api/v1/auth/register',
    body: JSON.stringify({ email, password, name: 'Bench' }),
  })
  if (status !== 201) throw new Error(`Registering answered ${status}: ${body}`)
  const { accessToken, account } = JSON.parse(body)
  return { id: account.id, email, token: accessToken }
}

/** Reads what the seed made for each user: the requests walk through these ids. */
export async function accountsOf(client: pg.Client, users: readonly SignedIn[], leanSecret: string) {
  const { rows } = await client.query<{
    user_id: string
    workout_ids: string[]
    exercise_ids: string[]
    unit: string
  }>(`
    select w.user_id, (select weight_unit from workout_set s where s.user_id = w.user_id limit 1) as unit,
      array_agg(distinct w.id) as workout_ids, array_agg(distinct e.exercise_id) as exercise_ids
    from workout w join workout_entry e on e.workout_id = w.id
    where w.status = 'completed' group by w.user_id`)
  const running = await client.query<{ user_id: string; workout_id: string; entry_ids: string[] }>(`
    select w.user_id, w.id as workout_id, array_agg(e.id order by e.position) as entry_ids
    from workout w join workout_entry e on e.workout_id = w.id
    where w.status = 'active' group by w.user_id, w.id`)
  const trained = new Map(rows.map((row) => [row.user_id, row]))
  const active = new Map(running.rows.map((row) => [row.user_id, row]))
  return users.map((user): Account => {
    const { workout_ids = [], exercise_ids = [], unit = 'kg' } = trained.get(user.id) ?? {}
    const { workout_id = '', entry_ids = [] } = active.get(user.id) ?? {}
    return {
      ...user,
      leanToken: leanToken(leanSecret, user.id),
      workoutIds: workout_ids,
      exerciseIds: exercise_ids,
      weightUnit: unit,
      running: { workoutId: workout_id, entryIds: entry_ids },
    }
  })
}
