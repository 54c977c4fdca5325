import { type Gym, listGyms } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { readKept } from './offline/kept.ts'

/** All gyms, also without a connection: the plates are looked up in the basement. */
export const useGyms = () => useQuery(readKept(listGyms, {}))

/** Where the caller trains now; undefined where they have not said so. */
export function useCurrentGym(): Gym | undefined {
  return useGyms().data?.items.find(({ isCurrent }) => isCurrent)
}
