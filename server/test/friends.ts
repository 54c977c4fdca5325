import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { expect } from 'vitest'
import { aSet, type TestUser } from './server.ts'

export type Privacy = { [kind: string]: 'private' | 'friends' | 'public' }

/** Two people who are friends already. */
export async function givenFriends(ana: TestUser, ben: TestUser): Promise<void> {
  const { body } = await ana.post('/users/friends/code')
  expect((await ben.post('/users/friends/request', { code: body.code })).status).toBe(200)
  const accepted = await ana.put(`/users/friends/${ben.id}`, { answer: 'accept' })
  expect(accepted.body.relation).toBe('friend')
}

/** Somebody with a name of their own, whom everybody may find unless it is said otherwise. */
export async function givenPerson(
  user: TestUser,
  name: string,
  privacy: Privacy = { profile: 'public' },
): Promise<string> {
  const username = `u${randomBytes(6).toString('hex')}`
  expect((await user.put('/users/profile', { name })).status).toBe(200)
  expect((await user.put('/users/username', { username })).status).toBe(200)
  expect((await user.put('/users/preferences', { privacy })).status).toBe(200)
  return username
}

type Finished = {
  sets?: { [field: string]: unknown }[]
  exercise?: string
  name?: string
  startedAt?: string
  endedAt?: string
}

/** A finished workout of one exercise: 100 kg × 5, just now, unless it is said otherwise. */
export async function givenFinished(
  user: TestUser,
  { sets = [{}], exercise = 'barbell-bench-press', name = 'Push A', startedAt, endedAt }: Finished = {},
) {
  const [id, entryId] = [v7(), v7()]
  await user.post('/workouts', {
    id,
    name,
    note: 'secret: slept badly',
    entries: [{ id: entryId, exerciseId: exercise, note: 'secret: seat 4' }],
  })
  await user.post(`/workouts/${id}/start`, startedAt ? { startedAt } : {})
  const logged = sets.map((set) => aSet(entryId, { ...(startedAt && { performedAt: startedAt }), ...set }))
  for (const set of logged) expect((await user.put(`/workouts/${id}/set`, set)).status).toBe(200)
  expect((await user.post(`/workouts/${id}/complete`, endedAt ? { endedAt } : {})).status).toBe(200)
  return { id, entryId, sets: logged }
}
