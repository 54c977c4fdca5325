import { getRouteApi } from '@tanstack/react-router'
import { WorkoutPage } from '../features/history/WorkoutPage.tsx'
import { ImportPage } from '../features/import/ImportPage.tsx'
import { ExercisePage } from '../features/progress/ExercisePage.tsx'

/** Pages that take something from their address. */
const workout = getRouteApi('/training/$workoutId')
export const PastWorkout = () => <WorkoutPage workoutId={workout.useParams().workoutId} />

const importing = getRouteApi('/training/import')
export const Importing = () => <ImportPage importId={importing.useSearch().id} />

const exercise = getRouteApi('/progress/$exerciseId')
export const ExerciseProgress = () => <ExercisePage exerciseId={exercise.useParams().exerciseId} />
