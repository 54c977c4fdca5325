import { toKg } from '../units.ts'
import { type Grid, nearestLoad } from './grid.ts'
import type { CoachRequest, PlanRampSet } from './plan.ts'

/** The Olympic bar, as it is sold in countries of either unit. */
const barKgOf = { kg: 20, lb: toKg({ weight: 45, weightUnit: 'lb' }) }
const heavyKg = 150
const smallestStepKg = 10
const steps = [
  { percent: 40, reps: 5 },
  { percent: 60, reps: 3 },
  { percent: 80, reps: 2 },
  { percent: 90, reps: 1 },
]

/**
 * The way to a heavy first set: empty bar × 8, then 40 % × 5, 60 % × 3, 80 % × 2, from 150 kg on also 90 % × 1
 * (NSCA; Fradkin 2010). Steps below the bar or less than 10 kg above the last one are left out.
 * Where the loads were counted the lightest of them is the empty bar. Ramp sets never count as volume.
 */
export function warmupRamp(
  workKg: number,
  { weightUnit = 'kg', ...grid }: Grid & Pick<CoachRequest, 'weightUnit'>,
): PlanRampSet[] {
  const nearestKg = (kg: number) => nearestLoad(kg, grid) ?? kg
  const ramp = rampTo(workKg, {
    bar: grid.loadable?.find((kg) => kg > 0) ?? barKgOf[weightUnit],
    heavy: heavyKg,
    smallestStep: smallestStepKg,
    nearest: nearestKg,
  })
  return ramp.map(({ weight, ...step }) => ({ ...step, weightKg: weight }))
}

/** What a ramp has to know beside the working weight, all in one unit. `nearest` rounds to what can be loaded. */
type RampLimits = { bar: number; heavy: number; smallestStep: number; nearest: (weight: number) => number }

/** The same steps in any unit. The first is the empty bar; none reaches the working weight. */
export function rampTo(
  work: number,
  { bar, heavy, smallestStep, nearest }: RampLimits,
): { reps: number; percent: number; weight: number }[] {
  if (!(work > bar)) return []
  const ramp = [{ reps: 8, percent: 0, weight: bar }]
  for (const { percent, reps } of steps) {
    if (percent === 90 && work < heavy) continue
    const weight = nearest((work * percent) / 100)
    const last = ramp.at(-1)?.weight ?? 0
    if (weight - last >= smallestStep && weight < work) ramp.push({ reps, percent, weight })
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
