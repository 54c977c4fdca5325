import { readAvatar } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { read } from './queries.ts'

/** The caller's picture. Its link runs out, so it is asked for again before that. */
export function useAvatar() {
  return useQuery({ ...read(readAvatar, {}), staleTime: 240_000, refetchInterval: 240_000 })
}
