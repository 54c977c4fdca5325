import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { expect } from 'vitest'
import { strangerAt } from './accounts.ts'
import type { TestUser, testServer } from './server.ts'

type Cbor = number | string | Buffer | Map<number | string, Cbor>

/** As much of CBOR (RFC 8949) as an authenticator writes. */
function cbor(value: Cbor): Buffer {
  const head = (major: number, size: number) => {
    if (size < 24) return Buffer.from([(major << 5) | size])
    return size < 256 ? Buffer.from([(major << 5) | 24, size]) : Buffer.from([(major << 5) | 25, size >> 8, size & 255])
  }
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const flags = { present: 1, verified: 4, hasKey: 64 }

type Behaviour = { origin?: string; rpId?: string; isVerified?: boolean; uses?: number; type?: string }

/** A security key in software: ES256 on P-256, a resident key, a PIN that is always typed. */
export function newAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  let uses = 0

  const coseKey = cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
  const clientData = (type: string, challenge: string, { origin = 'http://localhost:3000' }: Behaviour) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authenticatorData = (more: number, extra: Buffer, behaviour: Behaviour) => {
    const counter = Buffer.alloc(4)
    uses = behaviour.uses ?? uses + 1
    counter.writeUInt32BE(uses)
    const verified = behaviour.isVerified === false ? 0 : flags.verified
    const flag = Buffer.from([flags.present | verified | more])
    return Buffer.concat([sha256(behaviour.rpId ?? 'localhost'), flag, counter, extra])
  }
  const credential = (response: object) => ({
    ...{ id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' },
    ...{ clientExtensionResults: {}, authenticatorAttachment: 'platform', response },
  })

  return {
    id: id.toString('base64url'),
    create(challenge: string, behaviour: Behaviour = {}) {
      const size = Buffer.from([0, id.length])
      const attested = Buffer.concat([Buffer.alloc(16), size, id, coseKey])
      const authData = authenticatorData(flags.hasKey, attested, behaviour)
      const attestation = new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      return credential({
        clientDataJSON: clientData(behaviour.type ?? 'webauthn.create', challenge, behaviour).toString('base64url'),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal'],
      })
    },
    get(challenge: string, behaviour: Behaviour = {}) {
      const client = clientData(behaviour.type ?? 'webauthn.get', challenge, behaviour)
      const authData = authenticatorData(0, Buffer.alloc(0), behaviour)
      const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey)
      return credential({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
      })
    },
  }
}

export type Authenticator = ReturnType<typeof newAuthenticator>

/** A passkey of a user, on a security key of its own. */
export async function givenPasskey(
  user: TestUser,
  key: Authenticator = newAuthenticator(),
): Promise<{ id: string; key: Authenticator }> {
  const { body } = await user.post('/auth/passkeys/options')
  const response = key.create(body.options.challenge)
  const added = await user.post('/auth/passkeys', { challenge: body.challenge, name: 'My phone', response })
  expect(added.status).toBe(201)
  return { id: added.body.id, key }
}

/** Signs in with a passkey, well or otherwise. */
export async function signInWith(test: ReturnType<typeof testServer>, key: Authenticator, behaviour: Behaviour = {}) {
  const door = strangerAt(test)
  const { body } = await door.post('passkeys/sign-in/options', {})
  const response = key.get(body.options.challenge, behaviour)
  return { answer: await door.post('passkeys/sign-in', { challenge: body.challenge, response }), response, begun: body }
}
