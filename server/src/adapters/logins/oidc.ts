import * as client from 'openid-client'
import { z } from 'zod'
import type { Login } from './login.ts'

type Provider = { name: string; issuer: string; clientId: string; secret: string | undefined }

const patienceSeconds = 10
const Claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().max(254).optional().catch(undefined),
  // Some providers write it as text.
  email_verified: z.union([z.boolean(), z.stringbool()]).catch(false),
  name: z.string().optional().catch(undefined),
})

/** Any provider of OpenID Connect, found by its issuer. */
export function openOidc({ name, issuer, clientId, secret }: Provider): Login {
  let known: Promise<client.Configuration> | undefined

  /** Asked once; a provider that was away is asked again. */
  function configuration(): Promise<client.Configuration> {
    known ??= discover().catch((error: Error) => {
      known = undefined
      throw error
    })
    return known
  }

  async function discover(): Promise<client.Configuration> {
    const authentication = secret === undefined ? client.None() : client.ClientSecretPost(secret)
    const mayBePlain = issuer.startsWith('http://')
    return client.discovery(new URL(issuer), clientId, undefined, authentication, {
      timeout: patienceSeconds,
      // The token comes over TLS, which would do by the standard; its signature is checked all the same.
      execute: [client.enableNonRepudiationChecks, ...(mayBePlain ? [client.allowInsecureRequests] : [])],
    })
  }

  return {
    ...{ name, issuer },
    async begin(redirectUri, state) {
      const [verifier, nonce] = [client.randomPKCECodeVerifier(), client.randomNonce()]
      const url = client.buildAuthorizationUrl(await configuration(), {
        ...{ redirect_uri: redirectUri, scope: 'openid email profile', state, nonce },
        ...{ code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      })
      return { url: url.href, verifier, nonce }
    },
    async finish(cameBack, state, { verifier, nonce }) {
      try {
        const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
        const tokens = await client.authorizationCodeGrant(await configuration(), cameBack, checks)
        const { sub, email, email_verified, name: called } = Claims.parse(tokens.claims())
        return { identity: { subject: sub, email, isEmailVerified: email_verified, name: called } }
      } catch (error) {
        return { why: whyOf(error) }
      }
    },
  }
}

/** The chain of causes, without what was sent. */
export function whyOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : ''
  return `${said}${cause}`.slice(0, 300)
}
