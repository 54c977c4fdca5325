import { number } from '../../format.ts'
import { parseDecimal } from '../../numbers.ts'

const cmPerInch = 2.54

export type FeetAndInches = { feet: string; inches: string }

/** Centimetres of feet and inches; undefined when neither is a number. */
export function cmOf({ feet, inches }: FeetAndInches): number | undefined {
  const [ft, inch] = [parseDecimal(feet || '0'), parseDecimal(inches || '0')]
  if (ft === undefined || inch === undefined || (feet.trim() === '' && inches.trim() === '')) return undefined
  return Math.round((ft * 12 + inch) * cmPerInch * 10) / 10
}

/** To the half inch, as people say it. */
export function feetOf(heightCm: number | null): FeetAndInches {
  if (heightCm === null) return { feet: '', inches: '' }
  const halves = Math.round((heightCm / cmPerInch) * 2)
  return { feet: String(Math.floor(halves / 24)), inches: number((halves % 24) / 2) }
}
