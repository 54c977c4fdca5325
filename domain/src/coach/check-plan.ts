import { hardFailures } from './check-hard.ts'
import { qualityOf } from './check-quality.ts'
import { type CoachExercise, type CoachRequest, type FindExercise, finderOf, type Plan } from './plan.ts'
import { screen } from './red-flags.ts'

export const hardChecks = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8', 'H9', 'H10', 'H11'] as const
export type HardCheck = (typeof hardChecks)[number]
export type FailedCheck = { id: HardCheck; detail: string }

/** `quality` runs from 0 to 100: how well the plan serves the goal, once it may leave at all. */
export type PassedCheck = { ok: true; failed: readonly []; quality: number }
export type PlanCheck = PassedCheck | { ok: false; failed: readonly [FailedCheck, ...FailedCheck[]]; quality: number }

/**
 * The gate every plan passes before it leaves, whoever wrote it: eleven hard checks (safety, equipment, time, truth) and
 * fourteen weighted quality checks. Rules and sources: ACSM 2009 and 2026, GETP11, AHA 2024, ACOG 804, NSCA 4th ed.
 */
export function checkPlan(plan: Plan, request: CoachRequest, library: readonly CoachExercise[]): PlanCheck {
  return checkWith(plan, request, finderOf(library))
}

/** `checkPlan` with a finder already built. */
export function checkWith(plan: Plan, request: CoachRequest, find: FindExercise): PlanCheck {
  const screening = screen(request)
  const quality = qualityOf(plan, request, screening, find)
  const [first, ...others] = hardFailures(plan, request, screening, find)
  return first ? { ok: false, failed: [first, ...others], quality } : { ok: true, failed: [], quality }
}
