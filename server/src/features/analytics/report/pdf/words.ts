import type { LiftTrend, MissingReason, Period, RecordNews } from '@fitai/contract'
import { fromKg, type WeightUnit } from '@fitai/domain'

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const twoDecimals = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const signed = new Intl.NumberFormat('en', { maximumFractionDigits: 2, signDisplay: 'exceptZero' })

export const count = (value: number) => whole.format(value)
export const one = (value: number) => oneDecimal.format(value)
export const two = (value: number) => twoDecimals.format(value)
/** With its sign, and a minus as long as a plus. */
export const change = (value: number) => signed.format(value).replace('-', '−')

/** `3 sets`, `1 set`. */
export const plural = (value: number, word: string) => `${count(value)} ${word}${value === 1 ? '' : 's'}`

export type Amount = { value: string; unit: string }

/** A sum in the wished unit, as exact as it matters; from ten tonnes on in tonnes. */
export function mass(kg: number, unit: WeightUnit): Amount {
  const amount = fromKg(kg, unit)
  if (unit === 'kg' && amount >= 10_000)
    return { value: (amount < 100_000 ? oneDecimal : whole).format(amount / 1000), unit: 't' }
  return { value: (amount < 1000 ? oneDecimal : whole).format(amount), unit }
}
export function massText(kg: number, unit: WeightUnit): string {
  const { value, unit: of } = mass(kg, unit)
  return `${value} ${of}`
}

/** A change of weight: `+0.8 kg`. */
export const massChange = (kg: number, unit: WeightUnit) => `${change(fromKg(kg, unit))} ${unit}`

/** `48 min`, `1 h 05 min`. */
export function span(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${count(Math.floor(minutes / 60))} h ${String(minutes % 60).padStart(2, '0')} min`
}

/** How likely chance alone would make that much of it. */
export const probability = (p: number) => (p < 0.001 ? '< 0.001' : p.toFixed(p < 0.1 ? 3 : 2))
export const chance = (p: number) => (p < 0.001 ? 'p < 0.001' : `p = ${probability(p)}`)

// A calendar day has no zone: noon UTC, printed in UTC, is that day everywhere.
const part = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' })
  return (date: string) => format.format(new Date(`${date}T12:00:00Z`))
}
export const monthName = part({ month: 'short' })
const yearOf = (date: string) => date.slice(0, 4)
/** `7 Sep`, `7 Sep 2026`. */
export const shortDay = (date: string) => `${Number(date.slice(8))} ${monthName(date)}`
export const fullDay = (date: string) => `${shortDay(date)} ${yearOf(date)}`

export function stretch({ from, to }: Pick<Period, 'from' | 'to'>): string {
  if (from === to) return fullDay(to)
  return `${yearOf(from) === yearOf(to) ? shortDay(from) : fullDay(from)} – ${fullDay(to)}`
}

/** `12 weeks`, `A year`, `84 days`. */
export function lengthOf({ range, days }: Period): string {
  const said = { '4w': '4 weeks', '12w': '12 weeks', '1y': 'A year', all: 'Everything', custom: plural(days, 'day') }
  return said[range]
}

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

const groupNames: Record<string, string> = {
  front_delts: 'Front shoulders',
  side_delts: 'Side shoulders',
  rear_delts: 'Rear shoulders',
  lower_back: 'Lower back',
}
export const groupName = (group: string) => groupNames[group] ?? `${group.charAt(0).toUpperCase()}${group.slice(1)}`

export const recordWords = {
  heaviest_weight: 'Heaviest weight',
  best_e1rm: 'Estimated 1-rep max',
  least_assistance: 'Least assistance',
  most_reps: 'Most reps',
  best_session_volume: 'Session volume',
  best_set_volume: 'Set volume',
} satisfies Record<RecordNews['kind'], string>

const entered: readonly RecordNews['kind'][] = ['heaviest_weight', 'least_assistance']

/** What was on the bar as exactly as it was entered. */
export function recordValue(kind: RecordNews['kind'], value: number, unit: WeightUnit): string {
  if (kind === 'most_reps') return plural(value, 'rep')
  return entered.includes(kind) ? `${two(fromKg(value, unit))} ${unit}` : massText(value, unit)
}

export const trendWords = {
  improving: 'Improving',
  maintaining: 'Maintaining',
  plateau: 'Plateau',
  declining: 'Declining',
  returning: 'Returning',
  insufficient: 'Too early',
} satisfies Record<LiftTrend['label'], string>

/** What the label of a lift rests on. */
export function evidence({ label, sessions, spanDays, gapDays, sessionsSinceBest, daysSinceBest }: LiftTrend): string {
  const looked = `${plural(sessions, 'session')} in ${plural(spanDays, 'day')}`
  if (label === 'returning') return `${looked} after ${plural(gapDays ?? 0, 'day')} off`
  if (label === 'plateau')
    return `no better for ${plural(sessionsSinceBest, 'session')}, ${plural(daysSinceBest, 'day')}`
  return label === 'insufficient' ? `only ${looked}` : looked
}

const reasons: Partial<Record<MissingReason, string>> = {
  no_training: 'nothing trained',
  too_few_weeks: 'too few weeks yet',
  no_squat: 'no squat with a barbell',
  no_bench_press: 'no bench press with a barbell',
  no_deadlift: 'no deadlift with a barbell',
  no_bodyweight: 'no bodyweight',
  no_sex: 'no sex in the profile',
  no_birth_date: 'no birth date in the profile',
  no_sided_sets: 'no sets with left and right',
  no_other_side: 'one side was not trained',
  no_effort_logged: 'no effort logged',
}

/** Why a figure is not there. */
export const reason = (missing: MissingReason) => reasons[missing] ?? missing.replaceAll('_', ' ')
