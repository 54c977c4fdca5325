import type { Clock } from './clock.ts'
import { type Dated, mergeFields, type Values } from './merge.ts'

/** What somebody did on a device, to be told to the server until it answers. */
export type Operation = {
  /** Made by the device: the same operation is the same however often it is sent. */
  id: string
  entityId: string
  clock: Clock
} & ({ action: 'put'; fields: Values } | { action: 'delete' })

/** What the server says of one thing: what it is now, or that it is gone. */
export type Change = { entityId: string; row: Dated | 'deleted' }

/** A device's copy: what the server last said, and what it has not been told yet. */
export type Replica = {
  rows: ReadonlyMap<string, Dated | 'deleted'>
  pending: readonly Operation[]
  /** All the revisions up to this one are in `rows`. */
  revision: number
}

export const emptyReplica: Replica = { rows: new Map(), pending: [], revision: 0 }

/** An operation on one thing. What is deleted stays deleted. */
export function applied(row: Dated | 'deleted' | undefined, operation: Operation): Dated | 'deleted' {
  if (row === 'deleted' || operation.action === 'delete') return 'deleted'
  return mergeFields(row, operation.fields, operation.clock)
}

/** Something was done here: it is shown at once and waits to be sent. */
export function done(replica: Replica, operation: Operation): Replica {
  return { ...replica, pending: [...replica.pending, operation] }
}

/** The server has answered these operations, whatever it said: they need not be sent again. */
export function answered(replica: Replica, ids: readonly string[]): Replica {
  return { ...replica, pending: replica.pending.filter(({ id }) => !ids.includes(id)) }
}

/** The server has told what changed up to a revision. */
export function pulled(replica: Replica, changes: readonly Change[], revision: number): Replica {
  const rows = new Map(replica.rows)
  for (const { entityId, row } of changes) rows.set(entityId, row)
  return { ...replica, rows, revision: Math.max(revision, replica.revision) }
}

/** What the device shows: what the server said, with all that was done here since. */
export function shown({ rows, pending }: Replica): Map<string, Values> {
  const all = new Map(rows)
  for (const operation of pending) all.set(operation.entityId, applied(all.get(operation.entityId), operation))
  return new Map([...all].flatMap(([id, row]) => (row === 'deleted' ? [] : [[id, row.values]])))
}
