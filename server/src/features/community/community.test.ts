import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { givenFinished, givenFriends, givenPerson } from '../../../test/friends.ts'
import { aSet, givenExercise, givenWorkout, type Json, type TestUser, testServer } from '../../../test/server.ts'
import { takeBackFact, tellFact } from './service.ts'

const test = testServer()

const feedOf = async (user: TestUser) => (await user.get('/community/feed')).body.items
const idsIn = (items: Json[]) => items.map(({ id }: Json) => id)

/** Two friends; what Ana does is told to friends unless it is said otherwise. */
async function givenPair(privacy: object = { workouts: 'friends', records: 'friends' }) {
  const [ana, ben] = [await test.newUser(), await test.newUser()]
  await givenFriends(ana, ben)
  expect((await ana.put('/users/preferences', { privacy })).status).toBe(200)
  return { ana, ben }
}

const post = async (user: TestUser, visibility = 'friends', text = 'Deload week') =>
  (await user.post('/community/activities', { id: v7(), text, visibility })).body

describe('the feed', () => {
  it('tells a finished workout as it is, without notes', async () => {
    const { ana, ben } = await givenPair()

    await givenFinished(ana, { sets: [{}, { weight: 60, kind: 'warmup' }] })
    const [news, ...others] = await feedOf(ben)

    expect(others).toEqual([])
    expect(news).toMatchObject({
      ...{ kind: 'workout', isOwn: false, visibility: 'friends', author: { id: ana.id, name: 'Ana' } },
      workout: {
        name: 'Push A',
        workingSets: 1,
        volumeKg: 500,
        exercises: [{ name: 'Barbell Bench Press', workingSets: 1 }],
      },
      ...{ likes: 0, isLiked: false, comments: 0, recordsVisibility: null },
    })
    expect(JSON.stringify(news)).not.toContain('secret')
    expect(await feedOf(ana)).toMatchObject([{ isOwn: true, recordsVisibility: 'friends' }])
  })

  it('tells nothing of somebody who has not said so', async () => {
    const { ana, ben } = await givenPair({})

    await givenFinished(ana)

    expect(await feedOf(ben)).toEqual([])
    expect(await feedOf(ana)).toEqual([])
  })

  it('tells nothing of a workout that runs, was cancelled, is old, or was opened again', async () => {
    const { ana, ben } = await givenPair()

    await givenWorkout(ana)
    const cancelled = await givenFinished(ana)
    await ana.post(`/workouts/${cancelled.id}/cancel`)
    await givenFinished(ana, { startedAt: '2019-01-01T10:00:00Z', endedAt: '2019-01-01T11:00:00Z' })
    const open = await givenFinished(ana)
    await ana.post(`/workouts/${open.id}/resume`)

    expect(await feedOf(ben)).toEqual([])
    await ana.post(`/workouts/${open.id}/complete`)
    expect(await feedOf(ben)).toHaveLength(1)
  })

  it('follows a workout that is deleted and comes back, with what was said to it', async () => {
    const { ana, ben } = await givenPair()
    const { id } = await givenFinished(ana)
    const [{ id: activityId }] = await feedOf(ben)
    await ben.post(`/community/activities/${activityId}/like`)

    await ana.delete(`/workouts/${id}`)
    const gone = [await feedOf(ben), (await ben.get(`/community/activities/${activityId}`)).body.code]
    await ana.post(`/workouts/${id}/restore`)

    expect(gone).toEqual([[], 'activity_not_found'])
    expect(await feedOf(ben)).toMatchObject([{ id: activityId, likes: 1, isLiked: true }])
  })

  it('tells no import, unless its owner shares it', async () => {
    const { ana, ben } = await givenPair()
    const today = new Date().toISOString().slice(0, 10)
    const csv = `Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n${today} 07:00:00,Old,1h,Bench Press (Barbell),1,100,5,0,0,,,\n`
    const { body: preview } = await ana.upload('/imports', csv)
    expect((await ana.post(`/imports/${preview.id}/apply`)).status).toBe(200)
    const { body: history } = await ana.get('/workouts')

    const before = await feedOf(ben)
    await ana.post(`/workouts/${history.items[0].id}/share`, { with: 'friends' })

    expect(before).toEqual([])
    expect(await feedOf(ben)).toMatchObject([{ kind: 'workout', workout: { name: 'Old' } }])
  })

  it('goes on where the page before ended, across many friends', async () => {
    const ana = await test.newUser()
    const written: string[] = []
    for (const _ of Array(3)) {
      const friend = await test.newUser()
      await givenFriends(ana, friend)
      for (const __ of Array(3)) written.unshift((await post(friend)).id)
    }

    const seen: string[] = []
    let cursor = ''
    for (let pages = 0; pages < 10; pages++) {
      const { body } = await ana.get(`/community/feed?limit=2${cursor}`)
      seen.push(...idsIn(body.items))
      if (body.nextCursor === null) break
      cursor = `&cursor=${body.nextCursor}`
    }

    expect(seen).toEqual(written)
  })

  it('leaves out a muted friend, who is still there when looked at', async () => {
    const { ana, ben } = await givenPair()
    const { id } = await post(ana)

    await ben.put(`/users/friends/${ana.id}`, { isMuted: true })

    expect(await feedOf(ben)).toEqual([])
    expect(idsIn((await ben.get(`/community/activities?userId=${ana.id}`)).body.items)).toEqual([id])
  })
})

describe('news of records', () => {
  const heavier = { weight: 110 }
  it('is taken back when the set is corrected downwards, and again when it is deleted', async () => {
    const { ana, ben } = await givenPair()
    await givenFinished(ana, { startedAt: new Date(Date.now() - 86_400_000).toISOString() })
    const { id, entryId, sets } = await givenFinished(ana, { sets: [{ weight: 1000 }] })
    const recordsSeen = async () => (await feedOf(ben))[0].records.map(({ kind, value }: Json) => [kind, value])
    const mistyped = await recordsSeen()

    await ana.put(`/workouts/${id}/set`, { ...aSet(entryId, { weight: 102 }), id: sets[0]?.id })
    const corrected = await recordsSeen()
    await ana.delete(`/workouts/${id}/set/${sets[0]?.id}`)

    expect(mistyped).toContainEqual(['heaviest_weight', 1000])
    expect(corrected).toContainEqual(['heaviest_weight', 102])
    expect(corrected).not.toContainEqual(['heaviest_weight', 1000])
    expect(await recordsSeen()).toEqual([])
  })

  it('is told alone where the workout is not, and then only while there is a record', async () => {
    const { ana, ben } = await givenPair({ records: 'friends' })
    await givenFinished(ana, { startedAt: new Date(Date.now() - 86_400_000).toISOString() })
    const { id, sets } = await givenFinished(ana, { sets: [heavier] })

    const told = await feedOf(ben)
    await ana.delete(`/workouts/${id}/set/${sets[0]?.id}`)

    expect(told).toMatchObject([{ kind: 'workout', workout: null }])
    expect(told[0].records).toContainEqual(
      expect.objectContaining({ kind: 'heaviest_weight', value: 110, previous: 100 }),
    )
    expect(await feedOf(ben)).toEqual([])
  })

  it('is left out where records are private', async () => {
    const { ana, ben } = await givenPair({ workouts: 'friends' })
    await givenFinished(ana, { startedAt: new Date(Date.now() - 86_400_000).toISOString() })

    await givenFinished(ana, { sets: [heavier] })

    expect((await feedOf(ben))[0]).toMatchObject({ workout: { volumeKg: 550 }, records: [] })
  })
})

describe('one’s own news', () => {
  it('is written once, however often it is sent', async () => {
    const { ana, ben } = await givenPair()
    const body = { id: v7(), text: 'Deload week', visibility: 'friends' }

    const [first, second] = [
      await ana.post('/community/activities', body),
      await ana.post('/community/activities', body),
    ]
    const stolen = await ben.post('/community/activities', { ...body, text: 'Mine' })

    expect(first.body).toMatchObject({ kind: 'post', text: 'Deload week', isOwn: true })
    expect(second.body).toEqual(first.body)
    expect(stolen.body.code).toBe('id_taken')
    expect(idsIn(await feedOf(ben))).toEqual([body.id])
  })

  it('is shown to others than before', async () => {
    const { ana, ben } = await givenPair()
    const { id } = await post(ana)

    await ana.put(`/community/activities/${id}`, { visibility: 'private' })
    const hidden = await feedOf(ben)
    await ana.put(`/community/activities/${id}`, { visibility: 'friends', text: 'Back' })

    expect(hidden).toEqual([])
    expect(await feedOf(ben)).toMatchObject([{ id, text: 'Back' }])
    expect((await ben.put(`/community/activities/${id}`, { text: 'Mine' })).body.code).toBe('activity_not_found')
  })

  it('of a workout goes when it is deleted, does not come back by itself, and the workout stays', async () => {
    const { ana, ben } = await givenPair()
    const { id } = await givenFinished(ana)
    const [{ id: activityId }] = await feedOf(ana)

    await ana.delete(`/community/activities/${activityId}`)
    await ana.post(`/workouts/${id}/resume`)
    await ana.post(`/workouts/${id}/complete`)

    expect(await feedOf(ben)).toEqual([])
    expect((await ana.get(`/workouts/${id}`)).status).toBe(200)
  })

  it('of a workout and its sharing stay the same thing', async () => {
    const { ana, ben } = await givenPair({})
    const { id } = await givenFinished(ana)

    await ana.post(`/workouts/${id}/share`, { with: 'public' })
    const [{ id: activityId }] = await feedOf(ben)
    await ana.put(`/community/activities/${activityId}`, { visibility: 'friends' })
    const narrowed = (await ana.get(`/workouts/${id}/share`)).body.with
    await ana.delete(`/community/activities/${activityId}`)
    const ended = (await ana.get(`/workouts/${id}/share`)).body.with
    await ana.post(`/workouts/${id}/share`, { with: 'friends' })
    const again = await feedOf(ben)
    await ana.post(`/workouts/${id}/share`, { with: 'nobody' })

    expect([narrowed, ended]).toEqual(['friends', 'nobody'])
    expect(idsIn(again)).toEqual([activityId])
    expect(await feedOf(ben)).toEqual([])
  })

  it('of another feature is told once, and taken back', async () => {
    const { ana, ben } = await givenPair({ goals: 'friends' })
    const user = { id: ana.id, sessionId: ana.id }
    const fact = {
      kind: 'goal',
      subjectId: v7(),
      text: 'Bench 100 kg',
      localDate: '2026-11-25',
      at: '2026-11-25T10:00:00Z',
    } as const

    await tellFact(test.app, test.app.db, user, fact)
    await tellFact(test.app, test.app.db, user, { ...fact, text: 'Bench 105 kg' })
    const told = await feedOf(ben)
    await takeBackFact(test.app.db, user, fact)

    expect(told).toMatchObject([{ kind: 'goal', text: 'Bench 105 kg', workout: null }])
    expect(await feedOf(ben)).toEqual([])
  })
})

describe('a like', () => {
  it('counts once', async () => {
    const { ana, ben } = await givenPair()
    const { id } = await post(ana)

    await Promise.all([1, 2, 3].map(() => ben.post(`/community/activities/${id}/like`)))
    const { body: liked } = await ben.get(`/community/activities/${id}`)
    const { body: unliked } = await ben.delete(`/community/activities/${id}/like`)

    expect(liked).toMatchObject({ likes: 1, isLiked: true })
    expect(unliked).toEqual({ likes: 0, isLiked: false })
  })
})

describe('comments', () => {
  const say = (user: TestUser, activityId: string, text: string, answersId?: string) =>
    user.post(`/community/activities/${activityId}/comment`, { id: v7(), text, ...(answersId && { answersId }) })
  const read = async (user: TestUser, activityId: string) =>
    (await user.get(`/community/activities/${activityId}/comments`)).body.items

  it('come in order, with their answers one level deep', async () => {
    const { ana, ben } = await givenPair()
    const { id } = await post(ana)

    const first = await say(ben, id, 'Strong')
    await say(ben, id, 'Really')
    const answer = await say(ana, id, 'Thanks', first.body.id)
    const deeper = await say(ben, id, 'Welcome', answer.body.id)

    expect([first.status, deeper.status]).toEqual([201, 201])
    expect(
      (await read(ana, id)).map(({ text, answers }: Json) => [text, answers.map((each: Json) => each.text)]),
    ).toEqual([
      ['Strong', ['Thanks', 'Welcome']],
      ['Really', []],
    ])
    expect((await feedOf(ana))[0].comments).toBe(4)
  })

  it('are said once, however often they are sent', async () => {
    const { ana, ben } = await givenPair()
    const { id } = await post(ana)
    const comment = { id: v7(), text: 'Strong' }

    const path = `/community/activities/${id}/comment`
    const [first, second] = [await ben.post(path, comment), await ben.post(path, comment)]
    const stolen = await ana.post(path, comment)

    expect(second.body).toEqual(first.body)
    expect(stolen.body.code).toBe('id_taken')
  })

  it('are deleted by whoever said them, or whose news it is', async () => {
    const { ana, ben } = await givenPair()
    const cid = await test.newUser()
    await givenFriends(ana, cid)
    const { id } = await post(ana)
    const [one, two] = [(await say(ben, id, 'One')).body.id, (await say(ben, id, 'Two')).body.id]

    const answers = [
      await cid.delete(`/community/comments/${one}`),
      await ben.delete(`/community/comments/${one}`),
      await ana.delete(`/community/comments/${two}`),
    ]

    expect(answers.map(({ status }) => status)).toEqual([404, 200, 200])
    expect(await read(cid, id)).toEqual([])
  })

  it('answer nothing that stands elsewhere', async () => {
    const { ana, ben } = await givenPair()
    const [here, there] = [await post(ana), await post(ana)]
    const { body } = await say(ben, there.id, 'There')

    expect((await say(ben, here.id, 'Here', body.id)).body.code).toBe('comment_not_found')
  })
})

describe('copying a workout', () => {
  it('makes a template of it, with exercises of one’s own and without notes', async () => {
    const { ana, ben } = await givenPair()
    const lift = await givenExercise(ana, { name: 'Ana Lift' })
    await givenFinished(ana, { exercise: lift.id, sets: [{ weight: 42, reps: 8 }] })
    const [{ id }] = await feedOf(ben)
    const copy = { id: v7() }

    const { status, body } = await ben.post(`/community/activities/${id}/template`, copy)
    const again = await ben.post(`/community/activities/${id}/template`, copy)

    expect(status).toBe(201)
    expect(body).toMatchObject({ id: copy.id, name: 'Push A', isOwn: true, visibility: 'private' })
    expect(body.days[0].entries[0]).toMatchObject({ exerciseName: 'Ana Lift', isAuthorsOwn: false, note: null })
    expect(body.days[0].entries[0].sets[0].target).toMatchObject({ weight: 42, repsMin: 8 })
    expect(body.days[0].entries[0].exerciseId).not.toBe(lift.id)
    expect(again.body).toEqual(body)
  })

  it('needs the whole workout to be shown', async () => {
    const { ana, ben } = await givenPair({ records: 'friends' })
    await givenFinished(ana, { startedAt: new Date(Date.now() - 86_400_000).toISOString() })
    await givenFinished(ana, { sets: [{ weight: 110 }] })
    const [{ id }] = await feedOf(ben)

    expect((await ben.post(`/community/activities/${id}/template`, { id: v7() })).body.code).toBe('activity_not_found')
  })
})

describe('a report', () => {
  it('goes to the admin, who takes it out of sight of everybody but its owner', async () => {
    const { ana, ben } = await givenPair()
    const admin = await adminOf()
    const { id } = await post(ana, 'friends', 'Buy this')
    const reported = { activityId: id, reason: 'spam', note: 'Again' }

    await Promise.all([ben.post('/community/report', reported), ben.post('/community/report', reported)])
    const { body: open } = await admin.get('/admin/reports')
    const ours = open.items.filter(({ activityId }: Json) => activityId === id)
    await admin.put(`/admin/reports/${ours[0].id}`, { decision: 'removed' })

    expect(ours[0]).toMatchObject({ by: { id: ben.id }, about: { id: ana.id }, said: 'Buy this', note: 'Again' })
    expect(await feedOf(ben)).toEqual([])
    expect((await ben.get(`/community/activities/${id}`)).body.code).toBe('activity_not_found')
    expect((await ana.get('/community/activities')).body.items).toMatchObject([{ id, isHidden: true }])
    expect((await admin.put(`/admin/reports/${ours[0].id}`, { decision: 'dismissed' })).body.code).toBe(
      'report_not_found',
    )
  })

  it('of a comment takes only that away', async () => {
    const { ana, ben } = await givenPair()
    const admin = await adminOf()
    const { id } = await post(ana)
    const { body: comment } = await ben.post(`/community/activities/${id}/comment`, { id: v7(), text: 'Rude' })
    await ana.post('/community/report', { commentId: comment.id, reason: 'abuse' })

    const { body: open } = await admin.get('/admin/reports')
    const ours = open.items.find(({ commentId }: Json) => commentId === comment.id)
    await admin.put(`/admin/reports/${ours.id}`, { decision: 'removed' })

    expect((await ana.get(`/community/activities/${id}/comments`)).body.items).toEqual([])
    expect((await feedOf(ana))[0]).toMatchObject({ id, comments: 0 })
  })

  it('is for the admin’s eyes, about what one can see', async () => {
    const { ana, ben } = await givenPair()
    await adminOf()
    const { id } = await post(ana, 'private')

    expect((await ben.post('/community/report', { activityId: id, reason: 'spam' })).body.code).toBe(
      'activity_not_found',
    )
    expect((await ben.get('/admin/reports')).body.code).toBe('admin_only')
    expect((await ben.put(`/admin/reports/${v7()}`, { decision: 'removed' })).body.code).toBe('admin_only')
  })
})

describe('an account that goes', () => {
  it('takes everything along that others saw of it', async () => {
    const { ana, ben } = await givenPair()
    await givenFinished(ana)
    await givenWorkout(ana)
    const { id } = await post(ana)
    const { body: bens } = await ben.post('/community/activities', { id: v7(), text: 'Mine', visibility: 'friends' })
    await ana.post(`/community/activities/${bens.id}/comment`, { id: v7(), text: 'Ana was here' })
    await ana.post(`/community/activities/${bens.id}/like`)
    await ben.post('/community/report', { activityId: id, reason: 'other' })

    await test.app.db.deleteFrom('account').where('id', '=', ana.id).execute()

    expect(await feedOf(ben)).toMatchObject([{ id: bens.id, likes: 0, comments: 0 }])
    expect((await ben.get('/users/friends')).body.items).toEqual([])
  })
})

describe('sharing with friends', () => {
  it('shows friends the workout and opens it by its key, and nobody else', async () => {
    const { ana, ben } = await givenPair({})
    const { id } = await givenFinished(ana)
    const stranger = await test.newUser()
    await givenPerson(stranger, 'Cid')

    const { body: sharing } = await ana.post(`/workouts/${id}/share`, { with: 'friends' })
    const listed = (await ben.get('/workouts/shared')).body.items.map(({ key }: Json) => key)
    const open = (user: TestUser) => user.get(`/workouts/shared/${sharing.key}`)

    expect(listed).toContain(sharing.key)
    expect((await open(ben)).body.name).toBe('Push A')
    expect([(await open(stranger)).status, (await stranger.get('/workouts/shared')).body.items]).toEqual([404, []])
    expect((await test.send({ method: 'GET', url: `/api/v1/workouts/shared/${sharing.key}` })).status).toBe(404)
    await ana.put(`/users/blocks/${ben.id}`, {})
    expect((await open(ben)).status).toBe(404)
  })
})

/** Whoever came first. */
async function adminOf(): Promise<TestUser> {
  const { id, email } = await test.app.db
    .selectFrom('account')
    .select(['id', 'email'])
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  return test.signIn(test.userWith('', id, email))
}
