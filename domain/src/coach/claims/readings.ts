/** A number as it may have been meant: its value, and how far the truth may lie from it. */
export type Reading = { value: number; within: number }

const roundFrom = 1000
/** A round number claims a little less than its digits. */
const roundTolerance = 0.01
const shortTolerance = 0.05

/**
 * All readings of digits with points, commas and spaces: `1.234` is 1234 or 1.234, `1,234.5` and `1.234,5` are 1234.5.
 * The last place may be rounded; from 1,000 on zeros at the end may be rounding too, up to 1 %.
 */
export function readingsOf(digits: string, suffix: string): Reading[] {
  const compact = digits.replace(/[\s'’\u00a0\u202f]/g, '')
  const times = suffix === 'k' ? 1000 : 1
  return spellings(compact).map((spelling) => {
    const value = Number(spelling)
    const decimals = spelling.split('.')[1]?.length ?? 0
    const lastPlace = (0.5 * times) / 10 ** decimals
    if (times > 1) return { value: value * times, within: Math.min(lastPlace, value * times * shortTolerance) }
    const zeros = value >= roundFrom && decimals === 0 ? (/0*$/.exec(spelling)?.[0].length ?? 0) : 0
    const rounded = Math.min(0.5 * 10 ** zeros, value * roundTolerance)
    return { value, within: zeros > 0 ? rounded : lastPlace }
  })
}

function spellings(compact: string): string[] {
  const marks = compact.replace(/\d/g, '')
  if (marks === '') return [compact]
  const last = marks.at(-1) ?? ''
  const hasTwoKinds = new Set(marks).size > 1
  const asThousands = compact.replace(/[.,]/g, '')
  const asDecimal = compact.replace(/[.,](?=.*[.,])/g, '').replace(last, '.')
  if (hasTwoKinds) return [asDecimal]
  if (marks.length > 1) return [asThousands]
  if (/^[1-9]\d{0,2}[.,]000$/.test(compact)) return [asThousands]
  const isGrouped = /^\d{1,3}[.,]\d{3}$/.test(compact)
  return isGrouped ? [asThousands, asDecimal] : [asDecimal]
}

/** Is there a number in the data that this may be, whatever its sign? */
export function isKnown(readings: readonly Reading[], numbers: readonly number[]): boolean {
  return readings.some(({ value, within }) => numbers.some((each) => Math.abs(Math.abs(each) - value) <= within + 1e-9))
}
