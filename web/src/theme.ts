import { type Theme, themes } from '@fitai/domain'
import { useSyncExternalStore } from 'react'

const storageKey = 'fitai.theme'
const listeners = new Set<() => void>()
let chosen = themes.find((theme) => theme === localStorage.getItem(storageKey)) ?? 'system'
let isLoggerOpen = false

/** The live logger is dark unless somebody asked for light: a gym is bright, a phone at night is not. */
function show(): void {
  const shown = chosen === 'system' && isLoggerOpen ? 'dark' : chosen
  if (shown === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = shown
}
show()

export function chooseTheme(theme: Theme): void {
  chosen = theme
  localStorage.setItem(storageKey, theme)
  show()
  for (const listener of listeners) listener()
}

export function loggerIsOpen(isOpen: boolean): void {
  isLoggerOpen = isOpen
  show()
}

export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => chosen,
  )
}
