import type { Context } from './context.ts'
import { stretchesFor } from './mobility-day.ts'
import type { PlanDay } from './plan.ts'
import { cardio, finish, mainBudget } from './session.ts'
import { mainSeconds } from './time-model.ts'

const stretchShare = 0.35

/** Recovery that moves: easy steady cardio, then the joints. Nothing here needs recovering from. */
export function activeDay(day: number, context: Context): PlanDay {
  const seconds = mainBudget(context.request.minutes)
  const stretches = stretchesFor(seconds * stretchShare, 6, context)
  const steady = cardio(seconds - mainSeconds(stretches) - 60, 'Easy movement between lifting days', context)
  return finish({ name: 'Active recovery', type: 'active', day }, [...steady, ...stretches], context)
}
