import { createHash, randomBytes } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'

type Person = { sub: string; email?: string; email_verified?: boolean | string; name?: string }
type Code = { person: Person; nonce: string; codeChallenge: string; redirectUri: string }

export const misdeeds = [
  ...(['wrong nonce', 'no nonce', 'wrong audience', 'another issuer', 'expired', 'alg none'] as const),
  ...(['HS256 with the public key', 'a key of its own', 'no id token', 'no answer'] as const),
]
export type Misdeed = (typeof misdeeds)[number]

export const clientOf = { id: 'fitai', secret: 'the secret of the client' }

/** A provider of OpenID Connect on the loopback: discovery, keys, codes with PKCE, signed tokens. Honest unless told. */
export async function startOidc() {
  const [own, foreign] = [await generateKeyPair('RS256', { extractable: true }), await generateKeyPair('RS256')]
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }
  const publicPem = await exportSPKI(own.publicKey)
  const codes = new Map<string, Code>()
  const asked: URL[] = []
  let misdeed: Misdeed | undefined
  let issuer = ''

  async function idToken({ person, nonce }: Code): Promise<string | undefined> {
    const now = Math.floor(Date.now() / 1000)
    const claims: JWTPayload = {
      ...person,
      ...{ iss: misdeed === 'another issuer' ? 'https://elsewhere.example' : issuer, iat: now },
      aud: misdeed === 'wrong audience' ? 'another client' : clientOf.id,
      exp: misdeed === 'expired' ? now - 3600 : now + 300,
      ...(misdeed !== 'no nonce' && { nonce: misdeed === 'wrong nonce' ? 'another' : nonce }),
    }
    if (misdeed === 'no id token') return undefined
    if (misdeed === 'alg none') return new UnsecuredJWT(claims).encode()
    if (misdeed === 'HS256 with the public key')
      return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(Buffer.from(publicPem))
    const key = misdeed === 'a key of its own' ? foreign.privateKey : own.privateKey
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(key)
  }

  async function token(form: URLSearchParams): Promise<object | undefined> {
    const code = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isClient = form.get('client_id') === clientOf.id && form.get('client_secret') === clientOf.secret
    if (!code || !isClient || challenge !== code.codeChallenge || form.get('redirect_uri') !== code.redirectUri)
      return undefined
    return { access_token: 'an access token', token_type: 'Bearer', expires_in: 300, id_token: await idToken(code) }
  }

  const server = http.createServer(async (request, reply) => {
    const answer = (status: number, body: object) =>
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url === '/.well-known/openid-configuration')
      return answer(200, {
        ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
        ...{ jwks_uri: `${issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'] },
        ...{ id_token_signing_alg_values_supported: ['RS256'], code_challenge_methods_supported: ['S256'] },
        authorization_response_iss_parameter_supported: true,
      })
    if (request.url === '/jwks') return answer(200, { keys: [jwk] })
    let body = ''
    for await (const chunk of request) body += chunk
    if (misdeed === 'no answer') return request.socket.destroy()
    const tokens = await token(new URLSearchParams(body))
    return tokens ? answer(200, tokens) : answer(400, { error: 'invalid_grant' })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    issuer,
    asked,
    does(next: Misdeed | undefined) {
      misdeed = next
    },
    /** What the browser is sent back with after this person has signed in there. */
    agree(location: string, person: Person): URL {
      const url = new URL(location)
      asked.push(url)
      const of = (name: string) => url.searchParams.get(name) ?? ''
      const code = randomBytes(16).toString('hex')
      codes.set(code, {
        ...{ person, nonce: of('nonce'), codeChallenge: of('code_challenge'), redirectUri: of('redirect_uri') },
      })
      const back = new URL(of('redirect_uri'))
      back.search = new URLSearchParams({ code, state: of('state'), iss: issuer }).toString()
      return back
    },
    stop: () => new Promise((closed) => server.close(closed)),
  }
}
