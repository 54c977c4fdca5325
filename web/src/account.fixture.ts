import type { Account } from '@fitai/contract'
import { notificationsWith, privacyWith } from '@fitai/domain'

/** Somebody who has just signed up. */
export const account: Account = {
  ...{ id: '01890000-0000-7000-8000-000000000001', email: 'ana@example.org', name: 'Ana' },
  ...{ weightUnit: 'kg', timezone: 'UTC', language: 'en', createdAt: '2026-01-01T00:00:00Z' },
  ...{ firstWeekday: 'monday', e1rmFormula: 'brzycki', sex: null, birthDate: null, heightCm: null },
  ...{ gender: null, level: null, bio: null, limitations: [], lengthUnit: 'cm', theme: 'system' },
  ...{ notifications: notificationsWith({}), privacy: privacyWith({}) },
  ...{ isEmailVerified: true, role: 'user' },
  subscription: { plan: 'free', status: 'active' },
}
