import { loadsFor } from '../gyms/gym.ts'
import type { CoachExercise, CoachRequest } from './plan.ts'

/** The loads there are: those that were counted, else every multiple of the smallest step. */
export type Grid = Pick<CoachRequest, 'incrementKg' | 'loadable'>

/** What is asked, with the loads there are for one movement. */
export function forMovement<R extends Pick<CoachRequest, 'loadable' | 'loads'>>(
  request: R,
  { equipment }: Pick<CoachExercise, 'equipment'>,
): R {
  const loadable = loadsFor(equipment, request.loads)
  return loadable ? { ...request, loadable } : request
}

/** ACSM 2009: loads grow by 2 to 10 %. */
const smallestStep = 0.02

/** The heaviest load there is up to `kg`; undefined when all are heavier. */
export function loadUpTo(kg: number, { incrementKg, loadable }: Grid): number | undefined {
  const fitting = loadable?.filter((each) => each <= kg + 1e-9) ?? [Math.floor(kg / incrementKg + 1e-9) * incrementKg]
  const heaviest = round(Math.max(0, ...fitting))
  return heaviest > 0 ? heaviest : undefined
}

/** The load there is that comes closest to `kg`, the lighter of two; undefined when there is none. */
export function nearestLoad(kg: number, { incrementKg, loadable }: Grid): number | undefined {
  if (!loadable) return round(Math.round(kg / incrementKg) * incrementKg)
  return loadable.filter((each) => each > 0).sort((a, b) => Math.abs(a - kg) - Math.abs(b - kg) || a - b)[0]
}

/** How much more the next load weighs, at least 2 % (ACSM 2009); infinite where the loads end. */
export function stepAbove(kg: number, { incrementKg, loadable }: Grid): number {
  if (!loadable) return Math.max(incrementKg, round(Math.floor((kg * smallestStep) / incrementKg + 1e-9) * incrementKg))
  return round(Math.min(...loadable.filter((each) => each > kg && each >= kg * (1 + smallestStep))) - kg)
}

/** A hundredth of a kilogram is finer than any plate. */
function round(kg: number): number {
  return Math.round(kg * 100) / 100
}
