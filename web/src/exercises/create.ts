import { createExercise, type Exercise, type NewExercise } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import { call } from '../api.ts'
import { queryClient } from '../queries.ts'
import { exerciseQuery, exercisesChanged, ownQuery } from './library.ts'

/** Makes an exercise of one's own. Its id is made once a form: a second tap, or a try after a lost answer, makes no second one. */
export function useCreateExercise(onCreated: (exercise: Exercise) => void) {
  const [id] = useState(() => v7())
  return useMutation({
    mutationFn: (fields: Omit<NewExercise, 'id'>) => call(createExercise, { body: { ...fields, id } }),
    onSuccess: (exercise) => {
      shownAs(exercise)
      onCreated(exercise)
    },
  })
}

/** What the server answered is shown everywhere, then asked for again. */
export function shownAs(exercise: Exercise): void {
  queryClient.setQueryData(exerciseQuery(exercise.id).queryKey, exercise)
  queryClient.setQueryData(ownQuery.queryKey, (own) => {
    const others = own?.filter(({ id }) => id !== exercise.id)
    return others && !exercise.isArchived ? [...others, exercise] : others
  })
  void exercisesChanged()
}
