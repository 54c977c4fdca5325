import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aSet, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

/** A finished workout with everything in it that is nobody's business. */
async function givenFinished(user: TestUser, { startedAt = '2026-11-20T17:03:21Z', top = 105 } = {}) {
  const [id, entryId] = [v7(), v7()]
  const planned = [{ id: v7(), target: { weight: 777, weightUnit: 'kg', repsMax: 7 } }]
  const entry = { id: entryId, exerciseId: 'barbell-bench-press', note: 'secret: seat 4', sets: planned }
  const created = await user.post('/workouts', {
    ...{ id, name: 'Push A', note: 'secret: slept badly', timezone: 'Europe/Berlin', entries: [entry] },
  })
  expect(created.status).toBe(201)
  await user.post(`/workouts/${id}/start`, { startedAt })
  const at = (minute: number) => new Date(Date.parse(startedAt) + minute * 60_000).toISOString()
  const sets = [
    aSet(entryId, { kind: 'warmup', weight: 41, performedAt: at(2) }),
    aSet(entryId, { weight: 100, rpe: 8.5, note: 'secret: elbow', performedAt: at(9) }),
    aSet(entryId, { weight: top, reps: 3, performedAt: at(15) }),
  ]
  for (const set of sets) expect((await user.put(`/workouts/${id}/set`, set)).status).toBe(200)
  const finished = await user.post(`/workouts/${id}/complete`, { endedAt: at(45) })
  expect(finished.status).toBe(200)
  return { id, entryId, sets }
}

const share = (user: TestUser, id: string, audience: string) => user.post(`/workouts/${id}/share`, { with: audience })
const open = (token: string) => test.send({ method: 'GET', url: `/api/v1/workouts/shared/${token}` })

async function givenLink(user: TestUser) {
  const workout = await givenFinished(user)
  const { status, body } = await share(user, workout.id, 'link')
  expect(status).toBe(200)
  return { ...workout, token: body.key as string }
}

describe('a link to a workout', () => {
  it('shows a stranger what was done, and nothing else', async () => {
    const ana = await test.newUser({ timezone: 'Europe/Berlin' })
    await givenFinished(ana, { startedAt: '2026-11-13T17:00:00Z', top: 95 })
    const { token } = await givenLink(ana)

    const { status, body } = await open(token)

    expect(status).toBe(200)
    const set = { weightUnit: 'kg', durationSeconds: null, distanceMetres: null }
    expect(body).toEqual({
      ...{ name: 'Push A', author: 'Ana', localDate: '2026-11-20', durationSeconds: 2700 },
      ...{ workingSets: 2, volumeKg: 815 },
      exercises: [
        {
          ...{ name: 'Barbell Bench Press', tracking: 'weight_reps' },
          sets: [
            { ...set, weight: 100, reps: 5 },
            { ...set, weight: 105, reps: 3 },
          ],
        },
      ],
      records: expect.arrayContaining([
        { kind: 'heaviest_weight', exerciseName: 'Barbell Bench Press', value: 105, atWeightKg: null },
      ]),
    })
  })

  it('tells no note, id, address, time zone, clock time, effort, plan or warm-up', async () => {
    const ana = await test.newUser({ timezone: 'Europe/Berlin' })
    const { id, entryId, sets, token } = await givenLink(ana)

    const said = JSON.stringify((await open(token)).body)

    for (const hidden of [id, entryId, ana.id, ana.email, ...sets.map((set) => set.id), token])
      expect(said).not.toContain(hidden)
    expect(said).not.toMatch(/secret|Berlin|17:03|18:03|8\.5|777|:41\b|[0-9a-f]{8}-[0-9a-f]{4}/)
  })

  it('has 32 random bytes, is answered once, and only its hash is stored', async () => {
    const ana = await test.newUser()
    const { id, token } = await givenLink(ana)

    const [stored] = await test.app.db.selectFrom('workout_share').selectAll().where('workout_id', '=', id).execute()
    const again = await ana.get(`/workouts/${id}/share`)
    const listed = await ana.get('/workouts/shared')

    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(stored?.token_hash).toHaveLength(32)
    expect(JSON.stringify([again.body, listed.body])).not.toContain(token)
    expect(again.body).toMatchObject({ with: 'link', key: null, sharedAt: expect.any(String) })
  })

  it('stops when a new one is made', async () => {
    const ana = await test.newUser()
    const { id, token } = await givenLink(ana)

    const { body } = await share(ana, id, 'link')

    expect(await open(token)).toMatchObject({ status: 404, body: { code: 'shared_workout_not_found' } })
    expect((await open(body.key)).status).toBe(200)
  })

  it.each(['nobody', 'friends', 'public'])('stops when the workout is shared with %s instead', async (audience) => {
    const ana = await test.newUser()
    const { id, token } = await givenLink(ana)

    const { status, body } = await share(ana, id, audience)

    expect(status).toBe(200)
    expect(body.with).toBe(audience)
    expect((await open(token)).status).toBe(404)
  })

  it('follows corrections, and ends with the workout', async () => {
    const ana = await test.newUser()
    const { id, sets, token } = await givenLink(ana)

    const last = sets.at(-1)
    await ana.put(`/workouts/${id}/set`, { ...last, weight: 107.5 })
    const corrected = await open(token)
    await ana.delete(`/workouts/${id}`)
    const gone = await open(token)
    const unknown = await open('x'.repeat(43))

    expect(corrected.body.exercises[0].sets[1].weight).toBe(107.5)
    expect(gone).toMatchObject({ status: 404, body: { code: 'shared_workout_not_found' } })
    expect({ ...gone.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' })
  })

  it.each(['x', 'shared', '%00', '..%2f..', v7(), '0'.repeat(90), "'%20or%201=1"])(
    'that is nonsense (%s) is not found',
    async (token) => {
      const { status } = await open(token)

      expect([400, 404]).toContain(status)
    },
  )

  it('does not say the address of somebody who is called by it', async () => {
    const ana = await test.newUser()
    await test.app.db.updateTable('account').set({ name: ana.email }).where('id', '=', ana.id).execute()
    const { token } = await givenLink(ana)

    const { body } = await open(token)

    expect(body.author).toBe(ana.email.split('@')[0])
  })
})

describe('sharing', () => {
  it('is for finished workouts', async () => {
    const ana = await test.newUser()
    const id = v7()
    await ana.post('/workouts', { id, name: 'Push A', entries: [] })

    const planned = await share(ana, id, 'public')
    await ana.post(`/workouts/${id}/start`)
    const running = await share(ana, id, 'link')

    expect(planned).toMatchObject({ status: 409, body: { code: 'workout_not_completed' } })
    expect(running).toMatchObject({ status: 409, body: { code: 'workout_not_completed' } })
  })

  it('is for one’s own', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id, token } = await givenLink(ana)

    const tried = await share(ben, id, 'nobody')

    expect(tried).toMatchObject({ status: 404, body: { code: 'workout_not_found' } })
    expect((await ben.get(`/workouts/${id}/share`)).status).toBe(404)
    expect((await open(token)).status).toBe(200)
  })

  it('with somebody unknown is refused', async () => {
    const ana = await test.newUser()
    const { id } = await givenFinished(ana)

    for (const audience of ['everyone', '', null, 1, ['public']])
      expect((await ana.post(`/workouts/${id}/share`, { with: audience })).status).toBe(400)
    expect((await ana.post(`/workouts/${id}/share`, {})).status).toBe(400)
  })

  it('twice at once is sharing once, and saying it again changes nothing', async () => {
    const ana = await test.newUser()
    const { id } = await givenFinished(ana)

    const answers = await Promise.all(Array.from({ length: 5 }, () => share(ana, id, 'public')))
    const again = await share(ana, id, 'public')

    for (const { status, body } of answers) expect({ status, body }).toEqual({ status: 200, body: again.body })
    expect(
      (await ana.get('/workouts/shared')).body.items.filter((item: { isOwn: boolean }) => item.isOwn),
    ).toHaveLength(1)
  })

  it('ends for good with a deletion: a workout that is made again is nobody’s to see', async () => {
    const ana = await test.newUser()
    const { id } = await givenFinished(ana)
    const { body } = await share(ana, id, 'public')
    await ana.delete(`/workouts/${id}`)

    await ana.post(`/workouts/${id}/restore`)

    expect((await open(body.key)).status).toBe(404)
    const kept = await ana.get(`/workouts/${id}/share`)
    if (kept.status === 200) expect(kept.body).toEqual({ with: 'nobody', sharedAt: null, key: null })
  })
})

describe('the list of shared workouts', () => {
  it('has what others share with everybody, without their ids, and one’s own with how each is shared', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const [friends, linked, everybody] = [await givenFinished(ana), await givenLink(ana), await givenFinished(ana)]
    await givenFinished(ana)
    await share(ana, friends.id, 'friends')
    const { body: shared } = await share(ana, everybody.id, 'public')

    const mine = await ana.get('/workouts/shared')
    const theirs = await ben.get('/workouts/shared')

    expect(mine.body.items.filter((item: { isOwn: boolean }) => item.isOwn)).toMatchObject([
      { with: 'public', isOwn: true, workoutId: everybody.id, key: shared.key, workingSets: 2, volumeKg: 815 },
      { with: 'friends', isOwn: true, workoutId: friends.id, key: expect.any(String) },
      { with: 'link', isOwn: true, workoutId: linked.id, key: null },
    ])
    const seen = theirs.body.items.filter((item: { key: string }) => item.key === shared.key)
    expect(seen).toEqual([
      {
        ...{ name: 'Push A', author: 'Ana', localDate: '2026-11-20', durationSeconds: 2700, workingSets: 2 },
        ...{ volumeKg: 815, records: 0, exercises: [{ name: 'Barbell Bench Press', workingSets: 2 }] },
        ...{ with: 'public', isOwn: false, workoutId: null, key: shared.key },
      },
    ])
    for (const hidden of [friends.id, linked.id, everybody.id, ana.id, ana.email])
      expect(JSON.stringify(theirs.body)).not.toContain(hidden)
    expect((await open(shared.key)).status).toBe(200)
  })

  it('says the same of a workout as the history, pauses left out', async () => {
    const ana = await test.newUser()
    const { id } = await givenFinished(ana, { top: 110.5 })
    await test.app.db.updateTable('workout').set({ paused_seconds: 300.5 }).where('id', '=', id).execute()
    await share(ana, id, 'friends')

    const { body } = await ana.get('/workouts/shared')
    const [{ durationSeconds, volumeKg, workingSets, records, exercises }] = (await ana.get('/workouts')).body.items

    const own = body.items.find((item: { workoutId: string }) => item.workoutId === id)
    expect(own).toMatchObject({ durationSeconds, volumeKg, workingSets, records, exercises })
    expect(durationSeconds).toBeLessThan(2700)
  })

  it('comes in pages, last shared first, without gaps or doubles', async () => {
    const ana = await test.newUser()
    for (let i = 0; i < 3; i++) await share(ana, (await givenFinished(ana)).id, 'friends')
    const ids = async () => {
      const found: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const { body } = await ana.get(`/workouts/shared?limit=1${cursor && `&cursor=${cursor}`}`)
        found.push(...body.items.flatMap((item: { workoutId: string | null }) => item.workoutId ?? []))
        cursor = body.nextCursor
      }
      return found
    }

    const before = await ids()
    await share(ana, before[2] ?? '', 'link')

    expect(new Set(before).size).toBe(3)
    expect(await ids()).toEqual([before[2], before[0], before[1]])
  })
})
