import { type addGym as AddGym, addGym, changeGym, deleteGym, type Gym, listGyms } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { queryClient } from '../../queries.ts'
import { say } from '../../ui/say.ts'

type Written = Omit<(typeof AddGym)['body']['_input'], 'id'>

const gymsChanged = () => queryClient.invalidateQueries({ queryKey: [listGyms.path] })

/** One id for all tries: a gym whose answer was lost is not added twice. */
export function useSaveGym(id: string, gym: Gym | undefined, onDone: () => void) {
  return useMutation({
    mutationFn: (body: Written) =>
      gym ? call(changeGym, { params: { id }, body }) : call(addGym, { body: { id, ...body } }),
    onSuccess: async ({ name }) => {
      onDone()
      say(`“${name}” is saved.`)
      await gymsChanged()
    },
  })
}

/** Deletes a gym. The way back is in the toast: it is added again. */
export function useDeleteGym(gym: Gym | undefined, onDone: () => void) {
  const again = useMutation({
    mutationFn: async () => {
      if (!gym) return
      const { version: _, ...body } = gym
      await call(addGym, { body })
    },
    onSuccess: gymsChanged,
    onError: (error) => say(explain(error), { label: 'Try again', onClick: () => again.mutate() }),
  })
  return useMutation({
    mutationFn: async () => {
      if (gym) await call(deleteGym, { params: { id: gym.id } })
    },
    onSuccess: async () => {
      onDone()
      say('Deleted.', { label: 'Undo', onClick: () => again.mutate() })
      await gymsChanged()
    },
  })
}
