import type { WorkoutWish } from '@fitai/contract'
import {
  type CoachGoal,
  type CoachLevel,
  coachGoals,
  coachLevels,
  type Limitation,
  type Muscle,
  understand,
} from '@fitai/domain'

/** What is asked of the coach and remembered on this device. */
export type Wish = {
  minutes: number
  goal: CoachGoal
  level: CoachLevel
  equipment: readonly string[]
  targetMuscles: readonly Muscle[]
  limitations: readonly Limitation[]
  text: string
}

export const minuteChoices = [20, 30, 45, 60, 75, 90] as const

export const firstWish: Wish = {
  minutes: 45,
  goal: 'general_health',
  level: 'beginner',
  equipment: [],
  targetMuscles: [],
  limitations: [],
  text: '',
}

/** What is typed today wins over what the form remembers. */
export function bodyOf(wish: Wish, more: { seed: number; exclude: readonly string[] }): (typeof WorkoutWish)['_input'] {
  const said = understand(wish.text)
  return {
    text: wish.text,
    ...(said.minutes === undefined && { minutes: wish.minutes }),
    ...(said.goal === undefined && { goal: wish.goal }),
    ...(said.level === undefined && { level: wish.level }),
    ...(said.equipment === undefined && { equipment: [...wish.equipment] }),
    ...(said.targetMuscles.length === 0 && { targetMuscles: [...wish.targetMuscles] }),
    limitations: [...wish.limitations],
    seed: more.seed,
    exclude: [...more.exclude],
  }
}

const storageKey = 'fitai.wish'

export function rememberWish(wish: Wish): void {
  localStorage.setItem(storageKey, JSON.stringify(wish))
}

/** The last wish; what another version of the app left behind is replaced by the first one's values. */
export function rememberedWish(): Wish {
  try {
    const stored: Partial<Wish> = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return {
      ...firstWish,
      ...stored,
      goal: coachGoals.find((goal) => goal === stored.goal) ?? firstWish.goal,
      level: coachLevels.find((level) => level === stored.level) ?? firstWish.level,
    }
  } catch {
    return firstWish
  }
}
