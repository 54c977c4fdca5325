const storageKey = 'fitai.has-account'

/** Strangers are asked to sign up; who has been in before, to sign in. */
export const hasBeenHere = (): boolean => localStorage.getItem(storageKey) !== null

export const hasBeenIn = (): void => localStorage.setItem(storageKey, 'yes')
