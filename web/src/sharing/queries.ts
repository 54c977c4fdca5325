import { type Audience, readSharing, type Sharing, sharedWorkout, shareWorkout, workoutPicture } from '@fitai/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api.ts'
import { queryClient, read } from '../queries.ts'

export const sharedWorkoutQuery = (token: string) => read(sharedWorkout, { params: { token } })
export const sharingQuery = (workoutId: string) => read(readSharing, { params: { id: workoutId } })

export type Theme = 'dark' | 'light'

/** Drawn by the server of the workout as it is then: what was drawn before a correction is not shown again. */
export const pictureQuery = (workoutId: string, theme: Theme) =>
  queryOptions({
    queryKey: [workoutPicture.path, workoutId, theme],
    queryFn: () => call(workoutPicture, { params: { id: workoutId }, query: { theme } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** Shares a workout with others than before; by link it makes a new one. */
export async function shareWith(workoutId: string, audience: Audience): Promise<Sharing> {
  const sharing = await call(shareWorkout, { params: { id: workoutId }, body: { with: audience } })
  queryClient.setQueryData(sharingQuery(workoutId).queryKey, sharing)
  return sharing
}
