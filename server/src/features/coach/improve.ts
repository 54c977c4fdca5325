import type { Engine } from '@fitai/contract'
import { type CheckedPlan, type CoachExercise, type CoachRequest, type PlanDraft, repairPlan } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import * as models from '../models/service.ts'
import { draftIn, questionOf } from './question.ts'

type Improved = { plan: CheckedPlan; engine: Engine }

/** A plan may be this much worse by the checks than the one by the rules, for what a model sees and rules do not. */
const toleratedLoss = 3

/**
 * What a model makes of a plan within the deadline. Whatever it says passes through repair and the gate; if nothing
 * useful is left, the plan stays as it was, and the notice says why.
 */
export async function improve(app: App, user: User, request: CoachRequest, plan: CheckedPlan): Promise<Improved> {
  if (plan.plan.warnings.some(({ type }) => type === 'refer')) return { plan, engine: withoutModel(null) }
  const library = app.library.exercises
  const asked = await models.ask(app, user, questionOf(request, plan.plan, library))
  if (!asked.answer?.ok) return { plan, engine: withoutModel(asked.notice ?? null) }
  const { provider, answer } = asked
  return judged(draftIn(answer.value), request, plan, library, { provider, model: answer.model })
}

/** What is left of a draft after repair and the gate, or the plan by the rules and why. */
export function judged(
  draft: PlanDraft,
  request: CoachRequest,
  plan: CheckedPlan,
  library: readonly CoachExercise[],
  { provider, model }: { provider: Exclude<Engine['kind'], 'built-in'>; model: string },
): Improved {
  const repaired = repairPlan(draft, request, library)
  if (!repaired || repaired.check.quality < plan.check.quality - toleratedLoss)
    return { plan, engine: withoutModel(`What ${model} said did not pass the checks: this is the plan by the rules.`) }
  const { repairs, ...better } = repaired
  return { plan: better, engine: { kind: provider, model, notice: null, repairs } }
}

function withoutModel(notice: string | null): Engine {
  return { kind: 'built-in', model: null, notice, repairs: [] }
}
