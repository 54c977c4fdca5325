import type { Endpoint, Input } from '@fitai/contract'
import { hashKey, type Query, type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, call } from '../api.ts'
import { queryClient } from '../queries.ts'
import { db } from './db.ts'

/** Tells whether what another version of the app may have left is what this one expects. */
type Check<Data> = { safeParse: (data: unknown) => { success: true; data: Data } | { success: false } }
type Question<Data> = { queryKey: QueryKey; ask: () => Promise<Data>; check: Check<Data>; staleTime?: number }

const fromDisk = new WeakSet<object>()

/** A query whose last answer stays on this device, for its account only, and is there without a connection. */
export function keptQuery<Data>({ queryKey, ask, check, staleTime }: Question<Data>) {
  return queryOptions({
    queryKey,
    queryFn: async () => (await restored(queryKey, check)) ?? ask(),
    // What somebody did just before a reload is not in a copy, however new: only what seldom changes may stay as it is.
    meta: { isKept: true, isRenewed: staleTime === undefined },
    gcTime: 3_600_000,
    ...(staleTime !== undefined && { staleTime }),
  })
}

/** The query of an endpoint, kept. */
export function readKept<
  P extends Endpoint['params'],
  Q extends Endpoint['query'],
  B extends Endpoint['body'],
  R extends Endpoint['reply'],
>(endpoint: Endpoint<P, Q, B, R>, input: Input<P, Q, B>, staleTime?: number) {
  return keptQuery<R['_output']>({
    queryKey: [endpoint.path, input],
    ask: () => call(endpoint, input),
    check: endpoint.reply,
    ...(staleTime !== undefined && { staleTime }),
  })
}

async function restored<Data>(queryKey: QueryKey, check: Check<Data>): Promise<Data | undefined> {
  const query = queryClient.getQueryCache().find({ queryKey })
  const key = keyOf(queryKey)
  if (!query || query.state.data !== undefined || key === undefined) return undefined
  // Some browsers have no database in private windows: then nothing is kept.
  const before = await quietly(() => db.kept.get(key))
  const checked = before && check.safeParse(before.data)
  if (!checked?.success) return undefined
  fromDisk.add(Object(checked.data))
  setTimeout(() => renew(query, before?.at ?? 0))
  return checked.data
}

type Asked<Data> = { data: Data | undefined; dataUpdatedAt: number }

/** What the server said last; nothing while there is only the copy of an earlier answer, which may have been overtaken. */
export function saidByServer<Data>({ data, dataUpdatedAt }: Asked<Data>): Data | undefined {
  return dataUpdatedAt > 0 && !fromDisk.has(Object(data)) ? data : undefined
}

/** What comes from the disk is as old as it was there. */
function renew(query: Query, at: number): void {
  query.setState({ dataUpdatedAt: at })
  if (query.meta?.isRenewed === true || query.isStale()) query.fetch().catch(() => undefined)
}

function keyOf(queryKey: QueryKey): string | undefined {
  const session = api.session()
  return session.status === 'signed_in' ? `${session.account.id} ${hashKey(queryKey)}` : undefined
}

/** Writes down every new answer of a kept query, and forgets all of them when somebody signs out. */
export function keepAnswers(): void {
  const cache = queryClient.getQueryCache()
  cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.query.meta?.isKept !== true) return
    const { queryKey, queryHash, state } = event.query
    const key = keyOf(queryKey)
    // An answer that arrives after its account has left belongs to nobody.
    const isCurrent = cache.get(queryHash) === event.query
    // An answer that is equal to the copy leaves the copy in its place: by now the server has said it, too.
    if (state.dataUpdateCount > 1) fromDisk.delete(Object(state.data))
    if (key === undefined || !isCurrent || fromDisk.has(Object(state.data))) return
    void quietly(() => db.kept.put({ key, data: state.data, at: state.dataUpdatedAt }))
  })
  api.subscribe(() => {
    if (api.session().status !== 'signed_out') return
    queryClient.clear()
    const tables = [db.kept, db.workouts, db.history, db.historyState]
    void quietly(() => Promise.all(tables.map((table) => table.clear())))
  })
}

async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
