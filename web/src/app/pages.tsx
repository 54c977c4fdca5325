import { getRouteApi } from '@tanstack/react-router'
import { WorkoutPage } from '../features/history/WorkoutPage.tsx'
import { ImportPage } from '../features/import/ImportPage.tsx'

/** Pages that take something from their address. */
const workout = getRouteApi('/training/$workoutId')
export const PastWorkout = () => <WorkoutPage workoutId={workout.useParams().workoutId} />

const importing = getRouteApi('/training/import')
export const Importing = () => <ImportPage importId={importing.useSearch().id} />
