import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { givenFinished, givenFriends } from '../../../test/friends.ts'
import { givenBodyEntry, givenExercise, type Json, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
const at = (back: number, time = '10:00:00') => ({
  startedAt: `${day(back)}T${time}Z`,
  endedAt: `${day(back)}T${time}Z`,
})
const aChallenge = (fields: object = {}) => ({
  ...{ id: v7(), name: 'November', kind: 'sessions', startsOn: day(27), endsOn: day(-1), openTo: 'friends' },
  ...fields,
})

/** A challenge of Ana's with Ben, her friend, in it. */
async function givenChallenge(fields: object = {}) {
  const [ana, ben] = [await test.newUser(), await test.newUser()]
  await givenFriends(ana, ben)
  const challenge = aChallenge(fields)
  const { status, body } = await ana.post('/community/challenges', challenge)
  expect(status, JSON.stringify(body)).toBe(201)
  expect((await ben.post(`/community/challenges/${challenge.id}/join`)).status).toBe(200)
  return { ana, ben, id: challenge.id }
}

const read = (user: TestUser, id: string) => user.get(`/community/challenges/${id}`)
const boardOf = async (user: TestUser, id: string) =>
  (await read(user, id)).body.board.map(({ person, score, rank }: Json) => [person.id, score, rank])

describe('a leaderboard', () => {
  it('counts finished workouts with a working set', async () => {
    const { ana, ben, id } = await givenChallenge()
    await givenFinished(ana, at(3))
    await givenFinished(ana, at(2))
    await givenFinished(ben, at(2))
    await givenFinished(ben, { ...at(1), sets: [{ kind: 'warmup' }] })
    await givenFinished(ben, at(40))

    expect(await boardOf(ben, id)).toEqual([
      [ana.id, 2, 1],
      [ben.id, 1, 2],
    ])
  })

  it('follows the facts, and gives equals the same rank', async () => {
    const { ana, ben, id } = await givenChallenge({ kind: 'volume' })
    await givenFinished(ana, at(3))
    const { id: workoutId } = await givenFinished(ben, { ...at(2), sets: [{}, {}] })
    const before = await boardOf(ana, id)

    await ben.delete(`/workouts/${workoutId}`)
    await givenFinished(ben, at(2))

    expect(before).toEqual([
      [ben.id, 1000, 1],
      [ana.id, 500, 2],
    ])
    expect((await boardOf(ana, id)).map(([, score, rank]: Json) => [score, rank])).toEqual([
      [500, 1],
      [500, 1],
    ])
  })

  it('adds up metres', async () => {
    const { ana, ben, id } = await givenChallenge({ kind: 'distance' })
    const run = { weight: null, reps: null, distanceMetres: 5000, durationSeconds: 1500 }
    await givenFinished(ben, { ...at(2), exercise: 'backward-drag', sets: [run, run] })

    expect(await boardOf(ana, id)).toEqual([
      [ben.id, 10_000, 1],
      [ana.id, 0, null],
    ])
  })

  it('counts weeks in a row from the first day of the challenge', async () => {
    const { ana, ben, id } = await givenChallenge({ kind: 'streak', timesAWeek: 2 })
    for (const back of [27, 25, 20, 18, 10, 9]) await givenFinished(ana, at(back))
    for (const back of [27, 20, 13, 6]) await givenFinished(ben, at(back))

    expect(await boardOf(ana, id)).toEqual([
      [ana.id, 3, 1],
      [ben.id, 0, null],
    ])
  })

  it('sets strength against bodyweight, by one formula for everybody', async () => {
    const { ana, ben, id } = await givenChallenge({ kind: 'relative_strength', exerciseId: 'barbell-squat' })
    await givenBodyEntry(ana, { weight: 50, localDate: day(5) })
    await givenBodyEntry(ben, { weight: 100, localDate: day(5) })
    await ben.put('/users/preferences', { e1rmFormula: 'mayhew' })
    for (const user of [ana, ben])
      await givenFinished(user, { ...at(2), exercise: 'barbell-squat', sets: [{ weight: 100, reps: 1 }] })

    expect(await boardOf(ana, id)).toEqual([
      [ana.id, 2, 1],
      [ben.id, 1, 2],
    ])
  })

  it('has no score of strength without a bodyweight, and never tells the weight', async () => {
    const { ana, ben, id } = await givenChallenge({ kind: 'relative_strength', exerciseId: 'barbell-squat' })
    await givenFinished(ana, { ...at(2), exercise: 'barbell-squat' })

    const { body } = await read(ben, id)

    expect(body.board.map(({ score, rank }: Json) => [score, rank])).toEqual(Array(2).fill([null, null]))
    expect(JSON.stringify(body)).not.toMatch(/bodyweight|Kg"/)
  })

  it('goes by the day where each member trained', async () => {
    const [ana, ben] = [
      await test.newUser({ timezone: 'Pacific/Auckland' }),
      await test.newUser({ timezone: 'Pacific/Honolulu' }),
    ]
    await givenFriends(ana, ben)
    const { id, startsOn } = aChallenge({ startsOn: '2026-11-10' })
    await ana.post('/community/challenges', { ...aChallenge({ startsOn }), id })
    await ben.post(`/community/challenges/${id}/join`)

    // One instant: the 10th in Auckland, still the 9th in Honolulu.
    const same = { startedAt: '2026-11-09T20:00:00Z', endedAt: '2026-11-09T21:00:00Z' }
    await givenFinished(ana, same)
    await givenFinished(ben, same)

    expect(await boardOf(ana, id)).toEqual([
      [ana.id, 1, 1],
      [ben.id, 0, null],
    ])
  })

  it('counts nobody’s tomorrow', async () => {
    const { ana, id } = await givenChallenge({ endsOn: day(-5) })
    await givenFinished(ana, at(-3))

    expect((await boardOf(ana, id)).map(([, score]: Json) => score)).toEqual([0, 0])
  })
})

describe('joining', () => {
  it('is for friends of the owner, who see no board before; for strangers it is not there', async () => {
    const { ana, id } = await givenChallenge()
    const [friend, stranger] = [await test.newUser(), await test.newUser()]
    await givenFriends(ana, friend)

    const { body: listed } = await friend.get('/community/challenges')
    const seen = await read(friend, id)

    expect(listed.items).toMatchObject([{ id, isMember: false, members: null, owner: { id: ana.id } }])
    expect(seen.body).toMatchObject({ board: null, isMember: false })
    expect((await read(stranger, id)).body.code).toBe('challenge_not_found')
    expect((await stranger.post(`/community/challenges/${id}/join`)).body.code).toBe('challenge_not_found')
    expect((await stranger.get('/community/challenges')).body.items).toEqual([])
  })

  it('is by code for whoever has it, until a new one is made', async () => {
    const ana = await test.newUser()
    const { body } = await ana.post('/community/challenges', aChallenge({ openTo: 'link' }))
    const { id } = body
    const [cid, dia] = [await test.newUser(), await test.newUser()]
    const { body: first } = await ana.post(`/community/challenges/${id}/code`)

    const joined = await cid.post('/community/challenges/join', { code: first.code })
    await ana.post(`/community/challenges/${id}/code`)
    const late = await dia.post('/community/challenges/join', { code: first.code })

    expect(joined.body).toMatchObject({ id, isMember: true, isOwn: false })
    expect(late.body.code).toBe('challenge_not_found')
    expect((await cid.post(`/community/challenges/${id}/code`)).body.code).toBe('challenge_not_found')
  })

  it('twice is once, and nobody joins what is over', async () => {
    const { ana, ben, id } = await givenChallenge()
    const friend = await test.newUser()
    await givenFriends(ana, friend)

    await Promise.all([1, 2, 3].map(() => ben.post(`/community/challenges/${id}/join`)))
    test.setClock(new Date(Date.now() + 3 * 86_400_000).toISOString())
    const late = await (await test.signIn(friend)).post(`/community/challenges/${id}/join`)
    test.setClock(undefined)

    expect(await boardOf(ana, id)).toHaveLength(2)
    expect(late.body.code).toBe('challenge_over')
  })
})

describe('leaving', () => {
  it('removes every trace', async () => {
    const { ana, ben, id } = await givenChallenge()
    await givenFinished(ben, at(2))

    await ben.post(`/community/challenges/${id}/leave`)

    expect(JSON.stringify((await read(ana, id)).body)).not.toContain(ben.id)
    expect((await read(ben, id)).body.board).toBe(null)
    const rows = await test.app.db.selectFrom('challenge_member').where('user_id', '=', ben.id).selectAll().execute()
    expect(rows).toEqual([])
    expect((await ben.post(`/community/challenges/${id}/leave`)).body.code).toBe('challenge_not_found')
  })

  it('of the owner hands it on; of the last one ends it', async () => {
    const { ana, ben, id } = await givenChallenge()

    await ana.post(`/community/challenges/${id}/leave`)
    const owned = await read(ben, id)
    await ben.post(`/community/challenges/${id}/leave`)

    expect(owned.body).toMatchObject({ isOwn: true, owner: { id: ben.id } })
    expect((await read(ben, id)).body.code).toBe('challenge_not_found')
  })
})

describe('a challenge', () => {
  it('is created once, and its owner’s to rename and delete', async () => {
    const { ana, ben, id } = await givenChallenge()

    const again = await ana.post('/community/challenges', aChallenge({ id, name: 'Other' }))
    const stolen = await ben.post('/community/challenges', aChallenge({ id }))
    const renamed = [
      await ben.put(`/community/challenges/${id}`, { name: 'Ben' }),
      await ana.put(`/community/challenges/${id}`, { name: 'Ana' }),
    ]
    const deleted = [await ben.delete(`/community/challenges/${id}`), await ana.delete(`/community/challenges/${id}`)]

    expect(again.body.name).toBe('November')
    expect(stolen.body.code).toBe('id_taken')
    expect(renamed.map(({ status }) => status)).toEqual([404, 200])
    expect(deleted.map(({ status }) => status)).toEqual([404, 200])
  })

  it('hides who blocked whom from each other, without a gap in the ranks', async () => {
    const { ana, ben, id } = await givenChallenge()
    const cid = await test.newUser()
    await givenFriends(ana, cid)
    await cid.post(`/community/challenges/${id}/join`)
    for (const back of [2, 3]) await givenFinished(ben, at(back))
    await givenFinished(cid, at(2))

    await cid.put(`/users/blocks/${ben.id}`, {})

    expect(await boardOf(cid, id)).toEqual([
      [cid.id, 1, 1],
      [ana.id, 0, null],
    ])
    expect(JSON.stringify((await read(ben, id)).body)).not.toContain(cid.id)
    expect(await boardOf(ana, id)).toHaveLength(3)
    const { body } = await cid.get('/community/challenges')
    expect(body.items[0].members).toBe(2)
  })

  it.each([
    { kind: 'streak' },
    { kind: 'sessions', timesAWeek: 3 },
    { kind: 'relative_strength' },
    { kind: 'volume', exerciseId: 'barbell-squat' },
    { endsOn: day(30) },
    { endsOn: day(-400) },
  ])('is not %o', async (fields) => {
    const ana = await test.newUser()

    expect((await ana.post('/community/challenges', aChallenge(fields))).status).toBe(400)
  })

  it('compares only what everybody has and lifts', async () => {
    const ana = await test.newUser()
    const own = await givenExercise(ana)
    const of = (exerciseId: string) =>
      ana.post('/community/challenges', aChallenge({ kind: 'relative_strength', exerciseId }))

    expect((await of(own.id)).body.code).toBe('exercise_not_comparable')
    expect((await of('plank')).body.code).toBe('exercise_not_comparable')
    expect((await of('no-such-lift')).body.code).toBe('exercise_not_found')
    const past = await ana.post('/community/challenges', aChallenge({ startsOn: day(20), endsOn: day(10) }))
    expect(past.body.code).toBe('challenge_over')
  })
})
