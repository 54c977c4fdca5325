import type { Context } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { CoachExercise, CoachRequest, Plan, PlanDay } from '../plan.ts'
import { openDay, refit } from '../refit.ts'
import { entered } from '../session.ts'

/** A change that was tried: the days as they would be for a request that may have changed too, or why it cannot be. */
export type Edit = { request: CoachRequest; days: PlanDay[] } | Refusal
/** One sentence for the person who asked. */
export type Refusal = { refused: string }

/** What a change starts from. The context is that of the plan’s own request, with an empty week. */
export type Editing = { plan: Plan; context: Context; library: readonly CoachExercise[] }

/**
 * The days of a plan, each with its main part changed and fitted into the minutes again. Whoever hands back what they
 * were given leaves the day as it is.
 */
export function editedDays(
  { days }: Plan,
  context: Context,
  edit: (open: readonly Draft[], day: PlanDay, at: number) => readonly Draft[],
): PlanDay[] {
  return days.map((day, at) => {
    if (day.main.length === 0) return day
    const open = openDay(day, context)
    const changed = edit(open, day, at)
    return changed === open ? entered(day, context) : refit(day, changed, context)
  })
}

/** The name a movement is known by. */
export function nameOf(slug: string, { find }: Context): string {
  return find(slug)?.name ?? slug
}
