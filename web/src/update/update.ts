import { useSyncExternalStore } from 'react'

let waiting: ServiceWorker | undefined
const listeners = new Set<() => void>()

/** Makes the app open without a connection, where the browser allows it: with TLS, or on this very machine. */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  if (!registration) return
  const look = () => {
    const next = registration.waiting
    // The very first one replaces nothing.
    waiting = next && navigator.serviceWorker.controller ? next : undefined
    for (const listener of listeners) listener()
  }
  look()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
  })
}

/** How to load the new version that is there and waits. */
export function useUpdate(): (() => void) | undefined {
  const next = useSyncExternalStore(subscribe, () => waiting)
  return next && (() => takeOver(next))
}

/**
 * Whoever offered it is gone once it waits no more, and Chromium forgets a reload that is asked for before the new worker
 * is ready: so it is the worker that says when.
 */
function takeOver(next: ServiceWorker): void {
  next.addEventListener('statechange', () => {
    if (next.state === 'activated') window.location.reload()
  })
  next.postMessage('take over')
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
