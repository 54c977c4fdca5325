import pg from 'pg'

/** Wakes whoever looks on, in every server process on this database. It says that something happened, never what. */
export type Bell = {
  /** After something was written. Many in a short time are one. */
  ring(): void
  /** Answers how to stop listening. */
  onRing(listener: () => void): () => void
  /** Aborted when this process stops. */
  closed: AbortSignal
  close(): Promise<void>
}

const channel = 'fitai_live'
const gatherMs = 25
const mostWaitMs = 5_000

type Options = { connection: pg.ClientConfig; pool: Pick<pg.Pool, 'query'>; onLost?: (error: Error) => void }

/** By LISTEN and NOTIFY: one connection of its own, from the first listener on, opened anew whenever it breaks. */
export function openBell({ connection, pool, onLost = () => {} }: Options): Bell {
  const listeners = new Set<() => void>()
  const closing = new AbortController()
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined

  const wake = () => {
    for (const listener of listeners) listener()
  }

  async function listen(attempt = 0): Promise<void> {
    const mine = new pg.Client({ ...connection, application_name: 'fitai-bell', keepAlive: true })
    client = mine
    let isOver = false
    const again = (error: Error) => {
      if (isOver) return
      isOver = true
      mine.end().catch(() => {})
      if (closing.signal.aborted) return
      onLost(error)
      setTimeout(() => void listen(attempt + 1), Math.min(mostWaitMs, 100 * 2 ** attempt)).unref()
    }
    mine.on('error', again)
    mine.on('end', () => again(new Error('The connection ended')))
    mine.on('notification', wake)
    try {
      await mine.connect()
      await mine.query(`listen ${channel}`)
      attempt = 0
      // Whatever was rung meanwhile was not heard.
      wake()
    } catch (error) {
      again(error instanceof Error ? error : new Error(String(error)))
    }
  }

  return {
    closed: closing.signal,
    ring() {
      if (timer || closing.signal.aborted) return
      timer = setTimeout(() => {
        timer = undefined
        wake()
        pool.query(`select pg_notify('${channel}', '')`).catch(onLost)
      }, gatherMs)
      timer.unref()
    },
    onRing(listener) {
      listeners.add(listener)
      if (!client) void listen()
      return () => listeners.delete(listener)
    },
    async close() {
      clearTimeout(timer)
      closing.abort()
      await client?.end().catch(() => {})
    },
  }
}
