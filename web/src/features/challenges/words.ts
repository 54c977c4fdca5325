import type { Challenge, ChallengeSummary } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { Dumbbell, Flame, type LucideIcon, Repeat, Route, Scale } from 'lucide-react'
import { fullDay, massText, number, plural } from '../../format.ts'

type Kind = Challenge['kind']

export const kindWords = {
  sessions: { name: 'Workouts', text: 'Most finished workouts', icon: Repeat },
  volume: { name: 'Volume', text: 'Most weight moved', icon: Dumbbell },
  streak: { name: 'Streak', text: 'Most weeks in a row', icon: Flame },
  distance: { name: 'Distance', text: 'Farthest', icon: Route },
  relative_strength: { name: 'Relative strength', text: 'Best lift by bodyweight', icon: Scale },
} satisfies Record<Kind, { name: string; text: string; icon: LucideIcon }>

export const stateWords = {
  upcoming: 'Not begun',
  running: 'Running',
  settling: 'Ending',
  over: 'Over',
} satisfies Record<Challenge['state'], string>

/** What it is about, in a line. */
export function ruleText({ kind, exercise, timesAWeek }: Pick<ChallengeSummary, 'kind' | 'exercise' | 'timesAWeek'>) {
  if (kind === 'streak') return `Weeks in a row with ${plural(timesAWeek ?? 1, 'training day')}`
  if (kind === 'relative_strength') return `${exercise?.name ?? 'Best lift'} by bodyweight`
  return kindWords[kind].text
}

export const daysText = ({ startsOn, endsOn }: Pick<ChallengeSummary, 'startsOn' | 'endsOn'>) =>
  `${fullDay(startsOn)} – ${fullDay(endsOn)}`

export function scoreText(kind: Kind, score: number | null, unit: WeightUnit): string {
  if (score === null) return '–'
  if (kind === 'sessions') return plural(score, 'workout')
  if (kind === 'volume') return massText(score, unit)
  if (kind === 'streak') return plural(score, 'week')
  if (kind === 'distance') return `${number(score / 1000)} km`
  return `${number(score)} ×`
}
