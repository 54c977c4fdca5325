import { hasEquipment, isAvoided, isExcluded } from '../candidates.ts'
import { type Context, contextFor, fresh } from '../context.ts'
import { listed } from '../diff-plans.ts'
import { type Draft, itemOf } from '../draft.ts'
import type { CoachExercise, CoachRequest, Plan, PlanDay } from '../plan.ts'
import { openDay } from '../refit.ts'
import { inPlaceOf, type StandIn, standInsFor } from '../stand-in.ts'
import { daySeconds } from '../time-model.ts'
import { understand } from '../understand.ts'
import { type Edit, type Editing, editedDays, nameOf, type Refusal } from './edit.ts'

/** Another movement in the place of one, on every day that has it: the one that was named, else the best. */
export function swapped({ plan, context }: Editing, slug: string, to: string | undefined): Edit {
  if (!isInPlan(plan.days, slug)) return notThere(slug, context)
  const named = to === undefined ? undefined : context.find(to)
  if (to !== undefined && !named) return { refused: `There is no exercise “${to}”.` }
  const objection = named && objectionTo(named, context)
  if (objection) return objection
  let missing: Refusal | undefined
  const days = editedDays(plan, context, (open) => {
    const old = open.find(({ exercise }) => exercise.slug === slug)
    if (!old) return open
    const others = open.flatMap(({ exercise }) => (exercise === old.exercise ? [] : [exercise]))
    const standIn = named ? asked(named) : bestStandIn(old.exercise, others, plan, context)
    if (!standIn) missing ??= { refused: `Nothing else here does the job of ${old.exercise.name}.` }
    else if (others.includes(standIn.exercise)) missing ??= { refused: `${standIn.exercise.name} is in it already.` }
    return standIn ? open.map((draft) => (draft === old ? inPlaceOf(old, standIn, context) : draft)) : open
  })
  return missing ?? { request: context.request, days }
}

/** Rather one that stands nowhere else in the week. */
function bestStandIn(
  exercise: CoachExercise,
  others: readonly CoachExercise[],
  { days }: Plan,
  context: Context,
): StandIn | undefined {
  const isNew = ({ slug }: CoachExercise) => !isInPlan(days, slug)
  const rare = { ...context, allowed: context.allowed.filter(isNew) }
  return standInsFor(exercise, others, rare)[0] ?? standInsFor(exercise, others, context)[0]
}

function asked(exercise: CoachExercise): StandIn {
  return { exercise, reason: 'As you asked.' }
}

function isInPlan(days: readonly PlanDay[], slug: string): boolean {
  return days.some(({ main }) => main.some((item) => item.slug === slug))
}

function notThere(slug: string, context: Context): Refusal {
  return { refused: `${nameOf(slug, context)} is not in this plan.` }
}

/** Why somebody cannot have a movement, whatever they ask for. */
function objectionTo(exercise: CoachExercise, { request, screening }: Context): Refusal | undefined {
  const { name } = exercise
  const spared = screening.limitations.filter((limitation) => isAvoided(exercise, [limitation]))
  const lacking = exercise.equipment.filter((tool) => !hasEquipment({ equipment: [tool] }, request.equipment))
  const words = (ids: readonly string[]) => listed(ids.map((id) => id.replaceAll('_', ' ')))
  if (exercise.pattern === 'session') return { refused: `${name} is a session of its own.` }
  if (spared.length > 0) return { refused: `${name} is not for you now: ${words(spared)}.` }
  if (isExcluded(exercise, request)) return { refused: `You left out ${name} yourself.` }
  return lacking.length > 0 ? { refused: `${name} needs: ${words(lacking)}.` } : undefined
}

/** One movement less. A workout becomes as much shorter; the days of a week are filled up again. */
export function removed({ plan, context, library }: Editing, slug: string): Edit {
  if (!isInPlan(plan.days, slug)) return notThere(slug, context)
  const isAlone = plan.days.some(({ main }) => main.length === 1 && main[0]?.slug === slug)
  if (isAlone) return { refused: `${nameOf(slug, context)} is all there is on that day.` }
  const without = (open: readonly Draft[]) => {
    const left = open.filter(({ exercise }) => exercise.slug !== slug)
    return left.length === open.length ? open : left
  }
  const request = context.request.kind === 'week' ? context.request : shortened(plan.days, slug, context)
  const after = contextFor(request, library)
  const allowed = after.allowed.filter((exercise) => exercise.slug !== slug)
  return { request, days: editedDays(plan, { ...after, allowed }, without) }
}

function shortened(days: readonly PlanDay[], slug: string, context: Context): CoachRequest {
  const { request, find } = context
  const [day] = days
  const left = day ? openDay(day, fresh(context)).filter(({ exercise }) => exercise.slug !== slug) : []
  const minutes = day ? daySeconds({ ...day, main: left.map(itemOf) }, find) / 60 : request.minutes
  return minutes < request.minutes * 0.91 && minutes >= 10 ? { ...request, minutes: Math.round(minutes) } : request
}

/** Without a tool, a movement or a kind of movement: what used it gets a replacement. */
export function without({ plan, context, library }: Editing, what: string): Edit {
  const request = requestWithout(context.request, what, library)
  if (!request) return { refused: `Nothing here is called “${what.trim().slice(0, 60)}”.` }
  const after = contextFor(request, library)
  const days = editedDays(plan, after, (open) => {
    const kept = open.filter(({ exercise }) => after.allowed.includes(exercise)).map(({ exercise }) => exercise)
    const taken = [...kept]
    return open.flatMap((draft) => {
      if (kept.includes(draft.exercise)) return [draft]
      const standIn = bestStandIn(draft.exercise, taken, plan, after)
      if (!standIn) return []
      taken.push(standIn.exercise)
      return [inPlaceOf(draft, standIn, after)]
    })
  })
  return { request, days }
}

/** Ids first, then what people call things, then a part of a name. */
function requestWithout(
  request: CoachRequest,
  what: string,
  library: readonly CoachExercise[],
): CoachRequest | undefined {
  const wish = what.trim().toLowerCase()
  const id = wish.replace(/[\s-]+/g, '_')
  if (wish === '' || id === 'none') return undefined
  const withoutTools = (tools: readonly string[]) => ({
    ...request,
    equipment: request.equipment.filter((tool) => !tools.includes(tool)),
  })
  const excluding = (wishes: readonly string[]) => ({ ...request, exclude: [...request.exclude, ...wishes] })
  if (library.some(({ slug, pattern }) => slug === wish || pattern === id)) return excluding([wish])
  if (library.some(({ equipment }) => equipment.includes(id))) return withoutTools([id])
  const { withoutEquipment, exclude } = understand(`no ${wish}`)
  if (withoutEquipment.length > 0) return withoutTools(withoutEquipment)
  if (exclude.length > 0) return excluding(exclude)
  const isPart = library.some((exercise) => isExcluded(exercise, { exclude: [wish] }))
  return isPart ? excluding([wish]) : undefined
}
