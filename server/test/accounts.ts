import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Answer, testServer } from './server.ts'

export const password = 'correct horse battery'

type Test = ReturnType<typeof testServer>
type Headers = Record<string, string>

/** Speaks to the doors of accounts as a stranger does. */
export function strangerAt(test: Test) {
  const call = (method: 'GET' | 'POST', path: string, payload?: object, headers: Headers = {}): Promise<Answer> =>
    test.send({ method, url: `/api/v1/auth/${path}`, headers, ...(payload && { payload }) })
  return {
    post: (path: string, payload: object, headers?: Headers) => call('POST', path, payload, headers),
    get: (path: string, headers?: Headers) => call('GET', path, undefined, headers),
    login: (email: string, secret = password) => call('POST', 'login', { email, password: secret }),
    refresh: (refreshToken: string) => call('POST', 'refresh', { refreshToken }),
  }
}

export const newAddress = () => `${randomBytes(6).toString('hex')}@fitai.example`

/** The token in the link of the last mail with such a subject. */
export async function tokenInMail(test: Test, address: string, subject: RegExp): Promise<string> {
  const mail = (await test.mailsTo(address)).filter((one) => subject.test(one.subject)).at(-1)
  expect(mail, `a mail to ${address} about ${subject}`).toBeDefined()
  return /#token=([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? ''
}

/** A session of an account, signed in anew. */
export async function signIn(test: Test, email: string, secret = password) {
  const { status, body } = await strangerAt(test).login(email, secret)
  expect(status).toBe(200)
  return { ...test.userWith(body.accessToken, body.account.id, email), refreshToken: body.refreshToken as string }
}

/** What an answer says, without what is new in every answer. */
export function said({ status, body }: Answer) {
  const { requestId: _, ...rest } = typeof body === 'object' ? body : { text: body }
  return { status, ...rest }
}
