import type { App } from '../../app.ts'
import * as store from './store.ts'

/** Somebody who looks on. */
export type Watcher = {
  /** What happened since it was asked last; waits until there is something. Empty when it is over. */
  next(): Promise<store.Happened[]>
  end(): void
}

export type Pump = { watch(userId: string, after: store.Position): Watcher }

type Watching = { userId: string; after: store.Position; push(happened: store.Happened[]): void; end(): void }

/** A ring may be lost; then this is how late news comes. */
const lookAgainMs = 5_000
const forgetEveryMs = 300_000
const keptMs = 3_600_000
const mostOfOne = 10

/** Reads what happened once for all who look on in this process, and hands each their part. */
export function openPump(app: App): Pump {
  const all = new Set<Watching>()
  let isReading = false
  let isAskedAgain = false
  let isListening = false

  const forget = () => store.forget(app.db, new Date(app.now().getTime() - keptMs).toISOString()).catch(broken)
  every(forgetEveryMs, forget)
  every(lookAgainMs, look)
  app.bell.closed.addEventListener('abort', () => {
    for (const watching of all) watching.end()
  })

  function broken(error: Error): void {
    app.log({ error: error.message }, 'live events could not be read: trying again')
  }

  function every(ms: number, act: () => void): void {
    const timer = setInterval(act, ms).unref()
    app.bell.closed.addEventListener('abort', () => clearInterval(timer))
  }

  /** One reading at a time; whatever is asked for meanwhile is one more. */
  function look(): void {
    isAskedAgain = true
    if (isReading) return
    isReading = true
    void readOn().finally(() => {
      isReading = false
      if (isAskedAgain && all.size > 0) look()
    })
  }

  async function readOn(): Promise<void> {
    for (isAskedAgain = false; all.size > 0; ) {
      const watching = [...all]
      const after = watching.map((each) => each.after).reduce((a, b) => (isAfter(b, a) ? a : b))
      const read = await store.since(app.db, [...new Set(watching.map(({ userId }) => userId))], after).catch(broken)
      if (!read) return
      for (const each of watching) {
        const news = read.happened.filter((h) => h.viewerId === each.userId && isAfter(h.position, each.after))
        if (isAfter(read.upTo, each.after)) each.after = read.upTo
        if (news.length > 0) each.push(news)
      }
      if (!read.hasMore) return
    }
  }

  return {
    watch(userId, after) {
      const { watching, watcher } = queue(userId, after, () => all.delete(watching))
      const own = [...all].filter((each) => each.userId === userId)
      if (own.length >= mostOfOne) own[0]?.end()
      all.add(watching)
      if (!isListening) app.bell.onRing(look)
      isListening = true
      look()
      return watcher
    },
  }
}

function queue(userId: string, after: store.Position, onEnd: () => void): { watching: Watching; watcher: Watcher } {
  let waiting: store.Happened[] = []
  let isOver = false
  let wake = () => {}
  const end = () => {
    isOver = true
    onEnd()
    wake()
  }
  const push = (happened: store.Happened[]) => {
    waiting.push(...happened)
    wake()
  }
  async function next(): Promise<store.Happened[]> {
    while (waiting.length === 0 && !isOver) await new Promise<void>((resolve) => (wake = resolve))
    const taken = isOver ? [] : latestOfEach(waiting)
    waiting = []
    return taken
  }
  return { watching: { userId, after, push, end }, watcher: { next, end } }
}

/** Events say how things are now, so the last one of a thing says it all. */
function latestOfEach(happened: readonly store.Happened[]): store.Happened[] {
  const last = new Map(happened.map((each) => [`${each.kind} ${each.subjectId} ${each.detail}`, each]))
  return happened.filter((each) => last.get(`${each.kind} ${each.subjectId} ${each.detail}`) === each)
}

export function isAfter(a: store.Position, b: store.Position): boolean {
  return a.xid > b.xid || (a.xid === b.xid && a.id > b.id)
}
