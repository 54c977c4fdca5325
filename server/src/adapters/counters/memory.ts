import { type Counters, mostKeys } from './counters.ts'

type Entry = { count: number; endsAt: number }

/** Counters of this process alone. */
export function openMemoryCounters(now: () => number): Counters {
  const entries = new Map<string, Entry>()

  function entryOf(key: string): Entry | undefined {
    const entry = entries.get(key)
    return entry && entry.endsAt > now() ? entry : undefined
  }
  function begin(key: string, ms: number): Entry {
    if (entries.size >= mostKeys) dropSome()
    const entry = { count: 0, endsAt: now() + ms }
    entries.delete(key)
    entries.set(key, entry)
    return entry
  }
  function dropSome(): void {
    const at = now()
    for (const [key, { endsAt }] of entries) if (endsAt <= at) entries.delete(key)
    // A Map goes through its keys in the order they came.
    for (const key of entries.keys()) {
      if (entries.size < mostKeys * 0.9) return
      entries.delete(key)
    }
  }

  return {
    async count(key, windowMs) {
      const entry = entryOf(key) ?? begin(key, windowMs)
      entry.count += 1
      return { count: entry.count, leftMs: entry.endsAt - now() }
    },
    async close(key, ms) {
      const entry = entryOf(key)
      if (entry) return entry.endsAt - now()
      begin(key, ms)
      return 0
    },
    async forget(keys) {
      for (const key of keys) entries.delete(key)
    },
    stop() {},
  }
}
