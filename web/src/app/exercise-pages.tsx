import { getRouteApi } from '@tanstack/react-router'
import { BrowsePage } from '../features/exercises/BrowsePage.tsx'
import { EditExercisePage } from '../features/exercises/EditExercisePage.tsx'
import { ExercisePage } from '../features/exercises/ExercisePage.tsx'
import { NewExercisePage } from '../features/exercises/NewExercisePage.tsx'

const exercises = getRouteApi('/exercises')
export const Exercises = () => <BrowsePage browse={exercises.useSearch()} />

const newExercise = getRouteApi('/exercises/new')
export const NewExercise = () => <NewExercisePage name={newExercise.useSearch().name ?? ''} />

const exercise = getRouteApi('/exercises/$exerciseId')
export function OneExercise() {
  const { exerciseId } = exercise.useParams()
  return <ExercisePage key={exerciseId} exerciseKey={exerciseId} tab={exercise.useSearch().tab ?? 'howto'} />
}

const editExercise = getRouteApi('/exercises/$exerciseId/edit')
export const EditExercise = () => <EditExercisePage exerciseId={editExercise.useParams().exerciseId} />
