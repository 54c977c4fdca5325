import type { App } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import type { Unwritten, Waiting } from '../mail/service.ts'
import * as accounts from './account-store.ts'
import { isPastGrace } from './deletion.ts'
import * as once from './once.ts'

/**
 * Makes of an ordered mail what is to be written. The links are made here, when it leaves, and so is the decision
 * whether there is anybody to write to: who asked for it has long been answered.
 */
export async function prepare(app: App, tx: Db, order: Waiting): Promise<Unwritten | undefined> {
  const { kind, address, details } = order
  const account = await (order.userId === null ? accounts.ofEmail(tx, address) : accounts.ofId(tx, order.userId))
  if (!account || isPastGrace(app, account)) return undefined
  const letter = { kind, to: address, language: account.language, name: account.name, ...details }
  const linkTo = async (purpose: once.Purpose, page: string, email: string) => {
    const token = await once.make(app, tx, { purpose, userId: account.id, details: { email } })
    return { ...letter, to: email, link: `${app.baseUrl()}/${page}#token=${token}` }
  }
  if (kind === 'reset_password') return linkTo(kind, 'reset-password', account.email)
  if (kind === 'sign_up_again') return { ...letter, to: account.email, link: `${app.baseUrl()}/` }
  if (kind === 'verify_email') return account.isVerified ? undefined : linkTo(kind, 'verify-email', account.email)
  if (kind !== 'change_email') return letter
  const isTaken = (await accounts.ofEmail(tx, address)) !== undefined
  return isTaken ? undefined : linkTo(kind, 'verify-email', address)
}
