import {
  differenceShown,
  type FindMovement,
  type GeneratedPlan,
  type GeneratedWorkout,
  type PlanDifference,
  planShown,
  type ShownPlan,
  type WeekWish,
  workoutShown,
} from '@fitai/contract'
import { type CoachRequest, changePlan, type PlanChange, planFor } from '@fitai/domain'
import { basisOf, type Facts } from './facts.ts'
import { requestOf } from './request.ts'
import { planOf } from './reread.ts'

type Body = (typeof WeekWish)['_input']
/** A plan of this device with what it was made for, so that it can be changed here. */
export type DevicePlan = ShownPlan & { request: CoachRequest }
export type OnDevice = { workout: GeneratedWorkout; made: DevicePlan; basis: string }
export type WeekOnDevice = { week: GeneratedPlan; basis: string }
export type ChangedOnDevice = (OnDevice & { difference: PlanDifference }) | { refused: string }

const engine = { kind: 'built-in', model: null, notice: null, repairs: [] } satisfies ShownPlan['engine']

/** A workout by the rules of the server, with what this device knows. */
export function workoutOnDevice(id: string, wish: Body, facts: Facts): OnDevice {
  const made = madeFor(id, wish, 'workout', facts)
  return { made, workout: workoutShown(made, movementsOf(facts)), basis: basisOf(facts) }
}

export function weekOnDevice(id: string, wish: Body, facts: Facts): WeekOnDevice {
  return { week: planShown(madeFor(id, wish, 'week', facts), movementsOf(facts)), basis: basisOf(facts) }
}

/** A plan of the server can be changed here as well: what it says is enough to go on from. */
export function changeOnDevice(
  id: string,
  { before, wish, change }: { before: GeneratedWorkout | DevicePlan; wish: Body; change: PlanChange },
  facts: Facts,
): ChangedOnDevice {
  const { plan, request, understood } = 'plan' in before ? before : rereadFor(before, wish, facts)
  const changed = changePlan(plan, request, change, facts.library)
  if ('refused' in changed) return changed
  const { plan: next, request: nextRequest, check, diff } = changed
  const made = { ...{ id, engine, understood }, ...planned(next, nextRequest, check.quality, facts) }
  const find = movementsOf(facts)
  return { made, difference: differenceShown(diff, find), workout: workoutShown(made, find), basis: basisOf(facts) }
}

function madeFor(id: string, wish: Body, kind: CoachRequest['kind'], facts: Facts): DevicePlan {
  const { request, understood } = requestOf(wish, kind, facts)
  const { plan, check } = planFor(request, facts.library)
  return { ...{ id, engine, understood: understood.parts }, ...planned(plan, request, check.quality, facts) }
}

function planned(plan: DevicePlan['plan'], request: CoachRequest, quality: number, { weightUnit }: Facts) {
  return { plan, request, quality, weightUnit: request.weightUnit ?? weightUnit }
}

function movementsOf({ library }: Facts): FindMovement {
  const bySlug = new Map(library.map((exercise) => [exercise.slug, exercise]))
  return (slug) => bySlug.get(slug)
}

/** Its minutes are those it has, whatever was asked first. */
function rereadFor(before: GeneratedWorkout, wish: Body, facts: Facts) {
  const { seed, weightUnit, estimatedMinutes, understood } = before
  const request = { ...requestOf(wish, 'workout', facts).request, seed, weightUnit }
  const isOther = Math.abs(estimatedMinutes - request.minutes) > request.minutes * 0.09
  const minutes = Math.min(180, Math.max(10, estimatedMinutes))
  const logged = new Set(request.history.map(({ slug }) => slug))
  return { plan: planOf(before, logged), request: isOther ? { ...request, minutes } : request, understood }
}
