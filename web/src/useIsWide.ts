import { useSyncExternalStore } from 'react'

const wide = window.matchMedia('(min-width: 64rem)')

/** Whether there is a rail at the left, and room for something beside the content. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      wide.addEventListener('change', listener)
      return () => wide.removeEventListener('change', listener)
    },
    () => wide.matches,
  )
}
