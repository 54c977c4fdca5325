import { createHash, randomBytes } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { clientOf } from './oidc.ts'

type Person = { id: number; login: string; emails: { email: string; primary: boolean; verified: boolean }[] }

/** Speaks OAuth as GitHub does: no discovery, no id token, who it is by the API. */
export async function startGithub() {
  const codes = new Map<string, { person: Person; codeChallenge: string }>()
  const tokens = new Map<string, Person>()
  const server = http.createServer(async (request, reply) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const answer = (status: number, value: object) =>
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    const person = tokens.get(request.headers.authorization?.replace(/^bearer /i, '') ?? '')
    if (request.url === '/user')
      return person ? answer(200, { id: person.id, login: person.login, name: null }) : answer(401, {})
    if (request.url === '/user/emails') return person ? answer(200, person.emails) : answer(401, {})
    const form = new URLSearchParams(body)
    const known = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isRight = known?.codeChallenge === challenge && form.get('client_secret') === clientOf.secret
    // GitHub says no with 200.
    if (!known || !isRight) return answer(200, { error: 'bad_verification_code' })
    const token = `gho_${randomBytes(16).toString('hex')}`
    tokens.set(token, known.person)
    return answer(200, { access_token: token, token_type: 'bearer', scope: 'read:user,user:email' })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    place: { page: url, api: url },
    agree(location: string, person: Person): URL {
      const { searchParams } = new URL(location)
      const code = randomBytes(16).toString('hex')
      codes.set(code, { person, codeChallenge: searchParams.get('code_challenge') ?? '' })
      const back = new URL(searchParams.get('redirect_uri') ?? '')
      back.search = new URLSearchParams({ code, state: searchParams.get('state') ?? '' }).toString()
      return back
    },
    stop: () => new Promise((closed) => server.close(closed)),
  }
}
