import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

export type SentSet = {
  id: string
  entryId: string
  weight: number
  weightUnit: 'kg' | 'lb'
  reps: number
  note: string
}
export type StoredSet = Omit<SentSet, 'entryId'>
export type Phone = Awaited<ReturnType<typeof newPhone>>

/** What we read of the answers. */
type Answer = { accessToken: string; entries: { sets: StoredSet[] }[] }

export const patienceMs = 20_000
const exercises = ['barbell-bench-press', 'barbell-squat', 'barbell-deadlift']

/** Somebody who trains while the server dies: a set that was not acknowledged is sent again until it is. */
export async function newPhone(address: () => string, name: string) {
  const send = async (method: string, path: string, body?: object): Promise<Response> =>
    fetch(`${address()}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token !== '' && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(5_000),
    })
  const expectOk = async (reply: Response): Promise<Answer> => {
    if (!reply.ok) throw new Error(`${reply.url} answered ${reply.status}: ${await reply.text()}`)
    return (await reply.json()) as Answer
  }

  let token = ''
  const account = { email: `${name}@crash.example`, password: 'correct horse battery', name }
  token = (await expectOk(await send('POST', '/auth/register', account))).accessToken
  const workoutId = randomUUID()
  const entries = exercises.map((exerciseId) => ({ id: randomUUID(), exerciseId }))
  await expectOk(await send('POST', '/workouts', { id: workoutId, name: 'Crash', entries }))
  await expectOk(await send('POST', `/workouts/${workoutId}/start`, {}))

  const acknowledged = new Map<string, SentSet>()
  let sent = 0
  let resent = 0

  function nextSet(): SentSet {
    const n = sent++
    const entryId = entries[n % entries.length]?.id ?? ''
    const weightUnit = n % 4 === 0 ? 'lb' : 'kg'
    return { id: randomUUID(), entryId, weight: 20 + (n % 400) / 4, weightUnit, reps: 1 + (n % 12), note: `set ${n}` }
  }

  async function isAcknowledged(set: SentSet): Promise<boolean> {
    try {
      const reply = await send('PUT', `/workouts/${workoutId}/set`, set)
      if (reply.status >= 400 && reply.status < 500) await expectOk(reply)
      await reply.text()
      return reply.ok
    } catch (error) {
      if (isOurBug(error)) throw error
      return false // Nobody there, or gone in the middle of it.
    }
  }

  async function logOne() {
    const set = nextSet()
    for (const deadline = Date.now() + patienceMs; !(await isAcknowledged(set)); await sleep(50)) {
      resent++
      if (Date.now() > deadline) throw new Error(`${set.note} of ${name} was not acknowledged within ${patienceMs} ms`)
    }
    acknowledged.set(set.id, set)
  }

  return {
    acknowledged,
    resent: () => resent,
    async logUntil(isOver: () => boolean) {
      while (!isOver()) await logOne()
    },
    /** What is in the workout now. */
    async read(): Promise<StoredSet[]> {
      const { entries } = await expectOk(await send('GET', `/workouts/${workoutId}`))
      return entries.flatMap((entry) => entry.sets)
    },
  }
}

/** A refused set must end the run; a broken connection is what it is about. */
function isOurBug(error: unknown): boolean {
  return error instanceof Error && / answered 4\d\d: /.test(error.message)
}
