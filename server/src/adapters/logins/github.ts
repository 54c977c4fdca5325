import * as client from 'openid-client'
import { z } from 'zod'
import type { Login } from './login.ts'
import { whyOf } from './oidc.ts'

export type GithubPlace = { page: string; api: string }
export const github: GithubPlace = { page: 'https://github.com', api: 'https://api.github.com' }

type Client = { clientId: string; secret: string | undefined }

const User = z.object({ id: z.int().positive(), login: z.string(), name: z.string().nullish() })
const Emails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

/** GitHub speaks OAuth without OpenID Connect: who it is says its API, by the token. */
export function openGithub({ clientId, secret }: Client, { page, api }: GithubPlace): Login {
  const configuration = new client.Configuration(
    {
      issuer: page,
      authorization_endpoint: `${page}/login/oauth/authorize`,
      token_endpoint: `${page}/login/oauth/access_token`,
      code_challenge_methods_supported: ['S256'],
    },
    clientId,
    undefined,
    client.ClientSecretPost(secret),
  )
  configuration.timeout = 10
  if (page.startsWith('http://')) client.allowInsecureRequests(configuration)

  async function ask<T>(path: string, token: string, shape: z.ZodType<T>): Promise<T> {
    const headers = new Headers({ accept: 'application/vnd.github+json', 'user-agent': 'FitAI' })
    const url = new URL(api + path)
    const reply = await client.fetchProtectedResource(configuration, token, url, 'GET', undefined, headers)
    return shape.parse(await reply.json())
  }

  return {
    ...{ name: 'GitHub', issuer: page },
    async begin(redirectUri, state) {
      const verifier = client.randomPKCECodeVerifier()
      const url = client.buildAuthorizationUrl(configuration, {
        ...{ redirect_uri: redirectUri, scope: 'read:user user:email', state },
        ...{ code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      })
      return { url: url.href, verifier, nonce: '' }
    },
    async finish(cameBack, expectedState, { verifier }) {
      try {
        // Its issuer is no part of what GitHub documents. That the answer is its own is known by address and state.
        cameBack.searchParams.delete('iss')
        const checks = { pkceCodeVerifier: verifier, expectedState }
        const { access_token } = await client.authorizationCodeGrant(configuration, cameBack, checks)
        const [user, emails] = [await ask('/user', access_token, User), await ask('/user/emails', access_token, Emails)]
        const primary = emails.find((one) => one.primary && one.verified)
        return {
          identity: {
            ...{ subject: String(user.id), email: primary?.email, isEmailVerified: primary !== undefined },
            name: user.name ?? user.login,
          },
        }
      } catch (error) {
        return { why: whyOf(error) }
      }
    },
  }
}
