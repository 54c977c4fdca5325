import fc from 'fast-check'
import { type Clock, laterOf, nextClock } from '../../src/sync/clock.ts'
import type { Dated, Values } from '../../src/sync/merge.ts'
import {
  answered,
  type Change,
  done,
  emptyReplica,
  type Operation,
  pulled,
  type Replica,
} from '../../src/sync/replica.ts'

/** What may happen to two phones, a network and a server. */
export type Step =
  | { what: 'add'; device: number; value: number }
  | { what: 'edit'; device: number; pick: number; field: 'weight' | 'reps' | 'note'; value: number }
  | { what: 'delete'; device: number; pick: number }
  | { what: 'send'; device: number; fault: Fault; most: number }
  | { what: 'pull'; device: number }
  | { what: 'kill'; device: number }
  | { what: 'wait'; ms: number }

/** How a request ends: well, never arrived, done but the answer was lost, the server died before it was done. */
export type Fault = 'none' | 'lost request' | 'lost answer' | 'server killed'

const device = fc.nat({ max: 1 })
const value = fc.integer({ min: 0, max: 200 })
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('add' as const), device, value }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('edit' as const),
      device,
      pick: fc.nat({ max: 50 }),
      field: fc.constantFrom('weight' as const, 'reps' as const, 'note' as const),
      value,
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('delete' as const), device, pick: fc.nat({ max: 50 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('send' as const),
      device,
      fault: fc.constantFrom<Fault>('none', 'none', 'lost request', 'lost answer', 'server killed'),
      most: fc.integer({ min: 1, max: 8 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('pull' as const), device }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('kill' as const), device }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 7_200_000 }) }),
  },
)

export const schedule = fc.record({
  steps: fc.array(step, { minLength: 5, maxLength: 40 }),
  /** How far the clock of each phone is off, in milliseconds: minutes, or hours. */
  skews: fc.tuple(fc.integer({ min: -18_000_000, max: 18_000_000 }), fc.integer({ min: -90_000, max: 90_000 })),
})
export type Schedule = { steps: readonly Step[]; skews: readonly [number, number] }

export type Answer = { results: { id: string; outcome: 'applied' | 'duplicate' | 'rejected' }[] }
/** The other end, however it is reached. `killed` requests must leave nothing behind. */
export type Peer = {
  send(operations: readonly Operation[], isKilled: boolean): Promise<Answer>
  changes(since: number): Promise<{ changes: readonly Change[]; revision: number }>
  all(): Promise<ReadonlyMap<string, Dated | 'deleted'>>
}

export type Acknowledged = { operation: Operation; atMs: number | undefined }

export type Outcome = {
  replicas: readonly Replica[]
  server: ReadonlyMap<string, Dated | 'deleted'>
  /** Every operation that a device was told is in, and when it went in by the server's time if it was in this request. */
  acknowledged: readonly Acknowledged[]
  everAdded: ReadonlySet<string>
}

/** `nowMs` is the time of the server; it goes on while a schedule is played. */
type World = { nowMs: number; newId: () => string; newThing: (value: number) => Values }

/** Runs a schedule, then lets everything come home: what is left is what both phones and the server must agree on. */
export async function play({ steps, skews }: Schedule, peer: Peer, world: World): Promise<Outcome> {
  const phones = [0, 1].map(() => ({ replica: emptyReplica, last: undefined as Clock | undefined }))
  const acknowledged: Acknowledged[] = []
  const everAdded = new Set<string>()
  const act = (index: number, entityId: string, what: { action: 'put'; fields: Values } | { action: 'delete' }) => {
    const phone = phones[index] as (typeof phones)[number]
    const clock = nextClock(phone.last, world.nowMs + (skews[index] ?? 0), `phone${index}`)
    phone.last = clock
    phone.replica = done(phone.replica, { id: world.newId(), entityId, clock, ...what })
  }
  const send = async (index: number, fault: Fault, most: number) => {
    const phone = phones[index] as (typeof phones)[number]
    const operations = phone.replica.pending.slice(0, most)
    if (operations.length === 0 || fault === 'lost request') return
    const { results } = await peer.send(operations, fault === 'server killed')
    if (fault !== 'none') return
    for (const { id, outcome } of results) {
      const operation = operations.find((each) => each.id === id)
      const atMs = outcome === 'applied' ? world.nowMs : undefined
      if (operation && outcome !== 'rejected') acknowledged.push({ operation, atMs })
    }
    phone.replica = answered(
      phone.replica,
      results.map(({ id }) => id),
    )
  }
  const pull = async (index: number) => {
    const phone = phones[index] as (typeof phones)[number]
    const { changes, revision } = await peer.changes(phone.replica.revision)
    phone.replica = pulled(phone.replica, changes, revision)
    for (const { row } of changes)
      if (row !== 'deleted') for (const clock of Object.values(row.clocks)) phone.last = laterOf(phone.last, clock)
  }
  const known = (index: number): string[] => {
    const { rows, pending } = (phones[index] as (typeof phones)[number]).replica
    const gone = new Set(pending.filter(({ action }) => action === 'delete').map(({ entityId }) => entityId))
    const alive = [...rows].filter(([, row]) => row !== 'deleted').map(([id]) => id)
    return [...new Set([...alive, ...pending.map(({ entityId }) => entityId)])].filter((id) => !gone.has(id))
  }

  for (const each of steps) {
    world.nowMs += 1000
    if (each.what === 'wait') world.nowMs += each.ms
    else if (each.what === 'add') {
      const id = world.newId()
      everAdded.add(id)
      act(each.device, id, { action: 'put', fields: world.newThing(each.value) })
    } else if (each.what === 'edit' || each.what === 'delete') {
      const ids = known(each.device)
      const id = ids[each.pick % Math.max(ids.length, 1)]
      if (id === undefined) continue
      if (each.what === 'delete') act(each.device, id, { action: 'delete' })
      else act(each.device, id, { action: 'put', fields: fieldsOf(each.field, each.value) })
    } else if (each.what === 'send') await send(each.device, each.fault, each.most)
    else if (each.what === 'pull') await pull(each.device)
    // A phone that is killed has kept its operations and what it was told, and nothing else.
    else (phones[each.device] as (typeof phones)[number]).last = undefined
  }
  for (const index of [0, 1]) while (phones[index]?.replica.pending.length) await send(index, 'none', 50)
  for (const index of [0, 1]) await pull(index)
  return {
    replicas: phones.map(({ replica }) => replica),
    server: await peer.all(),
    acknowledged,
    everAdded,
  }
}

function fieldsOf(field: 'weight' | 'reps' | 'note', value: number): Values {
  if (field === 'weight') return { weight: value / 2, weightUnit: value % 2 === 0 ? 'kg' : 'lb' }
  return { [field]: field === 'note' ? `note ${value}` : value }
}
