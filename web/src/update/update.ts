import { useEffect, useSyncExternalStore } from 'react'

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

/** Whether a new version of the app is there and waits. */
export function useUpdate(): (() => void) | undefined {
  const next = useSyncExternalStore(subscribe, () => waiting)
  useEffect(() => {
    if (!next) return
    navigator.serviceWorker.addEventListener('controllerchange', reload)
    return () => navigator.serviceWorker.removeEventListener('controllerchange', reload)
  }, [next])
  return next && (() => takeOver(next))
}

/**
 * Nobody listens above any longer once the worker waits no more, and Chromium forgets a reload that is asked for before
 * the new worker is ready: so it is the worker that says when.
 */
function takeOver(next: ServiceWorker): void {
  next.addEventListener('statechange', () => {
    if (next.state === 'activated') reload()
  })
  next.postMessage('take over')
}

function reload(): void {
  window.location.reload()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
