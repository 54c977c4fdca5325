import type { WeekWish } from '@fitai/contract'
import {
  type CoachGoal,
  type CoachLevel,
  coachGoals,
  coachLevels,
  type Limitation,
  type Muscle,
  type Understood,
  understand,
} from '@fitai/domain'

/** What is asked of the coach. All of it but the sentence is remembered on this device. */
export type Wish = {
  kind: 'workout' | 'week'
  minutes: number
  daysPerWeek: number
  goal: CoachGoal
  level: CoachLevel
  equipment: readonly string[]
  targetMuscles: readonly Muscle[]
  limitations: readonly Limitation[]
  text: string
}

/** What a sentence can say as well as the chips. */
type Both = Pick<Wish, 'minutes' | 'daysPerWeek' | 'goal' | 'level' | 'equipment' | 'targetMuscles'>
export type Field = keyof Both
/** A wish with the fields that were chosen by hand after the sentence was typed: they win over it. */
export type Asking = { wish: Wish; byHand: readonly Field[] }

export const minuteChoices = [20, 30, 45, 60, 90] as const
export const dayChoices = [1, 2, 3, 4, 5, 6] as const

export const firstWish: Wish = {
  kind: 'workout',
  minutes: 45,
  daysPerWeek: 3,
  goal: 'general_health',
  level: 'beginner',
  equipment: [],
  targetMuscles: [],
  limitations: [],
  text: '',
}

/** The fields that the sentence decides. */
export function saidIn({ wish, byHand }: Asking): Partial<Both> {
  const { minutes, daysPerWeek, goal, level, equipment, targetMuscles }: Understood = understand(wish.text)
  const said: Partial<Both> = {
    ...(minutes !== undefined && { minutes }),
    ...(daysPerWeek !== undefined && { daysPerWeek }),
    ...(goal && { goal }),
    ...(level && { level }),
    ...(equipment && { equipment }),
    ...(targetMuscles.length > 0 && { targetMuscles }),
  }
  for (const field of byHand) delete said[field]
  return said
}

/** What was typed last wins over what the form remembers: what the sentence says is left to it. */
export function bodyOf(asking: Asking, seed: number): (typeof WeekWish)['_input'] {
  const { wish } = asking
  const said = saidIn(asking)
  return {
    text: wish.text,
    ...(said.minutes === undefined && { minutes: wish.minutes }),
    ...(wish.kind === 'week' && said.daysPerWeek === undefined && { daysPerWeek: wish.daysPerWeek }),
    ...(said.goal === undefined && { goal: wish.goal }),
    ...(said.level === undefined && { level: wish.level }),
    ...(said.equipment === undefined && { equipment: [...wish.equipment] }),
    ...(said.targetMuscles === undefined && { targetMuscles: [...wish.targetMuscles] }),
    limitations: [...wish.limitations],
    seed,
  }
}

const storageKey = 'fitai.wish'

/** A sentence is of its day: it is not remembered. */
export function rememberWish({ text: _, ...wish }: Wish): void {
  localStorage.setItem(storageKey, JSON.stringify(wish))
}

/** The last wish; what another version of the app left behind is replaced by the first one's values. */
export function rememberedWish(): Wish {
  try {
    const stored: Partial<Wish> = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return {
      ...firstWish,
      ...stored,
      kind: stored.kind === 'week' ? 'week' : 'workout',
      goal: coachGoals.find((goal) => goal === stored.goal) ?? firstWish.goal,
      level: coachLevels.find((level) => level === stored.level) ?? firstWish.level,
      text: '',
    }
  } catch {
    return firstWish
  }
}
