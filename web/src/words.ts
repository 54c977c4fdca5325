import type { CoachGoal, CoachLevel, Limitation, Muscle, RecordKind, SetKind, WeightUnit } from '@fitai/domain'
import { count, massText } from './format.ts'

/** The words of training for what the contract names with codes. */
export const setKindWords = {
  normal: { name: 'Working set', letter: '' },
  warmup: { name: 'Warm-up', letter: 'W' },
  drop: { name: 'Drop set', letter: 'D' },
  failure: { name: 'To failure', letter: 'F' },
  amrap: { name: 'As many as possible', letter: 'A' },
  backoff: { name: 'Back-off', letter: 'B' },
  myo: { name: 'Myo-reps', letter: 'M' },
} satisfies Record<SetKind, { name: string; letter: string }>

export const recordWords = {
  heaviest_weight: 'Heaviest weight',
  best_e1rm: 'Estimated 1-rep max',
  most_reps: 'Most reps',
  best_set_volume: 'Best set volume',
  best_session_volume: 'Best session volume',
  least_assistance: 'Least assistance',
} satisfies Record<RecordKind, string>

export const goalWords = {
  general_health: 'General health',
  strength: 'Strength',
  hypertrophy: 'Muscle',
  weight_loss: 'Weight loss',
  endurance: 'Endurance',
  power: 'Power',
  mobility: 'Mobility',
} satisfies Record<CoachGoal, string>

export const levelWords = {
  beginner: 'Beginner',
  intermediate: 'Intermediate',
  advanced: 'Advanced',
} satisfies Record<CoachLevel, string>

export const limitationWords = {
  shoulder: 'Shoulder',
  lower_back: 'Lower back',
  knee: 'Knee',
  wrist: 'Wrist',
  elbow: 'Elbow',
  neck: 'Neck',
  hip: 'Hip',
  ankle: 'Ankle',
  pregnancy: 'Pregnancy',
  hypertension: 'High blood pressure',
  impact: 'No impact',
  balance: 'Balance',
} satisfies Record<Limitation, string>

export const muscleWords = {
  chest: 'Chest',
  front_delts: 'Front delts',
  side_delts: 'Side delts',
  rear_delts: 'Rear delts',
  rotator_cuff: 'Rotator cuff',
  lats: 'Lats',
  upper_back: 'Upper back',
  traps: 'Traps',
  lower_back: 'Lower back',
  biceps: 'Biceps',
  triceps: 'Triceps',
  forearms: 'Forearms',
  abs: 'Abs',
  obliques: 'Obliques',
  quads: 'Quads',
  hamstrings: 'Hamstrings',
  glutes: 'Glutes',
  adductors: 'Adductors',
  abductors: 'Abductors',
  calves: 'Calves',
  hip_flexors: 'Hip flexors',
  neck: 'Neck',
} satisfies Record<Muscle, string>

/** `flat_bench` → `Flat bench`. */
export function equipmentWord(tool: string): string {
  const words = tool.replaceAll('_', ' ')
  return words === 'none' ? 'Bodyweight' : words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a record is worth: kilograms in the user's unit, reps as a count. */
export function recordValue(kind: RecordKind, value: number, unit: WeightUnit): string {
  return kind === 'most_reps' ? `${count(value)} reps` : massText(value, unit)
}
