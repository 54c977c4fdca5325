import type { listChanges, listWorkouts, WorkoutSummary } from '@fitai/contract'
import type { Told } from './db.ts'

/** The workouts of an account as the server has them, newest first. */
export type History = {
  lines: readonly WorkoutSummary[]
  /** Undefined while not all of them are known. */
  told: Told | undefined
}
type Feed = (typeof listChanges)['reply']['_output']
type Page = (typeof listWorkouts)['reply']['_output']

/** How the server is asked. Throws when nobody answers. */
export type Server = {
  changes: (query: { since: number; limit: number }) => Promise<Feed>
  page: (cursor: string | undefined) => Promise<Page>
}

/** What asking again has brought: the history as it is now, and whose sets have changed since they were kept. */
export type Renewed = { history: History; stale: readonly string[] | 'all' }

/**
 * What changes tell nothing of, such as records by another formula, arrives when the whole history is read: once a day.
 */
const wholeEveryMs = 86_400_000
const mostChanges = 1000
/** Nothing can have changed since: the answer says only which revision is the present one. */
const lastRevision = 2_147_483_647

/**
 * Asks for what has changed. Reads the history down to the oldest workout that was touched, because what came after it
 * may have broken other records now; all of it when that cannot be said. `onPage` is told how far it is.
 */
export async function renewed(
  before: History | undefined,
  server: Server,
  nowMs: number,
  onPage: (lines: readonly WorkoutSummary[]) => void,
): Promise<Renewed> {
  const told = before?.told
  const feed = told && (await server.changes({ since: told.revision, limit: mostChanges }))
  const touched = before && feed && touchedBy(feed, before.lines, told.revision)
  if (touched && nowMs - told.walkedAt < wholeEveryMs) {
    const { ids, oldestMs } = touched
    const walked = oldestMs === undefined ? nothing : await walk(server, oldestMs, () => {})
    const lines = joined(before.lines, walked)
    return { history: { lines, told: { ...told, revision: feed.revision, askedAt: nowMs } }, stale: ids }
  }
  const { revision } = await server.changes({ since: lastRevision, limit: 1 })
  const { lines } = await walk(server, undefined, onPage)
  return { history: { lines, told: { revision, walkedAt: nowMs, askedAt: nowMs } }, stale: touched?.ids ?? 'all' }
}

type Touched = { ids: readonly string[]; oldestMs: number | undefined }

/** Undefined when nobody can say how far back it goes. A workout is touched with every set and exercise it loses. */
function touchedBy(feed: Feed, lines: readonly WorkoutSummary[], knownRevision: number): Touched | undefined {
  const isOfAnotherTime = feed.revision < knownRevision
  // The name of an exercise stands in every line that has it.
  const isEverywhere = feed.changes.some(({ entity }) => entity === 'exercise')
  if (isOfAnotherTime || isEverywhere || feed.nextCursor !== null) return undefined
  const ids = new Set<string>()
  const starts: unknown[] = []
  for (const { entity, id, fields } of feed.changes) {
    const workoutId = entity === 'workout' ? id : fields?.workoutId
    if (typeof workoutId === 'string') ids.add(workoutId)
    if (entity === 'workout') starts.push(fields?.startedAt)
  }
  starts.push(...lines.filter(({ id }) => ids.has(id)).map(({ startedAt }) => startedAt))
  const ms = starts.flatMap((start) => (typeof start === 'string' ? Date.parse(start) : []))
  return { ids: [...ids], oldestMs: ms.length === 0 ? undefined : Math.min(...ms) }
}

type Walked = { lines: WorkoutSummary[]; isToTheEnd: boolean }
const nothing: Walked = { lines: [], isToTheEnd: false }

/** Page by page from the newest, until one reaches beyond that time. */
async function walk(
  server: Server,
  downToMs: number | undefined,
  onPage: (lines: readonly WorkoutSummary[]) => void,
): Promise<Walked> {
  const lines: WorkoutSummary[] = []
  let cursor: string | undefined
  do {
    const page = await server.page(cursor)
    lines.push(...page.items)
    cursor = page.nextCursor ?? undefined
    onPage([...lines])
  } while (cursor !== undefined && !isBefore(lines.at(-1), downToMs))
  return { lines, isToTheEnd: cursor === undefined }
}

const startOf = ({ startedAt }: WorkoutSummary) => (startedAt === null ? 0 : Date.parse(startedAt))

function isBefore(line: WorkoutSummary | undefined, ms: number | undefined): boolean {
  return line !== undefined && ms !== undefined && startOf(line) < ms
}

/** What was read, and below it what is known from before. */
function joined(before: readonly WorkoutSummary[], { lines, isToTheEnd }: Walked): readonly WorkoutSummary[] {
  const last = lines.at(-1)
  if (isToTheEnd) return lines
  if (!last) return before
  const isRead = new Set(lines.map(({ id }) => id))
  return [...lines, ...before.filter((line) => !isRead.has(line.id) && byNewest(last, line) < 0)]
}

/** As the server lists them. */
export function byNewest(a: WorkoutSummary, b: WorkoutSummary): number {
  return startOf(b) - startOf(a) || (a.id < b.id ? 1 : -1)
}

/** With these lines in their place instead of what was known of the same workouts; without those that are gone. */
export function withLines(
  before: readonly WorkoutSummary[],
  lines: ReadonlyMap<string, WorkoutSummary | undefined>,
): readonly WorkoutSummary[] {
  if (lines.size === 0) return before
  const added = [...lines.values()].flatMap((line) => line ?? [])
  return [...before.filter(({ id }) => !lines.has(id)), ...added].toSorted(byNewest)
}
