import { APICallError } from 'ai'
import { BlockedAddress, ResponseTooLarge } from '../guarded-fetch.ts'
import type { ModelFailure } from './model.ts'

/** What went wrong with one request, and whether the same one may do better. */
export type Trouble = { reason: ModelFailure; detail: string; canRetry: boolean; waitMs: number }

const trouble = (reason: ModelFailure, detail: string, again: Partial<Trouble> = {}): Trouble => ({
  ...{ reason, detail, canRetry: false, waitMs: 0 },
  ...again,
})

/** What an error of the network, of the SDK or of the peer comes down to. */
export function troubleOf(error: unknown): Trouble {
  const chain = causesOf(error)
  const blocked = chain.find((one) => one instanceof BlockedAddress)
  if (blocked) return trouble('blocked_address', blocked.message)
  if (chain.some((one) => one instanceof ResponseTooLarge)) return trouble('bad_answer', 'too large')
  const call = chain.find((one) => APICallError.isInstance(one))
  if (call?.statusCode !== undefined && (call.statusCode < 200 || call.statusCode > 299)) return troubleOfReply(call)
  const code = chain.map(codeOf).find((one) => one !== undefined)
  if (code !== undefined) return trouble('unavailable', code, { canRetry: true })
  if (!(error instanceof Error)) return troubleOfCode(error)
  return trouble('bad_answer', chain.map(({ name }) => name).join(' by '))
}

function troubleOfReply({ statusCode: status = 0, responseHeaders = {}, responseBody = '' }: APICallError): Trouble {
  const detail = `HTTP ${status}`
  // Gemini answers a wrong key with 400.
  const isAboutKey = /API_KEY_INVALID|API_KEY_EXPIRED|invalid_api_key/.test(responseBody)
  const isAboutModel = /model_not_found|model_not_available/.test(responseBody)
  if (isAboutKey || status === 401 || status === 403) return trouble('bad_key', detail)
  if (isAboutModel || status === 404 || status === 410) return trouble('unknown_model', detail)
  if (status === 402 || status === 429) {
    const waitMs = 1000 * (Number(responseHeaders['retry-after']) || 0)
    return trouble('rate_limited', detail, { canRetry: status === 429, waitMs })
  }
  if (status < 400) return trouble('unavailable', `${detail}: redirects are not followed`)
  if (status < 500) return trouble('refused', detail)
  return trouble('unavailable', detail, { canRetry: status === 503 })
}

/** An error inside a stream that has begun: OpenAI sends an object with a code or a type. */
function troubleOfCode(error: unknown): Trouble {
  const code = JSON.stringify(error) ?? ''
  if (/rate_limit|quota|"code":"?429/.test(code)) return trouble('rate_limited', 'in the stream', { canRetry: true })
  return trouble('unavailable', 'in the stream', { canRetry: true })
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' && /^[A-Z_0-9]{3,40}$/.test(error.code) ? error.code : undefined
}

function causesOf(error: unknown): Error[] {
  const causes: Error[] = []
  for (let one = error; one instanceof Error && causes.length < 10; one = one.cause) causes.push(one)
  return causes
}
