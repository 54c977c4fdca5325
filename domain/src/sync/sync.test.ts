import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Peer, play, schedule } from '../../test/sync/schedule.ts'
import { believable, type Clock, clockPattern, nextClock } from './clock.ts'
import { type Dated, mergeFields } from './merge.ts'
import { applied, type Operation, shown } from './replica.ts'

/** More in `npm run test:long`. */
const runs = Number(process.env.SYNC_RUNS ?? 10_000)

/** The server as a few lines: all of a request or nothing, each operation once, a revision for each request. */
function inMemory(world: { nowMs: number }): Peer {
  let rows = new Map<string, { row: Dated | 'deleted'; revision: number }>()
  let known = new Set<string>()
  let revision = 0
  let last: Clock | undefined
  return {
    async send(operations, isKilled) {
      const before = { rows: new Map(rows), known: new Set(known), revision, last }
      revision++
      const results = operations.map((operation) => {
        if (known.has(operation.id)) return { id: operation.id, outcome: 'duplicate' as const }
        const row = rows.get(operation.entityId)?.row
        if (row === 'deleted' && operation.action === 'put') return { id: operation.id, outcome: 'rejected' as const }
        last = believable(operation.clock, last, world.nowMs)
        rows.set(operation.entityId, { row: applied(row, { ...operation, clock: last }), revision })
        known.add(operation.id)
        return { id: operation.id, outcome: 'applied' as const }
      })
      if (isKilled) ({ rows, known, revision, last } = before)
      return { results }
    },
    async changes(since) {
      const changes = [...rows].filter(([, each]) => each.revision > since)
      return { changes: changes.map(([entityId, { row }]) => ({ entityId, row })), revision }
    },
    async all() {
      return new Map([...rows].map(([id, { row }]) => [id, row]))
    },
  }
}

describe('two phones that share a log', () => {
  it('T1 T2 T4 agree with the server in the end, whatever is lost, repeated, killed or late: no set lost, none doubled', async () => {
    await fc.assert(
      fc.asyncProperty(schedule, async (each) => {
        let count = 0
        const world = {
          nowMs: 1_790_000_000_000,
          newId: () => `id${count++}`,
          newThing: (value: number) => ({ weight: value, weightUnit: 'kg', reps: 5, note: null }),
        }
        const outcome = await play(each, inMemory(world), world)
        const [first, second] = outcome.replicas.map(shown)
        expect(first).toEqual(second)
        const alive = new Map([...outcome.server].flatMap(([id, row]) => (row === 'deleted' ? [] : [[id, row.values]])))
        expect(first).toEqual(alive)
        const deleted = new Set([...outcome.server].filter(([, row]) => row === 'deleted').map(([id]) => id))
        expect(new Set([...alive.keys(), ...deleted])).toEqual(outcome.everAdded)
        for (const { operation, atMs } of outcome.acknowledged)
          expectPresent(operation, atMs, outcome.server.get(operation.entityId))
      }),
      { numRuns: runs },
    )
  })
})

/** An acknowledged operation is there: what it wrote, or what somebody wrote later, or a deletion. */
function expectPresent(operation: Operation, atMs: number | undefined, row: Dated | 'deleted' | undefined) {
  expect(row).toBeDefined()
  if (row === undefined || row === 'deleted') return
  expect(operation.action).toBe('put')
  if (operation.action !== 'put') return
  for (const [field, value] of Object.entries(operation.fields)) {
    const clock = row.clocks[field === 'weightUnit' ? 'weight' : field] ?? row.clocks['*'] ?? ''
    const isBelieved = atMs !== undefined && believable(operation.clock, undefined, atMs) === operation.clock
    if (isBelieved) expect(clock >= operation.clock).toBe(true)
    if (clock === operation.clock) expect(row.values[field]).toEqual(value)
  }
}

describe('merging fields', () => {
  const at = (ms: number, device = 'a') => nextClock(undefined, ms, device)

  it('lets two devices change different fields, and the later one change the same', () => {
    const set = mergeFields(undefined, { weight: 100, weightUnit: 'kg', reps: 5 }, at(1))

    const merged = mergeFields(mergeFields(set, { reps: 6 }, at(3)), { reps: 4, weight: 105, weightUnit: 'kg' }, at(2))

    expect(merged.values).toEqual({ weight: 105, weightUnit: 'kg', reps: 6 })
  })

  it('keeps a weight with its unit', () => {
    const set = mergeFields(undefined, { weight: 100, weightUnit: 'kg' }, at(1))

    const merged = mergeFields(
      mergeFields(set, { weight: 225, weightUnit: 'lb' }, at(3)),
      { weight: 105, weightUnit: 'kg' },
      at(2),
    )

    expect(merged.values).toEqual({ weight: 225, weightUnit: 'lb' })
  })

  it('comes to the same whatever order writes come in, and however often', () => {
    const write = fc.record({
      fields: fc.dictionary(fc.constantFrom('weight', 'reps', 'note'), fc.nat(9), { minKeys: 1 }),
      ms: fc.nat(20),
      device: fc.constantFrom('a', 'b', 'c'),
    })
    fc.assert(
      fc.property(fc.uniqueArray(write, { selector: ({ ms, device }) => `${ms}${device}`, maxLength: 8 }), (writes) => {
        const set = mergeFields(undefined, { weight: 0, reps: 0, note: 0 }, at(0, '0'))
        const run = (order: typeof writes) =>
          order.reduce((row, { fields, ms, device }) => mergeFields(row, fields, at(ms + 1, device)), set)

        expect(run([...writes.toReversed(), ...writes]).values).toEqual(run(writes).values)
      }),
    )
  })
})

describe('clocks', () => {
  it('of a device only go forward, whatever its time does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000_000 })), (times) => {
        let last: Clock | undefined
        for (const ms of times) {
          const next = nextClock(last, ms, 'a')
          expect(next).toMatch(clockPattern)
          if (last !== undefined) expect(next > last).toBe(true)
          last = next
        }
      }),
    )
  })

  it('go on when the counter of one millisecond is full', () => {
    const full = '000000000000005-zzzz-a'

    expect(nextClock(full, 5, 'a')).toBe('000000000000006-0000-a')
  })

  it('from hours ahead become the present, and keep their order', () => {
    const now = 1_790_000_000_000
    const [first, second] = [now + 18_000_000, now + 18_000_001].map((ms) => nextClock(undefined, ms, 'a'))

    const one = believable(first ?? '', undefined, now)
    const two = believable(second ?? '', one, now)

    expect([one, two]).toEqual(['001790000000000-0000-a', '001790000000000-0001-a'])
    expect(believable(nextClock(undefined, now + 30_000, 'a'), undefined, now)).toBe(
      nextClock(undefined, now + 30_000, 'a'),
    )
  })
})
