import type { WorkoutWish } from '@fitai/contract'
import { type CoachGoal, type CoachLevel, coachGoals, coachLevels, type Limitation, type Muscle } from '@fitai/domain'

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

/** Single pieces, the frequent ones first. */
export const equipmentChoices = [
  'barbell',
  'dumbbell',
  'flat_bench',
  'incline_bench',
  'squat_rack',
  'cable',
  'machine',
  'pull_up_bar',
  'dip_bars',
  'kettlebell',
  'band',
  'ez_bar',
  'smith_machine',
  'trap_bar',
  'landmine',
  'suspension_trainer',
  'rings',
  'plyo_box',
  'medicine_ball',
  'stability_ball',
  'ab_wheel',
  'jump_rope',
  'rower',
  'stationary_bike',
  'treadmill',
] as const

const home = ['dumbbell', 'flat_bench', 'incline_bench']
export const equipmentPresets = [
  {
    name: 'Full gym',
    pieces: [
      ...['barbell', 'squat_rack', 'cable', 'machine', 'pull_up_bar', 'dip_bars', 'ez_bar', 'smith_machine'],
      ...[...home, 'preacher_bench', 'decline_bench', 'back_extension_bench', 'weight_plate', 'treadmill', 'rower'],
    ],
  },
  { name: 'Barbell and rack', pieces: ['barbell', 'squat_rack', 'flat_bench', 'pull_up_bar', 'weight_plate'] },
  { name: 'Dumbbells', pieces: home },
  { name: 'Kettlebell', pieces: ['kettlebell'] },
  { name: 'Bands', pieces: ['band'] },
  { name: 'Bodyweight', pieces: [] },
] as const satisfies readonly { name: string; pieces: readonly string[] }[]

export const firstWish: Wish = {
  minutes: 45,
  goal: 'general_health',
  level: 'beginner',
  equipment: [],
  targetMuscles: [],
  limitations: [],
  text: '',
}

export function isPreset(equipment: readonly string[], pieces: readonly string[]): boolean {
  return equipment.length === pieces.length && pieces.every((piece) => equipment.includes(piece))
}

export function bodyOf(wish: Wish, more: { seed: number; exclude: readonly string[] }): (typeof WorkoutWish)['_input'] {
  return {
    ...wish,
    equipment: [...wish.equipment],
    targetMuscles: [...wish.targetMuscles],
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
