import { kgPerLb, type WeightUnit } from '../units.ts'

/**
 * Which unit a lifter without a unit column lifts in, from the weights used (every exercise and weight once).
 * First converted dust: 44.0924… is 20 kg shown in pounds. Then steps: bars loaded with 45-lb plates stand at 95, 135,
 * 185 …, and kilogram stacks and dumbbells stop at weights that are no multiple of 2.5 (7, 16, 24 …).
 * A few weights tell nothing: then it is `usualUnit`.
 */
export function guessUnit(
  weights: readonly { exercise: string; weight: number }[],
  usualUnit: WeightUnit = 'kg',
): WeightUnit {
  const used = new Map(
    weights.filter(({ weight }) => weight > 0).map((used) => [`${used.weight}\n${used.exercise}`, used]),
  )
  const loads = [...used.values()]
  const dustOfKg = share(loads, ({ weight }) => !isStep(weight, 0.25) && isStep(weight * kgPerLb, 0.5))
  const dustOfLb = share(loads, ({ weight }) => !isStep(weight, 0.25) && isStep(weight / kgPerLb, 0.5))
  if (Math.max(dustOfKg, dustOfLb) > 0.1) return dustOfKg > dustOfLb ? 'lb' : 'kg'
  const bars = loads.filter(({ exercise }) => /barbell|squat|deadlift|bench press/i.test(exercise))
  const onPoundPlates = share(bars, ({ weight }) => plateLoadsLb.has(weight))
  if (onPoundPlates > 0.5) return 'lb'
  if (loads.length < fewestLoads) return usualUnit
  const offSteps = share(loads, ({ weight }) => !isStep(weight, 2.5))
  return offSteps - onPoundPlates < 0.05 ? 'lb' : 'kg'
}

const fewestLoads = 12

const plateLoadsLb = new Set([45, 95, 135, 185, 225, 275, 315, 365, 405, 455, 495])

function isStep(weight: number, step: number): boolean {
  return Math.abs(weight - Math.round(weight / step) * step) < 0.006
}

function share<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(test).length / all.length
}
