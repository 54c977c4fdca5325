import { v7 } from 'uuid'
import { afterAll, describe, expect, it } from 'vitest'
import { newAddress } from '../../test/accounts.ts'
import { comeBack, setOut } from '../../test/browser-login.ts'
import { startGithub } from '../../test/github.ts'
import { clientOf, startOidc } from '../../test/oidc.ts'
import { testServer } from '../../test/server.ts'

const [oidc, google, github] = [await startOidc(), await startOidc(), await startGithub()]
const test = testServer({
  env: {
    ...{ OIDC_ISSUER: oidc.issuer, OIDC_CLIENT_ID: clientOf.id, OIDC_CLIENT_SECRET: clientOf.secret },
    ...{ GOOGLE_CLIENT_ID: clientOf.id, GOOGLE_CLIENT_SECRET: clientOf.secret },
    ...{ GITHUB_CLIENT_ID: clientOf.id, GITHUB_CLIENT_SECRET: clientOf.secret },
  },
  providers: { google: google.issuer, github: github.place },
})
afterAll(() => Promise.all([oidc.stop(), google.stop(), github.stop()]))

const refused = { failure: 'login_not_valid' }

describe('a sign-in that was begun with one provider', () => {
  it('is not finished by another, even if that one plays along with state, nonce and proof', async () => {
    const person = { sub: v7(), email: newAddress(), email_verified: true, name: 'Ana' }
    const { location, cookie } = await setOut(test, 'google')
    const there = new URL(location)
    const callback = there.searchParams.get('redirect_uri') ?? ''
    there.searchParams.set('redirect_uri', callback.replace('google', 'oidc'))

    const { told, refresh } = await comeBack(test, oidc.agree(there.href, person), cookie)

    expect(told).toEqual(refused)
    expect(refresh).toBeUndefined()
  })

  it('takes no code that was stolen from somebody else: GitHub has no nonce, the proof of PKCE alone stands here', async () => {
    const ana = {
      ...{ id: 7, login: 'ana' },
      emails: [{ email: newAddress(), primary: true, verified: true }],
    }
    const [thief, victim] = [await setOut(test, 'github'), await setOut(test, 'github')]
    const stolen = github.agree(victim.location, ana).searchParams.get('code') ?? ''
    const to = github.agree(thief.location, { ...ana, id: 8, emails: [] })
    to.searchParams.set('code', stolen)

    const { told, refresh } = await comeBack(test, to, thief.cookie)

    expect(told).toEqual(refused)
    expect(refresh).toBeUndefined()
  })

  it('leads nowhere else, whatever the address asks for', async () => {
    const wishes = ['redirect_uri', 'returnTo', 'return_to', 'next', 'location', 'url', 'continue']
    for (const wish of wishes) {
      const { location, cookie } = await setOut(test, 'oidc')
      const to = oidc.agree(location, { sub: v7(), email: newAddress(), email_verified: true, name: 'Ana' })
      to.searchParams.set(wish, 'https://evil.example/')

      const { location: led } = await comeBack(test, to, cookie)
      const begun = await test.send({ method: 'GET', url: `/api/v1/auth/oidc?${wish}=https://evil.example/` })

      expect(led.origin, wish).toBe('http://localhost:3000')
      expect(begun.status, wish).toBe(400)
    }
  })
})
