/// <reference lib="webworker" />
import { restoreSet, sync } from '@fitai/contract'
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { createApi } from '../api.ts'
import { addressOf, type Pushed } from '../notifications/pushed.ts'
import { alone } from './alone.ts'
import { tellOthers } from './news.ts'
import { pushAll, type Server } from './push.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] }
declare global {
  /** Not in TypeScript's library: Chromium alone has it. */
  interface ServiceWorkerGlobalScopeEventMap {
    sync: ExtendableEvent & { readonly tag: string }
  }
}

// Every file of the app: it opens without a connection, whatever page was seen before.
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//] }))

// A new version waits until somebody asks for it: nobody is thrown out of a workout.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting()
})

// The connection is back, and the page may be closed by now.
self.addEventListener('sync', (event) => {
  if (event.tag === 'outbox') event.waitUntil(send())
})

/** Whoever is signed in by the cookie sends what is theirs. */
async function send(): Promise<void> {
  const api = createApi((path, init) => fetch(path, init), {
    isKnown: () => true,
    account: () => undefined,
    remember: () => {},
  })
  await api.resume()
  const session = api.session()
  if (session.status === 'unreachable') throw new Error('Nobody answered')
  if (session.status !== 'signed_in') return
  const server: Server = {
    sync: (body) => api.call(sync, { body }),
    restore: ({ workoutId, set }) => api.call(restoreSet, { params: { id: workoutId, setId: set.id } }),
  }
  await alone(() => pushAll(session.account.id, server, Date.now, tellOthers))
}

// What is pushed is said; a tap leads to what it is about.
self.addEventListener('push', (event) => {
  const pushed: Pushed | undefined = event.data?.json()
  if (!pushed) return
  const { id, text } = pushed
  event.waitUntil(
    self.registration.showNotification('FitAI', {
      ...{ body: text, tag: id, icon: '/icon-192.png', data: addressOf(pushed) },
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(lead(String(event.notification.data)))
})

async function lead(address: string): Promise<void> {
  const [shown] = await self.clients.matchAll({ type: 'window' })
  if (shown) await shown.navigate(address).then((page) => page?.focus())
  else await self.clients.openWindow(address)
}
