import type { WeightUnit } from '../units.ts'
import type { Scanner } from './shorthand-scan.ts'
import type { TypedSet } from './shorthand-set.ts'
import { metresOf, patterns, secondsOf, weightUnitOf } from './shorthand-words.ts'

const most = { weight: 1500, reps: 1000, seconds: 86_400, metres: 1_000_000, digits: 7, decimals: 4 }

/** `isBare` is a number alone: it may yet turn out to be the number of sets. */
export type TypedLoad = Pick<TypedSet, 'load' | 'weight' | 'weightUnit'> & { isBare: boolean; position: number }
export type Amount = Pick<TypedSet, 'durationSeconds' | 'distanceMetres'>
export type Effort = Pick<TypedSet, 'rpe' | 'rir'>
export type Reps = Pick<TypedSet, 'reps' | 'repsLeft' | 'repsRight'>

/** A weight, `bw`, `bw+20`, `bw-15`, `+20` or `-15`. */
export function readLoad(scan: Scanner): TypedLoad | undefined {
  const position = scan.position()
  if (scan.take(patterns.bodyweight)) {
    const sign = scan.take(patterns.sign)?.[1]
    if (sign === undefined) return { load: 'bodyweight', isBare: false, position }
    const weight = readWeight(scan) ?? scan.stop('unexpected')
    return weight && { load: signed(sign), ...weight, isBare: false, position }
  }
  const sign = scan.take(patterns.signBeforeNumber)?.[1]
  const weight = readWeight(scan)
  if (!weight) return undefined
  if (sign !== undefined) return { load: signed(sign), ...weight, isBare: false, position }
  return { load: 'weight', ...weight, isBare: weight.weightUnit === undefined, position }
}

function signed(sign: string): 'added' | 'assisted' {
  return sign === '+' ? 'added' : 'assisted'
}

function readWeight(scan: Scanner): { weight: number; weightUnit?: WeightUnit } | undefined {
  const position = scan.position()
  const [, digits, unit] = scan.take(patterns.weight) ?? []
  if (digits === undefined) return undefined
  const weight = decimalOf(digits, scan, position)
  if (weight === undefined) return undefined
  if (weight > most.weight) return scan.stop('weight_too_big', position)
  return unit === undefined ? { weight } : { weight, weightUnit: weightUnitOf(unit) }
}

/** `8`, or `8/7` for left and right. */
export function readReps(scan: Scanner): Reps | undefined {
  const position = scan.position()
  const [, first, second] = scan.take(patterns.reps) ?? []
  if (first === undefined) return undefined
  const numbers = [first, second ?? '0'].map(Number)
  if (scan.sees(patterns.decimals) || numbers.some((reps) => reps > most.reps)) {
    return scan.stop('reps_unclear', position)
  }
  scan.take(patterns.repsWord)
  const [reps = 0, repsRight = 0] = numbers
  return second === undefined ? { reps } : { repsLeft: reps, repsRight }
}

/** Seconds, metres, or both in any order; undefined if there is neither. */
export function readAmount(scan: Scanner): Amount | undefined {
  const first = readDuration(scan) ?? readDistance(scan)
  if (!first) return undefined
  const second = 'durationSeconds' in first ? readDistance(scan) : readDuration(scan)
  return { ...first, ...second }
}

function readDuration(scan: Scanner): { durationSeconds: number } | undefined {
  const position = scan.position()
  const seconds = readClock(scan) ?? readSpelledTime(scan)
  if (seconds === undefined) return scan.sees(patterns.clockLike) ? scan.stop('time_unclear') : undefined
  return seconds > most.seconds ? scan.stop('time_unclear', position) : { durationSeconds: toThousandth(seconds) }
}

function readClock(scan: Scanner): number | undefined {
  const [, first, second, third, fraction = '0'] = scan.take(patterns.clock) ?? []
  if (first === undefined) return undefined
  const whole = [first, second, third].reduce((sum, part) => (part === undefined ? sum : sum * 60 + Number(part)), 0)
  return whole + Number(`0.${fraction}`)
}

/** `1h 30min`, `90s`: each unit smaller than the one before. */
function readSpelledTime(scan: Scanner): number | undefined {
  let sum: number | undefined
  let lastUnit = Number.POSITIVE_INFINITY
  for (;;) {
    const position = scan.position()
    const [, digits, word] = scan.take(patterns.duration) ?? []
    if (digits === undefined || word === undefined) return sum
    const value = decimalOf(digits, scan, position)
    if (value === undefined) return undefined
    if (secondsOf(word) >= lastUnit) return scan.stop('time_unclear', position)
    lastUnit = secondsOf(word)
    sum = (sum ?? 0) + value * lastUnit
  }
}

function readDistance(scan: Scanner): { distanceMetres: number } | undefined {
  const position = scan.position()
  const [, digits, word] = scan.take(patterns.distance) ?? []
  if (digits === undefined || word === undefined) return undefined
  const value = decimalOf(digits, scan, position)
  if (value === undefined) return undefined
  const metres = value * metresOf(word)
  return metres > most.metres ? scan.stop('distance_too_big', position) : { distanceMetres: toThousandth(metres) }
}

/** `@9`, `rpe 9`, `rir 2`, `2 rir`. */
export function readEffort(scan: Scanner): Effort | undefined {
  const position = scan.position()
  if (scan.sees(patterns.atWeight)) return undefined
  const [, word, afterWord, afterAt, wordOfAt, beforeWord, wordBehind] = scan.take(patterns.effort) ?? []
  const digits = afterWord ?? afterAt ?? beforeWord
  if (digits === undefined) return scan.sees(patterns.effortLike) ? scan.stop('effort_unclear') : undefined
  const value = decimalOf(digits, scan, position)
  if (value === undefined) return undefined
  const isRir = /^rir$/i.test(word ?? wordOfAt ?? wordBehind ?? 'rpe')
  if (!Number.isInteger(value * 2) || value > 10 || value < (isRir ? 0 : 1))
    return scan.stop('effort_unclear', position)
  return isRir ? { rir: value } : { rpe: value }
}

/** `@ 100kg`: with its unit a weight may stand behind an @. */
export function readAtWeight(scan: Scanner): TypedLoad | undefined {
  return scan.take(patterns.atWeight) && readLoad(scan)
}

/**
 * The value of a number with a decimal comma or point. A comma before exactly three digits is refused where it could
 * stand between thousands (`1,234`); a point is always a decimal point.
 */
function decimalOf(digits: string, scan: Scanner, position: number): number | undefined {
  const [whole = '', decimals = '', ...more] = digits.split(/[.,]/)
  if (more.length > 0 || whole.length > most.digits || decimals.length > most.decimals) {
    return scan.stop('number_unclear', position)
  }
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) return scan.stop('comma_unclear', position)
  return Number(`${whole || '0'}.${decimals || '0'}`)
}

function toThousandth(value: number): number {
  return Math.round(value * 1000) / 1000
}
