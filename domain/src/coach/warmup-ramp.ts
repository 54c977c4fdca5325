import { toKg } from '../units.ts'
import type { CoachRequest, PlanRampSet } from './plan.ts'

/** The Olympic bar, as it is sold in countries of either unit. */
const barKgOf = { kg: 20, lb: toKg({ weight: 45, weightUnit: 'lb' }) }
const heavyKg = 150
const steps = [
  { percent: 40, reps: 5 },
  { percent: 60, reps: 3 },
  { percent: 80, reps: 2 },
  { percent: 90, reps: 1 },
]

/**
 * The way to a heavy first set: empty bar × 8, then 40 % × 5, 60 % × 3, 80 % × 2, from 150 kg on also 90 % × 1
 * (NSCA; Fradkin 2010). Steps below the bar or less than 10 kg above the last one are left out.
 * Ramp sets never count as volume.
 */
export function warmupRamp(
  workKg: number,
  { incrementKg, weightUnit = 'kg' }: Pick<CoachRequest, 'incrementKg' | 'weightUnit'>,
): PlanRampSet[] {
  const barKg = barKgOf[weightUnit]
  if (workKg <= barKg) return []
  const ramp: (PlanRampSet & { weightKg: number })[] = [{ reps: 8, percent: 0, weightKg: barKg }]
  for (const { percent, reps } of steps) {
    if (percent === 90 && workKg < heavyKg) continue
    const weightKg = Math.round((workKg * percent) / 100 / incrementKg) * incrementKg
    const last = ramp.at(-1)?.weightKg ?? 0
    if (weightKg - last >= 10 && weightKg < workKg) ramp.push({ reps, percent, weightKg })
  }
  return ramp
}

/** The same way when the working weight is still to be found: shares of what the first set will be. */
export function openRamp(): PlanRampSet[] {
  return [
    { reps: 8, percent: 0 },
    { reps: 3, percent: 60 },
  ]
}
