/**
 * What only one of all pages and the service worker may do at a time: sending what waits. Without a secure connection
 * there are no locks: then two pages may send the same, which the ids of the operations make harmless.
 */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('fitai-outbox', work) : work()
}
