import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

type Library = typeof import('@simplewebauthn/server')
/** When it is needed first: loading it makes Node warn of what it tries out. */
const library = (): Promise<Library> => import('@simplewebauthn/server')

export type KeptPasskey = { credentialId: string; publicKey: Uint8Array; uses: number; transports: string[] }
type Known = { credentialId: string; transports: string[] }
type Asked = { challenge: string; [field: string]: unknown }

/** WebAuthn, for the one place where this server is found: a passkey made for it answers nobody else. */
export type Passkeys = {
  askForNew(who: { id: string; email: string; name: string }, known: readonly Known[]): Promise<Asked>
  /** The new passkey, unless the answer is not one to this challenge, from this place, with a finger or PIN. */
  checkNew(response: unknown, challenge: string): Promise<(KeptPasskey & { publicKey: Buffer }) | undefined>
  ask(): Promise<Asked>
  /** How often it was used, if the answer is right. */
  check(response: unknown, challenge: string, passkey: KeptPasskey): Promise<number | undefined>
}

export function openPasskeys(baseUrl: () => string): Passkeys {
  const place = () => {
    const { hostname, origin } = new URL(baseUrl())
    return { expectedRPID: hostname, expectedOrigin: origin }
  }
  return {
    async askForNew({ id, email, name }, known) {
      const options = await (await library()).generateRegistrationOptions({
        ...{ rpName: 'FitAI', rpID: place().expectedRPID, attestationType: 'none' },
        ...{
          userID: new Uint8Array(Buffer.from(id.replaceAll('-', ''), 'hex')),
          userName: email,
          userDisplayName: name,
        },
        excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      return { ...options }
    },
    async checkNew(response, expectedChallenge) {
      const said = response as RegistrationResponseJSON
      const { verified, registrationInfo } = await orNot(
        (await library()).verifyRegistrationResponse({
          ...place(),
          response: said,
          expectedChallenge,
          requireUserVerification: true,
        }),
      )
      if (!verified || !registrationInfo) return undefined
      const { id, publicKey, counter } = registrationInfo.credential
      const transports = said.response.transports ?? []
      return { credentialId: id, publicKey: Buffer.from(publicKey), uses: counter, transports }
    },
    async ask() {
      return {
        ...(await (
          await library()
        ).generateAuthenticationOptions({ rpID: place().expectedRPID, userVerification: 'required' })),
      }
    },
    async check(response, expectedChallenge, { credentialId, publicKey, uses }) {
      const { verified, authenticationInfo } = await orNot(
        (await library()).verifyAuthenticationResponse({
          ...place(),
          ...{ response: response as AuthenticationResponseJSON, expectedChallenge, requireUserVerification: true },
          credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: uses },
        }),
      )
      return verified ? authenticationInfo?.newCounter : undefined
    },
  }
}

type Verdict = Partial<
  Awaited<ReturnType<Library['verifyRegistrationResponse']>> &
    Awaited<ReturnType<Library['verifyAuthenticationResponse']>>
>

/** The library throws at what is wrong. Here it is an answer like any other. */
async function orNot(verdict: Promise<Verdict>): Promise<Verdict> {
  return verdict.catch(() => ({}))
}
