import { queryClient } from '../queries.ts'
import { archivedQuery, favoritesQuery, libraryQuery, ownQuery } from './library.ts'
import { readySearch } from './search.ts'

/** Fetches what the exercises need to be there without a connection. What does not come now comes when it is asked for. */
export async function readyExercises(): Promise<void> {
  await queryClient.prefetchQuery(libraryQuery)
  await aFrame()
  await Promise.all([ownQuery, favoritesQuery, archivedQuery].map((query) => queryClient.prefetchQuery(query)))
  await aFrame()
  await readySearch().catch(() => undefined)
}

/** Each step takes a slow phone some frames: between them it may draw. */
const aFrame = () => new Promise((resolve) => setTimeout(resolve, 50))
