import type { Goal, optimizeGoal } from '@fitai/contract'
import { number } from '../../format.ts'
import { dayText, valueText } from '../../goals/values.ts'
import { draftOf, nameAfter } from './draft.ts'
import type { GoalChange } from './writes.ts'

export type Advice = (typeof optimizeGoal)['reply']['_output']
export type Question = (typeof optimizeGoal)['body']['_input']

export const answerWords = {
  reached: 'You are there.',
  on_track: 'Yes, at the rate of your log.',
  behind: 'Not at the rate of your log.',
  out_of_reach: 'Not in time, at a pace that is wise.',
  cannot_say: 'Your log cannot say yet.',
} satisfies Record<Advice['verdict'], string>

/** What the coach is asked of a goal; nothing where it has no deadline, or is of a kind that the coach cannot judge. */
export function questionOf({ kind, measure, reps, per, exercise, unit, target, deadline }: Goal): Question | undefined {
  if (deadline === null) return undefined
  if (kind === 'frequency') return { kind, target, deadline }
  const weightUnit = unit === 'lb' ? 'lb' : 'kg'
  if (kind === 'body_weight' || (kind === 'volume' && per === 'week')) return { kind, target, weightUnit, deadline }
  const isOfOne = measure === 'e1rm' || (measure === 'weight' && reps === 1)
  return kind === 'strength' && isOfOne && exercise
    ? { kind, exercise: exercise.id, target, weightUnit, deadline }
    : undefined
}

/** A field of the goal as it is and as it might be. */
export type Offer = { name: string; before: string; after: string; change: GoalChange; back: GoalChange }

/** What the coach would change, each by itself enough; a target only where it lies beyond where somebody stands. */
export function offersOf(goal: Goal, { current, proposal }: Advice, today: string): Offer[] {
  if (!proposal || goal.deadline === null) return []
  const { target, deadline } = goal
  const offers: Offer[] = []
  const nearer = proposal.target === null ? undefined : settable(goal, proposal.target, current ?? proposal.target)
  if (nearer !== undefined)
    offers.push({
      ...{ name: 'Target', before: targetText(goal, target), after: targetText(goal, nearer) },
      change: { target: nearer, name: nameAfter(goal, { ...draftOf(goal), target: `${nearer}` }) },
      back: { target, name: goal.name },
    })
  if (proposal.deadline !== null)
    offers.push({
      ...{ name: 'Deadline', before: dayText(deadline, today), after: dayText(proposal.deadline, today) },
      ...{ change: { deadline: proposal.deadline }, back: { deadline } },
    })
  return offers
}

/** What can be put on a bar, on a scale or in a week, towards where somebody stands. */
function settable(goal: Goal, proposed: number, current: number): number | undefined {
  const step = steps[goal.kind] ?? 1
  const isUp = goal.target > current
  const count = isUp ? Math.floor(proposed / step + 1e-9) : Math.ceil(proposed / step - 1e-9)
  const value = Math.round(count * step * 10) / 10
  const isOnTheWay = isUp ? value > current && value < goal.target : value < current && value > goal.target
  return isOnTheWay ? value : undefined
}

const steps: Partial<Record<Goal['kind'], number>> = { strength: 0.5, body_weight: 0.1, volume: 50, frequency: 1 }

const targetText = (goal: Goal, value: number) =>
  goal.kind === 'frequency' ? `${value} a week` : valueText(goal, value)

export type Fact = { name: string; value: string }

/** The figures that the answer rests on, in the unit of the goal. */
export function factsOf(goal: Goal, { perWeekNeeded, perWeekNow, reachedBy }: Advice, today: string): Fact[] {
  const rate = (value: number) => {
    const size = Math.abs(value) < 100 ? Math.abs(value) : Math.round(Math.abs(value))
    return `${value < 0 ? '−' : '+'}${number(size)} ${goal.kind === 'frequency' ? 'workouts' : goal.unit} a week`
  }
  return [
    ...(perWeekNeeded === null ? [] : [{ name: 'Needed', value: rate(perWeekNeeded) }]),
    ...(perWeekNow === null ? [] : [{ name: 'Lately', value: rate(perWeekNow) }]),
    ...(reachedBy === null
      ? []
      : [{ name: 'Reached', value: `${dayText(reachedBy.from, today)} to ${dayText(reachedBy.to, today)}` }]),
  ]
}
