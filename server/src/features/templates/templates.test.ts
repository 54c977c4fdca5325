import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aSet, givenExercise, givenTemplate, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'
import { mostOwn } from './service.ts'

const test = testServer()

const squats = (fields: object = {}) => ({ exerciseId: 'barbell-squat', sets: [{}, {}], ...fields })
const aWeek = () => ({
  kind: 'week',
  days: Array.from({ length: 7 }, (_, weekday) => ({
    ...{ name: `Day ${weekday}`, weekday },
    entries: weekday === 6 ? [] : [squats({ sets: Array.from({ length: weekday + 1 }, () => ({})) })],
  })),
})
const change = (user: TestUser, id: string, body: object, version: number | string) =>
  test.send({
    method: 'PUT',
    url: `/api/v1/templates/${id}`,
    headers: { authorization: `Bearer ${user.token}`, 'if-match': `"${version}"` },
    payload: body,
  })

describe('a template of one’s own', () => {
  it('keeps a plan as it was made, and knows its exercises by name', async () => {
    const ana = await test.newUser()
    const entries = [
      {
        ...{ exerciseId: 'barbell-squat', supersetGroup: 1, restSeconds: 150, note: 'Belt from the second set' },
        sets: [
          { kind: 'warmup', target: { repsMin: 8, repsMax: 8, weight: 40, weightUnit: 'kg' } },
          { kind: 'amrap', target: { repsMin: 5, rir: 0, restSeconds: 240 } },
        ],
      },
      { exerciseId: 'rowing-machine', sets: [{ target: { distanceMetres: 500, rpe: 7.5 } }] },
    ]
    const wish = { description: 'Legs, then lungs.', tags: [' Legs '], level: 'expert', minutes: 50 }

    const { status, body } = await ana.post('/templates', { id: v7(), name: 'Tuesday', ...wish, days: [{ entries }] })

    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...wish,
      ...{ name: 'Tuesday', tags: ['legs'], kind: 'workout', visibility: 'private', version: 1, timesUsed: 0 },
      ...{ isOwn: true, isFeatured: false, isFavorite: false, isShared: false, lastUsedAt: null },
      rating: { average: null, count: 0, yours: null },
      equipment: ['barbell', 'rower', 'squat_rack'],
    })
    expect(body.days[0].entries).toMatchObject([
      { ...entries[0], exerciseId: expect.any(String), exerciseSlug: 'barbell-squat', isAuthorsOwn: false },
      { exerciseName: 'Rowing Machine', tracking: 'distance_duration', restSeconds: null, note: null },
    ])
    expect(body.days[0].entries[1].sets).toEqual([{ kind: 'normal', target: { distanceMetres: 500, rpe: 7.5 } }])
    expect((await ana.get(`/templates/${body.id}`)).body).toEqual(body)
  })

  it('is made once however often it is sent', async () => {
    const ana = await test.newUser()
    const wish = { id: v7(), name: 'Once', days: [{ entries: [squats()] }] }

    const answers = await Promise.all([1, 2, 3].map(() => ana.post('/templates', wish)))

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await ana.get('/templates/my')).body.items).toHaveLength(1)
  })

  it('cannot take the id of somebody else’s template, nor of a built-in one', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenTemplate(ben)
    const builtIn = (await ana.get('/templates/featured')).body.items[0].id

    for (const taken of [id, builtIn]) {
      const answer = await ana.post('/templates', { id: taken, name: 'Mine now', days: [{}] })
      expect(answer).toMatchObject({ status: 409, body: { code: 'id_taken' } })
    }
    expect((await ben.get(`/templates/${id}`)).body.name).toBe('Leg day')
  })

  it.each<[string, object]>([
    ['no days', { days: [] }],
    ['eight days', { kind: 'week', days: Array.from({ length: 8 }, () => ({})) }],
    ['two days of one weekday', { kind: 'week', days: [{ weekday: 1 }, { weekday: 1 }] }],
    ['an eighth weekday', { kind: 'week', days: [{ weekday: 7 }] }],
    ['a workout of two days', { days: [{}, {}] }],
    ['31 exercises', { days: [{ entries: Array.from({ length: 31 }, () => squats()) }] }],
    ['51 sets', { days: [{ entries: [squats({ sets: Array.from({ length: 51 }, () => ({})) })] }] }],
    ['a weight without its unit', { days: [{ entries: [squats({ sets: [{ target: { weight: 50 } }] })] }] }],
    ['a field nobody knows', { days: [{ entries: [squats({ sets: [{ target: { speed: 3 } }] })] }] }],
    ['half a rep', { days: [{ entries: [squats({ sets: [{ target: { repsMin: 2.5 } }] })] }] }],
    ['a blank name', { name: '  ' }],
    ['a NUL in a note', { days: [{ entries: [squats({ note: 'a\u0000b' })] }] }],
    ['eleven tags', { tags: Array.from({ length: 11 }, (_, i) => `tag ${i}`) }],
    ['days and a workout at once', { fromWorkoutId: v7() }],
    ['neither days nor a workout', { days: undefined }],
  ])('refuses %s, and nothing is written', async (_what, fields) => {
    const ana = await test.newUser()

    const answer = await ana.post('/templates', { id: v7(), name: 'Odd', days: [{}], ...fields })

    expect(answer.status).toBe(400)
    expect((await ana.get('/templates/my')).body.items).toEqual([])
  })

  it('takes text that is no text as far as it goes', async () => {
    const ana = await test.newUser()
    const odd = { note: 'half \ud83d of a pair', sets: [] }

    const { status, body } = await ana.post('/templates', {
      ...{ id: v7(), name: '💪'.repeat(60), days: [{ name: '\udc00', entries: [squats(odd)] }] },
    })

    expect(status).toBe(201)
    expect(body.days[0].entries[0].note).toBe('half \ufffd of a pair')
  })

  it('knows no exercise that its author may not see', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const theirs = await givenExercise(ben)

    for (const exerciseId of [theirs.id, v7(), 'no-such-lift', '%']) {
      const answer = await ana.post('/templates', { id: v7(), name: 'Odd', days: [{ entries: [{ exerciseId }] }] })
      expect(answer).toMatchObject({ status: 404, body: { code: 'exercise_not_found' } })
    }
    expect((await ana.get('/templates/my')).body.items).toEqual([])
  })

  it('is one of 500 at most', async () => {
    const ana = await test.newUser()
    const rows = Array.from({ length: mostOwn }, (_, i) => ({
      ...{ id: v7(), user_id: ana.id, name: `Template ${i}`, kind: 'workout' as const, days: '[]', tags: [] },
      ...{ visibility: 'private' as const, created_at: '2026-01-01', updated_at: '2026-01-01' },
    }))
    await test.app.db.insertInto('template').values(rows).execute()

    const answer = await ana.post('/templates', { id: v7(), name: 'One more', days: [{}] })

    expect(answer).toMatchObject({ status: 409, body: { code: 'too_many_templates' } })
  })
})

describe('changing a template', () => {
  it('leaves alone what is left out, and clears what is null', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana, { description: 'Old', minutes: 40, tags: ['legs'] })

    const { body } = await ana.put(`/templates/${id}`, { name: 'Renamed', description: null })

    expect(body).toMatchObject({ name: 'Renamed', description: null, minutes: 40, tags: ['legs'], version: 2 })
    expect(body.days[0].entries[0].sets).toHaveLength(3)
    expect((await ana.send('PATCH', `/templates/${id}`, { minutes: null })).body).toMatchObject({ minutes: null })
  })

  it('refuses to write over something newer', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana)
    await change(ana, id, { name: 'From the phone' }, 1)

    const late = await change(ana, id, { name: 'From the laptop' }, 1)

    expect(late).toMatchObject({ status: 412, body: { code: 'stale_version' } })
    expect((await ana.get(`/templates/${id}`)).body).toMatchObject({ name: 'From the phone', version: 2 })
    expect((await change(ana, id, { name: 'x' }, 'new')).status).toBe(400)
  })

  it('lets one of two changes of the same version through', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana)

    const answers = await Promise.all(['A', 'B', 'C'].map((name) => change(ana, id, { name }, 1)))

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412])
  })

  it('makes a week of a workout, but not a workout of a week', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana)

    expect((await ana.put(`/templates/${id}`, { days: aWeek().days })).status).toBe(400)
    expect((await ana.put(`/templates/${id}`, aWeek())).body.days).toHaveLength(7)
    expect((await ana.put(`/templates/${id}`, { kind: 'workout' })).status).toBe(400)
    expect((await ana.get(`/templates/${id}`)).body).toMatchObject({ kind: 'week', version: 2 })
  })

  it('is for its author, whoever else may see it', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenTemplate(ben, { visibility: 'public' })
    const builtIn = (await ana.get('/templates/featured')).body.items[0].id

    for (const theirs of [id, builtIn]) {
      const answers = [
        await ana.put(`/templates/${theirs}`, { name: 'Mine' }),
        await ana.delete(`/templates/${theirs}`),
        await ana.post(`/templates/${theirs}/share`),
        await ana.delete(`/templates/${theirs}/share`),
      ]
      expect(answers.map(({ body }) => body.code)).toEqual(Array(4).fill('template_not_yours'))
    }
  })

  it.each(['private', 'friends'])('shows a template that is %s to nobody else', async (visibility) => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenTemplate(ben, { visibility: 'public' })
    await ana.post(`/templates/${id}/favorite`)

    await ben.put(`/templates/${id}`, { visibility })

    expect((await ana.get(`/templates/${id}`)).body.code).toBe('template_not_found')
    expect(
      (await ana.get('/templates/public?limit=100')).body.items.map((each: { id: string }) => each.id),
    ).not.toContain(id)
    expect((await ana.get('/templates?favorites=true')).body.items).toEqual([])
  })
})

describe('saving a workout as a template', () => {
  it('takes what was done for the targets, and leaves out what was not', async () => {
    const ana = await test.newUser()
    const { id, entryId } = await givenWorkout(ana)
    const openEntry = { ...aSet(v7(), { performedAt: null }), exerciseId: 'barbell-squat' }
    await ana.put(`/workouts/${id}/set`, aSet(entryId, { kind: 'warmup', weight: 60, reps: 8 }))
    await ana.put(`/workouts/${id}/set`, aSet(entryId, { rpe: 8.5 }))
    await ana.put(`/workouts/${id}/set`, aSet(entryId, { performedAt: null }))
    await ana.put(`/workouts/${id}/set`, openEntry)
    await ana.post(`/workouts/${id}/complete`)

    const { status, body } = await ana.post('/templates', { id: v7(), fromWorkoutId: id })

    expect(status).toBe(201)
    expect(body).toMatchObject({ name: 'Push A', kind: 'workout' })
    expect(body.days[0].entries).toHaveLength(1)
    expect(body.days[0].entries[0].sets).toMatchObject([
      { kind: 'warmup', target: { repsMin: 8, repsMax: 8, weight: 60, weightUnit: 'kg' } },
      { kind: 'normal', target: { repsMin: 5, repsMax: 5, weight: 100, weightUnit: 'kg', rpe: 8.5, rir: null } },
    ])
  })

  it('takes a planned workout as it is planned', async () => {
    const ana = await test.newUser()
    const planned = { id: v7(), exerciseId: 'plank', sets: [{ id: v7(), target: { durationSeconds: 45 } }] }
    const { body: workout } = await ana.post('/workouts', { id: v7(), name: 'Core', entries: [planned] })

    const { body } = await ana.post('/templates', { id: v7(), name: 'My core', fromWorkoutId: workout.id })

    expect(body).toMatchObject({
      name: 'My core',
      days: [{ entries: [{ sets: [{ target: { durationSeconds: 45 } }] }] }],
    })
  })

  it('needs a workout of one’s own', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const theirs = await givenWorkout(ben)

    const answer = await ana.post('/templates', { id: v7(), fromWorkoutId: theirs.id })

    expect(answer).toMatchObject({ status: 404, body: { code: 'workout_not_found' } })
  })
})

describe('starting a template', () => {
  it('plans a workout with all its targets', async () => {
    const ana = await test.newUser({ timezone: 'Europe/Berlin' })
    const { id } = await givenTemplate(ana)
    const workoutId = v7()

    const { status, body } = await ana.post(`/templates/${id}/start`, { id: workoutId })

    expect(status).toBe(201)
    expect(body).toMatchObject({ id: workoutId, name: 'Leg day', status: 'planned', timezone: 'Europe/Berlin' })
    expect(body.entries).toMatchObject([{ exerciseSlug: 'barbell-squat', restSeconds: 180 }])
    expect(body.entries[0].sets).toHaveLength(3)
    expect(body.entries[0].sets[2]).toMatchObject({ performedAt: null, target: { repsMin: 5, repsMax: 8, rir: 2 } })
    expect((await ana.get(`/templates/${id}`)).body).toMatchObject({ timesUsed: 1, lastUsedAt: expect.any(String) })
  })

  it('T30 leaves the workout as it is when the template is changed or deleted', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana)
    const { body: planned } = await ana.post(`/templates/${id}/start`, { id: v7() })

    await ana.put(`/templates/${id}`, { name: 'Another', days: [{ entries: [squats({ exerciseId: 'leg-press' })] }] })
    expect((await ana.get(`/workouts/${planned.id}`)).body).toEqual(planned)
    await ana.delete(`/templates/${id}`)
    expect((await ana.get(`/workouts/${planned.id}`)).body).toEqual(planned)
  })

  it('plans one workout however often the same start is sent', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana)
    const start = { id: v7() }

    const answers = await Promise.all([1, 2, 3].map(() => ana.post(`/templates/${id}/start`, start)))
    await ana.put(`/templates/${id}`, { days: [{ entries: [squats({ exerciseId: 'leg-press' })] }] })
    const late = await ana.post(`/templates/${id}/start`, start)

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    for (const { body } of [...answers, late]) expect(body).toEqual(answers[0]?.body)
    expect((await ana.get(`/templates/${id}`)).body.timesUsed).toBe(1)
  })

  it('starts each day of a week, but not one of rest nor one that is not there', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana, { name: 'Six days', ...aWeek() })

    for (const day of [0, 1, 2, 3, 4, 5]) {
      const { body } = await ana.post(`/templates/${id}/start`, { id: v7(), day })
      expect(body).toMatchObject({ name: `Six days: Day ${day}` })
      expect(body.entries[0].sets).toHaveLength(day + 1)
    }
    const rest = await ana.post(`/templates/${id}/start`, { id: v7(), day: 6 })
    expect(rest).toMatchObject({ status: 409, body: { code: 'template_day_empty' } })
    const { id: oneDay } = await givenTemplate(ana)
    const beyond = await ana.post(`/templates/${oneDay}/start`, { id: v7(), day: 1 })
    expect(beyond).toMatchObject({ status: 404, body: { code: 'template_day_not_found' } })
    expect((await ana.post(`/templates/${id}/start`, { id: v7(), day: 7 })).status).toBe(400)
  })

  it('cannot take the id of another workout', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const theirs = await givenWorkout(ben)
    const { id } = await givenTemplate(ana)

    const answer = await ana.post(`/templates/${id}/start`, { id: theirs.id })

    expect(answer).toMatchObject({ status: 409, body: { code: 'id_taken' } })
    expect((await ana.get(`/templates/${id}`)).body.timesUsed).toBe(0)
  })

  it('does not count what was deleted', async () => {
    const ana = await test.newUser()
    const { id } = await givenTemplate(ana)
    const { body } = await ana.post(`/templates/${id}/start`, { id: v7() })

    await ana.delete(`/workouts/${body.id}`)

    expect((await ana.get(`/templates/${id}`)).body).toMatchObject({ timesUsed: 0, lastUsedAt: null })
    expect((await ana.post(`/templates/${id}/start`, { id: body.id })).body.code).toBe('workout_deleted')
  })

  it('starts every day of every built-in template', async () => {
    const ana = await test.newUser()
    const { items } = (await ana.get('/templates/featured?limit=100')).body

    expect(items.length).toBeGreaterThanOrEqual(12)
    for (const { id, days, name } of items)
      for (const [day, { exercises, sets }] of days.entries()) {
        if (exercises.length === 0) continue
        const { status, body } = await ana.post(`/templates/${id}/start`, { id: v7(), day })
        expect(status, name).toBe(201)
        expect(body.entries.map((entry: { exerciseName: string }) => entry.exerciseName)).toEqual(exercises)
        expect(body.entries.flatMap((entry: { sets: unknown[] }) => entry.sets)).toHaveLength(sets)
      }
  })

  it('goes on with the exercise that another one was merged into', async () => {
    const ana = await test.newUser()
    const mine = await givenExercise(ana, { name: 'Back squat by me' })
    const { id } = await givenTemplate(ana, { days: [{ entries: [squats({ exerciseId: mine.id })] }] })
    await ana.post(`/exercises/${mine.id}/merge`, { into: 'barbell-squat' })

    const { body } = await ana.post(`/templates/${id}/start`, { id: v7() })

    expect(body.entries[0].exerciseSlug).toBe('barbell-squat')
    expect((await ana.get(`/templates/${id}`)).body.days[0].entries[0].exerciseSlug).toBe('barbell-squat')
  })
})
