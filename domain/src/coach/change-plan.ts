import type { Muscle } from '../exercise.ts'
import type { Edit, Editing, Refusal } from './change/edit.ts'
import { otherEffort } from './change/effort.ts'
import { focused } from './change/focus.ts'
import { removed, swapped, without } from './change/items.ts'
import { otherLength } from './change/length.ts'
import { regenerated } from './change/other.ts'
import { otherSets } from './change/sets.ts'
import { checkWith, type HardCheck, type PassedCheck } from './check-plan.ts'
import { contextFor } from './context.ts'
import { diffPlans, type PlanDiff } from './diff-plans.ts'
import type { CoachExercise, CoachRequest, Plan, PlanDay } from './plan.ts'
import { planFor } from './plan-for.ts'
import type { Screening } from './red-flags.ts'
import { muscleName } from './slots.ts'
import { planName, reasoningText } from './words.ts'

/** One tap on a plan. `without` takes the id of a tool, a pattern, a slug, or a part of a name. */
export type PlanChange =
  | { kind: 'shorter' | 'longer' | 'easier' | 'harder' | 'more_sets' | 'fewer_sets' }
  | { kind: 'without'; what: string }
  | { kind: 'swap'; slug: string; to?: string }
  | { kind: 'remove'; slug: string }
  | { kind: 'focus'; muscle: Muscle }
  /** Regenerates: every constraint is kept, at least a third of the main exercises are others. */
  | { kind: 'other' }

/** `request` is what the new plan is for: the next change starts from it. */
export type ChangedPlan = { plan: Plan; request: CoachRequest; diff: PlanDiff; check: PassedCheck }

/**
 * A plan with one thing changed and the rest as it was, as far as the gate allows. What comes out has passed
 * `checkPlan`; otherwise a sentence says why it cannot be. A new movement comes with a load from its own history or none.
 */
export function changePlan(
  plan: Plan,
  request: CoachRequest,
  change: PlanChange,
  library: readonly CoachExercise[],
): ChangedPlan | Refusal {
  const context = contextFor(request, library)
  if (context.screening.stop || plan.days.every(({ main }) => main.length === 0))
    return { refused: 'There is nothing to change: this plan rests.' }
  const edit = editFor(change, { plan, context, library })
  if ('refused' in edit) return edit
  const { find, screening } = contextFor(edit.request, library)
  const after = reframed(plan, request, edit, screening)
  const check = checkWith(after, edit.request, find)
  const unit = request.weightUnit
  if (check.ok) return { plan: after, request: edit.request, check, diff: diffPlans(plan, after, find, unit) }
  const anew = mayStartAnew.has(change.kind) ? startedAnew(plan, edit.request, library) : undefined
  if (anew) return { ...anew, request: edit.request, diff: diffPlans(plan, anew.plan, find, unit) }
  return { refused: `That would break a rule: ${rules[check.failed[0].id]}.` }
}

function editFor(change: PlanChange, editing: Editing): Edit {
  switch (change.kind) {
    case 'shorter':
    case 'longer':
      return otherLength(editing, change.kind)
    case 'more_sets':
      return otherSets(editing, 1)
    case 'fewer_sets':
      return otherSets(editing, -1)
    case 'easier':
    case 'harder':
      return otherEffort(editing, change.kind)
    case 'without':
      return without(editing, change.what)
    case 'swap':
      return swapped(editing, change.slug, change.to)
    case 'remove':
      return removed(editing, change.slug)
    case 'focus':
      return focused(editing, change.muscle)
    case 'other':
      return regenerated(editing)
  }
}

/** Name and reasoning follow what the plan is for; where that is the same, so are they. */
function reframed(
  plan: Plan,
  before: CoachRequest,
  { request, days }: Exclude<Edit, Refusal>,
  screening: Screening,
): Plan {
  const isSame = request.minutes === before.minutes && request.targetMuscles.join() === before.targetMuscles.join()
  if (isSame) return { ...plan, days }
  const targets = request.targetMuscles.slice(0, 3).map(muscleName).join(', ')
  const isFocused = request.kind === 'workout' && targets !== ''
  const named = days.map((day): PlanDay => (isFocused && day.type === 'lift' ? { ...day, name: targets } : day))
  return { ...plan, name: planName(request), days: named, reasoning: reasoningText(request, screening, named) }
}

/** Changes that leave little of a plan may as well write it again. */
const mayStartAnew = new Set<PlanChange['kind']>(['shorter', 'longer', 'without', 'focus', 'more_sets', 'fewer_sets'])

/** The planner’s own plan, with a liking for what was there. */
function startedAnew(plan: Plan, request: CoachRequest, library: readonly CoachExercise[]) {
  const current = plan.days.flatMap(({ main }) => main.map(({ slug }) => slug))
  const anew = planFor({ ...request, favorites: [...(request.favorites ?? []), ...current] }, library)
  return anew.plan.days.some(({ main }) => main.length > 0) ? anew : undefined
}

const rules: Record<HardCheck, string> = {
  H1: 'nothing sensible would be left',
  H2: 'the library does not have it',
  H3: 'the equipment is not there',
  H4: 'your limitations forbid it',
  H5: 'you left it out yourself',
  H6: 'the minutes could not be kept',
  H7: 'the days could not be kept',
  H8: 'the same exercise would come too often',
  H9: 'the load would not be safe',
  H10: 'a warning would be missing',
  H11: 'the text would not be safe',
}
