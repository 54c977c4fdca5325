import { checkWith, type PassedCheck } from './check-plan.ts'
import { type Context, contextFor, fresh } from './context.ts'
import type { CoachExercise, CoachRequest, Plan } from './plan.ts'
import { mendedDays, usableDays } from './repair/days.ts'
import type { PlanDraft } from './repair/draft.ts'
import { type Recognise, recogniserOf } from './repair/items.ts'
import { type Notebook, notebook } from './repair/notebook.ts'
import { planName, progressionText, reasoningText } from './words.ts'

export type { DraftDay, DraftItem, PlanDraft } from './repair/draft.ts'
export { safeText } from './safe-text.ts'

/** `repairs` say in words what had to be mended. */
export type RepairedPlan = { plan: Plan; check: PassedCheck; repairs: string[] }

/** Of what made sense in a draft so much has to be left, or it is no longer that draft. */
const leastLeft = 0.5
/** More exercises than these make no sense in one session. */
const mostSensible = 10

/**
 * A model’s plan made safe: what does not exist, is not there, is not allowed or is too much is dropped, swapped,
 * trimmed and put in order, until the plan passes every hard check. Loads, ramps, warm-up and cool-down are ours.
 * Undefined when less than half of its sensible exercises are left: then the planner’s own plan is the better one.
 */
export function repairPlan(
  draft: PlanDraft,
  request: CoachRequest,
  library: readonly CoachExercise[],
): RepairedPlan | undefined {
  const context = contextFor(request, library)
  if (context.screening.stop) return undefined
  const recognise = recogniserOf(library, context)
  for (const isMute of [false, true]) {
    const notes = notebook({ isMute })
    const plan = mendedPlan(draft, recognise, fresh(context), notes)
    const check = checkWith(plan, request, context.find)
    if (check.ok)
      return isStillIts(draft, plan, recognise, request) ? { plan, check, repairs: notes.repairs() } : undefined
  }
  return undefined
}

function mendedPlan(draft: PlanDraft, recognise: Recognise, context: Context, notes: Notebook): Plan {
  const { request, screening } = context
  const days = mendedDays(draft, recognise, context, notes)
  return {
    name: planName(request),
    days,
    warnings: screening.warnings,
    progression: progressionText(request),
    reasoning: notes.text(draft.reasoning, 'reasoning') ?? reasoningText(request, screening, days),
  }
}

/** Are enough of the exercises that made sense still there? */
function isStillIts(draft: PlanDraft, plan: Plan, recognise: Recognise, request: CoachRequest): boolean {
  const wanted = request.kind === 'workout' ? 1 : request.daysPerWeek
  const there = new Set(plan.days.flatMap(({ main }) => main.map(({ slug }) => slug)))
  const sensible = usableDays(draft, recognise)
    .slice(0, wanted)
    .flatMap(({ items }) =>
      [...new Set(items.flatMap(({ slug }) => recognise(slug)?.slug ?? []))].slice(0, mostSensible),
    )
  const left = sensible.filter((slug) => there.has(slug)).length
  return left > 0 && left >= sensible.length * leastLeft
}
