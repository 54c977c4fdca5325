import type { LoggedSet, WorkoutEntry } from '@fitai/contract'

export type Next = { entry: WorkoutEntry; set: LoggedSet }

const openSet = (entry: WorkoutEntry) => entry.sets.find((set) => set.performedAt === null)

/**
 * The set to do now. After a set of a superset it is the partner's turn; otherwise the exercise goes on until it is
 * done, then comes the next open one.
 */
export function nextSet(entries: readonly WorkoutEntry[]): Next | undefined {
  const last = lastTouched(entries)
  const index = last ? entries.indexOf(last) : -1
  const turn = last ? [...entries.slice(index + 1), ...entries.slice(0, index + 1)] : [...entries]
  const isPartner = (entry: WorkoutEntry) =>
    last !== undefined && last.supersetGroup !== null && entry.supersetGroup === last.supersetGroup
  const ordered = [...turn.filter(isPartner), ...(last ? [last] : []), ...turn]
  for (const entry of ordered) {
    const set = openSet(entry)
    if (set) return { entry, set }
  }
  return undefined
}

/** The exercise whose set was ticked last. */
export function lastTouched(entries: readonly WorkoutEntry[]): WorkoutEntry | undefined {
  const latest = (entry: WorkoutEntry) =>
    entry.sets.reduce((at, set) => Math.max(at, set.performedAt === null ? 0 : Date.parse(set.performedAt)), 0)
  return entries
    .filter((entry) => latest(entry) > 0)
    .reduce<WorkoutEntry | undefined>(
      (best, entry) => (!best || latest(entry) >= latest(best) ? entry : best),
      undefined,
    )
}

/** Within a superset the rest comes after the last partner. */
export function restsAfter(entry: WorkoutEntry, next: Next | undefined): boolean {
  if (!next || entry.supersetGroup === null || next.entry.supersetGroup !== entry.supersetGroup) return true
  return next.entry.position <= entry.position
}
