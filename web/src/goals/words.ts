import type { ForecastGap, GoalDirection, GoalKind, GoalMeasure, GoalStatus, VolumePeriod } from '@fitai/domain'
import {
  CalendarCheck,
  Check,
  Circle,
  CircleDot,
  Dumbbell,
  Flag,
  Layers,
  type LucideIcon,
  Scale,
  Target,
  Timer,
  TrendingDown,
  TrendingUp,
  X,
} from 'lucide-react'
import type { tones } from '../ui/Chip.tsx'

type KindWords = { name: string; sentence: string; icon: LucideIcon }

export const kindWords = {
  strength: { name: 'Strength', sentence: 'More weight or reps in a lift', icon: Dumbbell },
  frequency: { name: 'Workouts a week', sentence: 'Train as often as you mean to', icon: CalendarCheck },
  body_weight: { name: 'Bodyweight', sentence: 'Lose, gain or hold', icon: Scale },
  volume: { name: 'Volume', sentence: 'Lift more in a week or a month', icon: Layers },
  endurance: { name: 'Endurance', sentence: 'Longer, farther or faster', icon: Timer },
  custom: { name: 'Your own', sentence: 'Anything you can put a number on', icon: Target },
} satisfies Record<GoalKind, KindWords>

export const measureWords = {
  body_weight: 'Bodyweight',
  e1rm: 'Estimated 1-rep max',
  weight: 'Weight for reps',
  reps: 'Reps in a set',
  volume: 'Volume',
  frequency: 'Weeks kept',
  duration: 'Time',
  distance: 'Distance',
  pace: 'Pace',
  custom: 'Your values',
} satisfies Record<GoalMeasure, string>

export const directionWords = { lose: 'Lose', gain: 'Gain', reach: 'Reach' } satisfies Record<GoalDirection, string>
export const perWords = { week: 'in a week', month: 'in a month' } satisfies Record<VolumePeriod, string>

type StatusLook = { name: string; tone: keyof typeof tones; icon: LucideIcon }

export const statusLooks = {
  not_started: { name: 'Not started', tone: 'plain', icon: Circle },
  just_started: { name: 'Just started', tone: 'plain', icon: CircleDot },
  on_track: { name: 'On track', tone: 'volt', icon: TrendingUp },
  almost_there: { name: 'Almost there', tone: 'volt', icon: Flag },
  behind: { name: 'Behind', tone: 'amber', icon: TrendingDown },
  completed: { name: 'Reached', tone: 'done', icon: Check },
  missed: { name: 'Missed', tone: 'danger', icon: X },
} satisfies Record<GoalStatus, StatusLook>

/** Why there is no forecast, of a rate that is looked at over such a span. */
export const gapWords = {
  reached: () => 'You are there.',
  nothing_measured: (span) => `Cannot say yet: nothing was logged for it in the last ${span}.`,
  too_few_values: (span) => `Cannot say yet: it takes six values in ${span}.`,
  too_short: () => 'Cannot say yet: the values lie less than three weeks apart.',
  stands_still: (span) => `Cannot say when: your last ${span} do not lead there.`,
  too_far: () => 'At your pace it takes more than three years.',
  counted_in_weeks: () => 'Counted by whole weeks: there is no forecast.',
} satisfies Record<ForecastGap, (span: string) => string>
