import { v7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { givenFinished, givenFriends, givenPerson } from '../../../test/friends.ts'
import { type Answer, givenTemplate, type Json, type TestUser, testServer } from '../../../test/server.ts'

/** Who sees what: every viewer, every visibility, every door. What is not theirs is answered like what is not there. */
const test = testServer()

const visibilities = ['private', 'friends', 'public'] as const
type Visibility = (typeof visibilities)[number]
const viewers = ['nobody', 'owner', 'friend', 'stranger', 'blocked', 'blocker', 'admin'] as const
type Viewer = (typeof viewers)[number]

const seers: Record<Visibility, readonly Viewer[]> = {
  private: ['owner'],
  friends: ['owner', 'friend'],
  public: ['owner', 'friend', 'stranger', 'admin', 'nobody'],
}

type Call = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Answer>
type Things = {
  owner: TestUser
  name: string
  username: string
  post: string
  news: string
  key: string
  template: string
}
type Key = keyof Omit<Things, 'owner' | 'name'>

let callers: Record<Viewer, TestUser | undefined>
const things = new Map<Visibility, Things>()

beforeAll(async () => {
  const admin = await test.newUser()
  const [friend, stranger, blocked, blocker] = [
    await test.newUser(),
    await test.newUser(),
    await test.newUser(),
    await test.newUser(),
  ]
  callers = { nobody: undefined, owner: undefined, friend, stranger, blocked, blocker, admin }
  for (const visibility of visibilities) things.set(visibility, await givenThings(visibility))
})

/** Whoever is blocked now was a friend once, and liked and said something then. */
async function givenThings(visibility: Visibility): Promise<Things> {
  const owner = await test.newUser()
  const name = `Quuxa ${visibility}`
  const username = await givenPerson(owner, name, { profile: visibility })
  const { friend, blocked, blocker } = callers
  for (const other of [friend, blocked, blocker]) if (other) await givenFriends(owner, other)
  const { body: post } = await owner.post('/community/activities', { id: v7(), text: 'Hello', visibility })
  const workout = await givenFinished(owner)
  // A workout that is shared with nobody has no key: the one it had is as good as any.
  const { body: first } = await owner.post(`/workouts/${workout.id}/share`, { with: 'public' })
  const { body: feed } = await owner.get('/community/feed')
  const news = feed.items.find(({ kind }: Json) => kind === 'workout').id
  const audience = visibility === 'private' ? 'nobody' : visibility
  const { body: sharing } = await owner.post(`/workouts/${workout.id}/share`, { with: audience })
  const template = await givenTemplate(owner, { visibility })
  if (visibility !== 'private')
    for (const other of [blocked, blocker]) {
      await other?.post(`/community/activities/${post.id}/like`)
      await other?.post(`/community/activities/${post.id}/comment`, { id: v7(), text: 'Once said' })
    }
  await owner.put(`/users/blocks/${blocked?.id}`, {})
  await blocker?.put(`/users/blocks/${owner.id}`, {})
  return { owner, name, username, post: post.id, news, key: sharing.key ?? first.key, template: template.id }
}

function callOf(viewer: Viewer, { owner }: Things): Call {
  const user = viewer === 'owner' ? owner : callers[viewer]
  if (user) return (method, path, body) => user.send(method, path, method === 'POST' ? (body ?? {}) : undefined)
  return (method, path, body) =>
    test.send({ method, url: `/api/v1${path}`, ...(method === 'POST' && { payload: body ?? {} }) })
}

/** One thing behind one address: seen or not there. */
const doors: {
  [door: string]: { of: Key; isForAll?: true; ask: (call: Call, key: string) => Promise<Answer> }
} = {
  'a post': { of: 'post', isForAll: true, ask: (call, id) => call('GET', `/community/activities/${id}`) },
  'its comments': {
    of: 'post',
    isForAll: true,
    ask: (call, id) => call('GET', `/community/activities/${id}/comments`),
  },
  'a like': { of: 'post', ask: (call, id) => call('POST', `/community/activities/${id}/like`) },
  'an unlike': { of: 'post', ask: (call, id) => call('DELETE', `/community/activities/${id}/like`) },
  'a comment': {
    of: 'post',
    ask: (call, id) => call('POST', `/community/activities/${id}/comment`, { id: v7(), text: 'Hm' }),
  },
  'a report': {
    of: 'post',
    ask: (call, activityId) => call('POST', '/community/report', { activityId, reason: 'spam' }),
  },
  'news of a workout': { of: 'news', isForAll: true, ask: (call, id) => call('GET', `/community/activities/${id}`) },
  'a copy of the workout': {
    of: 'news',
    ask: (call, id) => call('POST', `/community/activities/${id}/template`, { id: v7() }),
  },
  'a shared workout': { of: 'key', isForAll: true, ask: (call, key) => call('GET', `/workouts/shared/${key}`) },
  'a template': { of: 'template', ask: (call, id) => call('GET', `/templates/${id}`) },
  'a copy of a template': {
    of: 'template',
    ask: (call, id) => call('POST', `/templates/${id}/duplicate`, { id: v7() }),
  },
  'a profile': { of: 'username', isForAll: true, ask: (call, username) => call('GET', `/users/${username}`) },
}

const cells = Object.keys(doors).flatMap((door) =>
  visibilities.flatMap((visibility) => viewers.map((viewer) => ({ door, visibility, viewer }))),
)

const withoutRequestId = ({ status, body: { requestId: _, ...body } }: Answer) => ({ status, body })

describe('a door', () => {
  it.each(cells)('$door that is $visibility is right for $viewer', async ({ door, visibility, viewer }) => {
    const { of, isForAll, ask } = doors[door] ?? expect.fail()
    const known = things.get(visibility) ?? expect.fail()
    const call = callOf(viewer, known)

    const answer = await ask(call, known[of])
    const absent = await ask(call, of === 'username' ? 'nobody-at-all' : v7())

    if (viewer === 'nobody' && !isForAll) expect(answer.body.code).toBe('not_signed_in')
    else if (of === 'username' && visibility === 'private' && viewer === 'friend')
      expect(answer.body).toMatchObject({ name: known.name, workouts: null, lifts: null })
    // What is shared with nobody has no key any more, not even for its owner.
    else if (seers[visibility].includes(viewer) && !(of === 'key' && visibility === 'private'))
      expect(answer.status).toBeLessThan(300)
    else {
      expect(answer.status).toBe(404)
      expect(withoutRequestId(answer)).toEqual(withoutRequestId(absent))
    }
  })
})

/** Lists: what is in them for whom. */
const lists: {
  [list: string]: {
    of: Key | 'id'
    isForAll?: true
    sees: (viewer: Viewer, visibility: Visibility) => boolean
    read: (call: Call, known: Things) => Promise<Json[]>
  }
} = {
  'the feed': {
    of: 'post',
    // Friends and oneself only; what is private is told to nobody.
    sees: (viewer, visibility) => visibility !== 'private' && (viewer === 'owner' || viewer === 'friend'),
    read: async (call) => (await call('GET', '/community/feed?limit=100')).body.items.map(({ id }: Json) => id),
  },
  'what somebody told': {
    of: 'news',
    isForAll: true,
    sees: (viewer, visibility) => seers[visibility].includes(viewer),
    read: async (call, { owner }) =>
      (await call('GET', `/community/activities?userId=${owner.id}`)).body.items.map(({ id }: Json) => id),
  },
  'shared workouts': {
    of: 'key',
    sees: (viewer, visibility) => visibility !== 'private' && seers[visibility].includes(viewer),
    read: async (call) => (await call('GET', '/workouts/shared?limit=100')).body.items.map(({ key }: Json) => key),
  },
  'public templates': {
    of: 'template',
    sees: (viewer, visibility) => visibility === 'public' && seers.public.includes(viewer),
    read: async (call) => (await call('GET', '/templates/public?limit=100')).body.items.map(({ id }: Json) => id),
  },
  'the search': {
    of: 'id',
    sees: (viewer, visibility) => visibility === 'public' && viewer !== 'owner' && seers.public.includes(viewer),
    read: async (call) => (await call('GET', '/users/search?q=quuxa&limit=100')).body.items.map(({ id }: Json) => id),
  },
  friends: {
    of: 'id',
    sees: (viewer) => viewer === 'friend',
    read: async (call) => (await call('GET', '/users/friends?limit=100')).body.items.map(({ id }: Json) => id),
  },
}

const listCells = Object.keys(lists).flatMap((list) =>
  visibilities.flatMap((visibility) => viewers.map((viewer) => ({ list, visibility, viewer }))),
)

describe('a list', () => {
  it.each(listCells)('$list has what is $visibility or not for $viewer', async ({ list, visibility, viewer }) => {
    const { of, isForAll, sees, read } = lists[list] ?? expect.fail()
    if (viewer === 'nobody' && !isForAll) return
    const known = things.get(visibility) ?? expect.fail()

    const seen = await read(callOf(viewer, known), known)

    expect(seen.includes(of === 'id' ? known.owner.id : known[of])).toBe(sees(viewer, visibility))
  })
})

describe('a block', () => {
  it.each(['friends', 'public'] as const)(
    'hides what was said and liked before, where it is %s',
    async (visibility) => {
      const { owner, post } = things.get(visibility) ?? expect.fail()
      const { friend, blocked, blocker } = callers

      const own = (await owner.get(`/community/activities/${post}/comments`)).body.items
      const seen = (await friend?.get(`/community/activities/${post}/comments`))?.body.items
      const authors = (items: Json[]) => items.map(({ author }: Json) => author.id)

      expect(authors(own)).not.toContain(blocked?.id)
      expect(authors(own)).not.toContain(blocker?.id)
      expect(authors(seen)).toEqual(expect.arrayContaining([blocked?.id, blocker?.id]))
      const [ownView, friendView] = [
        (await owner.get(`/community/activities/${post}`)).body,
        (await friend?.get(`/community/activities/${post}`))?.body,
      ]
      expect(friendView.comments - ownView.comments).toBe(2)
      expect(friendView.likes - ownView.likes).toBe(2)
    },
  )

  it('between two others hides each from the other below the news of a third', async () => {
    const [ana, ben, cid] = [await test.newUser(), await test.newUser(), await test.newUser()]
    await givenFriends(ana, ben)
    await givenFriends(ana, cid)
    const { body: post } = await ana.post('/community/activities', { id: v7(), text: 'Hi', visibility: 'friends' })
    const path = `/community/activities/${post.id}`
    const { body: bens } = await ben.post(`${path}/comment`, { id: v7(), text: 'Ben was here' })
    await ana.post(`${path}/comment`, { id: v7(), text: 'An answer to Ben', answersId: bens.id })
    await cid.post(`${path}/like`)

    await ben.put(`/users/blocks/${cid.id}`, {})
    const cids = await cid.get(`${path}/comments`)
    const [seenByCid, seenByBen, seenByAna] = [await cid.get(path), await ben.get(path), await ana.get(path)]
    const answer = await cid.post(`${path}/comment`, { id: v7(), text: 'To Ben', answersId: bens.id })

    expect(cids.body.items).toEqual([])
    expect(seenByCid.body).toMatchObject({ comments: 0, likes: 1 })
    expect(seenByBen.body).toMatchObject({ comments: 2, likes: 0 })
    expect(seenByAna.body).toMatchObject({ comments: 2, likes: 1 })
    expect(answer.body.code).toBe('comment_not_found')
  })
})

describe('when somebody trains', () => {
  it('is told to friends, not to strangers', async () => {
    const known = things.get('public') ?? expect.fail()
    const at = async (viewer: Viewer) =>
      (await callOf(viewer, known)('GET', `/community/activities/${known.news}`)).body.at

    expect(await at('friend')).toBeTypeOf('string')
    expect([await at('stranger'), await at('nobody'), await at('admin')]).toEqual([null, null, null])
  })
})
