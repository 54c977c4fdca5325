import type { Language } from '../kinds.ts'

export const en: Language = {
  hello: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
  footer: 'FitAI sends this because something was done with this address. It never asks for your password by mail.',
  mails: {
    verify_email: () => ({
      subject: 'Confirm your address',
      paragraphs: [
        'Confirm that this address is yours. The link works once, for two days.',
        'If you have not signed up, do nothing: without you the account stays unconfirmed.',
      ],
      button: 'Confirm address',
    }),
    reset_password: () => ({
      subject: 'A new password',
      paragraphs: [
        'Choose a new password. The link works once, for an hour. You will then be signed out everywhere.',
        'If you have not asked for this, do nothing: your password stays as it is.',
      ],
      button: 'Choose a new password',
    }),
    change_email: () => ({
      subject: 'Confirm your new address',
      paragraphs: [
        'Confirm that you want to use this address from now on. The link works once, for an hour.',
        'If you have not asked for this, do nothing.',
      ],
      button: 'Use this address',
    }),
    email_changed: ({ address }) => ({
      subject: 'Your address was changed',
      paragraphs: [
        `Your account now uses the address ${address}. Mails to this one have ended.`,
        'If that was not you, write to whoever runs this server at once.',
      ],
    }),
    password_changed: () => ({
      subject: 'Your password was changed',
      paragraphs: [
        'Your password was changed, and everybody else was signed out.',
        'If that was not you, ask for a new password at once.',
      ],
    }),
    sign_up_again: () => ({
      subject: 'You have an account already',
      paragraphs: [
        'Somebody has tried to sign up with this address. It has an account already: sign in, or ask for a new password.',
        'If that was not you, do nothing.',
      ],
      button: 'Sign in',
    }),
    account_deleted: ({ date }) => ({
      subject: 'Your account will be deleted',
      paragraphs: [
        `Your account and everything in it will be deleted on ${date}.`,
        'If you sign in before that day, everything stays.',
      ],
    }),
    way_in_changed: () => ({
      subject: 'A way into your account was changed',
      paragraphs: [
        'A second factor, a passkey or another sign-in of your account was added or removed.',
        'If that was not you, ask for a new password at once and look through your sign-ins.',
      ],
    }),
  },
}
