import type { GeneratedPlan, GeneratedWorkout, PlanDifference, WeekWish } from '@fitai/contract'
import { type CoachRequest, changePlan, type PlanChange, planFor } from '@fitai/domain'
import { basisOf, type Facts } from './facts.ts'
import { requestOf } from './request.ts'
import { planOf } from './reread.ts'
import { type DevicePlan, differenceShown, weekShown, workoutShown } from './shown.ts'

type Body = (typeof WeekWish)['_input']
export type OnDevice = { workout: GeneratedWorkout; made: DevicePlan; basis: string }
export type WeekOnDevice = { week: GeneratedPlan; basis: string }
export type ChangedOnDevice = (OnDevice & { difference: PlanDifference }) | { refused: string }

/** A workout by the rules of the server, with what this device knows. */
export function workoutOnDevice(id: string, wish: Body, facts: Facts): OnDevice {
  const made = madeFor(id, requestOf(wish, 'workout', facts), facts)
  return { made, workout: workoutShown(made, facts), basis: basisOf(facts) }
}

export function weekOnDevice(id: string, wish: Body, facts: Facts): WeekOnDevice {
  return { week: weekShown(madeFor(id, requestOf(wish, 'week', facts), facts), facts), basis: basisOf(facts) }
}

/** A plan of the server can be changed here as well: what it says is enough to go on from. */
export function changeOnDevice(
  id: string,
  { before, wish, change }: { before: GeneratedWorkout | DevicePlan; wish: Body; change: PlanChange },
  facts: Facts,
): ChangedOnDevice {
  const { plan, request } = 'plan' in before ? before : rereadFor(before, wish, facts)
  const changed = changePlan(plan, request, change, facts.library)
  if ('refused' in changed) return changed
  const made = { id, plan: changed.plan, request: changed.request, quality: changed.check.quality }
  const difference = differenceShown(changed.diff, facts)
  return { made, difference, workout: workoutShown(made, facts), basis: basisOf(facts) }
}

function madeFor(id: string, request: CoachRequest, { library }: Facts): DevicePlan {
  const { plan, check } = planFor(request, library)
  return { id, plan, request, quality: check.quality }
}

/** Its minutes are those it has, whatever was asked first. */
function rereadFor(before: GeneratedWorkout, wish: Body, facts: Facts): Pick<DevicePlan, 'plan' | 'request'> {
  const request = { ...requestOf(wish, 'workout', facts), seed: before.seed, weightUnit: before.weightUnit }
  const isOther = Math.abs(before.estimatedMinutes - request.minutes) > request.minutes * 0.09
  const minutes = Math.min(180, Math.max(10, before.estimatedMinutes))
  const logged = new Set(request.history.map(({ slug }) => slug))
  return { plan: planOf(before, logged), request: isOther ? { ...request, minutes } : request }
}
