import { kilocalories } from '../coach/calories.ts'

/** How far off MET figures are for one person: show what they say with "about" and round it. */
export const calorieError = 0.25

/**
 * Kilocalories of an activity (Compendium; Ainsworth 2011, Herrmann 2024), true to about ±25 %. Gross is all that is
 * burnt in the time, net what the activity adds to lying still (1 MET). MET and kg above 0, minutes from 0, else
 * undefined.
 */
export function activityCalories({
  met,
  kg,
  minutes,
}: {
  met: number
  kg: number
  minutes: number
}): { grossKcal: number; netKcal: number } | undefined {
  if (!(met > 0 && kg > 0 && minutes >= 0)) return undefined
  return {
    grossKcal: kilocalories({ met, kg, minutes }),
    netKcal: kilocalories({ met: Math.max(0, met - 1), kg, minutes }),
  }
}

/** Kilocalories as they are shown behind "about": to the 5, for more the formula does not know. */
export function aboutKcal(kcal: number): number {
  return Math.round(kcal / 5) * 5
}
