import type { GeneratedWorkout, PlanDifference, WorkoutEvent } from '@fitai/contract'
import type { DevicePlan } from './device/planner.ts'

/** A plan on the screen. One that this device made knows what it was made for, and says so. */
export type Draft = { workout: GeneratedWorkout; made?: DevicePlan; basis?: string }
/** A plan and what made it another one than the plan before. */
type Step = Draft & { difference?: PlanDifference }
/** What a model would change, until somebody takes it or keeps their own. */
type Offer = { workout: GeneratedWorkout; difference: PlanDifference }

export type Drafts = {
  phase: 'none' | 'writing' | 'failed' | 'there'
  /** The last one is shown; those before it are the way back. */
  steps: readonly Step[]
  offer: Offer | undefined
  /** A model may still have something to say. */
  isListening: boolean
  isChanging: boolean
  notice: string | undefined
  refusal: string | undefined
  failure: unknown
}

export type Happening =
  | { event: 'asked' }
  | WorkoutEvent
  | { event: 'made'; draft: Draft }
  | { event: 'failed'; failure: unknown }
  | { event: 'changing' }
  | { event: 'changed'; step: Step }
  | { event: 'refused'; sentence: string }
  | { event: 'undone' | 'taken' | 'kept' }

export const noDrafts: Drafts = {
  phase: 'none',
  steps: [],
  offer: undefined,
  isListening: false,
  isChanging: false,
  notice: undefined,
  refusal: undefined,
  failure: undefined,
}

/** What is shown after something has happened. Nothing replaces a plan but what its owner asked for. */
export function afterThat(drafts: Drafts, happening: Happening): Drafts {
  switch (happening.event) {
    case 'asked':
      return { ...noDrafts, phase: 'writing' }
    case 'plan':
      return { ...noDrafts, phase: 'there', steps: [{ workout: happening.workout }], isListening: true }
    case 'made':
      return { ...noDrafts, phase: 'there', steps: [happening.draft] }
    case 'improved':
      return improved(drafts, happening)
    case 'end':
      return { ...drafts, isListening: false, notice: happening.notice ?? drafts.notice }
    case 'failed':
      return drafts.phase === 'there'
        ? { ...drafts, isChanging: false, isListening: false, failure: happening.failure }
        : { ...noDrafts, phase: 'failed', failure: happening.failure }
    case 'changing':
      return { ...drafts, isChanging: true, refusal: undefined, failure: undefined }
    case 'changed':
      return { ...settled(drafts), steps: [...drafts.steps, happening.step] }
    case 'refused':
      return { ...drafts, isChanging: false, refusal: happening.sentence }
    case 'undone':
      return drafts.steps.length < 2 ? drafts : { ...settled(drafts), steps: drafts.steps.slice(0, -1) }
    case 'taken':
      return drafts.offer ? { ...settled(drafts), steps: [...drafts.steps, drafts.offer] } : drafts
    case 'kept':
      return { ...drafts, offer: undefined }
  }
}

/** It was said of the first plan: whoever has gone on from there is not thrown back. */
function improved(drafts: Drafts, { workout, difference }: Offer): Drafts {
  if (drafts.steps.length === 1 && !drafts.isChanging) return { ...drafts, offer: { workout, difference } }
  const notice = `${workout.engine.model ?? 'The model'} had a suggestion for the plan before your change.`
  return { ...drafts, notice }
}

function settled(drafts: Drafts): Drafts {
  return { ...drafts, isChanging: false, offer: undefined, refusal: undefined, failure: undefined }
}
