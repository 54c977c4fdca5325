import { rampTo } from '../coach/warmup-ramp.ts'
import { type BarSetup, loadableWeights, platesFor } from './plates.ts'

/** A step on the way to the working weight, in the unit of the bar, with the plates of one side. */
export type WarmUpSet = { weight: number; reps: number; perSide: number[] }

/** 150 kg and 10 kg, and the round numbers beside them in pounds. */
const limits = { kg: { heavy: 150, smallestStep: 10 }, lb: { heavy: 330, smallestStep: 20 } }

/**
 * The coach's ramp with weights that this bar and these plates make: bar × 8, 40 % × 5, 60 % × 3, 80 % × 2, from 150 kg
 * or 330 lb on 90 % × 1 (NSCA; Fradkin 2010). Each step is the nearest loadable weight below the working weight,
 * between two the lighter one; it grows from step to step, so what the plates cannot make is left out.
 * Nothing for a working weight up to the bar.
 */
export function warmUpFor({ work, ...setup }: BarSetup & { work: number }): WarmUpSet[] {
  const lighter = loadableWeights({ ...setup, most: work }).filter((weight) => weight < work)
  const [bar] = lighter
  if (bar === undefined) return []
  const nearest = (wanted: number) =>
    lighter.reduce((best, weight) => (Math.abs(weight - wanted) < Math.abs(best - wanted) ? weight : best))
  return rampTo(work, { bar, ...limits[setup.unit], nearest }).map(({ weight, reps }) => {
    const loaded = platesFor({ ...setup, target: weight })
    return { weight, reps, perSide: loaded.state === 'loaded' ? loaded.perSide : [] }
  })
}
