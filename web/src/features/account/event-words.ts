import type { SecurityEventKind } from '@fitai/contract'

type Words = { text: string; isAlarming?: true }

/** What happened to the doors of an account. Alarming is what its owner may not have done. */
export const eventWords = {
  signed_up: { text: 'Account created' },
  signed_in: { text: 'Signed in' },
  sign_in_failed: { text: 'Wrong password', isAlarming: true },
  signed_out: { text: 'Signed out' },
  refresh_token_reused: { text: 'A copied session was closed', isAlarming: true },
  password_reset: { text: 'Password chosen anew by mail' },
  password_changed: { text: 'Password changed' },
  email_verified: { text: 'Address confirmed' },
  email_changed: { text: 'Address changed' },
  account_deleted: { text: 'Account deleted' },
  account_restored: { text: 'Deletion taken back' },
  api_token_created: { text: 'API token made' },
  api_token_deleted: { text: 'API token revoked' },
  second_factor_on: { text: 'Second factor turned on' },
  second_factor_off: { text: 'Second factor turned off' },
  second_factor_failed: { text: 'Wrong code', isAlarming: true },
  recovery_codes_made: { text: 'New recovery codes' },
  recovery_code_used: { text: 'Recovery code used' },
  passkey_added: { text: 'Passkey added' },
  passkey_removed: { text: 'Passkey removed' },
  identity_linked: { text: 'Sign-in linked' },
  identity_removed: { text: 'Sign-in unlinked' },
} satisfies Record<SecurityEventKind, Words>

export const isAlarming = (kind: SecurityEventKind): boolean => 'isAlarming' in eventWords[kind]
