import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import { v7 } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { givenFriends, givenPerson } from '../../../test/friends.ts'
import { browserOf, givenBrowser, type PushService, startPushService } from '../../../test/push.ts'
import { type Json, type TestUser, testServer } from '../../../test/server.ts'
import { orderDigests } from './digest.ts'
import { sendDue } from './push.ts'

const test = testServer({ mayUsersConnectTo: (address) => address === '127.0.0.1' })
let service: PushService
beforeAll(async () => {
  service = await startPushService()
})
afterAll(() => service.stop())
afterEach(() => {
  test.setClock(undefined)
  service.answers()
  service.takesItsTime(0)
})

const listOf = async (user: TestUser) => (await user.get('/notifications')).body
const texts = async (user: TestUser) => (await listOf(user)).items.map(({ text }: Json) => text)
const sendAll = async () => {
  while ((await sendDue(test.app)) > 0);
}

/** Ana and Ben are friends, Ana has written something, and both are done with what was told so far. */
async function givenNews() {
  const [ana, ben] = [await test.newUser(), await test.newUser()]
  await givenPerson(ana, 'Ana')
  await givenPerson(ben, 'Ben')
  await givenFriends(ana, ben)
  const post = { id: v7(), text: 'Back under the bar', visibility: 'friends' }
  expect((await ana.post('/community/activities', post)).status).toBe(201)
  for (const user of [ana, ben]) await user.post('/notifications/read', {})
  await sendAll()
  return { ana, ben, path: `/community/activities/${post.id}`, activityId: post.id }
}

const always = { quietHours: null, notifications: { like: { push: true } } }

describe('the list', () => {
  it('tells a request while it waits, and the friendship after it', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    await givenPerson(ana, 'Ana')
    await givenPerson(ben, 'Ben')
    await ben.post('/users/friends/request', { userId: ana.id })

    const before = await listOf(ana)
    await ana.put(`/users/friends/${ben.id}`, { answer: 'accept' })

    expect(before).toMatchObject({ unread: 1, items: [{ kind: 'friend_request', goal: null, person: { id: ben.id } }] })
    expect(before.items[0].text).toBe('Ben asks to be your friend.')
    expect(await listOf(ana)).toMatchObject({ unread: 0, items: [] })
    expect(await texts(ben)).toEqual(['Ana and you are friends now.'])
  })

  it('tells a like and a comment once, and no more when they are taken back', async () => {
    const { ana, ben, path, activityId } = await givenNews()
    const comment = { id: v7(), text: 'Strong' }
    for (let times = 0; times < 3; times++) await ben.post(`${path}/like`)
    for (let times = 0; times < 3; times++) await ben.post(`${path}/comment`, comment)

    const told = await listOf(ana)
    await ben.delete(`${path}/like`)
    await ben.delete(`/community/comments/${comment.id}`)

    expect(told.items.slice(0, 2)).toMatchObject([
      { kind: 'activity_commented', text: 'Ben commented on your news.', subjectId: activityId },
      { kind: 'activity_liked', text: 'Ben likes your news.', subjectId: activityId },
    ])
    expect(told.unread).toBe(2)
    expect((await listOf(ana)).unread).toBe(0)
  })

  it('tells nobody what they did themselves, and an answer to whoever is answered', async () => {
    const { ana, ben, path } = await givenNews()
    const comment = { id: v7(), text: 'Strong' }
    await ben.post(`${path}/comment`, comment)
    await ana.post(`${path}/like`)

    await ana.post(`${path}/comment`, { id: v7(), text: 'Thanks', answersId: comment.id })

    expect((await texts(ben))[0]).toBe('Ana answered you.')
    expect((await texts(ana)).filter((text: string) => text.startsWith('Ana'))).toEqual([])
  })

  it('forgets whoever is blocked, and tells again when they are not', async () => {
    const { ana, ben, path } = await givenNews()
    await ben.post(`${path}/like`)

    await ana.put(`/users/blocks/${ben.id}`, {})
    const meanwhile = await texts(ana)
    await ana.delete(`/users/blocks/${ben.id}`)

    expect(meanwhile.filter((text: string) => text.includes('Ben'))).toEqual([])
    expect(await texts(ana)).toContain('Ben likes your news.')
  })

  it('leaves out what is off in the app', async () => {
    const { ana, ben, path } = await givenNews()
    await ana.put('/users/preferences', { notifications: { like: { inApp: false } } })

    await ben.post(`${path}/like`)

    expect(await texts(ana)).not.toContain('Ben likes your news.')
    expect((await listOf(ana)).unread).toBe(0)
  })
})

describe('web push', () => {
  it('reaches every browser of somebody, sealed for it, signed by this server', async () => {
    const { ana, ben, path, activityId } = await givenNews()
    await ana.put('/users/preferences', always)
    const [phone, laptop] = [await givenBrowser(service, ana), await givenBrowser(service, ana)]
    await ben.post(`${path}/like`)

    await sendAll()

    for (const browser of [phone, laptop])
      expect(service.to(browser)).toEqual([
        expect.objectContaining({ kind: 'activity_liked', text: 'Ben likes your news.', subjectId: activityId }),
      ])
    const [, token = '', key = ''] = /t=([^,]+), ?k=(.+)/.exec(String(service.headersTo(phone).authorization)) ?? []
    expect(key).toBe((await ana.get('/notifications/push')).body.publicKey)
    expect(decodeProtectedHeader(token).alg).toBe('ES256')
    const point = Buffer.from(key, 'base64url')
    const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
    const verified = await jwtVerify(token, await importJWK({ kty: 'EC', crv: 'P-256', x, y }, 'ES256'))
    expect(verified.payload.aud).toBe(service.address)
  })

  it('comes once, with four processes, taken back and given again', async () => {
    const { ana, ben, path } = await givenNews()
    await ana.put('/users/preferences', always)
    const phone = await givenBrowser(service, ana)
    service.takesItsTime(100)
    await ben.post(`${path}/like`)

    await Promise.all([1, 2, 3, 4].map(() => sendDue(test.app)))
    await ben.delete(`${path}/like`)
    await ben.post(`${path}/like`)
    await sendAll()

    expect(service.to(phone)).toHaveLength(1)
  })

  it('is not sent of what was read or taken back before', async () => {
    const { ana, ben, path } = await givenNews()
    await ana.put('/users/preferences', always)
    const phone = await givenBrowser(service, ana)
    await ben.post(`${path}/like`)
    await ben.delete(`${path}/like`)
    await ben.post(`${path}/comment`, { id: v7(), text: 'Strong' })
    await ana.post('/notifications/read', {})

    await sendAll()

    expect(service.to(phone)).toEqual([])
  })

  it('waits until the quiet hours are over, by the clocks of its reader', async () => {
    test.setClock('2026-11-20T12:00:00Z')
    const { ana, ben, path } = await givenNews()
    await ana.put('/users/preferences', {
      ...always,
      timezone: 'Asia/Tokyo',
      quietHours: { from: '22:00', to: '07:00' },
    })
    const phone = await givenBrowser(service, ana)
    const came = async (at: string) => {
      test.setClock(at)
      await sendAll()
      return service.to(phone).length
    }
    // In Tokyo it is 22:00.
    test.setClock('2026-11-20T13:00:00Z')
    await (await test.signIn(ben)).post(`${path}/like`)

    expect(await came('2026-11-20T13:00:10Z')).toBe(0)
    expect(await came('2026-11-20T21:59:00Z')).toBe(0)
    expect(await came('2026-11-20T22:01:00Z')).toBe(1)
    expect(await came('2026-11-20T23:00:00Z')).toBe(1)
  })

  it('is tried again when the service has no time, and not where one device has it already', async () => {
    test.setClock('2026-11-20T12:00:00Z')
    const { ana, ben, path } = await givenNews()
    await ana.put('/users/preferences', always)
    const phone = await givenBrowser(service, ana)
    await ben.post(`${path}/like`)
    service.answers(503, 429)
    await sendAll()
    const first = service.to(phone).length
    test.setClock('2026-11-20T12:00:31Z')
    await sendAll()
    test.setClock('2026-11-20T12:02:00Z')
    await sendAll()
    test.setClock('2026-11-20T14:00:00Z')
    await sendAll()

    expect(first).toBe(0)
    expect(service.to(phone)).toHaveLength(1)
  })

  it.each([404, 410])('forgets a browser whose service answers %i', async (status) => {
    const { ana, ben, path } = await givenNews()
    await ana.put('/users/preferences', always)
    await givenBrowser(service, ana)
    await ben.post(`${path}/like`)
    service.answers(status)

    await sendAll()

    expect((await ana.get('/notifications/push')).body.devices).toEqual([])
  })

  it('ends with the sign-in, and goes with the browser to whoever signs in next', async () => {
    const { ana, ben } = await givenNews()
    const phone = await givenBrowser(service, ana)
    const again = await ana.put('/notifications/push', phone.subscription)
    await ben.put('/notifications/push', phone.subscription)
    const anas = (await ana.get('/notifications/push')).body.devices
    const { id: session } = (await ben.get('/auth/sessions')).body.items.find(({ isCurrent }: Json) => isCurrent)
    const other = await test.signIn(ben)

    await other.delete(`/auth/sessions/${session}`)

    expect(again.body.id).toBe(phone.id)
    expect(anas).toEqual([])
    expect((await other.get('/notifications/push')).body.devices).toEqual([])
  })

  it('is refused for twenty more, and removed by its owner alone', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const browsers = []
    for (let n = 0; n < 20; n++) browsers.push(await givenBrowser(service, ana))

    const oneMore = await ana.put('/notifications/push', browserOf(service).subscription)
    const stranger = await ben.delete(`/notifications/push/${browsers[0]?.id}`)
    const own = await ana.delete(`/notifications/push/${browsers[0]?.id}`)

    expect(oneMore.body.code).toBe('too_many_push_devices')
    expect(stranger.body.code).toBe('push_device_not_found')
    expect(own.status).toBe(200)
  })
})

describe('the digest', () => {
  const byMail = { notifications: { like: { email: true }, comment: { email: true } }, timezone: 'Europe/Berlin' }
  const digestsTo = async (user: TestUser) =>
    (await test.mailsTo(user.email)).filter(({ subject }) => subject === 'News for you')

  async function givenReader() {
    test.setClock('2026-11-20T08:00:00Z')
    const { ana, ben, path } = await givenNews()
    await ana.put('/users/preferences', byMail)
    await test.app.db
      .updateTable('account')
      .set({ email_verified_at: new Date().toISOString() })
      .where('id', '=', ana.id)
      .execute()
    return { ana, ben, path }
  }

  it('is one mail at six in the evening for all that was not read, on the clocks of its reader', async () => {
    const { ana, ben, path } = await givenReader()
    await ben.post(`${path}/like`)
    await ben.post(`${path}/comment`, { id: v7(), text: 'Strong' })
    await ben.post(`${path}/comment`, { id: v7(), text: 'Really' })
    test.setClock('2026-11-20T16:59:00Z')
    await orderDigests(test.app)
    const before = await digestsTo(ana)
    test.setClock('2026-11-20T17:00:00Z')

    const ordered = await Promise.all([1, 2, 3, 4].map(() => orderDigests(test.app)))
    await orderDigests(test.app)

    expect(before).toEqual([])
    expect(ordered.reduce((sum, each) => sum + each, 0)).toBe(1)
    const mails = await digestsTo(ana)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toMatch(/Likes: 1[\s\S]*Comments: 2[\s\S]*\/community/)
    expect(mails[0]?.text).not.toContain('Ben')
  })

  it('says nothing of what was read or taken back, and is left out when nothing is left', async () => {
    const { ana, ben, path } = await givenReader()
    await ben.post(`${path}/like`)
    await ben.post(`${path}/comment`, { id: v7(), text: 'Strong' })
    await ana.post('/notifications/read', {})
    await ben.delete(`${path}/like`)
    test.setClock('2026-11-20T18:00:00Z')

    await orderDigests(test.app)

    expect(await digestsTo(ana)).toEqual([])
  })

  it('goes to no address that was not confirmed', async () => {
    const { ana, ben, path } = await givenReader()
    await test.app.db.updateTable('account').set({ email_verified_at: null }).where('id', '=', ana.id).execute()
    await ben.post(`${path}/like`)
    test.setClock('2026-11-20T18:00:00Z')

    await orderDigests(test.app)

    expect(await digestsTo(ana)).toEqual([])
  })
})
