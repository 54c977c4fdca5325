import { activeDay } from './active-day.ts'
import { checkWith, type PassedCheck } from './check-plan.ts'
import { type Context, contextFor, fresh, type Style } from './context.ts'
import { liftDay } from './lift-day.ts'
import { mobilityDay } from './mobility-day.ts'
import type { CoachExercise, CoachRequest, Plan, PlanDay } from './plan.ts'
import { restDay, restingPlan, stoppedPlan } from './rest-plan.ts'
import { weekOf } from './split.ts'
import { familiarityOf } from './staples.ts'
import { planName, progressionText, reasoningText } from './words.ts'

/** A plan that has passed every hard check. */
export type CheckedPlan = { plan: Plan; check: PassedCheck }

/**
 * The rule-based coach: the best plan it can find for a request, always one that passes `checkPlan`. The same request
 * and seed give the same plan. When the limits leave nothing to train with, the days are rest and the plan says so.
 */
export function planFor(request: CoachRequest, library: readonly CoachExercise[]): CheckedPlan {
  const context = contextFor(request, library)
  const { screening, find } = context
  const passed = (plan: Plan): CheckedPlan | undefined => {
    const check = checkWith(plan, request, find)
    return check.ok ? { plan, check } : undefined
  }
  if (screening.stop) return passed(stoppedPlan(request, screening)) ?? restingPlan(request, screening)

  let winner: (CheckedPlan & { worth: number }) | undefined
  for (const style of stylesFor(request)) {
    const attempt = passed(writePlan(fresh(context, style)))
    if (!attempt) continue
    const worth = attempt.check.quality + taste(attempt.plan, context)
    if (!winner || worth > winner.worth) winner = { ...attempt, worth }
  }
  if (winner) return { plan: winner.plan, check: winner.check }
  return passed(easyPlan(fresh(context))) ?? restingPlan(request, screening)
}

/** Ways to spend the time worth comparing: short sessions alternate exercises, long ones differ in sets. */
function stylesFor({ minutes, goal }: CoachRequest): Style[] {
  const plain = [3, 2, 4].map((startSets): Style => ({ startSets, isPaired: false }))
  const paired = [2, 3].map((startSets): Style => ({ startSets, isPaired: true }))
  if (minutes <= 20) return [...paired, { startSets: 1, isPaired: true }, { startSets: 2, isPaired: false }]
  const isDense = goal === 'weight_loss' || goal === 'endurance'
  return minutes <= 35 || isDense ? [...plain, ...paired] : plain
}

function writePlan(context: Context): Plan {
  const { request, screening } = context
  if (request.kind === 'workout') {
    return framed([request.goal === 'mobility' ? mobilityDay(1, context) : liftDay('Full body A', 1, context)], context)
  }
  const days = weekOf(request, screening.maxLiftDays).map(({ day, kind }) => {
    if (kind === 'rest') return restDay(day)
    if (kind === 'active') return activeDay(day, context)
    return request.goal === 'mobility' ? mobilityDay(day, context) : liftDay(kind, day, context)
  })
  return framed(days, context)
}

/**
 * Breaks ties between plans that serve equally: familiar movements, about one exercise for nine minutes, and
 * the most sets where they matter, at the start.
 */
function taste(plan: Plan, { find, request }: Context): number {
  const items = plan.days.flatMap(({ main }) => main)
  const known = items.map(({ slug }) => familiarityOf(find(slug) ?? { slug, popularity: 0 }))
  const familiar = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  const shapes = plan.days
    .filter(({ type }) => type === 'lift')
    .map(({ main }) => {
      const offCount = Math.max(0, Math.abs(main.length - Math.max(4, request.minutes / 9)) - 1)
      const lateBulk = main.filter((item, at) => item.sets.length > (main[at - 1]?.sets.length ?? 10)).length
      const lonely = main.filter(({ sets, restSeconds }) => sets.length === 1 && restSeconds > 0).length
      return 0.7 * offCount + 0.4 * lateBulk + lonely
    })
  return 4 * familiar - shapes.reduce((sum, value) => sum + value, 0) / Math.max(1, shapes.length)
}

function framed(days: readonly PlanDay[], { request, screening }: Pick<Context, 'request' | 'screening'>): Plan {
  return {
    name: planName(request),
    days,
    warnings: screening.warnings,
    progression: progressionText(request),
    reasoning: reasoningText(request, screening, days),
  }
}

/** No lift fits: the days still move. */
function easyPlan(context: Context): Plan {
  const days = context.request.kind === 'workout' ? 1 : context.request.daysPerWeek
  return framed(
    Array.from({ length: days }, (_, at) => activeDay(at + 1, context)),
    context,
  )
}
