import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { givenFinished } from '../../../test/friends.ts'
import { givenProgram } from '../../../test/programs/given.ts'
import {
  givenBodyEntry,
  givenExercise,
  givenTemplate,
  type Json,
  type TestUser,
  testServer,
} from '../../../test/server.ts'

const test = testServer()

async function givenCoach(scopes = ['workouts', 'body', 'comment', 'assign'], fields: object = {}) {
  const [ana, coach] = [await test.newUser(), await test.newUser()]
  const { id, code } = await givenCode(ana, scopes, fields)
  expect((await coach.post('/coach-links/accept', { code })).status).toBe(200)
  return { ana, coach, id }
}

async function givenCode(ana: TestUser, scopes = ['workouts'], fields: object = {}) {
  const id = v7()
  const { status, body } = await ana.post('/coach-links', { id, scopes, ...fields })
  expect(status).toBe(200)
  return { id, code: body.code as string }
}

describe('a coach', () => {
  it('reads what the client opened, as the client sees it', async () => {
    const { ana, coach, id } = await givenCoach()
    const workout = await givenFinished(ana)
    await givenBodyEntry(ana)

    const list = await coach.get(`/coach-links/${id}/workouts`)
    const one = await coach.get(`/coach-links/${id}/workouts/${workout.id}`)
    const body = await coach.get(`/coach-links/${id}/body`)

    expect(list.body.items.map(({ id }: Json) => id)).toEqual([workout.id])
    expect(one.body).toEqual((await ana.get(`/workouts/${workout.id}`)).body)
    expect(body.body.latest.weightKg).toBe(80)
  })

  it('is turned away where the client allowed nothing', async () => {
    const { ana, coach, id } = await givenCoach(['body'])
    const workout = await givenFinished(ana)
    const template = await givenTemplate(coach)

    const answers = [
      await coach.get(`/coach-links/${id}/workouts`),
      await coach.get(`/coach-links/${id}/workouts/${workout.id}`),
      await coach.get(`/coach-links/${id}/workouts/${workout.id}/comments`),
      await coach.post(`/coach-links/${id}/workouts/${workout.id}/comments`, { id: v7(), text: 'Slower' }),
      await coach.post(`/coach-links/${id}/templates`, { id: v7(), templateId: template.id }),
    ]

    expect(answers.map(({ body }) => body.code)).toEqual(Array(5).fill('coach_scope_missing'))
    expect((await coach.get(`/coach-links/${id}/body`)).status).toBe(200)
  })

  it('sees nothing from the moment the client ends it', async () => {
    const { ana, coach, id } = await givenCoach()
    const workout = await givenFinished(ana)

    await ana.delete(`/coach-links/${id}`)

    for (const path of ['workouts', `workouts/${workout.id}`, 'body', `workouts/${workout.id}/comments`]) {
      const { requestId: _a, ...ended } = (await coach.get(`/coach-links/${id}/${path}`)).body
      const { requestId: _b, ...absent } = (await coach.get(`/coach-links/${v7()}/${path}`)).body
      expect(ended).toEqual(absent)
    }
    expect((await coach.get('/coach-links')).body.items).toEqual([])
  })

  it('sees nothing from the end that was set', async () => {
    const endsAt = new Date(Date.now() + 1500).toISOString()
    const { coach, id } = await givenCoach(['workouts'], { endsAt })
    const before = await coach.get(`/coach-links/${id}/workouts`)

    await new Promise((resolve) => setTimeout(resolve, 1600))

    expect(before.status).toBe(200)
    expect((await coach.get(`/coach-links/${id}/workouts`)).body.code).toBe('coach_link_not_found')
  })

  it('loses a scope at once, and cannot give one to themselves', async () => {
    const { ana, coach, id } = await givenCoach(['workouts', 'body'])

    await ana.put(`/coach-links/${id}`, { scopes: ['body'] })
    const theirs = await coach.put(`/coach-links/${id}`, { scopes: ['workouts', 'body', 'assign'] })

    expect(theirs.body.code).toBe('coach_link_not_found')
    expect((await coach.get(`/coach-links/${id}/workouts`)).body.code).toBe('coach_scope_missing')
  })

  it('cannot go on after a block', async () => {
    const { ana, coach, id } = await givenCoach()

    await ana.put(`/users/blocks/${coach.id}`, {})

    expect((await coach.get(`/coach-links/${id}/workouts`)).body.code).toBe('coach_link_not_found')
    expect((await ana.get('/coach-links')).body.items).toEqual([])
  })

  it('has no eyes for a stranger’s workout', async () => {
    const { coach, id } = await givenCoach()
    const workout = await givenFinished(await test.newUser())

    expect((await coach.get(`/coach-links/${id}/workouts/${workout.id}`)).body.code).toBe('workout_not_found')
  })

  it('gives a copy of a template, with the exercises it needs', async () => {
    const { ana, coach, id } = await givenCoach(['assign'])
    const lift = await givenExercise(coach, { name: 'Coach Lift' })
    const template = await givenTemplate(coach, {
      days: [{ name: 'A', entries: [{ exerciseId: lift.id, sets: [{ target: { repsMin: 5 } }] }] }],
    })
    const copy = { id: v7(), templateId: template.id, name: 'For Ana' }

    const first = await coach.post(`/coach-links/${id}/templates`, copy)
    const again = await coach.post(`/coach-links/${id}/templates`, copy)
    const { body } = await ana.get(`/templates/${copy.id}`)

    expect([first.body, again.body]).toEqual(Array(2).fill({ id: copy.id, name: 'For Ana' }))
    expect(body).toMatchObject({ isOwn: true, visibility: 'private' })
    expect(body.days[0].entries[0]).toMatchObject({ exerciseName: 'Coach Lift', isAuthorsOwn: false })
    expect(body.days[0].entries[0].exerciseId).not.toBe(lift.id)
  })

  it('gives a copy of a program, which the client is told of and starts themselves', async () => {
    const { ana, coach, id } = await givenCoach(['assign'])
    const program = await givenProgram(coach)
    const copy = { id: v7(), programId: program.id, name: 'For Ana' }

    const first = await coach.post(`/coach-links/${id}/programs`, copy)
    const again = await coach.post(`/coach-links/${id}/programs`, copy)

    expect([first.body, again.body]).toEqual(Array(2).fill({ id: copy.id, name: 'For Ana' }))
    expect((await ana.get(`/programs/${copy.id}`)).body).toMatchObject({ isOwn: true, visibility: 'private' })
    expect((await ana.get('/programs/runs/current')).body).toMatchObject({ run: null })
    const { items } = (await ana.get('/notifications')).body
    expect(items.filter(({ kind }: Json) => kind === 'program_assigned')).toHaveLength(1)
  })
})

describe('a code', () => {
  it('works once, and not for the client', async () => {
    const [ana, coach, other] = [await test.newUser(), await test.newUser(), await test.newUser()]
    const { code } = await givenCode(ana)

    const own = await ana.post('/coach-links/accept', { code })
    const [first, second] = await Promise.all([coach, other].map((user) => user.post('/coach-links/accept', { code })))

    expect(own.body.code).toBe('coach_link_not_found')
    expect([first?.status, second?.status].sort()).toEqual([200, 404])
  })

  it('ends after seven days, and when a new one is made', async () => {
    const ana = await test.newUser()
    const { id, code } = await givenCode(ana)
    const renewed = await ana.post('/coach-links', { id, scopes: ['workouts'] })
    const coach = await test.newUser()
    const old = await coach.post('/coach-links/accept', { code })

    test.setClock(new Date(Date.now() + 8 * 86_400_000).toISOString())
    const late = await (await test.signIn(coach)).post('/coach-links/accept', { code: renewed.body.code })
    test.setClock(undefined)

    expect([old.status, late.status]).toEqual([404, 404])
  })

  it('has to end in the future, if it ends', async () => {
    const ana = await test.newUser()

    const { body } = await ana.post('/coach-links', { id: v7(), scopes: ['body'], endsAt: '2020-01-01T00:00:00Z' })

    expect(body.code).toBe('coach_link_in_the_past')
  })

  it('of one that has a coach cannot be renewed', async () => {
    const { ana, id } = await givenCoach()

    const { body } = await ana.post('/coach-links', { id, scopes: ['workouts'] })

    expect(body).toMatchObject({ code: null, link: { id, role: 'client' } })
    expect(body.link.other).not.toBe(null)
  })
})

describe('talking about a workout', () => {
  it('is between client and coach, and nobody else', async () => {
    const { ana, coach, id } = await givenCoach()
    const workout = await givenFinished(ana)
    const path = `/coach-links/${id}/workouts/${workout.id}/comments`

    const said = { id: v7(), text: 'Slower on the way down' }
    await coach.post(path, said)
    await coach.post(path, said)
    await ana.post(`/workouts/${workout.id}/coach-comments`, { id: v7(), text: 'Will do' })
    const { body: coachs } = await coach.get(path)
    const { body: anas } = await ana.get(`/workouts/${workout.id}/coach-comments`)
    const ben = await test.newUser()

    expect(coachs.items.map(({ text, isOwn }: Json) => [text, isOwn])).toEqual([
      ['Slower on the way down', true],
      ['Will do', false],
    ])
    expect(anas.items.map(({ isOwn }: Json) => isOwn)).toEqual([false, true])
    expect((await ben.get(`/workouts/${workout.id}/coach-comments`)).status).toBe(404)
  })

  it('is not read by another coach', async () => {
    const { ana, coach, id } = await givenCoach()
    const workout = await givenFinished(ana)
    await coach.post(`/coach-links/${id}/workouts/${workout.id}/comments`, { id: v7(), text: 'Between us' })
    const { id: otherId, code } = await givenCode(ana, ['comment'])
    const other = await test.newUser()
    await other.post('/coach-links/accept', { code })

    const { body } = await other.get(`/coach-links/${otherId}/workouts/${workout.id}/comments`)

    expect(body.items).toEqual([])
  })

  it('is deleted by whoever said it, or whose workout it is', async () => {
    const { ana, coach, id } = await givenCoach()
    const workout = await givenFinished(ana)
    const path = `/coach-links/${id}/workouts/${workout.id}/comments`
    const comments = [v7(), v7(), v7()]
    for (const comment of comments) await coach.post(path, { id: comment, text: 'Hm' })
    const ben = await test.newUser()

    const answers = [
      await ben.delete(`/coach-comments/${comments[0]}`),
      await coach.delete(`/coach-comments/${comments[0]}`),
      await ana.delete(`/coach-comments/${comments[1]}`),
    ]

    expect(answers.map(({ status }) => status)).toEqual([404, 200, 200])
    expect((await coach.get(path)).body.items.map(({ id }: Json) => id)).toEqual([comments[2]])
  })
})
