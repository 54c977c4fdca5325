/** Where a stranger stands. The part of the address behind the # says it, so that Back and reload work. */
export type Door =
  | { at: 'sign_in'; failure?: string; deletedOn?: string }
  | { at: 'sign_up'; invite: string }
  | { at: 'forgot_password' }
  | { at: 'second_factor'; challenge: string }
  | { at: 'verify_email'; email: string }

type Address = { pathname: string; hash: string; search: string }

const words = ['sign-in', 'sign-up', 'forgot-password', 'invite', 'second_factor', 'next', 'failure', 'deleted']
const paths = ['/sign-in', '/sign-up', '/forgot-password']

export function doorAt({ pathname, hash }: Pick<Address, 'pathname' | 'hash'>, hasBeenHere: boolean): Door {
  const said = new URLSearchParams(hash.slice(1))
  const challenge = said.get('second_factor')
  if (challenge !== null) return { at: 'second_factor', challenge }
  if (said.get('next') === 'verify_email') return { at: 'verify_email', email: said.get('email') ?? '' }
  const [failure, deletedOn] = [said.get('failure'), said.get('deleted')]
  if (failure !== null) return { at: 'sign_in', failure }
  if (deletedOn !== null && /^\d{4}-\d\d-\d\d$/.test(deletedOn)) return { at: 'sign_in', deletedOn }
  const invite = said.get('invite')
  if (invite !== null) return { at: 'sign_up', invite }
  const word = words.find((one) => said.has(one)) ?? pathname.slice(1)
  if (word === 'forgot-password') return { at: 'forgot_password' }
  if (word === 'sign-in') return { at: 'sign_in' }
  return word === 'sign-up' || !hasBeenHere ? { at: 'sign_up', invite: '' } : { at: 'sign_in' }
}

/** `#second_factor=…`, for whoever is not in yet. */
export const hashOf = (said: Record<string, string>): string => `#${new URLSearchParams(said)}`

/** Google and others lead back with the session in the cookie. */
export const isBackFromProvider = (hash: string): boolean => new URLSearchParams(hash.slice(1)).has('signed_in')

/** The address of the app behind the door, where this is one of the door. */
export function withoutDoor({ pathname, hash, search }: Address): string | undefined {
  const said = new URLSearchParams(hash.slice(1))
  const isDoor = [...words, 'signed_in'].some((word) => said.has(word))
  if (paths.includes(pathname)) return '/'
  return isDoor ? pathname + search : undefined
}

/** People paste the code of an invitation, or its whole link. */
export function inviteIn(text: string): string {
  const [, code = text] = /#invite=([^&\s]+)/.exec(text) ?? []
  return code.trim()
}

/** The page of a mail's link, for whoever follows it, signed in or not. */
export type LinkPage = { is: 'verify_email' | 'reset_password'; token: string }

export function linkPageAt({ pathname, hash }: Pick<Address, 'pathname' | 'hash'>): LinkPage | undefined {
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? ''
  if (pathname === '/verify-email') return { is: 'verify_email', token }
  return pathname === '/reset-password' ? { is: 'reset_password', token } : undefined
}
