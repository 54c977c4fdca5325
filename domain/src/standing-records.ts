import type { RecordKind } from './records.ts'

type Timed = { kind: RecordKind; value: number; atWeightKg: number | null | undefined }

/**
 * What stands now, of a timeline oldest first: the last record of each kind. For `most_reps` one a weight, heaviest
 * first, without those that a heavier weight has matched.
 */
export function standingRecords<Record extends Timed>(timeline: readonly Record[]): Record[] {
  const last = new Map<string, Record>()
  for (const record of timeline) last.set(`${record.kind} ${record.atWeightKg ?? ''}`, record)
  const standing = [...last.values()]
  const reps = standing
    .filter((record) => record.kind === 'most_reps')
    .sort((a, b) => (b.atWeightKg ?? 0) - (a.atWeightKg ?? 0))
  const bestReps = reps.filter((record, i) => reps.slice(0, i).every((heavier) => heavier.value < record.value))
  return [...standing.filter((record) => record.kind !== 'most_reps'), ...bestReps]
}
