import { changePreferences, listSecurityEvents } from '@fitai/contract'
import { api, call, type Unfinished } from '../../api.ts'
import { say } from '../../ui/say.ts'
import { hashOf } from './door.ts'
import { guessUnit } from './guess-unit.ts'

/** They are in, or the next step of the door is shown. */
export function goOn(unfinished: Unfinished | undefined, email = ''): void {
  if (unfinished === undefined) void welcome()
  else if (unfinished.next === 'second_factor') location.hash = hashOf({ second_factor: unfinished.challenge })
  else location.hash = hashOf({ next: 'verify_email', ...(email !== '' && { email }) })
}

/** Nobody waits for it, and it may fail: it tells what has happened already. */
export async function welcome({ isFromProvider = false } = {}): Promise<void> {
  await Promise.all([tellIfRestored(), isFromProvider && settleIn()]).catch(() => undefined)
}

/** Signing in takes the deletion of an account back: the event stands just before the sign-in. */
async function tellIfRestored(): Promise<void> {
  const { items } = await call(listSecurityEvents, { query: { limit: 2 } })
  const [last, before] = items
  if (last?.kind === 'signed_in' && before?.kind === 'account_restored')
    say('Welcome back. Your account stays, with everything in it.')
}

/** A provider does not say where somebody trains: a new account takes zone and unit of this browser. */
async function settleIn(): Promise<void> {
  const session = api.session()
  if (session.status !== 'signed_in') return
  const { createdAt } = session.account
  if (Date.now() - Date.parse(createdAt) > 60_000) return
  const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone
  api.changeAccount(await call(changePreferences, { body: { timezone, weightUnit: guessUnit(navigator.language) } }))
}
