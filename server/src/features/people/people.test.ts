import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { givenFriends, givenPerson } from '../../../test/friends.ts'
import { type Json, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

const two = async () => [await test.newUser(), await test.newUser()] as const
const ask = (from: TestUser, to: TestUser) => from.post('/users/friends/request', { userId: to.id })
const friendsOf = async (user: TestUser) => (await user.get('/users/friends')).body.items.map(({ id }: Json) => id)
const requestsOf = async (user: TestUser) => {
  const { body } = await user.get('/users/friends/requests')
  return {
    received: body.received.map(({ person }: Json) => person.id),
    sent: body.sent.map(({ person }: Json) => person.id),
  }
}
const withoutRequestId = ({ status, body: { requestId: _, ...body } }: Json) => ({ status, body })

describe('asking somebody', () => {
  it('makes friends of two who agree', async () => {
    const [ana, ben] = await two()
    await givenPerson(ben, 'Ben')

    const asked = await ask(ana, ben)
    const seen = await requestsOf(ben)
    const accepted = await ben.put(`/users/friends/${ana.id}`, { answer: 'accept' })

    expect(asked).toMatchObject({ status: 200, body: { relation: 'requested', person: { id: ben.id, name: 'Ben' } } })
    expect(seen).toEqual({ received: [ana.id], sent: [] })
    expect(accepted.body).toMatchObject({
      relation: 'friend',
      friend: { id: ana.id, isMuted: false, sharesLive: false },
    })
    expect([await friendsOf(ana), await friendsOf(ben)]).toEqual([[ben.id], [ana.id]])
    expect(await requestsOf(ana)).toEqual({ received: [], sent: [] })
  })

  it('is the same said twice, and an answer when both ask', async () => {
    const [ana, ben] = await two()
    await Promise.all([givenPerson(ana, 'Ana'), givenPerson(ben, 'Ben')])

    await Promise.all([ask(ana, ben), ask(ana, ben), ask(ana, ben)])
    const back = await ask(ben, ana)
    const again = await ask(ben, ana)

    expect(back.body.relation).toBe('friend')
    expect(again.body.relation).toBe('friend')
    expect(await friendsOf(ana)).toEqual([ben.id])
  })

  it('ends in one friendship when both ask in the same moment', async () => {
    const [ana, ben] = await two()
    await Promise.all([givenPerson(ana, 'Ana'), givenPerson(ben, 'Ben')])

    await Promise.all([ask(ana, ben), ask(ben, ana)])

    expect(await friendsOf(ana)).toEqual([ben.id])
    expect(await requestsOf(ben)).toEqual({ received: [], sent: [] })
  })

  it('does not tell whoever is declined, and bothers nobody a second time', async () => {
    const [ana, ben] = await two()
    await givenPerson(ben, 'Ben')
    await ask(ana, ben)

    await ben.put(`/users/friends/${ana.id}`, { answer: 'decline' })
    const afterwards = await requestsOf(ana)
    await ana.delete(`/users/friends/${ben.id}`)
    const again = await ask(ana, ben)

    expect(afterwards.sent).toEqual([ben.id])
    expect(again.body.relation).toBe('requested')
    expect((await requestsOf(ben)).received).toEqual([])
  })

  it('can be taken back', async () => {
    const [ana, ben] = await two()
    await givenPerson(ben, 'Ben')
    await ask(ana, ben)

    await ana.delete(`/users/friends/${ben.id}`)

    expect(await requestsOf(ben)).toEqual({ received: [], sent: [] })
    expect((await ben.put(`/users/friends/${ana.id}`, { answer: 'accept' })).status).toBe(404)
  })

  it('finds somebody who hides by their code only, until it ends', async () => {
    const [ana, ben] = await two()
    const { body } = await ben.post('/users/friends/code')

    const byId = await ask(ana, ben)
    const byCode = await ana.post('/users/friends/request', { code: body.code })
    await ben.delete('/users/friends/code')
    const cid = await test.newUser()
    const later = await cid.post('/users/friends/request', { code: body.code })

    expect(byId.body.code).toBe('user_not_found')
    expect(byCode.body.relation).toBe('requested')
    expect(later.body.code).toBe('user_not_found')
  })

  it('is no use with oneself, with nobody, and with both an id and a code', async () => {
    const ana = await test.newUser()
    await givenPerson(ana, 'Ana')

    expect((await ask(ana, ana)).body.code).toBe('friend_is_you')
    expect((await ana.post('/users/friends/request', { userId: v7() })).body.code).toBe('user_not_found')
    expect((await ana.post('/users/friends/request', { userId: v7(), code: 'x' })).status).toBe(400)
    expect((await ana.post('/users/friends/request', {})).status).toBe(400)
  })
})

describe('a friend', () => {
  it('is removed on both sides', async () => {
    const [ana, ben] = await two()
    await givenFriends(ana, ben)

    await ana.delete(`/users/friends/${ben.id}`)

    expect([await friendsOf(ana), await friendsOf(ben)]).toEqual([[], []])
  })

  it('is muted without noticing', async () => {
    const [ana, ben] = await two()
    await givenFriends(ana, ben)

    const { body } = await ana.put(`/users/friends/${ben.id}`, { isMuted: true })
    const { body: kept } = await ana.put(`/users/friends/${ben.id}`, { sharesLive: true })
    const { body: theirs } = await ben.get('/users/friends')

    expect(body.friend.isMuted).toBe(true)
    expect(kept.friend).toMatchObject({ isMuted: true, sharesLive: true, isTogether: false })
    expect(theirs.items[0]).toMatchObject({ id: ana.id, isMuted: false, sharesLive: false })
  })

  it('comes by name, page by page', async () => {
    const ana = await test.newUser()
    for (const name of ['Cid', 'anton', 'Bea']) {
      const friend = await test.newUser()
      await friend.put('/users/profile', { name })
      await givenFriends(ana, friend)
    }

    const { body: first } = await ana.get('/users/friends?limit=2')
    const { body: second } = await ana.get(`/users/friends?limit=2&cursor=${first.nextCursor}`)

    expect(first.items.map(({ name }: Json) => name)).toEqual(['anton', 'Bea'])
    expect(second).toMatchObject({ items: [{ name: 'Cid' }], nextCursor: null, total: 3 })
  })
})

describe('searching', () => {
  it('finds words that begin so, of those who let themselves be found', async () => {
    const [ana, ben] = await two()
    const [cid, dia] = await two()
    await givenPerson(ben, 'Zoltan Quappe')
    await givenPerson(cid, 'Quappelina Meier')
    await givenPerson(dia, 'Quappe Hidden', { profile: 'friends' })

    const { body } = await ana.get('/users/search?q=quapp')
    const { body: narrower } = await ana.get('/users/search?q=quapp%20zol')

    expect(body.items.map(({ name, relation }: Json) => [name, relation])).toEqual([
      ['Quappelina Meier', 'none'],
      ['Zoltan Quappe', 'none'],
    ])
    expect(narrower.items.map(({ id }: Json) => id)).toEqual([ben.id])
  })

  it('goes on where the page before ended', async () => {
    const ana = await test.newUser()
    for (const name of ['Ottokar A', 'Ottokar B', 'Ottokar C']) await givenPerson(await test.newUser(), name)

    const { body: first } = await ana.get('/users/search?q=ottokar&limit=2')
    const { body: rest } = await ana.get(`/users/search?q=ottokar&limit=2&cursor=${first.nextCursor}`)

    expect([...first.items, ...rest.items].map(({ name }: Json) => name)).toEqual([
      'Ottokar A',
      'Ottokar B',
      'Ottokar C',
    ])
    expect(rest.nextCursor).toBe(null)
  })

  it.each(["o'connor", '&&', '!!ot', 'ot:*|x', '%%', '\\\\', '((('])('takes %s as words', async (q) => {
    const ana = await test.newUser()

    expect((await ana.get(`/users/search?q=${encodeURIComponent(q)}`)).status).toBe(200)
  })

  it('never tells an e-mail address that stands as a name', async () => {
    const [ana, ben] = await two()
    await givenPerson(ben, 'wendelin@fitai.example')

    const { body } = await ana.get('/users/search?q=wendelin')

    expect(body.items).toMatchObject([{ name: 'wendelin' }])
    expect(JSON.stringify(body)).not.toContain('@')
  })
})

describe('a username', () => {
  it('is one person’s, however it is written', async () => {
    const [ana, ben] = await two()
    const username = await givenPerson(ana, 'Ana')

    expect((await ben.put('/users/username', { username: username.toUpperCase() })).body.code).toBe('username_taken')
    expect((await ana.put('/users/username', { username })).status).toBe(200)
    expect((await ana.get('/users/username')).body).toEqual({ username })
  })

  it('goes to one of two who want it at once', async () => {
    const [ana, ben] = await two()
    const username = `both${v7().slice(-8)}`

    const answers = await Promise.all([ana, ben].map((user) => user.put('/users/username', { username })))

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it.each(['ab', 'friends', 'search', '-ana', 'a b c', 'ana/ben', 'x'.repeat(31)])('is not %s', async (username) => {
    const ana = await test.newUser()

    expect((await ana.put('/users/username', { username })).status).toBe(400)
  })
})

describe('a profile', () => {
  it('shows what its owner shows', async () => {
    const [ana, ben] = await two()
    const username = await givenPerson(ana, 'Ana', { profile: 'public', workouts: 'public', records: 'friends' })

    const stranger = await ben.get(`/users/${username}`)
    await givenFriends(ana, ben)
    const friend = await ben.get(`/users/${ana.id}`)

    expect(stranger.body).toMatchObject({ id: ana.id, relation: 'none', workouts: 0, lifts: null, friendSince: null })
    expect(friend.body).toMatchObject({ relation: 'friend', workouts: 0, lifts: [] })
    expect(JSON.stringify(friend.body)).not.toContain(ana.email)
  })
})

describe('blocking', () => {
  it('ends the friendship, and neither finds the other any more', async () => {
    const [ana, ben] = await two()
    const [anas, bens] = [await givenPerson(ana, 'Blockana'), await givenPerson(ben, 'Blockben')]
    await givenFriends(ana, ben)

    await ana.put(`/users/blocks/${ben.id}`, {})

    for (const [viewer, other, name] of [
      [ana, ben, bens],
      [ben, ana, anas],
    ] as const) {
      const absent = withoutRequestId(await viewer.get('/users/nobody-of-this-name'))
      expect(withoutRequestId(await viewer.get(`/users/${name}`))).toEqual(absent)
      expect(withoutRequestId(await viewer.get(`/users/${other.id}`))).toEqual(absent)
      expect((await viewer.get('/users/search?q=block')).body.items).toEqual([])
      expect(await friendsOf(viewer)).toEqual([])
      expect(withoutRequestId(await ask(viewer, other))).toEqual(
        withoutRequestId(await viewer.post('/users/friends/request', { userId: v7() })),
      )
    }
  })

  it('ends requests, and the code of either is none to the other', async () => {
    const [ana, ben] = await two()
    await givenPerson(ana, 'Ana')
    await ask(ben, ana)
    const { body } = await ana.post('/users/friends/code')

    await ana.put(`/users/blocks/${ben.id}`, {})

    expect(await requestsOf(ben)).toEqual({ received: [], sent: [] })
    expect(await requestsOf(ana)).toEqual({ received: [], sent: [] })
    expect((await ben.post('/users/friends/request', { code: body.code })).body.code).toBe('user_not_found')
  })

  it('answers a blocked person who blocks back as if nobody were there', async () => {
    const [ana, ben] = await two()
    await ana.put(`/users/blocks/${ben.id}`, {})

    const back = await ben.put(`/users/blocks/${ana.id}`, {})
    const nobody = await ben.put(`/users/blocks/${v7()}`, {})
    const { body: seen } = await ben.get('/users/blocks')
    await ana.delete(`/users/blocks/${ben.id}`)
    const { body: later } = await ben.get('/users/blocks')

    expect(back).toMatchObject({ status: nobody.status, body: nobody.body })
    expect(seen.items).toEqual([])
    expect(later.items.map(({ id }: Json) => id)).toEqual([ana.id])
  })

  it('is taken back: then they are strangers', async () => {
    const [ana, ben] = await two()
    const username = await givenPerson(ana, 'Ana')
    await ana.put(`/users/blocks/${ben.id}`, {})

    const { body } = await ana.get('/users/blocks')
    await ana.delete(`/users/blocks/${ben.id}`)

    expect(body.items).toMatchObject([{ id: ben.id }])
    expect((await ben.get(`/users/${username}`)).body.relation).toBe('none')
  })

  it('wins against a request that comes in the same moment', async () => {
    const [ana, ben] = await two()
    await givenPerson(ana, 'Ana')

    await Promise.all([ask(ben, ana), ana.put(`/users/blocks/${ben.id}`, {}), ask(ben, ana)])

    expect((await requestsOf(ana)).received).toEqual([])
    expect((await requestsOf(ben)).sent).toEqual([])
  })
})
