import type { MuscleGroup } from '@fitai/contract'
import { libraryWord } from '../../words.ts'
import { tenth } from './scale.ts'

const groupWords: Record<string, string> = { abs: 'Abs', lower_back: 'Lower back', other: 'Others' }

/** A group of muscles as a week is judged by it. */
export const groupName = (group: string) => groupWords[group] ?? libraryWord(group)

/** The groups of the dashboard: what most people train on purpose. */
export const mainGroups = ['chest', 'back', 'side_delts', 'biceps', 'triceps', 'quads', 'hamstrings'] as const

type Band = NonNullable<MuscleGroup['band']>

export function standingOf(sets: number, band: Band | null): MuscleGroup['standing'] {
  if (!band) return null
  if (sets < band.from) return 'below'
  return sets > band.to ? 'above' : 'within'
}

/** Of a week that is not over, little is said before its last two days. */
export function weekStanding(sets: number, band: Band | null, daysLeft: number): MuscleGroup['standing'] {
  const standing = standingOf(sets, band)
  return standing === 'below' && daysLeft > 1 ? null : standing
}

/** `4 below 10–20`, `within 10–20`. */
export function bandWords(sets: number, band: Band | null): string {
  if (!band) return 'no usual range'
  const range = `${tenth(band.from)}–${tenth(band.to)}`
  const standing = standingOf(sets, band)
  if (standing === 'below') return `${tenth(band.from - sets)} below ${range}`
  return standing === 'above' ? `${tenth(sets - band.to)} above ${range}` : `within ${range}`
}

/** 0 to 4: how much a muscle got, the figure's colours. */
export function heatOf(sets: number): 0 | 1 | 2 | 3 | 4 {
  if (sets >= 16) return 4
  if (sets >= 11) return 3
  if (sets >= 6) return 2
  return sets > 0 ? 1 : 0
}

/** `today`, `yesterday`, `5 days ago`. */
export function agoWords(days: number | null): string {
  if (days === null) return 'not trained yet'
  if (days <= 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}
