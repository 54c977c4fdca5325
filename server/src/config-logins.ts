import { z } from 'zod'

const Name = z.string().trim().min(1).max(500)

/** Settings of other providers, written as the operator writes them. */
export const loginSettings = {
  GOOGLE_CLIENT_ID: Name.optional(),
  GOOGLE_CLIENT_SECRET: Name.optional(),
  GITHUB_CLIENT_ID: Name.optional(),
  GITHUB_CLIENT_SECRET: Name.optional(),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'must be an address, such as https://login.example.org' })
    .optional(),
  OIDC_CLIENT_ID: Name.optional(),
  OIDC_CLIENT_SECRET: Name.optional(),
  OIDC_NAME: Name.default('Single sign-on'),
}

const Settings = z.object(loginSettings)
type Settings = z.output<typeof Settings>

/** What is missing beside what is set. */
export function missingLoginSetting(data: Settings): { name: keyof Settings; beside: keyof Settings } | undefined {
  const pairs = [
    ['GOOGLE_CLIENT_SECRET', 'GOOGLE_CLIENT_ID'],
    ['GITHUB_CLIENT_SECRET', 'GITHUB_CLIENT_ID'],
    ['OIDC_CLIENT_ID', 'OIDC_ISSUER'],
  ] as const
  const [name, beside] = pairs.find(([needed, given]) => data[given] !== undefined && data[needed] === undefined) ?? []
  return name && beside && { name, beside }
}

type Client = { clientId: string; secret: string | undefined }
export type LoginConfig = {
  google: Client | undefined
  github: Client | undefined
  oidc: (Client & { issuer: string; name: string }) | undefined
}

export function loginsIn(data: Settings): LoginConfig {
  const client = (clientId: string | undefined, secret: string | undefined) => clientId && { clientId, secret }
  const oidc = client(data.OIDC_CLIENT_ID, data.OIDC_CLIENT_SECRET)
  return {
    google: client(data.GOOGLE_CLIENT_ID, data.GOOGLE_CLIENT_SECRET) || undefined,
    github: client(data.GITHUB_CLIENT_ID, data.GITHUB_CLIENT_SECRET) || undefined,
    oidc: oidc && data.OIDC_ISSUER ? { ...oidc, issuer: data.OIDC_ISSUER, name: data.OIDC_NAME } : undefined,
  }
}
