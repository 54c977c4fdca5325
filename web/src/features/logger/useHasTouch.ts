import { useSyncExternalStore } from 'react'

const coarse = window.matchMedia('(pointer: coarse)')

/** Fingers get the logger's keypad, keyboards type. */
export function useHasTouch(): boolean {
  return useSyncExternalStore(
    (listener) => {
      coarse.addEventListener('change', listener)
      return () => coarse.removeEventListener('change', listener)
    },
    () => coarse.matches,
  )
}
