import { activeDay } from '../active-day.ts'
import { contextFor } from '../context.ts'
import { mobilityDay } from '../mobility-day.ts'
import type { PlanDay } from '../plan.ts'
import { openDay, refit } from '../refit.ts'
import type { Edit, Editing } from './edit.ts'

const minutesRange = { min: 10, max: 180 }
const stepMinutes = 5

/** A quarter shorter or longer, in steps of five minutes, within 10 and 180. */
export function otherLength({ plan, context, library }: Editing, direction: 'shorter' | 'longer'): Edit {
  const { minutes } = context.request
  const isShorter = direction === 'shorter'
  if (isShorter && minutes <= minutesRange.min) return { refused: 'Ten minutes are as short as it gets.' }
  if (!isShorter && minutes >= minutesRange.max) return { refused: 'Three hours are enough for anybody.' }
  const rounded = Math.round((minutes * (isShorter ? 0.75 : 1.25)) / stepMinutes) * stepMinutes
  const wanted = isShorter ? Math.min(rounded, minutes - stepMinutes) : Math.max(rounded, minutes + stepMinutes)
  const request = {
    ...context.request,
    minutes: Math.min(minutesRange.max, Math.max(minutesRange.min, wanted)),
  }
  const after = contextFor(request, library)
  const rebuilt = (day: PlanDay): PlanDay => {
    if (day.main.length === 0) return day
    if (request.goal === 'mobility') return mobilityDay(day.day, after)
    return day.type === 'active' && request.kind === 'week'
      ? activeDay(day.day, after)
      : refit(day, openDay(day, after), after)
  }
  return { request, days: plan.days.map(rebuilt) }
}
