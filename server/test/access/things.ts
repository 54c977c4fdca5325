import { v7 } from 'uuid'
import { expect } from 'vitest'
import * as identities from '../../src/features/auth/identity-store.ts'
import { givenPasskey } from '../authenticator.ts'
import { givenFinished } from '../friends.ts'
import { givenProgram, givenRun } from '../programs/given.ts'
import {
  aSet,
  givenBodyEntry,
  givenExercise,
  givenGoal,
  givenGym,
  givenPhoto,
  givenTemplate,
  givenWorkout,
  type TestUser,
  type testServer,
} from '../server.ts'

export type Test = ReturnType<typeof testServer>
/** Ids and tokens by the names they have in a path; those with another name go where the row says. */
export type Ids = { [name: string]: string }
export type Thing = (user: TestUser, test: Test) => Promise<Ids>

export const exportOfStrong = `Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2026-03-02 18:00:00,"Push","Bench Press (Barbell)",1,100.0,5.0,0,0.0,"","",8.5
`

async function done(user: TestUser, path: string, body: object = {}): Promise<{ [field: string]: unknown }> {
  const answer = await user.post(path, body)
  expect([200, 201], `POST ${path}: ${JSON.stringify(answer.body)}`).toContain(answer.status)
  return answer.body
}

export const workout: Thing = async (user) => {
  const { id, entryId } = await givenWorkout(user)
  return { id, entryId }
}

export const exercise: Thing = async (user) => ({ id: (await givenExercise(user)).id })
export const template: Thing = async (user) => ({ id: (await givenTemplate(user)).id })
export const bodyEntry: Thing = async (user) => ({ id: (await givenBodyEntry(user)).id })
export const passkey: Thing = async (user) => ({ id: (await givenPasskey(user)).id })
export const plan: Thing = async (user) => ({ id: String((await done(user, '/ai/workout-generate')).id) })

export const photo: Thing = async (user) => ({ id: (await givenPhoto(user)).id })
export const gym: Thing = async (user) => ({ id: (await givenGym(user)).id })
export const program: Thing = async (user) => ({ id: (await givenProgram(user)).id })
export const run: Thing = async (user) => ({ id: (await givenRun(user)).id })
/** One that no set of the log reaches. */
const pullUps = { kind: 'custom', unit: 'pull-ups', start: 0, target: 10 }
export const goal: Thing = async (user) => ({ id: (await givenGoal(user, pullUps)).id })

export const deletedPhoto: Thing = async (user) => {
  const { id } = await givenPhoto(user)
  await user.delete(`/progress/photos/${id}`)
  return { id }
}

export const programLink: Thing = async (user) => {
  const { id } = await givenProgram(user)
  return { token: String((await done(user, `/programs/${id}/share`)).token) }
}

export const deletedTemplate: Thing = async (user) => {
  const { id } = await givenTemplate(user)
  await user.delete(`/templates/${id}`)
  return { id }
}

export const deletedGoal: Thing = async (user) => {
  const { id } = await givenGoal(user, pullUps)
  await user.delete(`/goals/${id}`)
  return { id }
}

export const goalMilestone: Thing = async (user) => {
  const { id } = await givenGoal(user, pullUps)
  const milestoneId = v7()
  await done(user, `/goals/${id}/milestone`, { id: milestoneId, name: 'Some', value: 4 })
  return { id, milestoneId }
}

export const goalEntry: Thing = async (user, test) => {
  const { id = '' } = await goal(user, test)
  const entryId = v7()
  await done(user, `/goals/${id}/entries`, { id: entryId, value: 3 })
  return { id, entryId }
}

export const finishedWorkout: Thing = async (user) => {
  const { id, entryId } = await givenWorkout(user)
  await user.put(`/workouts/${id}/set`, aSet(entryId))
  await done(user, `/workouts/${id}/complete`)
  return { id }
}

export const deletedWorkout: Thing = async (user) => {
  const { id } = await givenWorkout(user)
  await user.delete(`/workouts/${id}`)
  return { id }
}

export const set: Thing = async (user) => {
  const { id, entryId } = await givenWorkout(user)
  const logged = aSet(entryId)
  await user.put(`/workouts/${id}/set`, logged)
  return { id, setId: logged.id }
}

export const deletedSet: Thing = async (user, test) => {
  const { id = '', setId = '' } = await set(user, test)
  await user.delete(`/workouts/${id}/set/${setId}`)
  return { id, setId }
}

export const archivedExercise: Thing = async (user) => {
  const { id } = await givenExercise(user)
  await user.delete(`/exercises/${id}`)
  return { id }
}

export const mergedExercise: Thing = async (user) => {
  const { id } = await givenExercise(user)
  await done(user, `/exercises/${id}/merge`, { into: 'barbell-squat' })
  return { id }
}

export const templateLink: Thing = async (user) => {
  const { id } = await givenTemplate(user)
  return { token: String((await done(user, `/templates/${id}/share`)).token) }
}

export const workoutLink: Thing = async (user, test) => {
  const { id } = await finishedWorkout(user, test)
  return { token: String((await done(user, `/workouts/${id}/share`, { with: 'link' })).key) }
}

export const appliedPlan: Thing = async (user, test) => {
  const { id = '' } = await plan(user, test)
  await done(user, `/ai/${id}/apply`)
  return { id }
}

export const importedFile: Thing = async (user) => {
  const { status, body } = await user.upload('/imports?unit=kg', exportOfStrong)
  expect(status).toBe(201)
  return { id: body.id }
}

export const appliedImport: Thing = async (user, test) => {
  const { id = '' } = await importedFile(user, test)
  await done(user, `/imports/${id}/apply`)
  return { id }
}

export const apiToken: Thing = async (user) => {
  const { status, body } = await user.post('/auth/tokens', { name: 'Script', scopes: ['workouts:read'] })
  expect(status).toBe(201)
  return { id: body.apiToken.id }
}

export const identity: Thing = async ({ id: userId }, test) => {
  const [id, now] = [v7(), new Date().toISOString()]
  await identities.add(test.app.db, { id, userId, provider: 'github x', subject: id, now })
  return { id }
}

export const session: Thing = async (user, test) => {
  const { items } = (await (await test.signIn(user)).get('/auth/sessions')).body
  return { id: items.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent).id }
}

export const invite: Thing = async (user) => {
  const { body } = await user.post('/admin/invites')
  return { id: body.invite?.id ?? v7() }
}

/** Somebody is addressed by username or id. */
export const person: Thing = async ({ id }) => ({ username: id })

const told = async (user: TestUser, visibility: string): Promise<Ids> => {
  const id = v7()
  await done(user, '/community/activities', { id, text: 'Back', visibility })
  return { id }
}
export const activity: Thing = (user) => told(user, 'private')
export const friendsActivity: Thing = (user) => told(user, 'friends')

export const comment: Thing = async (user, test) => {
  const { id } = await activity(user, test)
  const commentId = v7()
  await done(user, `/community/activities/${id}/comment`, { id: commentId, text: 'Strong' })
  return { id: commentId }
}

/** A finished workout that is told to some. */
async function workoutToldTo(user: TestUser, visibility: string): Promise<Ids> {
  const { id } = await givenFinished(user)
  await done(user, `/workouts/${id}/share`, { with: 'friends' })
  const { items } = (await user.get('/community/activities?limit=1')).body
  await user.put(`/community/activities/${items[0].id}`, { visibility, recordsVisibility: visibility })
  return { id: items[0].id }
}
export const toldWorkout: Thing = (user) => workoutToldTo(user, 'private')
export const friendsWorkout: Thing = (user) => workoutToldTo(user, 'friends')

export const report: Thing = async (user, test) => {
  const { id: activityId } = await told(user, 'public')
  await done(await test.newUser(), '/community/report', { activityId, reason: 'spam' })
  const { id } = await test.app.db
    .selectFrom('report')
    .select('id')
    .where('activity_id', '=', activityId ?? '')
    .executeTakeFirstOrThrow()
  return { id }
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
export const aChallenge = (openTo: 'friends' | 'link') => ({
  ...{ name: 'Four weeks', kind: 'sessions', startsOn: day(0), endsOn: day(27), openTo },
})

async function challengeOpenTo(user: TestUser, openTo: 'friends' | 'link'): Promise<Ids> {
  const id = v7()
  await done(user, '/community/challenges', { id, ...aChallenge(openTo) })
  return { id }
}
export const challenge: Thing = (user) => challengeOpenTo(user, 'link')
export const friendsChallenge: Thing = (user) => challengeOpenTo(user, 'friends')
export const challengeCode: Thing = async (user, test) => {
  const { id } = await challenge(user, test)
  return { code: String((await done(user, `/community/challenges/${id}/code`)).code) }
}

async function codeFor(user: TestUser, scopes: readonly string[]) {
  const id = v7()
  return { id, code: String((await done(user, '/coach-links', { id, scopes })).code) }
}
export const coachLink: Thing = async (user) => ({ id: (await codeFor(user, ['workouts'])).id })
export const coachCode: Thing = async (user) => ({ code: (await codeFor(user, ['workouts'])).code })

/** Somebody who lets the user in as their coach, with a workout. */
export const client: Thing = async (user, test) => {
  const somebody = await test.newUser()
  const { id, code } = await codeFor(somebody, ['workouts', 'body', 'comment', 'assign'])
  await done(user, '/coach-links/accept', { code })
  return { id, workoutId: (await givenWorkout(somebody)).id }
}

export const coachComment: Thing = async (user) => {
  const { id } = await givenWorkout(user)
  const commentId = v7()
  await done(user, `/workouts/${id}/coach-comments`, { id: commentId, text: 'Slow' })
  return { id: commentId }
}

export const aBrowser = () => ({
  endpoint: `https://push.example/${v7()}`,
  keys: { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) },
})
export const pushDevice: Thing = async (user) => ({ id: (await user.put('/notifications/push', aBrowser())).body.id })
