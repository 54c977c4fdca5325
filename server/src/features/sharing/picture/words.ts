import type { SharedWorkout } from '@fitai/contract'
import { fromKg, type RecordKind, toKg, type WeightUnit } from '@fitai/domain'
import type { SharedSet } from './top-set.ts'

const decimals = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

export type Amount = { value: string; unit: string }

/** A sum in the wished unit, as exact as it matters; from ten tonnes on in tonnes. */
export function mass(kg: number, unit: WeightUnit): Amount {
  const amount = fromKg(kg, unit)
  if (unit === 'kg' && amount >= 10_000)
    return { value: (amount < 100_000 ? oneDecimal : whole).format(amount / 1000), unit: 't' }
  return { value: (amount < 1000 ? oneDecimal : whole).format(amount), unit }
}

/** `48 min`, `1:05 h`. */
export function span(seconds: number): Amount {
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return { value: whole.format(minutes), unit: 'min' }
  return { value: `${whole.format(Math.floor(minutes / 60))}:${two(minutes % 60)}`, unit: 'h' }
}

export function distance(metres: number): Amount {
  return metres < 1000
    ? { value: whole.format(metres), unit: 'm' }
    : { value: decimals.format(metres / 1000), unit: 'km' }
}

export const count = (value: number): Amount => ({ value: whole.format(value), unit: '' })

/** `100 kg × 5`, `12 reps`, `5 km · 24:10`; a weight stays as entered unless another unit is wished. */
export function setText(set: SharedSet, unit: WeightUnit): string {
  const { reps, distanceMetres, durationSeconds } = set
  const load = loadText(set, unit)
  if (load && reps !== null) return `${load} × ${whole.format(reps)}`
  const parts = [
    load,
    reps !== null && `${whole.format(reps)} ${reps === 1 ? 'rep' : 'reps'}`,
    distanceMetres !== null && text(distance(distanceMetres)),
    durationSeconds !== null && clock(durationSeconds),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** `100 kg × 5, 5, 3 · 90 kg × 8`, `12, 10, 8 reps`: sets with the same load stand together. */
export function setsText(sets: readonly SharedSet[], unit: WeightUnit): string {
  const groups: { load: string; reps: string[] }[] = []
  for (const set of sets) {
    const { reps, distanceMetres, durationSeconds } = set
    if (reps === null || distanceMetres !== null || durationSeconds !== null)
      return sets
        .map((each) => setText(each, unit))
        .filter(Boolean)
        .join(', ')
    const load = loadText(set, unit)
    const last = groups.at(-1)
    if (last?.load === load) last.reps.push(whole.format(reps))
    else groups.push({ load, reps: [whole.format(reps)] })
  }
  return groups.map(({ load, reps }) => (load ? `${load} × ${reps.join(', ')}` : `${reps.join(', ')} reps`)).join(' · ')
}

function loadText({ weight, weightUnit }: SharedSet, unit: WeightUnit): string {
  return weight === null || weightUnit === null ? '' : `${weightText(weight, weightUnit, unit)} ${unit}`
}

function weightText(weight: number, entered: WeightUnit, wished: WeightUnit): string {
  if (entered === wished) return decimals.format(weight)
  return oneDecimal.format(fromKg(toKg({ weight, weightUnit: entered }), wished))
}

export function recordText({ kind, value, atWeightKg }: SharedWorkout['records'][number], unit: WeightUnit): string {
  if (kind !== 'most_reps') return text(mass(value, unit))
  return atWeightKg ? `${whole.format(value)} at ${text(mass(atWeightKg, unit))}` : whole.format(value)
}

export const recordWords = {
  heaviest_weight: 'Heaviest weight',
  best_e1rm: 'Estimated 1-rep max',
  most_reps: 'Most reps',
  least_assistance: 'Least assistance',
  best_session_volume: 'Session volume',
  best_set_volume: 'Set volume',
} satisfies Record<RecordKind, string>

/** `Friday, 27 Nov 2026`. A calendar day has no zone: noon UTC, printed in UTC, is that day everywhere. */
export function dayText(localDate: string): string {
  const day = new Date(`${localDate}T12:00:00Z`)
  const part = (options: Intl.DateTimeFormatOptions) => day.toLocaleDateString('en', { ...options, timeZone: 'UTC' })
  return `${part({ weekday: 'long' })}, ${day.getUTCDate()} ${part({ month: 'short' })} ${day.getUTCFullYear()}`
}

const text = ({ value, unit }: Amount) => `${value} ${unit}`

/** `1:05`, `1:02:03`. */
function clock(seconds: number): string {
  const total = Math.round(seconds)
  const hours = Math.floor(total / 3600)
  const minutes = Math.floor(total / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`
}

const two = (value: number) => String(value).padStart(2, '0')
