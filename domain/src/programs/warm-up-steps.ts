import { rampTo } from '../coach/warmup-ramp.ts'
import { leastOf, loadable } from './loading.ts'
import { type Ground, ladderOn, type TargetSet } from './targets.ts'

/** A step on the way to the first working set. */
export type WarmUpStep = { weight: number; reps: number }

/** 150 kg and 10 kg, and the round numbers beside them in pounds. */
const limits = { kg: { heavy: 150, smallestStep: 10 }, lb: { heavy: 330, smallestStep: 20 } }

/** The coach's ramp to the heaviest set of a bar, with what there is to load (see warmupRamp). */
export function warmUpSteps(targets: readonly TargetSet[], ground: Ground): WarmUpStep[] {
  if (!ground.movement.equipment.includes('barbell')) return []
  const ladder = ladderOn(ground)
  const work = Math.max(0, ...targets.map(({ weight }) => weight ?? 0))
  const nearest = (weight: number) => loadable(weight, ladder)
  const lightest = Math.min(...targets.map(({ weight }) => weight ?? 0))
  return rampTo(work, { bar: leastOf(ladder), ...limits[ground.unit], nearest })
    .filter(({ weight }) => weight < lightest)
    .map(({ weight, reps }) => ({ weight, reps }))
}
