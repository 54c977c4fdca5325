import { api } from '../api.ts'

/** The id of the account that is signed in; empty when nobody is. */
export function whoIsHere(): string {
  const session = api.session()
  return session.status === 'signed_in' ? session.account.id : ''
}
