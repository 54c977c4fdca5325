type Grouped = { supersetGroup: number | null }

/** Puts an exercise and the one after it into one superset; supersets that meet become one. */
export function joinNext<Entry extends Grouped>(entries: readonly Entry[], at: number): Entry[] {
  const [first, second] = [entries[at], entries[at + 1]]
  if (!first || !second) return [...entries]
  const group = first.supersetGroup ?? second.supersetGroup ?? freeGroup(entries)
  const isJoined = (entry: Entry, index: number) =>
    index === at || index === at + 1 || (second.supersetGroup !== null && entry.supersetGroup === second.supersetGroup)
  return entries.map((entry, index) => (isJoined(entry, index) ? { ...entry, supersetGroup: group } : entry))
}

/** Takes an exercise out of its superset. */
export const leaveGroup = <Entry extends Grouped>(entries: readonly Entry[], at: number): Entry[] =>
  entries.map((entry, index) => (index === at ? { ...entry, supersetGroup: null } : entry))

/** A superset is two or more exercises in a row: what is left of one alone is none, and one that was torn is two. */
export function tidyGroups<Entry extends Grouped>(entries: readonly Entry[]): Entry[] {
  const isAlone = ({ supersetGroup }: Entry, at: number) =>
    supersetGroup === null ||
    (entries[at - 1]?.supersetGroup !== supersetGroup && entries[at + 1]?.supersetGroup !== supersetGroup)
  let group = 0
  let before: number | null = null
  return entries.map((entry, at) => {
    if (isAlone(entry, at)) {
      before = null
      return entry.supersetGroup === null ? entry : { ...entry, supersetGroup: null }
    }
    if (entry.supersetGroup !== before) group += 1
    before = entry.supersetGroup
    return entry.supersetGroup === group ? entry : { ...entry, supersetGroup: group }
  })
}

const freeGroup = (entries: readonly Grouped[]) =>
  1 + Math.max(0, ...entries.map(({ supersetGroup }) => supersetGroup ?? 0))

/** Whether an exercise stands in one superset with the one before it, and with the one after it. */
export function joinsAt(entries: readonly Grouped[], at: number) {
  const group = entries[at]?.supersetGroup ?? null
  const isIn = (entry: Grouped | undefined) => group !== null && entry?.supersetGroup === group
  return { joinsBefore: isIn(entries[at - 1]), joinsAfter: isIn(entries[at + 1]) }
}
