import type { WorkoutEntry } from '@fitai/contract'
import { isWorkingSet } from '@fitai/domain'
import { clock, number } from '../../format.ts'

/** `4 × 6–8 · 2 RIR`: what was planned. Empty when nothing was. */
export function targetText(entry: WorkoutEntry): string {
  const working = entry.sets.filter(isWorkingSet)
  const target = working[0]?.target
  if (!target) return ''
  const { repsMin, repsMax, rir, durationSeconds } = target
  const isRange = repsMin !== null && repsMax !== null && repsMin !== repsMax
  const reps = isRange ? `${repsMin}–${repsMax}` : (repsMax ?? repsMin)
  const amount = durationSeconds !== null ? clock(durationSeconds) : reps
  if (amount === null) return ''
  return [`${working.length} × ${amount}`, rir !== null && `${number(rir)} RIR`].filter(Boolean).join(' · ')
}
