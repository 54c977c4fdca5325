import { v7 } from 'uuid'
import { afterEach, describe, expect, it } from 'vitest'
import { givenFriends } from '../../../test/friends.ts'
import { givenBodyEntry, givenGoal, type Json, type TestUser, testServer } from '../../../test/server.ts'
import { tellOfGoals } from './notices.ts'

const test = testServer()
afterEach(() => test.setClock(undefined))

const told = async (user: TestUser) =>
  (await (await test.signIn(user)).get('/notifications?limit=100')).body.items
    .map(({ kind }: Json) => kind)
    .toReversed()

/** What is told on the way through these instants, each with the kinds that were new then. */
async function through(user: TestUser, instants: readonly string[]) {
  const news: Record<string, string[]> = {}
  let known = 0
  for (const instant of instants) {
    test.setClock(instant)
    if ((await tellOfGoals(test.app)) === 0) continue
    const kinds = await told(user)
    if (kinds.length > known) news[instant] = kinds.slice(known)
    known = kinds.length
  }
  return news
}

/** Every quarter of an hour from one instant to another. */
function quarters(from: string, to: string): string[] {
  const count = (Date.parse(to) - Date.parse(from)) / 900_000
  return Array.from({ length: count + 1 }, (_, n) => new Date(Date.parse(from) + n * 900_000).toISOString())
}

const lose = { kind: 'body_weight', direction: 'lose', target: 80, start: 90 }

describe('the notices of a goal', () => {
  it.each([
    ['Europe/Berlin', '2027-03-28', 'summer time begins on the day', '07:00', '2027-03-27', '08:00'],
    ['Europe/Berlin', '2027-03-29', 'summer time begins the day before', '07:00', '2027-03-28', '07:00'],
    ['Europe/Berlin', '2026-10-26', 'summer time ends the day before', '08:00', '2026-10-25', '08:00'],
    ['America/Los_Angeles', '2027-03-15', 'summer time begins the day before', '16:00', '2027-03-14', '16:00'],
    ['America/Los_Angeles', '2026-11-02', 'summer time ends the day before', '17:00', '2026-11-01', '17:00'],
    ['Australia/Lord_Howe', '2026-10-05', 'half an hour begins the day before', '22:00', '2026-10-03', '22:00'],
    ['America/Asuncion', '2026-10-05', 'no summer time', '12:00', '2026-10-04', '12:00'],
    ['Pacific/Kiritimati', '2026-10-05', 'fourteen hours ahead', '19:00', '2026-10-03', '19:00'],
  ])('come once in %s, at nine on their clocks: %s, %s', async (timezone, deadline, _why, _hour, eve, eveHour) => {
    test.setClock('2026-08-01T12:00:00Z')
    const ana = await test.newUser({ timezone })
    await givenGoal(ana, { ...lose, deadline })
    const start = new Date(Date.parse(`${eve}T${eveHour}:00Z`) - 3 * 3_600_000).toISOString()
    test.setClock(new Date(Date.parse(start) - 5 * 86_400_000).toISOString())
    await tellOfGoals(test.app)

    const news = await through(ana, quarters(start, new Date(Date.parse(start) + 4 * 86_400_000).toISOString()))

    expect(Object.values(news)).toEqual([['goal_day_left'], ['goal_missed']])
    const [first = '', second = ''] = Object.keys(news)
    expect(first).toBe(`${eve}T${eveHour}:00.000Z`)
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, timeStyle: 'short' })
    expect([first, second].map((instant) => clock.format(new Date(instant)))).toEqual(['09:00', '09:00'])
  })

  it('tell of a week, of a day and of the end', async () => {
    test.setClock('2026-10-01T12:00:00Z')
    const ana = await test.newUser()
    const goal = await givenGoal(ana, { ...lose, name: 'Fighting weight', deadline: '2026-12-01' })

    const at = ['11-23T12:00', '11-24T08:59', '11-24T09:00', '11-25T09:00', '11-30T09:00', '12-01T09:00', '12-02T09:00']
    const news = await through(
      ana,
      at.map((each) => `2026-${each}:00.000Z`),
    )

    expect(news).toEqual({
      '2026-11-24T09:00:00.000Z': ['goal_week_left'],
      '2026-11-30T09:00:00.000Z': ['goal_day_left'],
      '2026-12-02T09:00:00.000Z': ['goal_missed'],
    })
    const { body } = await (await test.signIn(ana)).get('/notifications')
    expect(body.unread).toBe(3)
    expect(body.items.map(({ text }: Json) => text)).toEqual([
      '“Fighting weight” ended on 1 December 2026 and was not reached.',
      '“Fighting weight” is due on 1 December 2026: one day left.',
      '“Fighting weight” is due on 1 December 2026: 7 days left.',
    ])
    expect(body.items[0]).toMatchObject({ goal: { id: goal.id, status: 'missed' }, date: '2026-12-01', readAt: null })
  })

  it('tell on the day that it was reached: at nine, or as soon as it is logged', async () => {
    test.setClock('2026-11-10T12:00:00Z')
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    for (const user of [ana, ben]) await givenGoal(user, { ...lose, deadline: '2026-12-01' })
    test.setClock('2026-11-20T06:00:00Z')
    await givenBodyEntry(await test.signIn(ana), { weight: 80 })

    expect(await through(ana, ['2026-11-20T08:59:00.000Z', '2026-11-20T09:00:00.000Z'])).toEqual({
      '2026-11-20T09:00:00.000Z': ['goal_reached'],
    })
    test.setClock('2026-11-20T18:00:00Z')
    await givenBodyEntry(await test.signIn(ben), { weight: 79 })
    expect(await through(ben, ['2026-11-20T18:01:00.000Z', '2026-12-02T09:00:00.000Z'])).toEqual({
      '2026-11-20T18:01:00.000Z': ['goal_reached'],
    })
  })

  it('are given once by two processes, and after a restart in between', async () => {
    test.setClock('2026-10-01T12:00:00Z')
    const ana = await test.newUser()
    await givenGoal(ana, { ...lose, deadline: '2026-12-01' })
    test.setClock('2026-11-24T09:00:00Z')

    const given = await Promise.all([1, 2, 3, 4].map(() => tellOfGoals(test.app)))
    await test.app.db.deleteFrom('goal_watch').execute()
    const again = await tellOfGoals(test.app)

    expect(given.reduce((sum, each) => sum + each, 0)).toBe(1)
    expect(again).toBe(0)
    expect(await told(ana)).toEqual(['goal_week_left'])
  })

  it('come once to somebody who flies across the date line', async () => {
    test.setClock('2026-10-01T12:00:00Z')
    const ana = await test.newUser({ timezone: 'Pacific/Auckland' })
    await givenGoal(ana, { ...lose, deadline: '2026-12-01' })

    await through(ana, ['2026-11-23T20:00:00Z'])
    await (await test.signIn(ana)).put('/users/preferences', { timezone: 'America/Los_Angeles' })
    await through(ana, quarters('2026-11-23T20:15:00Z', '2026-11-25T20:00:00Z'))
    await (await test.signIn(ana)).put('/users/preferences', { timezone: 'Pacific/Auckland' })
    await through(ana, quarters('2026-11-25T20:15:00Z', '2026-11-26T20:00:00Z'))

    expect(await told(ana)).toEqual(['goal_week_left'])
  })

  it('come late rather than never when there was no server, as long as they are of use', async () => {
    test.setClock('2026-10-01T12:00:00Z')
    const ana = await test.newUser()
    await givenGoal(ana, { ...lose, deadline: '2026-12-01' })

    const news = await through(ana, ['2026-11-27T15:00:00.000Z', '2026-12-20T15:00:00.000Z'])

    expect(news).toEqual({
      '2026-11-27T15:00:00.000Z': ['goal_week_left'],
      '2026-12-20T15:00:00.000Z': ['goal_missed'],
    })
  })

  it('are taken back with what was logged, and given anew with it', async () => {
    test.setClock('2026-11-10T12:00:00Z')
    const ana = await test.newUser()
    await givenGoal(ana, lose)
    const { id } = await givenBodyEntry(ana, { weight: 80 })
    await tellOfGoals(test.app)
    expect(await told(ana)).toEqual(['goal_reached'])

    await ana.put(`/progress/body/${id}`, { weight: 88, weightUnit: 'kg' })
    await tellOfGoals(test.app)
    expect(await told(ana)).toEqual([])
    await ana.put(`/progress/body/${id}`, { weight: 79, weightUnit: 'kg' })
    await tellOfGoals(test.app)
    await tellOfGoals(test.app)

    expect(await told(ana)).toEqual(['goal_reached'])
  })

  it('of a reached one are news for friends where goals are shown, as long as it is reached', async () => {
    test.setClock('2026-11-10T12:00:00Z')
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    await givenFriends(ana, ben)
    await ana.put('/users/preferences', { privacy: { goals: 'friends' } })
    await givenGoal(ana, { ...lose, name: 'Fighting weight' })
    const { id } = await givenBodyEntry(ana, { weight: 80 })
    const told = async () =>
      (await ben.get('/community/feed')).body.items.map(({ kind, text }: Json) => ({ kind, text }))

    await tellOfGoals(test.app)
    const reached = await told()
    await ana.put(`/progress/body/${id}`, { weight: 88, weightUnit: 'kg' })
    await tellOfGoals(test.app)

    expect(reached).toEqual([{ kind: 'goal', text: 'Fighting weight' }])
    expect(await told()).toEqual([])
  })

  it('are given anew for a new deadline', async () => {
    test.setClock('2026-10-01T12:00:00Z')
    const ana = await test.newUser()
    const goal = await givenGoal(ana, { ...lose, deadline: '2026-11-20' })
    await through(ana, ['2026-11-14T10:00:00Z'])

    await (await test.signIn(ana)).put(`/goals/${goal.id}`, { deadline: '2026-12-20' })
    await through(ana, ['2026-11-19T10:00:00Z', '2026-12-14T10:00:00Z'])

    expect(await told(ana)).toEqual(['goal_week_left', 'goal_week_left'])
  })

  it('are none for goals that were put away or deleted', async () => {
    test.setClock('2026-10-01T12:00:00Z')
    const ana = await test.newUser()
    const goals = [
      await givenGoal(ana, { ...lose, deadline: '2026-12-01' }),
      await givenGoal(ana, { ...lose, deadline: '2026-12-01' }),
    ]
    await ana.post(`/goals/${goals[0]?.id}/archive`)
    await ana.delete(`/goals/${goals[1]?.id}`)

    await through(ana, ['2026-11-24T10:00:00Z', '2026-12-02T10:00:00Z'])

    expect(await told(ana)).toEqual([])
  })

  it('forget deleted goals after 30 days', async () => {
    test.setClock('2026-10-01T12:00:00Z')
    const ana = await test.newUser()
    const { id } = await givenGoal(ana, lose)
    await ana.delete(`/goals/${id}`)

    test.setClock('2026-10-30T12:00:00Z')
    await tellOfGoals(test.app)
    expect((await (await test.signIn(ana)).post(`/goals/${id}/restore`)).status).toBe(200)
    await (await test.signIn(ana)).delete(`/goals/${id}`)
    test.setClock('2026-11-30T12:00:00Z')
    await tellOfGoals(test.app)

    const rows = await test.app.db.selectFrom('goal').select('id').where('id', '=', id).execute()
    expect(rows).toEqual([])
  })
})

describe('the list of notices', () => {
  async function givenNotices(count: number) {
    test.setClock('2026-10-01T12:00:00Z')
    const ana = await test.newUser()
    for (let n = 0; n < count; n++) await givenGoal(ana, { ...lose, name: `Goal ${n}`, deadline: '2026-12-01' })
    test.setClock('2026-11-24T10:00:00Z')
    await tellOfGoals(test.app)
    return test.signIn(ana)
  }

  it('is a page, newest first, with the number of all that are unread', async () => {
    const ana = await givenNotices(5)

    const first = (await ana.get('/notifications?limit=3')).body
    const second = (await ana.get(`/notifications?limit=3&cursor=${first.nextCursor}`)).body

    expect([first.items.length, first.unread, second.items.length, second.nextCursor]).toEqual([3, 5, 2, null])
    expect(new Set([...first.items, ...second.items].map(({ id }: Json) => id)).size).toBe(5)
  })

  it('marks some as read, and then all; twice is once', async () => {
    const ana = await givenNotices(3)
    const [{ id }] = (await ana.get('/notifications')).body.items

    expect((await ana.post('/notifications/read', { ids: [id] })).body).toEqual({ unread: 2 })
    const { items } = (await ana.get('/notifications?unread=true')).body
    expect(items.map((each: Json) => each.id)).not.toContain(id)
    expect((await ana.post('/notifications/read')).body).toEqual({ unread: 0 })
    expect((await ana.post('/notifications/read')).body).toEqual({ unread: 0 })
    expect((await ana.get('/notifications')).body.items).toHaveLength(3)
  })

  it('leaves those of others alone', async () => {
    const [ana, ben] = [await givenNotices(1), await givenNotices(1)]
    const [{ id }] = (await ben.get('/notifications')).body.items

    expect((await ana.post('/notifications/read', { ids: [id, v7()] })).body).toEqual({ unread: 1 })
    expect((await ben.get('/notifications')).body).toMatchObject({ unread: 1, items: [{ readAt: null }] })
  })
})
