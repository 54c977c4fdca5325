import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

export type Person = { sub: string; email: string; email_verified: boolean; name: string }
type Asked = { person: Person; nonce: string; challenge: string }

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Somebody else's sign-in on the loopback, by OpenID Connect. Whoever is `person` agrees at once. */
export async function startLoginProvider(clientId: string, first: Person) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const asked = new Map<string, Asked>()
  let person = first
  let issuer = ''

  const about = () => ({
    ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
    ...{ jwks_uri: `${issuer}/keys`, response_types_supported: ['code'], subject_types_supported: ['public'] },
    ...{ id_token_signing_alg_values_supported: ['RS256'], code_challenge_methods_supported: ['S256'] },
  })
  const keys = () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] })

  /** Back to FitAI, with a code for the token. */
  function agree(query: URLSearchParams): string {
    const code = randomUUID()
    asked.set(code, { person, nonce: query.get('nonce') ?? '', challenge: query.get('code_challenge') ?? '' })
    const back = new URL(query.get('redirect_uri') ?? '')
    back.search = new URLSearchParams({ code, state: query.get('state') ?? '' }).toString()
    return back.href
  }

  function tokenFor(form: URLSearchParams): object {
    const { person: who, nonce, challenge } = asked.get(form.get('code') ?? '') ?? {}
    const verifier = createHash('sha256').update(form.get('code_verifier') ?? '')
    if (!who || verifier.digest('base64url') !== challenge) return { error: 'invalid_grant' }
    const now = Math.floor(Date.now() / 1000)
    const claims = { ...who, iss: issuer, aud: clientId, iat: now, exp: now + 300, nonce }
    const signed = `${part({ alg: 'RS256', kid: 'one' })}.${part(claims)}`
    const signature = sign('sha256', Buffer.from(signed), privateKey).toString('base64url')
    return { access_token: 'unused', token_type: 'Bearer', expires_in: 300, id_token: `${signed}.${signature}` }
  }

  const server = createServer(async (request, reply) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer)
    if (pathname === '/authorize') return reply.writeHead(302, { location: agree(searchParams) }).end()
    const answer =
      pathname === '/token'
        ? tokenFor(new URLSearchParams(await text(request)))
        : pathname === '/keys'
          ? keys()
          : about()
    const status = 'error' in answer ? 400 : 200
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const at = server.address()
  issuer = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : ''}`

  return {
    issuer,
    becomes(next: Person) {
      person = next
    },
    stop: () => new Promise((closed) => server.close(closed)),
  }
}
