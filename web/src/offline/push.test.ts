import 'fake-indexeddb/auto'
import { ApiFailure, type SyncOperation, type Workout } from '@fitai/contract'
import { type Clocks, mergeFields } from '@fitai/domain'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from './db.ts'
import { keepWorkout, keepWrite, keptWorkout, refusedOf, takeBack, waitingOf } from './outbox.ts'
import { pushAll, type Server } from './push.ts'
import type { Write } from './writes.ts'

const ana = 'ana'
const empty: Workout = {
  ...{ id: 'w', name: 'Push', status: 'active', startedAt: '2026-01-01T10:00:00Z', endedAt: null },
  ...{ timezone: 'UTC', localDate: null, closedBy: null, note: null, version: 1 },
  ...{ pausedAt: null, pausedSeconds: 0, bodyweight: null, bodyweightUnit: null, program: null },
  entries: [
    {
      ...{ id: 'e', position: 0, exerciseId: 'x', exerciseSlug: 'squat', exerciseName: 'Squat', sets: [] },
      ...{ tracking: 'weight_reps', supersetGroup: null, restSeconds: null, note: null, exerciseNote: null },
    },
  ],
}
const aSet = (id: string, reps: number): Write => {
  return { workoutId: 'w', kind: 'set', entry: { id, entryId: 'e', reps } }
}
const noAnswer = new TypeError('Failed to fetch')
const no = (status: number) => new ApiFailure({ type: '', title: 'No', status, code: 'invalid_input', requestId: 'r' })

/** What goes wrong with a call: before it is done, after it is done, or a part of the answer is missing. */
type Fault = 'none' | 'before' | 'after' | 'half' | 'unreadable'

/** A server with the rule of the real one: an operation is done once, fields merge by their clocks. */
function givenServer(faults: Fault[] = [], refused: readonly string[] = []) {
  const sets = new Map<string, { values: Record<string, unknown>; clocks: Clocks }>()
  const known = new Set<string>()
  const calls: number[] = []
  const perform = (operation: SyncOperation): boolean => {
    if (refused.includes(operation.entityId)) return false
    if (operation.type === 'delete_set') sets.delete(operation.entityId)
    if (operation.type !== 'put_set') return true
    const { values, clocks } = mergeFields(sets.get(operation.entityId), operation.fields, operation.clock)
    sets.set(operation.entityId, { values: { ...values }, clocks })
    return true
  }
  const server: Server = {
    restore: async () => {},
    sync: async ({ operations }) => {
      const fault = faults.shift() ?? 'none'
      if (fault === 'before') throw noAnswer
      if (fault === 'unreadable') throw no(413)
      calls.push(operations.length)
      const results = operations.flatMap((operation) => {
        if (!('entityId' in operation)) return []
        const isKnown = known.has(operation.id)
        const isTaken = isKnown || perform(operation as SyncOperation)
        if (isTaken) known.add(operation.id)
        const outcome = isKnown ? ('duplicate' as const) : isTaken ? ('applied' as const) : ('rejected' as const)
        return [{ id: operation.id, outcome, code: isTaken ? null : 'set_deleted', detail: null }]
      })
      if (fault === 'after') throw noAnswer
      const told = fault === 'half' ? results.slice(0, Math.ceil(results.length / 2)) : results
      return { results: told, revision: 1, now: new Date(1_000_000).toISOString() }
    },
  }
  return { server, calls, repsOf: () => [...sets].map(([id, { values }]) => [id, values.reps]).toSorted() }
}

const push = (server: Server) =>
  pushAll(
    ana,
    server,
    () => 1_000_000,
    () => {},
  )
async function pushUntilDone(server: Server, left = 30): Promise<void> {
  await push(server).catch((failure) => {
    if (left === 0) throw failure
    return pushUntilDone(server, left - 1)
  })
}
let count = 0
const keep = (write: Write, userId = ana) => keepWrite(userId, `write-${count++}`, write, 1_000_000)

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()))
  await keepWorkout(ana, empty)
})

describe('what waits', () => {
  it('is sent in order, in one call, and becomes part of the workout that is kept', async () => {
    const { server, calls, repsOf } = givenServer()
    for (const [id, reps] of [
      ['a', 5],
      ['b', 6],
      ['a', 7],
    ] as const)
      await keep(aSet(id, reps))

    await push(server)

    expect(calls).toEqual([3])
    expect(repsOf()).toEqual([
      ['a', 7],
      ['b', 6],
    ])
    expect(await waitingOf(ana)).toEqual([])
    expect((await keptWorkout(ana, 'w'))?.entries[0]?.sets.map(({ id, reps }) => [id, reps])).toEqual([
      ['a', 7],
      ['b', 6],
    ])
  })

  it('stays when nobody answers', async () => {
    const { server } = givenServer(['before'])
    await keep(aSet('a', 5))

    await expect(push(server)).rejects.toThrow('Failed to fetch')

    expect(await waitingOf(ana)).toHaveLength(1)
  })

  it('T2 is done once when the answer is lost after it was done', async () => {
    const { server, calls, repsOf } = givenServer(['after', 'after'])
    await keep(aSet('a', 5))

    await pushUntilDone(server)

    expect(calls).toEqual([1, 1, 1])
    expect(repsOf()).toEqual([['a', 5]])
  })

  it('goes in calls of two hundred operations', async () => {
    const { server, calls } = givenServer()
    for (let at = 0; at < 430; at++) await keep(aSet(`s${at}`, 5))

    await push(server)

    expect(calls).toEqual([200, 200, 30])
  })

  it('of somebody else on this device stays with them', async () => {
    const { server, repsOf } = givenServer()
    await keep(aSet('a', 5), 'ben')

    await push(server)

    expect(repsOf()).toEqual([])
    expect(await waitingOf('ben')).toHaveLength(1)
  })

  it('can be taken back as long as it waits', async () => {
    const { server } = givenServer()
    await keepWrite(ana, 'mine', aSet('a', 5), 1_000_000)

    expect(await takeBack('mine')).toBe(true)
    await push(server)
    expect(await takeBack('mine')).toBe(false)
  })
})

describe('what the server refuses', () => {
  it('leaves the workout as the server has it, is told, and holds nothing up', async () => {
    const { server, repsOf } = givenServer([], ['b'])
    for (const id of ['a', 'b', 'c']) await keep(aSet(id, 5))

    await push(server)

    expect(repsOf()).toEqual([
      ['a', 5],
      ['c', 5],
    ])
    expect((await keptWorkout(ana, 'w'))?.entries[0]?.sets.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(await refusedOf(ana)).toMatchObject([{ code: 'set_deleted', write: { entry: { id: 'b' } } }])
    expect(await waitingOf(ana)).toEqual([])
  })

  it('is found by sending each alone when it cannot read the whole', async () => {
    const { server, repsOf } = givenServer(['unreadable', 'none', 'unreadable', 'unreadable'])
    for (const id of ['a', 'b', 'c']) await keep(aSet(id, 5))

    await push(server)

    expect(repsOf()).toEqual([
      ['a', 5],
      ['c', 5],
    ])
    expect(await refusedOf(ana)).toMatchObject([{ code: 'invalid_input', write: { entry: { id: 'b' } } }])
  })
})

const anyFault = fc.constantFrom<Fault>('none', 'before', 'after', 'half')
const anyWrite = fc.record({ id: fc.constantFrom('a', 'b', 'c'), reps: fc.integer({ min: 1, max: 20 }) })

it('T2 ends with the same sets on both sides, whatever goes wrong in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyWrite, { maxLength: 12 }),
      fc.array(anyFault, { maxLength: 12 }),
      async (writes, faults) => {
        await Promise.all([db.outbox.clear(), db.workouts.clear(), db.refused.clear()])
        await keepWorkout(ana, empty)
        const { server, repsOf } = givenServer([...faults])
        for (const { id, reps } of writes) {
          await keep(aSet(id, reps))
          await push(server).catch(() => undefined)
        }
        await pushUntilDone(server)

        const last = new Map(writes.map(({ id, reps }) => [id, reps]))
        const kept = (await keptWorkout(ana, 'w'))?.entries[0]?.sets.map(({ id, reps }) => [id, reps]).toSorted()
        expect(repsOf()).toEqual([...last].toSorted())
        expect(kept).toEqual([...last].toSorted())
        expect(await waitingOf(ana)).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})
