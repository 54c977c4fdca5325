import type { Context } from '../context.ts'
import { type Draft, leastRir } from '../draft.ts'
import { forMovement, loadUpTo, stepAbove } from '../grid.ts'
import { ceilingKg } from '../load.ts'
import { isLift } from '../movement.ts'
import { performancesOf } from '../past.ts'
import type { PlanSet } from '../plan.ts'
import { type Edit, type Editing, editedDays } from './edit.ts'

const mostRir = 5
const holdRange = { min: 10, max: 120 }

/** The same session a tenth lighter with one more rep in reserve, or one step heavier with one less, if that is safe. */
export function otherEffort({ plan, context }: Editing, direction: 'easier' | 'harder'): Edit {
  const change = direction === 'easier' ? easier : harder
  let isChanged = false
  const days = editedDays(plan, context, (open) => {
    const changed = open.map((draft) => (isLift(draft.exercise) ? change(draft, context) : draft))
    if (changed.every((draft, at) => draft === open[at])) return open
    isChanged = true
    return changed
  })
  if (isChanged) return { request: context.request, days }
  return { refused: direction === 'easier' ? 'It is as easy as it gets.' : 'It is as hard as is wise for you.' }
}

function easier(draft: Draft, context: Context): Draft {
  return withSet(draft, 'Easier, as you asked.', ({ rir, weightKg, durationSeconds, ...set }) => ({
    ...set,
    ...(rir !== undefined && { rir: Math.min(mostRir, rir + 1) }),
    ...(weightKg !== undefined && {
      weightKg: loadUpTo(weightKg * 0.9, forMovement(context.request, draft.exercise)) ?? weightKg,
    }),
    ...(durationSeconds !== undefined && { durationSeconds: held(durationSeconds * 0.8) }),
  }))
}

function harder(draft: Draft, context: Context): Draft {
  return withSet(draft, 'Harder, as you asked.', ({ rir, weightKg, durationSeconds, ...set }) => {
    const left = rir === undefined ? undefined : Math.max(Math.min(rir, leastRir(context)), rir - 1)
    return {
      ...set,
      ...(left !== undefined && { rir: left }),
      ...(weightKg !== undefined && { weightKg: heavier(weightKg, set.reps?.max ?? 1, left ?? 0, draft, context) }),
      ...(durationSeconds !== undefined && { durationSeconds: held(durationSeconds * 1.2) }),
    }
  })
}

/** The next load, unless it passes what the log allows. */
function heavier(weightKg: number, reps: number, rir: number, { exercise }: Draft, { request }: Context): number {
  const past = performancesOf(request.history, exercise.slug)
  const next = weightKg + stepAbove(weightKg, forMovement(request, exercise))
  return weightKg > 0 && past.length > 0 && next <= ceilingKg(past, reps, rir, exercise, request) ? next : weightKg
}

function held(seconds: number): number {
  return Math.min(holdRange.max, Math.max(holdRange.min, Math.round(seconds / 5) * 5))
}

function withSet(draft: Draft, reason: string, change: (set: PlanSet) => PlanSet): Draft {
  const sets = draft.sets.map(change)
  const isSame = sets.every(({ rir, weightKg, durationSeconds }, at) => {
    const was = draft.sets[at]
    return was?.rir === rir && was?.weightKg === weightKg && was?.durationSeconds === durationSeconds
  })
  return isSame ? draft : { ...draft, sets, why: `${draft.why} ${reason}` }
}
