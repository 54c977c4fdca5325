import { overview } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { allRecordsQuery } from '../../exercises/library.ts'
import { readKept } from '../../offline/kept.ts'
import { useAccount } from '../../session.ts'
import type { LogSoFar } from './suggestions.ts'

const overviewQuery = readKept(overview, {})

/** What goals are suggested from. What has not come yet suggests nothing. */
export function useLogSoFar(): LogSoFar {
  const { weightUnit } = useAccount()
  const records = useQuery(allRecordsQuery).data?.items ?? []
  return { records, overview: useQuery(overviewQuery).data, unit: weightUnit }
}
