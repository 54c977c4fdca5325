import {
  ApiFailure,
  changeWorkoutPlan,
  type GeneratedPlan,
  generateTemplate,
  streamWorkout,
  type WeekWish,
} from '@fitai/contract'
import type { PlanChange } from '@fitai/domain'
import { v7 } from 'uuid'
import { call, listen } from '../../api.ts'
import { readyPlanner } from './device/load.ts'
import type { Draft, Happening } from './drafts.ts'

type Body = (typeof WeekWish)['_input']
type Tell = (happening: Happening) => void

/** Longer than that nobody waits at a rack: then this device writes the plan. */
const mostWaitMs = 8_000

/** Tells of a plan as it comes from the server, or makes it here when no answer comes. */
export async function writeWorkout(wish: Body, tell: Tell, signal: AbortSignal): Promise<void> {
  let isThere = false
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), mostWaitMs)
  try {
    const either = AbortSignal.any([signal, late.signal])
    for await (const event of listen(streamWorkout, { body: wish, signal: either })) {
      clearTimeout(timer)
      isThere = true
      tell(event)
    }
    tell({ event: 'end', notice: null })
  } catch (failure) {
    if (signal.aborted) return
    if (isThere) tell({ event: 'end', notice: 'The connection broke before a model had answered.' })
    else if (failure instanceof ApiFailure) tell({ event: 'failed', failure })
    else await writeHere(wish, tell, signal)
  } finally {
    clearTimeout(timer)
  }
}

/** The same rules, on this device. */
export async function writeHere(wish: Body, tell: Tell, signal: AbortSignal): Promise<void> {
  try {
    const { planner, facts } = await readyPlanner()
    const draft = planner.workoutOnDevice(v7(), wish, facts)
    if (!signal.aborted) tell({ event: 'made', draft })
  } catch (failure) {
    if (!signal.aborted) tell({ event: 'failed', failure })
  }
}

/** What this device made is changed here, anything else where it came from, if there is an answer. */
export async function changeWorkout(
  before: Draft,
  { wish, change }: { wish: Body; change: PlanChange },
  tell: Tell,
): Promise<void> {
  tell({ event: 'changing' })
  try {
    if (before.made) return await changeHere(before, { wish, change }, tell)
    const step = await call(changeWorkoutPlan, { body: { id: before.workout.id, change } })
    tell({ event: 'changed', step })
  } catch (failure) {
    if (!(failure instanceof ApiFailure)) return changeHere(before, { wish, change }, tell)
    if (failure.code === 'plan_change_refused' && failure.problem.detail !== undefined)
      tell({ event: 'refused', sentence: failure.problem.detail })
    else tell({ event: 'failed', failure })
  }
}

async function changeHere(
  { workout, made }: Draft,
  asked: { wish: Body; change: PlanChange },
  tell: Tell,
): Promise<void> {
  try {
    const { planner, facts } = await readyPlanner()
    const changed = planner.changeOnDevice(v7(), { before: made ?? workout, ...asked }, facts)
    tell('refused' in changed ? { event: 'refused', sentence: changed.refused } : { event: 'changed', step: changed })
  } catch (failure) {
    tell({ event: 'failed', failure })
  }
}

export type Week = { week: GeneratedPlan; basis?: string }

export async function writeWeek(wish: Body): Promise<Week> {
  try {
    return { week: await call(generateTemplate, { body: { ...wish, kind: 'week' } }) }
  } catch (failure) {
    if (failure instanceof ApiFailure) throw failure
    const { planner, facts } = await readyPlanner()
    return planner.weekOnDevice(v7(), wish, facts)
  }
}
