import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aSet, givenExercise, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'
import { mostOwn } from './own.ts'

const test = testServer()

const namesIn = async (user: TestUser, path: string): Promise<string[]> =>
  (await user.get(path)).body.items.map((item: { name: string }) => item.name)

describe('an exercise of one’s own', () => {
  it('takes what most movements have for what is left out', async () => {
    const ana = await test.newUser()

    const { status, body } = await ana.post('/exercises', { id: v7(), name: 'Garage Yoke' })

    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...{ name: 'Garage Yoke', slug: null, isOwn: true, isArchived: false, version: 1 },
      ...{ tracking: 'weight_reps', level: 'beginner', loadMultiplier: 1, bodyweightFraction: 0, restSeconds: 120 },
      guide: { detail: 'brief', description: '', steps: [] },
    })
  })

  it('keeps all that is said of it', async () => {
    const ana = await test.newUser()
    const said = {
      ...{ name: 'Ring Dip', aliases: ['rd'], category: 'strength', level: 'expert', mechanic: 'compound' },
      ...{ force: 'push', pattern: 'vertical_push_dip', equipment: ['rings'], primaryMuscles: ['triceps'] },
      ...{ secondaryMuscles: ['chest'], laterality: 'bilateral', tracking: 'weighted_bodyweight_reps' },
      ...{
        loadMultiplier: 1,
        bodyweightFraction: 1,
        restSeconds: 180,
        met: 6,
        contraindications: { shoulder: 'avoid' },
      },
    }
    const id = v7()

    await ana.post('/exercises', { id, ...said, description: 'Harder than it looks.', steps: ['Turn the rings out.'] })

    expect((await ana.get(`/exercises/${id}`)).body).toMatchObject({
      ...said,
      guide: { description: 'Harder than it looks.', steps: ['Turn the rings out.'] },
    })
  })

  it('counts the whole body where the body is the load', async () => {
    const ana = await test.newUser()

    const { id } = await givenExercise(ana, { tracking: 'bodyweight_reps' })

    expect((await ana.get(`/exercises/${id}`)).body.bodyweightFraction).toBe(1)
  })

  it('is made once however often it is sent', async () => {
    const ana = await test.newUser()
    const wish = { id: v7(), name: 'Sandbag Toss' }

    const answers = await Promise.all([1, 2, 3, 4].map(() => ana.post('/exercises', wish)))

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(await namesIn(ana, '/exercises?mine=true')).toEqual(['Sandbag Toss'])
  })

  it('needs a name that is not in use, whatever its case', async () => {
    const ana = await test.newUser()
    await givenExercise(ana, { name: 'Sled Drag' })

    const second = await ana.post('/exercises', { id: v7(), name: ' SLED drag ' })

    expect(second).toMatchObject({ status: 409, body: { code: 'exercise_name_taken' } })
  })

  it('cannot take an id that is in use elsewhere', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const theirs = await givenExercise(ben)
    const squat = (await ana.get('/exercises/barbell-squat')).body.id

    const answers = await Promise.all([theirs.id, squat].map((id) => ana.post('/exercises', { id, name: `X ${id}` })))

    expect(answers.map(({ body }) => body.code)).toEqual(['id_taken', 'id_taken'])
  })

  it('is never seen by anybody else', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const secret = await givenExercise(ben, { name: 'Benjamin Press' })

    expect(await namesIn(ana, '/exercises/search?q=benjamin')).toEqual([])
    expect((await ana.get(`/exercises/${secret.id}`)).status).toBe(404)
    expect((await ana.get(`/exercises/${secret.id}/media/muscles.svg`)).status).toBe(404)
    expect((await ana.get('/exercises/stats')).body.own).toBe(0)
    expect((await ana.put(`/exercises/${secret.id}`, { name: 'Mine now' })).body.code).toBe('exercise_not_found')
  })

  it.each([
    [{ name: 'x' }, 'body.name'],
    [{ name: 'y'.repeat(101) }, 'body.name'],
    [{ primaryMuscles: ['wings'] }, 'body.primaryMuscles.0'],
    [{ bodyweightFraction: 1.2 }, 'body.bodyweightFraction'],
    [{ loadMultiplier: 3 }, 'body.loadMultiplier'],
    [{ tracking: 'vibes' }, 'body.tracking'],
    [{ equipment: ['Robert; drop table'] }, 'body.equipment.0'],
  ])('is refused with %j, and nothing is kept', async (wrong, path) => {
    const ana = await test.newUser()

    const { status, body } = await ana.post('/exercises', { id: v7(), name: 'Good Name', ...wrong })

    expect(status).toBe(400)
    expect(body.issues).toContainEqual(expect.objectContaining({ path }))
    expect(await namesIn(ana, '/exercises?mine=true')).toEqual([])
  })

  it('says clearly when there are too many', async () => {
    const ana = await test.newUser()
    await test.fillOwnExercises(ana, mostOwn)

    const another = await ana.post('/exercises', { id: v7(), name: 'One too many' })

    expect(another).toMatchObject({ status: 409, body: { code: 'too_many_exercises' } })
  })
})

describe('a changed exercise', () => {
  it('T29 keeps its history under a new name, and its old name finds it', async () => {
    const ana = await test.newUser()
    const { id } = await givenExercise(ana, { name: 'Bench thing' })
    const workout = await givenWorkout(ana, { exercise: id })
    await ana.put(`/workouts/${workout.id}/set`, aSet(workout.entryId))

    const { body } = await ana.put(`/exercises/${id}`, { name: 'Larsen Press' })

    expect(body).toMatchObject({ name: 'Larsen Press', aliases: ['Bench thing'], version: 2 })
    expect((await ana.get(`/workouts/${workout.id}`)).body.entries[0].exerciseName).toBe('Larsen Press')
    expect((await ana.get(`/exercises/${id}/history`)).body.items).toHaveLength(1)
    expect((await ana.get('/exercises/search?q=bench thing')).body.items[0]).toMatchObject({
      id,
      matched: 'Bench thing',
    })
  })

  it('leaves alone what is not sent, by PUT and by PATCH', async () => {
    const ana = await test.newUser()
    const { id } = await givenExercise(ana, { name: 'Log Press', restSeconds: 200, steps: ['Clean it.'] })

    await ana.put(`/exercises/${id}`, { restSeconds: 240 })
    const { body } = await ana.send('PATCH', `/exercises/${id}`, { description: 'Heavy.' })

    expect(body).toMatchObject({
      name: 'Log Press',
      restSeconds: 240,
      guide: { description: 'Heavy.', steps: ['Clean it.'] },
    })
  })

  it('derives its records anew when its sets are counted another way', async () => {
    const ana = await test.newUser()
    const { id } = await givenExercise(ana, { tracking: 'weight_reps' })
    const workout = await givenWorkout(ana, { exercise: id })
    await ana.put(`/workouts/${workout.id}/set`, aSet(workout.entryId, { weight: 30 }))

    await ana.put(`/exercises/${id}`, { tracking: 'assisted_bodyweight_reps' })

    const kinds = (await ana.get(`/exercises/${id}/records`)).body.current.map(
      (record: { kind: string }) => record.kind,
    )
    expect(kinds).toEqual(['least_assistance'])
  })

  it('is refused when somebody changed it since', async () => {
    const ana = await test.newUser()
    const { id } = await givenExercise(ana)
    const headers = { authorization: `Bearer ${ana.token}`, 'if-match': '"1"' }
    const change = (name: string) =>
      test.send({ method: 'PUT', url: `/api/v1/exercises/${id}`, headers, payload: { name } })

    const [first, second] = [await change('First'), await change('Second')]

    expect(first.body.version).toBe(2)
    expect(second).toMatchObject({ status: 412, body: { code: 'stale_version' } })
    expect((await ana.get(`/exercises/${id}`)).body.name).toBe('First')
  })

  it('is one of the caller’s own: the library is the same for everybody', async () => {
    const ana = await test.newUser()

    const answers = [
      await ana.put('/exercises/barbell-squat', { name: 'My Squat' }),
      await ana.delete('/exercises/barbell-squat'),
    ]

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'exercise_not_yours'],
      [403, 'exercise_not_yours'],
    ])
  })
})

describe('an archived exercise', () => {
  it('T29 is offered no more and keeps its history and records, until it is restored', async () => {
    const ana = await test.newUser()
    const { id } = await givenExercise(ana, { name: 'Tyre Flip' })
    const workout = await givenWorkout(ana, { exercise: id })
    await ana.put(`/workouts/${workout.id}/set`, aSet(workout.entryId))

    const archived = await ana.delete(`/exercises/${id}`)

    expect(archived.body).toMatchObject({ isArchived: true })
    expect((await ana.delete(`/exercises/${id}`)).body.isArchived).toBe(true)
    expect(await namesIn(ana, '/exercises?mine=true')).toEqual([])
    expect(await namesIn(ana, '/exercises/search?q=tyre flip')).not.toContain('Tyre Flip')
    expect(await namesIn(ana, '/exercises?archived=true')).toEqual(['Tyre Flip'])
    expect((await ana.get(`/exercises/${id}/records`)).body.current.length).toBeGreaterThan(0)
    expect((await ana.get(`/workouts/${workout.id}`)).body.entries[0].exerciseName).toBe('Tyre Flip')

    await ana.post(`/exercises/${id}/restore`)
    expect(await namesIn(ana, '/exercises?mine=true')).toEqual(['Tyre Flip'])
  })

  it('cannot come back under a name that was given away since', async () => {
    const ana = await test.newUser()
    const { id } = await givenExercise(ana, { name: 'Keg Press' })
    await ana.delete(`/exercises/${id}`)
    await givenExercise(ana, { name: 'keg press' })

    expect((await ana.post(`/exercises/${id}/restore`)).body.code).toBe('exercise_name_taken')
  })
})
