import type { Account } from '@fitai/contract'
import { notificationsWith, privacyWith } from '@fitai/domain'
import { useSyncExternalStore } from 'react'
import { api, type SessionState } from './api.ts'

export function useSession(): SessionState {
  return useSyncExternalStore(api.subscribe, api.session)
}

/** Who is signed in. Only for what is rendered inside the signed-in part of the app. */
export function useAccount(): Account {
  const session = useSession()
  return session.status === 'signed_in' ? session.account : nobody
}

/** For the one render between signing out and the signed-in part being taken away. */
const nobody: Account = {
  id: '',
  email: '',
  isEmailVerified: false,
  role: 'user',
  name: '',
  weightUnit: 'kg',
  timezone: 'UTC',
  language: 'en',
  firstWeekday: 'monday',
  e1rmFormula: 'brzycki',
  sex: null,
  birthDate: null,
  heightCm: null,
  gender: null,
  level: null,
  bio: null,
  limitations: [],
  lengthUnit: 'cm',
  theme: 'system',
  notifications: notificationsWith({}),
  privacy: privacyWith({}),
  subscription: { plan: 'free', status: 'active' },
  createdAt: '',
}
