import type { GeneratedWorkout, PlanDifference } from '@fitai/contract'
import { expect, it } from 'vitest'
import { afterThat, type Happening, noDrafts } from './drafts.ts'

const difference: PlanDifference = {
  ...{ sentences: ['Shorter.'], added: [], removed: [], changed: [] },
  ...{ minutesBefore: 45, minutesAfter: 35 },
}

function aPlan(id: string, model: string | null = null): GeneratedWorkout {
  return {
    ...{ id, name: id, weightUnit: 'kg', warnings: [], progression: '', reasoning: '', quality: 90, seed: 1 },
    ...{ understood: [], estimatedMinutes: 45, estimatedCalories: 300, warmup: [], exercises: [], cooldown: [] },
    engine: { kind: model === null ? 'built-in' : 'gemini', model, notice: null, repairs: [] },
  }
}

const after = (...happenings: Happening[]) => happenings.reduce(afterThat, noDrafts)
const ids = (drafts: ReturnType<typeof after>) => drafts.steps.map(({ workout }) => workout.id)

const asked: Happening = { event: 'asked' }
const plan: Happening = { event: 'plan', workout: aPlan('first') }
const improved: Happening = { event: 'improved', workout: aPlan('better', 'gemini-x'), difference }
const changed = (id: string): Happening => ({ event: 'changed', step: { workout: aPlan(id), difference } })

it('offers what a model made, and keeps the plan until it is taken', () => {
  const offered = after(asked, plan, improved)

  expect(ids(offered)).toEqual(['first'])
  expect(ids(afterThat(offered, { event: 'taken' }))).toEqual(['first', 'better'])
  expect(afterThat(offered, { event: 'kept' })).toMatchObject({
    offer: undefined,
    steps: [{ workout: { id: 'first' } }],
  })
})

it('does not throw back somebody who has gone on', () => {
  const drafts = after(asked, plan, changed('shorter'), improved)

  expect(ids(drafts)).toEqual(['first', 'shorter'])
  expect(drafts.offer).toBeUndefined()
  expect(drafts.notice).toBe('gemini-x had a suggestion for the plan before your change.')
})

it('goes one change back with each undo, and not before the first plan', () => {
  const drafts = after(asked, plan, changed('shorter'), changed('swapped'))
  const undone: Happening = { event: 'undone' }

  expect(ids(afterThat(drafts, undone))).toEqual(['first', 'shorter'])
  expect(ids([undone, undone, undone].reduce(afterThat, drafts))).toEqual(['first'])
})

it('keeps the plan when a change is refused or fails', () => {
  const refused = after(asked, plan, { event: 'changing' }, { event: 'refused', sentence: 'Too short.' })
  const failed = after(asked, plan, { event: 'changing' }, { event: 'failed', failure: 'x' })

  expect(refused).toMatchObject({ phase: 'there', refusal: 'Too short.', isChanging: false })
  expect(failed).toMatchObject({ phase: 'there', failure: 'x', isChanging: false })
  expect(after(asked, { event: 'failed', failure: 'x' })).toMatchObject({ phase: 'failed', steps: [] })
})
