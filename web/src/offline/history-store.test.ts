import 'fake-indexeddb/auto'
import type { Workout } from '@fitai/contract'
import { beforeEach, expect, it } from 'vitest'
import { db } from './db.ts'
import { aLine, aWorkout, day } from './history.fixture.ts'
import { keepFetched, keepHistory, keptHistory, nextToFetch } from './history-store.ts'
import { keepWorkout, keepWrite, keptWorkout } from './outbox.ts'
import { pushAll, type Server } from './push.ts'
import type { Write } from './writes.ts'

const ana = 'ana'
const idOf = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`
const [old, now] = [idOf(1001), idOf(1002)]
const here = () => true
const told = { revision: 7, walkedAt: 1, askedAt: 1 }
const running: Workout = aWorkout(now, {
  ...{ status: 'active', startedAt: day(9), endedAt: null, localDate: null, closedBy: null },
  entries: [
    {
      ...{ id: 'e', position: 0, exerciseId: 'x', exerciseSlug: 'squat', exerciseName: 'Squat', sets: [] },
      ...{ tracking: 'weight_reps', supersetGroup: null, restSeconds: null, note: null, exerciseNote: null },
    },
  ],
})
const set: Write = {
  ...{ workoutId: now, kind: 'set' },
  entry: { id: 's', entryId: 'e', performedAt: day(9), weight: 80, weightUnit: 'kg', reps: 8 },
}
const finish: Write = {
  workoutId: now,
  kind: 'finish',
  endedAt: new Date(Date.parse(day(9)) + 1_800_000).toISOString(),
}

/** Takes everything. */
const server: Server = {
  restore: async () => {},
  sync: async ({ operations }) => ({
    results: operations.map(({ id }) => ({ id, outcome: 'applied' as const, code: null, detail: null })),
    ...{ revision: 8, now: day(9) },
  }),
}
const push = () =>
  pushAll(
    ana,
    server,
    () => 1,
    () => {},
  )
async function keepWrites(...writes: Write[]): Promise<void> {
  for (const [at, write] of writes.entries()) await keepWrite(ana, `write-${at}`, write, 1)
}
const keep = (lines: ReturnType<typeof aLine>[], turn: number, stale: readonly string[] | 'all' = []) =>
  keepHistory(ana, turn, { history: { lines, told }, stale }, here)
const linesHere = async () => (await keptHistory(ana)).history?.lines ?? []

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())))

it('has a finished workout in the history as soon as the server has taken it', async () => {
  await keepWorkout(ana, running)
  await keep([aLine(old, day(1))], 0)
  await keepWrites(set, finish)

  await push()

  expect((await linesHere()).map(({ id }) => id)).toEqual([now, old])
  expect((await linesHere())[0]).toMatchObject({
    ...{ name: 'Push', status: 'completed', localDate: '2026-01-09', durationSeconds: 1800 },
    ...{ workingSets: 1, reps: 8, volumeKg: 640, exercises: [{ name: 'Squat', workingSets: 1 }] },
  })
})

it('drops an answer that was asked for before a workout was sent', async () => {
  await keepWorkout(ana, running)
  await keep([aLine(old, day(1))], 0)
  const { turn } = await keptHistory(ana)
  await keepWrites(finish)
  await push()

  expect(await keep([aLine(old, day(1))], turn)).toBe(false)
  expect((await linesHere()).map(({ id }) => id)).toEqual([now, old])
})

it('drops the sets of a workout that were asked for before a change of it was sent', async () => {
  await keepWorkout(ana, running)
  const { turn } = await keptHistory(ana)
  await keepWrites(set)
  await push()

  expect(await keepFetched(ana, turn, running, here)).toBe(false)
  expect((await keptWorkout(ana, now))?.entries[0]?.sets).toHaveLength(1)
})

it('takes a workout that was thrown away out of the history, and leaves the lines of others alone', async () => {
  await keepWorkout(ana, running)
  await keep([aLine(now, day(9), { status: 'active' }), aLine(old, day(1))], 0)
  await keepWrites({ workoutId: now, kind: 'discard' }, { ...set, workoutId: old })

  await push()

  expect((await linesHere()).map(({ id }) => id)).toEqual([old])
})

it('leaves a running workout alone that the answer does not know yet', async () => {
  await keepWorkout(ana, running)
  await keep([aLine(now, day(9), { status: 'active' })], 0)

  await keepHistory(ana, 1, { history: { lines: [], told: { ...told, revision: 8 } }, stale: [] }, here)

  expect(await linesHere()).toEqual([])
  expect(await keptWorkout(ana, now)).toEqual(running)
})

it('fetches what has changed first, then the newest sixty; what is not finished waits', async () => {
  const lines = Array.from({ length: 70 }, (_, at) => aLine(idOf(at), day(at + 1)))
  for (const { id } of lines.slice(0, 3)) await keepWorkout(ana, aWorkout(id))
  await keep([...lines, aLine(idOf(2000), day(99), { status: 'active' })], 0, [idOf(1), idOf(5000)])
  const isDone = new Set<string>()

  for (
    let id = await nextToFetch(ana, (one) => isDone.has(one));
    id;
    id = await nextToFetch(ana, (one) => isDone.has(one))
  )
    isDone.add(id)

  expect([...isDone].slice(0, 3)).toEqual([idOf(1), idOf(69), idOf(68)])
  expect(isDone.size).toBe(61)
})

it('writes nothing for somebody who has left', async () => {
  const lines = [aLine(now, day(1))]

  expect(await keepHistory(ana, 0, { history: { lines, told }, stale: [] }, () => false)).toBe(false)
  expect(await keepFetched(ana, 0, running, () => false)).toBe(false)
  expect([await db.history.count(), await db.workouts.count()]).toEqual([0, 0])
})
