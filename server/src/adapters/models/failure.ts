import { APICallError, InvalidResponseDataError } from 'ai'
import { BlockedAddress, ResponseTooLarge } from '../guarded-fetch.ts'
import type { ModelFailure } from './model.ts'

/** What went wrong with one request, and whether the same one may do better, and when. */
export type Trouble = { reason: ModelFailure; detail: string; canRetry: boolean; waitMs: number }

/** A peer that wants to be asked again for the rest of its answer. */
export class GoesOn extends Error {
  override readonly name = 'GoesOn'
}

export const trouble = (reason: ModelFailure, detail: string, again: Partial<Trouble> = {}): Trouble => ({
  ...{ reason, detail, canRetry: false, waitMs: 0 },
  ...again,
})

/** What an error of the network, of the SDK or of the peer comes down to. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return troubleInStream(error)
  const chain = causesOf(error)
  const blocked = chain.find((one) => one instanceof BlockedAddress)
  if (blocked) return trouble('blocked_address', blocked.message)
  if (chain.some((one) => one instanceof ResponseTooLarge)) return trouble('bad_answer', 'too large')
  if (chain.some((one) => one instanceof GoesOn)) return trouble('truncated', 'it wants to go on')
  const call = chain.find((one) => APICallError.isInstance(one))
  if (call?.statusCode !== undefined && (call.statusCode < 200 || call.statusCode > 299)) return troubleOfReply(call)
  const code = chain.map(codeOf).find((one) => one !== undefined)
  if (code !== undefined) return trouble('unavailable', code, { canRetry: true })
  return trouble('bad_answer', chain.map(({ name }) => name).join(' by '))
}

/** The SDK's word for a stream that stops without having said that it is over. */
export const isBrokenOff = (error: unknown) => InvalidResponseDataError.isInstance(error)

function troubleOfReply({ statusCode: status = 0, responseHeaders = {}, responseBody = '' }: APICallError): Trouble {
  const detail = `HTTP ${status}`
  // Gemini answers a wrong key with 400.
  const isAboutKey = /API_KEY_INVALID|API_KEY_EXPIRED|invalid_api_key/.test(responseBody)
  if (isAboutKey || status === 401 || status === 403) return trouble('bad_key', detail)
  if (responseBody.includes('model_not_found') || status === 404 || status === 410)
    return trouble('unknown_model', detail)
  if (status === 402) return trouble('rate_limited', detail)
  if (status === 429) {
    const waitMs = 1000 * (Number(responseHeaders['retry-after']) || 0)
    return trouble('rate_limited', detail, { canRetry: true, waitMs })
  }
  if (status < 400) return trouble('unavailable', `${detail}: redirects are not followed`)
  if (status < 500) return trouble('refused', detail)
  return trouble('unavailable', detail, { canRetry: status === 503 })
}

/** An error inside a stream that had begun well: an object with a code, a type or a status, as the peer likes. */
function troubleInStream(error: unknown): Trouble {
  const isBusy = /rate_limit|quota|RESOURCE_EXHAUSTED|"(statusC|c)ode":"?429/.test(JSON.stringify(error) ?? '')
  return trouble(isBusy ? 'rate_limited' : 'unavailable', 'an error in the stream', { canRetry: true })
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' && /^[A-Z_0-9]{3,40}$/.test(error.code)
    ? error.code
    : undefined
}

function causesOf(error: Error): Error[] {
  const causes: Error[] = []
  for (let one: unknown = error; one instanceof Error && causes.length < 10; one = one.cause) causes.push(one)
  return causes
}
