import { api } from '../../api.ts'
import type { Browse } from './browse-address.ts'

let last: { accountId: string; browse: Browse } | undefined

const accountId = () => {
  const session = api.session()
  return session.status === 'signed_in' ? session.account.id : ''
}

/** What somebody looked for last, to come back to. */
export function rememberBrowse(browse: Browse): void {
  last = { accountId: accountId(), browse }
}

export function rememberedBrowse(): Browse | undefined {
  return last?.accountId === accountId() ? last.browse : undefined
}
