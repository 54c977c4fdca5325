import type { App } from '../../app.ts'
import { fail } from '../../failure.ts'
import { networkOf } from '../../http/network.ts'
import type { Http } from '../../http/operation.ts'
import { fingerprint } from './once.ts'

const freeAttempts = 5
const memoryMs = 3_600_000
const longestDelayMs = 15 * 60_000

/**
 * Counts an attempt to get into an account before anything is compared. From the sixth on there is a wait in between,
 * of a second, two, four … It belongs to the network and the account together: whoever guesses keeps out nobody but
 * themselves.
 */
export async function admit(app: App, http: Http, account: string): Promise<void> {
  const key = keyOf(http, account)
  const { count } = await app.counters.count(key, memoryMs)
  if (count <= freeAttempts) return
  const delayMs = Math.min(1000 * 2 ** (count - freeAttempts - 1), longestDelayMs)
  const leftMs = await app.counters.close(`${key}:gate`, delayMs)
  if (leftMs === 0) return
  http.setRetryAfter(Math.ceil(leftMs / 1000))
  fail('too_many_attempts')
}

/** They are in: what went wrong before does not count any more. */
export async function forget(app: App, http: Http, account: string): Promise<void> {
  const key = keyOf(http, account)
  await app.counters.forget([key, `${key}:gate`])
}

/** No address of a mailbox in the keys: they may lie in a Redis of others. */
function keyOf({ caller }: Http, account: string): string {
  const who = fingerprint(`${networkOf(caller.address)} ${account.toLowerCase()}`)
  return `attempt:${who.toString('base64url')}`
}
