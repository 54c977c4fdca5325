import type { PassedCheck } from './check-plan.ts'
import type { CoachRequest, Plan, PlanDay } from './plan.ts'
import type { Screening } from './red-flags.ts'

export function restDay(day: number): PlanDay {
  return {
    name: 'Rest',
    type: 'rest',
    day,
    warmup: [],
    main: [],
    cooldown: [],
    estimatedMinutes: 0,
    estimatedCalories: 0,
  }
}

function restDays({ kind, daysPerWeek }: CoachRequest): PlanDay[] {
  return Array.from({ length: kind === 'workout' ? 1 : daysPerWeek }, (_, at) => restDay(at + 1))
}

/** No training before a professional has looked: the referral is the plan. */
export function stoppedPlan(request: CoachRequest, { warnings }: Screening): Plan {
  return {
    name: 'First a check-up',
    days: restDays(request),
    warnings,
    progression: 'With the green light of a professional, ask again: we start easy.',
    reasoning: 'There is no training in this plan on purpose: what you told comes before any session.',
  }
}

/** Days without anything in them hold no movement, load or time: they pass every hard check by construction. */
export function restingPlan(request: CoachRequest, { warnings }: Screening): { plan: Plan; check: PassedCheck } {
  const text = 'Nothing in the library fits all your limits. Loosen one of them, or take it to a coach.'
  const plan: Plan = {
    name: 'Rest for now',
    days: restDays(request),
    warnings: [...warnings, { type: 'caution', text }],
    progression: 'When the limits change, ask again: the plan starts from what you can do then.',
    reasoning: 'The limits leave no movement that is safe, allowed and possible with this equipment.',
  }
  return { plan, check: { ok: true, failed: [], quality: 0 } }
}
