import {
  type changeWorkoutPlan,
  differenceShown,
  type Engine,
  type FindMovement,
  type GeneratedPlan,
  type GeneratedWorkout,
  type generateTemplate,
  type PlanDifference,
  planShown,
  type ShownPlan,
  type WeekWish,
  type WorkoutEvent,
  type WorkoutWish,
  workoutShown,
} from '@fitai/contract'
import {
  type CheckedPlan,
  changePlan,
  checkPlan,
  diffPlans,
  finderOf,
  planFor,
  restingPlan,
  screen,
} from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import { type Gathered, gather } from './gather.ts'
import { improve } from './improve.ts'
import * as recommendations from './recommendation-store.ts'

export const builtIn: Engine = { kind: 'built-in', model: null, notice: null, repairs: [] }

const movements =
  ({ library }: App): FindMovement =>
  (slug) =>
    library.bySlug.get(slug)

/** A plan nobody used or judged is kept this long. */
const keptDays = 14

/** A workout by the rules; where a model is asked, what it makes better of it within the deadline. */
export async function generateWorkout(app: App, user: User, wish: WorkoutWish): Promise<GeneratedWorkout> {
  const gathered = await gather(app, user, wish, 'workout')
  const { plan, engine } = await written(app, user, gathered, wish.engine)
  return workoutShown(await keep(app, user, 'workout', gathered, plan, engine), movements(app))
}

export async function generatePlan(
  app: App,
  user: User,
  wish: z.output<(typeof generateTemplate)['body']>,
): Promise<GeneratedPlan> {
  const { kind, ...rest } = wish
  const gathered = await gather(app, user, rest, kind)
  const { plan, engine } = await written(app, user, gathered, wish.engine)
  return planShown(await keep(app, user, 'plan', gathered, plan, engine), movements(app))
}

/** A week that passed every hard check, for whoever makes more of it. Nothing is kept. */
export async function writeWeek(app: App, user: User, wish: WeekWish) {
  const { request, understood, weightUnit } = await gather(app, user, wish, 'week')
  const { plan, engine } = await written(app, user, { request, understood, weightUnit }, wish.engine)
  return { ...gated(app, { plan: plan.plan, request, weightUnit, understood: understood.parts }), engine }
}

async function written(app: App, user: User, gathered: Gathered, wanted: 'auto' | 'built-in') {
  const plan = planFor(gathered.request, app.library.exercises)
  return wanted === 'built-in' ? { plan, engine: builtIn } : improve(app, user, gathered.request, plan)
}

export async function keep(
  app: App,
  user: User,
  kind: 'workout' | 'plan',
  { request, understood, weightUnit }: Gathered,
  { plan }: CheckedPlan,
  engine: Engine,
): Promise<ShownPlan> {
  return keepPlan(app, user, kind, { plan, request, weightUnit, understood: understood.parts }, engine)
}

async function keepPlan(
  app: App,
  user: User,
  kind: 'workout' | 'plan',
  draft: Omit<recommendations.PlanContent, 'quality'>,
  engine: Engine,
): Promise<ShownPlan> {
  const content = gated(app, draft)
  const [id, now] = [app.newId(), app.now()]
  const title = content.plan.days[0]?.name ?? content.plan.name
  await recommendations.forget(app.db, user, new Date(now.getTime() - keptDays * 86_400_000).toISOString())
  await recommendations.add(app.db, user, {
    ...{ id, kind, content, engine, title, subject: null, createdAt: now.toISOString() },
  })
  return { id, engine, ...content }
}

/** The last door: whoever wrote a plan, it leaves only if it passes every hard check. Otherwise there is rest. */
function gated(app: App, draft: Omit<recommendations.PlanContent, 'quality'>): recommendations.PlanContent {
  const { plan, request } = draft
  const check = checkPlan(plan, request, app.library.exercises)
  if (check.ok) return { ...draft, quality: check.quality }
  app.log({ failed: check.failed }, 'A plan did not pass the gate')
  return { ...draft, plan: restingPlan(request, screen(request)).plan, quality: 0 }
}

type Changed = { workout: GeneratedWorkout; difference: PlanDifference }

/** Another workout from one that was generated: what was not meant stays, and the checks are the same. */
export async function changeWorkout(
  app: App,
  user: User,
  { id, change }: z.output<(typeof changeWorkoutPlan)['body']>,
): Promise<Changed> {
  const kept = await recommendations.find(app.db, user, id)
  if (kept?.kind !== 'workout') return fail('recommendation_not_found')
  const { plan, request } = kept.content
  const result = changePlan(plan, request, change, app.library.exercises)
  if ('refused' in result) return fail('plan_change_refused', result.refused)
  const content = { ...kept.content, plan: result.plan, request: result.request }
  const shown = await keepPlan(app, user, 'workout', content, kept.engine)
  return { workout: workoutShown(shown, movements(app)), difference: differenceShown(result.diff, movements(app)) }
}

export function differenceOf(app: App, before: CheckedPlan['plan'], after: CheckedPlan['plan']): PlanDifference {
  return differenceShown(diffPlans(before, after, finderOf(app.library.exercises)), movements(app))
}

/** The plan by the rules first, so that nobody waits; then what a model makes of it, or why it did not. */
export async function* streamWorkout(app: App, user: User, wish: WorkoutWish): AsyncGenerator<WorkoutEvent> {
  const gathered = await gather(app, user, wish, 'workout')
  const plan = planFor(gathered.request, app.library.exercises)
  yield {
    event: 'plan',
    workout: workoutShown(await keep(app, user, 'workout', gathered, plan, builtIn), movements(app)),
  }
  if (wish.engine === 'built-in') return yield { event: 'end', notice: null }

  const improved = await improve(app, user, gathered.request, plan)
  if (improved.engine.kind !== 'built-in') {
    const shown = await keep(app, user, 'workout', gathered, improved.plan, improved.engine)
    const difference = differenceOf(app, plan.plan, improved.plan.plan)
    yield { event: 'improved', workout: workoutShown(shown, movements(app)), difference }
  }
  yield { event: 'end', notice: improved.engine.notice }
}
