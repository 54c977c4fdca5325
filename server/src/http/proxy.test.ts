import { expect, it } from 'vitest'
import { newAddress, password, strangerAt } from '../../test/accounts.ts'
import { testServer } from '../../test/server.ts'
import { readConfig } from '../config.ts'

const behind = testServer({ env: { PUBLIC_URL: 'https://fit.example.org/' } })
const atHome = testServer()

/** As nginx, Caddy and Traefik pass a request on, under a name that is theirs. */
const passedOn = {
  host: 'fitai:3000',
  'x-forwarded-for': '203.0.113.9',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'fit.example.org',
  'sec-fetch-site': 'same-origin',
}
/** As a phone in the same network calls, without TLS. */
const overLan = { host: '192.168.1.20:3000', origin: 'http://192.168.1.20:3000' }

async function signUp(test: typeof behind, headers: Record<string, string>) {
  const account = { email: newAddress(), password, name: 'Ana', keep: 'cookie' }
  const reply = await strangerAt(test).post('register', account, headers)
  expect(reply.status).toBe(201)
  const set = String(reply.headers['set-cookie'])
  return { email: account.email, set, cookie: set.split(';')[0] ?? '', token: String(reply.body.accessToken) }
}

it('T39 signs in and stays in behind a proxy that ends TLS, whatever it calls the server', async () => {
  const { set, cookie } = await signUp(behind, passedOn)

  const again = await strangerAt(behind).post('refresh', {}, { ...passedOn, cookie })

  expect(set).toMatch(/^__Host-fitai_refresh=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  expect(again.status).toBe(200)
})

it('T39 asks for passkeys, and writes links, under the address that people type', async () => {
  const { email, token } = await signUp(behind, passedOn)

  const begun = await behind.send({
    method: 'POST',
    url: '/api/v1/auth/passkeys/options',
    headers: { ...passedOn, authorization: `Bearer ${token}` },
  })

  expect(begun.body.options.rp.id).toBe('fit.example.org')
  expect((await behind.mailsTo(email)).map(({ text }) => text).join()).toContain('https://fit.example.org/')
})

it('T39 signs in and stays in over plain http in the network at home', async () => {
  const { set, cookie } = await signUp(atHome, overLan)

  const again = await strangerAt(atHome).post('refresh', {}, { ...overLan, cookie })

  expect(set).not.toContain('Secure')
  expect(again.status).toBe(200)
})

it('T39 says at the start that it cannot stand below another site', () => {
  expect(() => readConfig({ PUBLIC_URL: 'https://example.org/fitai' })).toThrow(/PUBLIC_URL.*a host name of its own/)
})
