import { fromKg, type WeightUnit } from '@fitai/domain'

const decimals = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 })
const oneDecimal = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 })

export const number = (value: number) => decimals.format(value)
export const count = (value: number) => whole.format(value)

/** `3 sets`, `1 set`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`
}

/** A weight exactly as entered. */
export const weight = (value: number, unit: WeightUnit) => `${number(value)} ${unit}`

/** A sum or an estimate in the user's unit, as exact as it matters; from ten tonnes on in tonnes, of pounds in millions. */
export function mass(kg: number, unit: WeightUnit): { value: string; unit: string } {
  const amount = fromKg(kg, unit)
  if (unit === 'kg' && amount >= 10_000)
    return { value: (amount < 100_000 ? oneDecimal : whole).format(amount / 1000), unit: 't' }
  if (amount >= 1_000_000) return { value: `${oneDecimal.format(amount / 1_000_000)}M`, unit }
  return { value: (amount < 1000 ? oneDecimal : whole).format(amount), unit }
}
export function massText(kg: number, unit: WeightUnit): string {
  const shown = mass(kg, unit)
  return `${shown.value} ${shown.unit}`
}

/** `1:05`, `1:02:03`. */
export function clock(seconds: number): string {
  const total = Math.max(0, Math.floor(seconds))
  const parts = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  const [hours = 0, minutes = 0, rest = 0] = parts
  const two = (part: number) => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** `48 min`, `1 h 05 min`. */
export function span(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}

/** The calendar day of an instant where this browser is. */
export function localDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

// A calendar day has no zone: noon UTC, printed in UTC, is that day everywhere.
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const dayFormat = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' })
  return (day: string) => format.format(noon(day))
}
export const longDay = dayFormat({ weekday: 'long', day: 'numeric', month: 'long' })
export const shortDay = dayFormat({ day: 'numeric', month: 'short' })
export const fullDay = dayFormat({ day: 'numeric', month: 'short', year: 'numeric' })
export const weekdayAndDay = dayFormat({ weekday: 'short', day: 'numeric', month: 'short' })
/** `Mon 5 Jan, 18:40` on the clock where it happened. */
export function dayAndTime(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(undefined, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    timeZone,
  }).format(new Date(instant))
}
export const weekday = dayFormat({ weekday: 'short' })
export const monthAndYear = dayFormat({ month: 'long', year: 'numeric' })
export const shortMonth = dayFormat({ month: 'short' })
export const fullMonth = dayFormat({ month: 'long' })
export const longWeekday = dayFormat({ weekday: 'long' })

/** `+2.5`, `−0.3`, `0`: a change, with the sign of mathematics. */
export function signed(value: number, format: (amount: number) => string = number): string {
  const text = format(Math.abs(value))
  if (text === format(0)) return text
  return `${value > 0 ? '+' : '−'}${text}`
}
