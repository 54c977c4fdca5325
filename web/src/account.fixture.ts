import type { Account } from '@fitai/contract'

export const account: Account = {
  ...{ id: '01890000-0000-7000-8000-000000000001', email: 'ana@example.org', name: 'Ana' },
  ...{ isEmailVerified: true, role: 'user', weightUnit: 'kg', timezone: 'UTC', language: 'en' },
  ...{ firstWeekday: 'monday', e1rmFormula: 'brzycki', sex: null, birthDate: null, heightCm: null },
  createdAt: '2026-01-01T00:00:00Z',
}
