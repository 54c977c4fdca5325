import type { Engine } from '@fitai/contract'
import { type CheckedPlan, type CoachRequest, repairPlan } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import * as models from '../models/service.ts'
import { questionOf } from './question.ts'

type Improved = { plan: CheckedPlan; engine: Engine }

/** A plan may be this much worse by the checks than the one by the rules, for what a model sees and rules do not. */
const toleratedLoss = 3

/**
 * What a model makes of a plan within the deadline. Whatever it says passes through repair and the gate; if nothing
 * useful is left, the plan stays as it was, and the notice says why.
 */
export async function improve(app: App, user: User, request: CoachRequest, plan: CheckedPlan): Promise<Improved> {
  if (plan.plan.warnings.some(({ type }) => type === 'refer')) return { plan, engine: withoutModel(null) }
  const asked = await models.ask(app, user, questionOf(request, plan.plan, app.library.exercises))
  if (!asked.answer) return { plan, engine: withoutModel(asked.notice ?? null) }
  const { answer } = asked
  if (!answer.ok) return { plan, engine: withoutModel(asked.notice ?? `The model was of no help: ${answer.reason}.`) }

  const repaired = repairPlan(answer.value, request, app.library.exercises)
  if (!repaired || repaired.check.quality < plan.check.quality - toleratedLoss)
    return {
      plan,
      engine: withoutModel('What the model said did not pass the checks, so this is the plan by the rules.'),
    }
  return {
    plan: { plan: repaired.plan, check: repaired.check },
    engine: { kind: asked.provider, model: answer.model, notice: null, repairs: [...repaired.repairs] },
  }
}

function withoutModel(notice: string | null): Engine {
  return { kind: 'built-in', model: null, notice, repairs: [] }
}
