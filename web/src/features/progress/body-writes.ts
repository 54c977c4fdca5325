import { addBodyEntry, type BodyEntry, changeBodyEntry, deleteBodyEntry } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { trainingChanged } from '../../queries.ts'
import { say } from '../../ui/say.ts'

type NewEntry = (typeof addBodyEntry)['body']['_input']
type Change = (typeof changeBodyEntry)['body']['_input']

export function useAddEntry(onDone: () => void) {
  return useMutation({
    mutationFn: (body: NewEntry) => call(addBodyEntry, { body }),
    onSuccess: async () => {
      onDone()
      await trainingChanged()
    },
  })
}

export function useChangeEntry(id: string, onDone: () => void) {
  return useMutation({
    mutationFn: (body: Change) => call(changeBodyEntry, { params: { id }, body }),
    onSuccess: async () => {
      onDone()
      await trainingChanged()
    },
  })
}

/** Deletes what was measured. The way back is in the toast: it is added again, with an id of its own. */
export function useDeleteEntry(entry: BodyEntry, onDone: () => void) {
  const again = useMutation({
    mutationFn: () => call(addBodyEntry, { body: copyOf(entry) }),
    onSuccess: trainingChanged,
    onError: (error) => say(explain(error), { label: 'Try again', onClick: () => again.mutate() }),
  })
  return useMutation({
    mutationFn: () => call(deleteBodyEntry, { params: { id: entry.id } }),
    onSuccess: async () => {
      onDone()
      say('Deleted.', { label: 'Undo', onClick: () => again.mutate() })
      await trainingChanged()
    },
  })
}

function copyOf({
  localDate,
  measuredAt,
  weight,
  weightUnit,
  bodyFatPercent,
  measurements,
  note,
}: BodyEntry): NewEntry {
  return {
    ...{ id: newId(), localDate, measuredAt, measurements, note },
    ...(weight !== null && weightUnit !== null && { weight, weightUnit }),
    ...(bodyFatPercent !== null && { bodyFatPercent }),
  }
}
