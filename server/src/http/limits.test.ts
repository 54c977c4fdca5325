import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { newAddress, password, strangerAt } from '../../test/accounts.ts'
import { startRedis } from '../../test/redis.ts'
import { testServer } from '../../test/server.ts'
import { openMemoryCounters } from '../adapters/counters/memory.ts'
import { openRedisCounters } from '../adapters/counters/redis.ts'
import { networkOf } from './network.ts'

const PUBLIC_URL = 'https://fit.example.org'
const test = testServer({ env: { RATE_LIMIT_USER: '5', RATE_LIMIT_ADDRESS: '4', RATE_LIMIT_AUTH: '30', PUBLIC_URL } })
const narrow = testServer({ env: { RATE_LIMIT_AUTH: '3', PUBLIC_URL } })

const guessing = testServer({ env: { PUBLIC_URL } })

let networks = 0
/** Each test calls from networks of its own. */
const newNetwork = () => `203.0.${Math.floor(++networks / 250)}.${networks % 250}`
const from = (address: string) => ({ 'x-forwarded-for': address })

const profileAs = (token: string, address: string) =>
  test.send({
    method: 'GET',
    url: '/api/v1/users/profile',
    headers: { authorization: `Bearer ${token}`, ...from(address) },
  })

describe('a limit', () => {
  it('belongs to the user, wherever they call from, and says what is left', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const answers = []
    for (let i = 0; i < 6; i++) answers.push(await profileAs(ana.token, newNetwork()))

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429])
    expect(answers[0]?.headers).toMatchObject({ 'ratelimit-limit': '5', 'ratelimit-remaining': '4' })
    expect(answers[5]?.body.code).toBe('too_many_requests')
    expect(Number(answers[5]?.headers['retry-after'])).toBeGreaterThan(0)
    expect((await profileAs(ben.token, newNetwork())).status).toBe(200)
  })

  it('ends with its minute', async () => {
    test.setClock('2026-11-23T10:00:00Z')
    const ana = await test.newUser()
    for (let i = 0; i < 6; i++) await profileAs(ana.token, newNetwork())
    const full = await profileAs(ana.token, newNetwork())
    test.setClock('2026-11-23T10:01:01Z')

    const later = await profileAs(ana.token, newNetwork())
    test.setClock(undefined)

    expect([full.status, later.status]).toEqual([429, 200])
  })

  it('of a stranger belongs to the network, and counts tokens that are none', async () => {
    const address = newNetwork()
    const answers = []
    for (let i = 0; i < 5; i++) answers.push(await profileAs('nonsense', address))

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 429])
    expect((await profileAs('nonsense', newNetwork())).status).toBe(401)
  })

  it('is not escaped by addresses the caller makes up before the proxy adds theirs', async () => {
    const address = newNetwork()
    const answers = []
    for (let i = 0; i < 5; i++) answers.push(await profileAs('nonsense', `${newNetwork()}, ${address}`))

    expect(answers.at(-1)?.status).toBe(429)
  })

  it('is not escaped by the 2^64 addresses of one IPv6 network', async () => {
    const answers = []
    for (let i = 1; i <= 5; i++) answers.push(await profileAs('nonsense', `2001:db8:1:2::${i}`))

    expect(answers.at(-1)?.status).toBe(429)
  })

  it('is stricter at the doors of accounts', async () => {
    const address = newNetwork()
    const door = strangerAt(narrow)
    const answers = []
    for (let i = 0; i < 4; i++) answers.push(await door.post('forgot-password', { email: newAddress() }, from(address)))

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect((await door.post('refresh', { refreshToken: 'x' }, from(address))).status).toBe(401)
  })
})

describe('guessing a password', () => {
  const door = strangerAt(guessing)
  const guess = (email: string, address: string, secret = 'a wrong guess') =>
    door.post('login', { email, password: secret }, from(address))
  const givenAccount = async () => {
    const email = newAddress()
    await door.post('register', { email, password, name: 'Ana' }, from(newNetwork()))
    return email
  }

  it('waits longer and longer, from the sixth on', async () => {
    guessing.setClock('2026-11-23T10:00:00Z')
    const [email, address] = [await givenAccount(), newNetwork()]
    const waits = []
    let at = Date.parse('2026-11-23T10:00:00Z')
    for (let i = 0; i < 6; i++) await guess(email, address)
    for (let i = 0; i < 3; i++) {
      const wait = Number((await guess(email, address)).headers['retry-after'])
      waits.push(wait)
      at += wait * 1000
      guessing.setClock(new Date(at).toISOString())
      await guess(email, address)
    }
    const right = await guess(email, address, password)
    guessing.setClock(undefined)

    expect(waits[0]).toBe(1)
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect(waits[2]).toBeGreaterThan(4)
    expect(right.body.code).toBe('too_many_attempts')
  })

  it('from one network does not keep the owner out at another', async () => {
    guessing.setClock('2026-11-23T10:00:00Z')
    const [email, thief] = [await givenAccount(), newNetwork()]
    for (let i = 0; i < 12; i++) await guess(email, thief)

    const owner = await guess(email, newNetwork(), password)
    const again = await guess(email, thief)
    guessing.setClock(undefined)

    expect([owner.status, again.status]).toEqual([200, 429])
  })

  it('many at once gains nothing', async () => {
    guessing.setClock('2026-11-23T10:00:00Z')
    const [email, address] = [await givenAccount(), newNetwork()]

    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => guess(email, address, `guess number ${i}`)))
    guessing.setClock(undefined)

    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(6)
  })

  it('is forgiven once the right one came', async () => {
    const [email, address] = [await givenAccount(), newNetwork()]
    for (let i = 0; i < 4; i++) await guess(email, address)
    await guess(email, address, password)
    for (let i = 0; i < 4; i++) await guess(email, address)

    expect((await guess(email, address, password)).status).toBe(200)
  })

  it('of an address without an account is answered alike', async () => {
    const [email, nobody, address] = [await givenAccount(), newAddress(), newNetwork()]
    const statusesOf = async (one: string) => {
      const statuses = []
      for (let i = 0; i < 8; i++) statuses.push((await guess(one, address)).status)
      return statuses
    }

    expect(await statusesOf(nobody)).toEqual(await statusesOf(email))
  })
})

const redis = await startRedis()
const sentences: string[] = []
const openCounters = (port = redis.port) =>
  openRedisCounters(`redis://127.0.0.1:${port}`, openMemoryCounters(Date.now), (sentence) => sentences.push(sentence))
const [here, there] = [openCounters(), openCounters()]
const env = { RATE_LIMIT_USER: '4', PUBLIC_URL }
const [first, second] = [testServer({ env, counters: here }), testServer({ env, counters: there })]
afterAll(async () => {
  here.stop()
  there.stop()
  await redis.stop()
})

describe('with Redis', () => {
  it('several processes count together, gates too', async () => {
    await sleep(100)
    const counts = []
    for (const one of [here, there, here]) counts.push((await one.count('k', 60_000)).count)
    const gates = await Promise.all([here.close('g', 60_000), there.close('g', 60_000)])

    expect(counts).toEqual([1, 2, 3])
    expect(gates.filter((left) => left === 0)).toHaveLength(1)
    expect(Math.max(...gates)).toBeGreaterThan(59_000)
    expect(redis.keys()).toContain('fitai:k')
  })

  it('that falls silent, dies and comes back, nobody is answered 500 and limits go on', async () => {
    const [ana, ben] = [await first.newUser(), await second.newUser()]
    redis.fallSilent()
    const silent = []
    for (let i = 0; i < 5; i++) silent.push((await ana.get('/users/profile')).status)
    await redis.stop()
    await sleep(50)
    const dead = []
    for (let i = 0; i < 5; i++) dead.push((await ben.get('/users/profile')).status)
    const again = await startRedis(redis.port)
    await expect.poll(() => sentences.at(-1), { timeout: 10_000 }).toBe('Redis answers again.')
    await ben.get('/users/profile')

    expect(silent).toEqual([200, 200, 200, 200, 429])
    expect(dead).toEqual([200, 200, 200, 200, 429])
    expect(sentences[0]).toMatch(/^Redis does not answer .*limits count in memory/)
    await expect.poll(() => again.keys().some((key) => key.includes(ben.id)), { timeout: 5_000 }).toBe(true)
    here.stop()
    there.stop()
    await again.stop()
  })
})

describe('a network', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:DB8:0:0:ffff::1', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
