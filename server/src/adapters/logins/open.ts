import type { ProviderId } from '@fitai/contract'
import type { LoginConfig } from '../../config-logins.ts'
import { type GithubPlace, github, openGithub } from './github.ts'
import type { Login } from './login.ts'
import { openOidc } from './oidc.ts'

export type Logins = ReadonlyMap<ProviderId, Login>

/** Where the big ones are: tests have their own. */
export type Places = { google: string; github: GithubPlace }
const usual: Places = { google: 'https://accounts.google.com', github }

export function openLogins(config: LoginConfig, places: Partial<Places> = {}): Logins {
  const { google: issuer, github: githubPlace } = { ...usual, ...places }
  const { google, github: ofGithub, oidc } = config
  return new Map<ProviderId, Login>([
    ...(google ? ([['google', openOidc({ ...google, issuer, name: 'Google' })]] as const) : []),
    ...(ofGithub ? ([['github', openGithub(ofGithub, githubPlace)]] as const) : []),
    ...(oidc ? ([['oidc', openOidc(oidc)]] as const) : []),
  ])
}
