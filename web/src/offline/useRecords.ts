import type { Workout } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { allRecordsQuery } from '../exercises/library.ts'
import { useAccount } from '../session.ts'
import { type RecordsBySet, recordsIn } from './records.ts'

/** What each set of a workout broke; nothing until it is known what stood before. */
export function useRecords(workout: Workout | undefined): RecordsBySet {
  const { e1rmFormula } = useAccount()
  const { data } = useQuery(allRecordsQuery)
  return data && workout ? recordsIn(workout, data.items, e1rmFormula) : {}
}
