import type { SyncOperation } from '@fitai/contract'
import type { Write } from './writes.ts'

type Beginning = Extract<Write, { kind: 'begin' }>

/** What each operation begins with: an id of its own and the time it was done at. */
export type Head = { id: string; clock: string }

/**
 * What a write tells the server, as operations. None for what operations cannot say: to bring back what was deleted,
 * the server has to be asked.
 */
export function operationsOf(write: Write, head: () => Head): SyncOperation[] {
  const { workoutId } = write
  const workout = (fields: Extract<SyncOperation, { type: 'put_workout' }>['fields']): SyncOperation => {
    return { ...head(), type: 'put_workout', entityId: workoutId, fields }
  }
  switch (write.kind) {
    case 'begin':
      return beginning(write, head)
    case 'start':
      return [workout({ status: 'active', startedAt: write.startedAt })]
    case 'set':
      return setPut(write, head)
    case 'delete':
      return [{ ...head(), type: 'delete_set', entityId: write.setId }]
    case 'finish':
      return [workout({ status: 'completed', endedAt: write.endedAt })]
    case 'discard':
      return [{ ...head(), type: 'delete_workout', entityId: workoutId }]
    case 'restore':
      return []
  }
}

function beginning({ plan, startedAt, templateId }: Beginning, head: () => Head): SyncOperation[] {
  const { id: workoutId, name, note, timezone, program, entries = [] } = plan
  const began = {
    ...{ name, status: 'active' as const, startedAt },
    ...(note && { note }),
    ...(timezone && { timezone }),
    ...(program && { program }),
    ...(templateId && { templateId }),
  }
  return [
    { ...head(), type: 'put_workout', entityId: workoutId, fields: began },
    ...entries.flatMap(({ id: entryId, sets = [], ...entry }, position): SyncOperation[] => [
      { ...head(), type: 'put_entry', entityId: entryId, workoutId, fields: { ...entry, position } },
      ...sets.map(({ id, ...set }, place): SyncOperation => {
        return { ...head(), type: 'put_set', entityId: id, workoutId, entryId, fields: { ...set, position: place } }
      }),
    ]),
  ]
}

function setPut({ workoutId, entry, exercise }: Extract<Write, { kind: 'set' }>, head: () => Head): SyncOperation[] {
  const { id, entryId, exerciseId: _exercise, ...fields } = entry
  const set = { ...head(), type: 'put_set', entityId: id, workoutId, entryId, fields } as const
  if (!exercise) return [set]
  const { exerciseId, position } = exercise
  const added = {
    ...head(),
    type: 'put_entry',
    entityId: entryId,
    workoutId,
    fields: { exerciseId, position },
  } as const
  return [added, set]
}
