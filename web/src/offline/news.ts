import type { Pushed } from './push.ts'

/** What one page, or the service worker, has changed on the device, told to all the others. */
export type News = Pushed | { userId: string }

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('fitai-device')

export function tellOthers(news: News): void {
  channel?.postMessage(news)
}

export function onNews(listener: (news: News) => void): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<News>) => listener(data))
}
