import {
  addGoalEntry,
  addGoalMilestone,
  archiveGoal,
  changeGoal,
  createGoal,
  deleteGoal,
  deleteGoalEntry,
  deleteGoalMilestone,
  type Goal,
  type GoalEntry,
  type GoalMilestone,
  restoreGoal,
  unarchiveGoal,
} from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { goalsChanged } from '../../goals/queries.ts'
import { say } from '../../ui/say.ts'
import type { Offer } from './advice.ts'

export type NewGoal = (typeof createGoal)['body']['_input']
export type GoalChange = (typeof changeGoal)['body']['_input']
type NewEntry = Omit<(typeof addGoalEntry)['body']['_input'], 'id'>
type NewMilestone = Omit<(typeof addGoalMilestone)['body']['_input'], 'id'>

export function useCreateGoal(onDone: (goal: Goal) => void) {
  return useMutation({
    mutationFn: (body: NewGoal) => call(createGoal, { body }),
    onSuccess: async (goal) => {
      onDone(goal)
      await goalsChanged()
    },
  })
}

/** What follows a write, also where the part of the screen that asked for it is gone by then. */
type Then = { onDone?: () => void; onError?: (error: Error) => void }

const tellWhy: Then = { onError: (error) => say(explain(error)) }

export function useChangeGoal(id: string, then: Then) {
  return useMutation({ mutationFn: (body: GoalChange) => call(changeGoal, { params: { id }, body }), ...after(then) })
}

const after = ({ onDone, onError }: Then) => ({
  ...(onError && { onError }),
  onSuccess: async () => {
    onDone?.()
    await goalsChanged()
  },
})

/** Takes what the coach offers. The way back is in the toast. */
export function useTakeOffer(id: string) {
  const back = useChangeGoal(id, tellWhy)
  return useMutation({
    mutationFn: ({ change }: Offer) => call(changeGoal, { params: { id }, body: change }),
    onSuccess: async (_goal, { name, back: before }) => {
      say(`${name} changed.`, { label: 'Undo', onClick: () => back.mutate(before) })
      await goalsChanged()
    },
    ...tellWhy,
  })
}

/** Puts a goal away. The way back is in the toast, and on the goal itself. */
export function useArchiveGoal({ id }: Pick<Goal, 'id'>) {
  const back = useUnarchiveGoal({ id })
  return useMutation({
    mutationFn: () => call(archiveGoal, { params: { id } }),
    onSuccess: async () => {
      say('Goal archived.', { label: 'Undo', onClick: () => back.mutate() })
      await goalsChanged()
    },
    onError: (error) => say(explain(error)),
  })
}

export function useUnarchiveGoal({ id }: Pick<Goal, 'id'>) {
  return useMutation({
    mutationFn: () => call(unarchiveGoal, { params: { id } }),
    onSuccess: goalsChanged,
    onError: (error) => say(explain(error)),
  })
}

/** Deletes a goal. The way back is in the toast, whichever screen is open by then. */
export function useDeleteGoal({ id }: Pick<Goal, 'id'>, onDeleted: () => Promise<void>) {
  const back = useMutation({
    mutationFn: () => call(restoreGoal, { params: { id } }),
    onSuccess: async (goal) => {
      say(`“${goal.name}” is back.`)
      await goalsChanged()
    },
    onError: (error) => say(explain(error), { label: 'Try again', onClick: () => back.mutate() }),
  })
  return useMutation({
    mutationFn: () => call(deleteGoal, { params: { id } }),
    onSuccess: async () => {
      await onDeleted()
      say('Goal deleted.', { label: 'Undo', onClick: () => back.mutate() })
      await goalsChanged()
    },
    onError: (error) => say(explain(error)),
  })
}

export function useAddMilestone(goalId: string, then: Then) {
  return useMutation({
    mutationFn: (milestone: NewMilestone) =>
      call(addGoalMilestone, { params: { id: goalId }, body: { id: newId(), ...milestone } }),
    ...after(then),
  })
}

/** The way back is in the toast: it is added again, with an id of its own. */
export function useDeleteMilestone(goalId: string) {
  const again = useAddMilestone(goalId, tellWhy)
  return useMutation({
    mutationFn: ({ id }: OwnMilestone) => call(deleteGoalMilestone, { params: { id: goalId, milestoneId: id } }),
    onSuccess: async (_goal, { name, value }) => {
      say('Milestone deleted.', { label: 'Undo', onClick: () => again.mutate({ name, value }) })
      await goalsChanged()
    },
    onError: (error) => say(explain(error)),
  })
}

export type OwnMilestone = { id: string; name: string; value: number }

export function asOwn({ id, name, value }: GoalMilestone): OwnMilestone | undefined {
  return id === null || value === null ? undefined : { id, name, value }
}

export function useAddEntry(goalId: string, then: Then) {
  return useMutation({
    mutationFn: (entry: NewEntry) => call(addGoalEntry, { params: { id: goalId }, body: { id: newId(), ...entry } }),
    ...after(then),
  })
}

/** As with a milestone. */
export function useDeleteEntry(goalId: string) {
  const again = useAddEntry(goalId, tellWhy)
  return useMutation({
    mutationFn: ({ id }: GoalEntry) => call(deleteGoalEntry, { params: { id: goalId, entryId: id } }),
    onSuccess: async (_goal, { value, localDate, note }) => {
      say('Value deleted.', { label: 'Undo', onClick: () => again.mutate({ value, localDate, note }) })
      await goalsChanged()
    },
    onError: (error) => say(explain(error)),
  })
}
