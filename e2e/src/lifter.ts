import { randomUUID } from 'node:crypto'
import { completeWorkout, createClient, createWorkout, login, logSet, startWorkout } from '@fitai/contract'

type Performed = { workoutId: string; entryId: string; setId: string }

/** Somebody who logs from somewhere else, over the API. */
export async function signIn(address: string, email: string, password: string) {
  let token: string | undefined
  const call = createClient((path, { method, headers, body }) =>
    fetch(`${address}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body }),
    }),
  )
  const answer = await call(login, { body: { email, password } })
  if (!('accessToken' in answer)) throw new Error('Not in yet')
  token = answer.accessToken
  const correct = ({ workoutId, entryId, setId }: Performed, weight: number) =>
    call(logSet, {
      params: { id: workoutId },
      body: { id: setId, entryId, weight, weightUnit: 'kg', reps: 1 },
    })
  return {
    call,
    correct,
    /** A single with this weight, in a workout of its own. */
    async lift(exercise: string, weight: number): Promise<Performed> {
      const performed = { workoutId: randomUUID(), entryId: randomUUID(), setId: randomUUID() }
      const params = { id: performed.workoutId }
      const entries = [{ id: performed.entryId, exerciseId: exercise }]
      await call(createWorkout, { body: { ...params, name: 'From elsewhere', entries } })
      await call(startWorkout, { params, body: {} })
      await correct(performed, weight)
      await call(completeWorkout, { params, body: {} })
      return performed
    },
  }
}
