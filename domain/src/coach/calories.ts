import { isLift } from './movement.ts'
import type { FindExercise, PlanDay } from './plan.ts'
import { mainSeconds, prepSeconds, setSeconds } from './time-model.ts'

/** Rests are part of a session's minutes, so lifting never counts above this (2024 Adult Compendium, 02050). */
const liftingCeilingMet = 6
const easyMet = 2.3

/**
 * Gross kilocalories: MET × 3.5 × kg / 200 × minutes (Compendium; Ainsworth 2011, Herrmann 2024).
 * True to about ±25 %: show it with "≈".
 */
export function kilocalories({ met, kg, minutes }: { met: number; kg: number; minutes: number }): number {
  return ((met * 3.5 * kg) / 200) * minutes
}

/** Kilocalories of a whole day, rounded to 5. The main part counts with the mean MET of its work. */
export function dayKilocalories(
  day: Pick<PlanDay, 'warmup' | 'main' | 'cooldown'>,
  kg: number,
  find: FindExercise,
): number {
  let total = 0
  for (const item of [...day.warmup, ...day.cooldown]) {
    const exercise = find(item.slug)
    total += kilocalories({ met: exercise?.met ?? easyMet, kg, minutes: prepSeconds(exercise, item) / 60 })
  }
  const items = day.main.flatMap((item) => {
    const exercise = find(item.slug)
    if (!exercise) return []
    const work = item.sets.reduce((sum, set) => sum + setSeconds(exercise, set), 0)
    return [
      { ...item, exercise, work, met: isLift(exercise) ? Math.min(exercise.met, liftingCeilingMet) : exercise.met },
    ]
  })
  const work = items.reduce((sum, item) => sum + item.work, 0)
  const met = work === 0 ? easyMet : items.reduce((sum, item) => sum + item.met * item.work, 0) / work
  total += kilocalories({ met, kg, minutes: mainSeconds(items) / 60 })
  return Math.round(total / 5) * 5
}
