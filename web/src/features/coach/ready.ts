import { queryClient } from '../../queries.ts'
import { lastSetsQuery, refusedQuery } from './device/facts.ts'

/** Fetches what a plan without a connection needs. What does not come now comes when it is asked for. */
export async function readyCoach(): Promise<void> {
  await import('./device/planner.ts')
  await Promise.all([queryClient.prefetchQuery(lastSetsQuery), queryClient.prefetchQuery(refusedQuery)])
}
