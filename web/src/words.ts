import type {
  CoachGoal,
  CoachLevel,
  ExerciseCategory,
  ExerciseFacts,
  ExerciseLevel,
  Language,
  Limitation,
  Muscle,
  RecordKind,
  SetKind,
  TrackingKind,
  WeightUnit,
} from '@fitai/domain'
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

/** What is written down for a set, as somebody would say it. */
export const trackingWords = {
  weight_reps: 'Weight × reps',
  bodyweight_reps: 'Reps',
  weighted_bodyweight_reps: 'Bodyweight + load',
  assisted_bodyweight_reps: 'Assisted',
  duration: 'Time',
  weight_duration: 'Weight × time',
  distance_duration: 'Distance and time',
  weight_distance: 'Weight × distance',
} satisfies Record<TrackingKind, string>

export const exerciseLevelWords = {
  beginner: 'Beginner',
  intermediate: 'Intermediate',
  expert: 'Expert',
} satisfies Record<ExerciseLevel, string>

/** Whom a program or a template is for. */
export const planLevelWords = { ...exerciseLevelWords, expert: 'Advanced' } satisfies Record<ExerciseLevel, string>

export const categoryWords = {
  strength: 'Strength',
  mobility: 'Mobility',
  plyometrics: 'Plyometrics',
  olympic: 'Olympic lifting',
  cardio: 'Cardio',
  strongman: 'Strongman',
  conditioning: 'Conditioning',
} satisfies Record<ExerciseCategory, string>

export const mechanicWords = { compound: 'Compound', isolation: 'Isolation' } satisfies Record<
  ExerciseFacts['mechanic'],
  string
>

export const forceWords = { push: 'Push', pull: 'Pull', static: 'Hold' } satisfies Record<
  ExerciseFacts['force'],
  string
>

export const lateralityWords = {
  bilateral: 'Both sides at once',
  unilateral: 'One side at a time',
  alternating: 'Alternating sides',
} satisfies Record<ExerciseFacts['laterality'], string>

/** Each in itself. */
export const languageWords = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
  tr: 'Türkçe',
  ru: 'Русский',
} satisfies Record<Language, string>

/** `flat_bench` → `Flat bench`. */
export function libraryWord(code: string): string {
  const words = code.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const equipmentWord = (tool: string) => (tool === 'none' ? 'Bodyweight' : libraryWord(tool))

/** `Barbell · Chest`: what an exercise needs and what it is for. */
export function factsLine({ equipment, primaryMuscles }: Pick<ExerciseFacts, 'equipment' | 'primaryMuscles'>): string {
  return [...equipment.map(equipmentWord), ...primaryMuscles.map((muscle) => muscleWords[muscle])].join(' · ')
}

/** What a record is worth: kilograms in the user's unit, reps as a count. */
export function recordValue(kind: RecordKind, value: number, unit: WeightUnit): string {
  return kind === 'most_reps' ? `${count(value)} reps` : massText(value, unit)
}
