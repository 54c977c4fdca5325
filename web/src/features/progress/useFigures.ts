import type { Endpoint, Input } from '@fitai/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { readKept } from '../../offline/kept.ts'

/**
 * Figures of an endpoint. What was seen last stays on this device and is there without a connection; while another range
 * is on its way, the one before stays.
 */
export function useFigures<
  P extends Endpoint['params'],
  Q extends Endpoint['query'],
  B extends Endpoint['body'],
  R extends Endpoint['reply'],
>(endpoint: Endpoint<P, Q, B, R>, input: Input<P, Q, B>) {
  return useQuery({ ...readKept(endpoint, input), placeholderData: keepPreviousData })
}
