/** Who somebody is, as a provider says. */
export type Identity = {
  subject: string
  email: string | undefined
  isEmailVerified: boolean
  name: string | undefined
}

/** What is kept while the browser is away, and compared when it comes back. */
export type Begun = { verifier: string; nonce: string }

/** A sign-in with another provider: the authorization code flow with PKCE. */
export type Login = {
  name: string
  /** Which provider it is, beyond what it is called: identities belong to it. */
  issuer: string
  begin(redirectUri: string, state: string): Promise<Begun & { url: string }>
  /** Nothing, if what came back is not a valid answer to what was begun. `why` is for the log. */
  finish(cameBack: URL, state: string, begun: Begun): Promise<{ identity: Identity } | { why: string }>
}
