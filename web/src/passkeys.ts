/** Whether this browser speaks of passkeys in the words of the contract. Without TLS it does not, except on localhost. */
export const canUsePasskeys = (): boolean =>
  'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential

type Options = { challenge: string; [field: string]: unknown }

/** Lets the browser make a passkey, for the server to keep. */
export async function makePasskey(options: Options) {
  if (!isForNew(options)) throw new DOMException('The server asked for something else', 'NotSupportedError')
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const { id, rawId, response } = answerIn(await navigator.credentials.create({ publicKey }))
  if (!('attestationObject' in response)) throw new DOMException('No new passkey', 'NotAllowedError')
  return { id, rawId, type: 'public-key' as const, response: { ...response } }
}

/** Lets the browser show a passkey. */
export async function showPasskey(options: Options) {
  if (!isForKnown(options)) throw new DOMException('The server asked for something else', 'NotSupportedError')
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const { id, rawId, response } = answerIn(await navigator.credentials.get({ publicKey }))
  if (!('signature' in response)) throw new DOMException('No passkey', 'NotAllowedError')
  return { id, rawId, type: 'public-key' as const, response: { ...response } }
}

const isForNew = (options: object): options is PublicKeyCredentialCreationOptionsJSON =>
  'rp' in options && 'user' in options && 'pubKeyCredParams' in options

const isForKnown = (options: object): options is PublicKeyCredentialRequestOptionsJSON => 'rpId' in options

function answerIn(credential: Credential | null) {
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException('No passkey', 'NotAllowedError')
  return credential.toJSON()
}
