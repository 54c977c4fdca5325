/** The code of a page did not come: there is no connection, or an update has taken its file away. */
export class PageNotFetched extends Error {}

/**
 * The router reloads the whole app when a browser says that it could not fetch a module. Offline that ends on the
 * browser's own error page, and in a workout nobody asked for it. So the router is told of another error, and whoever
 * looks at the page decides.
 */
export function pageCode<Pages>(fetchPages: () => Promise<Pages>): () => Promise<Pages> {
  return () =>
    fetchPages().catch((cause: unknown) => {
      throw new PageNotFetched('The code of a page did not come', { cause })
    })
}
