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
  return next && (() => load(next))
}

/** From here on it waits no more, so whoever offered it is gone by the time it has taken over. */
function load(next: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  next.postMessage('take over')
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
