/** Counts that run out by themselves. Shared by all processes where there is a Redis. */
export type Counters = {
  /** One more within a window that begins with the first: how many, and how long it goes on. */
  count(key: string, windowMs: number): Promise<{ count: number; leftMs: number }>
  /** Closes a gate for a time if it stands open, and answers 0; else how long it stays closed. Of two at once one gets 0. */
  close(key: string, ms: number): Promise<number>
  forget(keys: readonly string[]): Promise<void>
  stop(): void
}

/** What limits keep in mind at most. Then those go that were there first. */
export const mostKeys = 100_000
