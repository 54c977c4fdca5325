import type { TrainingTotals } from '@fitai/contract'
import { type Days, weeksIn } from '@fitai/domain'
import type { TotalsRow } from './store.ts'

export const noTraining: TotalsRow = {
  ...{ workouts: 0, days: 0, timedWorkouts: 0, seconds: 0, workingSets: 0, hardSets: 0, reps: 0, volumeKg: 0 },
  ...{ effortSets: 0, rpeSum: 0 },
}

export function totalsFrom(row: TotalsRow): TrainingTotals {
  const { workouts, days, workingSets, hardSets, reps, volumeKg, seconds } = row
  return { workouts, days, workingSets, hardSets, reps, volumeKg, seconds }
}

export function averageSeconds({ timedWorkouts, seconds }: TotalsRow): number | null {
  return timedWorkouts === 0 ? null : seconds / timedWorkouts
}

/** Weeks of a stretch in which there was something to count: what lies before the first workout is no idleness. */
export function activeWeeks(days: Days, firstTrained: number | undefined): number {
  return weeksIn({ from: Math.min(days.to, Math.max(days.from, firstTrained ?? days.from)), to: days.to })
}
