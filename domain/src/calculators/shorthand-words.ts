import type { WeightUnit } from '../units.ts'

/** Words as sources of patterns. A unit may touch the next x (`100kgx8`) but no other letter. */
const blanks = '[^\\S\\n]*'
const times = '[xX×✕*хХ]'
const minus = '[-−–]'
const unitEnd = '(?=$|[^\\p{L}]|[xXхХ])'
const number = '(?:\\d+(?:[.,]\\d+)*|[.,]\\d+)'
const mass = `(?:(?:kgs?|kilos?|lbs?|pounds?)${unitEnd}|#)`
const clockUnit = `(?:seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h)${unitEnd}`
const lengthUnit = `(?:kilomet(?:er|re)s?|kms?|met(?:er|re)s?|m|miles?|mi|yards?|yds?)${unitEnd}`
const bodyweight = `(?:bw|bodyweight)${unitEnd}`
const weighed = `${number}${blanks}(?:${mass})?`
const someLoad = `(?:${bodyweight}${blanks}(?:(?:\\+|${minus})${blanks}${weighed})?|(?:\\+|${minus})?${weighed})`

const pattern = (source: string) => new RegExp(source, 'iuy')

export const patterns = {
  times: pattern(times),
  weight: pattern(`(${number})${blanks}(${mass})?`),
  bodyweight: pattern(bodyweight),
  sign: pattern(`(\\+|${minus})`),
  signBeforeNumber: pattern(`(\\+|${minus})(?=[\\d.,])`),
  wholeNumber: pattern('(\\d+)(?![\\d.,])'),
  reps: pattern(`(\\d+)(?:${blanks}/${blanks}(\\d+))?`),
  repsWord: pattern(`reps?${unitEnd}`),
  decimals: pattern('[.]\\d'),
  /** `8/7` or `8 reps`: reps without a load before them. */
  repsAlone: pattern(`\\d+${blanks}(?:/|reps?${unitEnd})`),
  clock: pattern('(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d))?(?:[.,](\\d{1,3}))?(?![\\d:])'),
  clockLike: pattern(`\\d+${blanks}:`),
  duration: pattern(`(${number})${blanks}(${clockUnit})`),
  distance: pattern(`(${number})${blanks}(${lengthUnit})`),
  effort: pattern(
    `(?:@${blanks})?(rpe|rir)${blanks}(${number})` +
      `|@${blanks}(${number})(?:${blanks}(rpe|rir)(?!${blanks}\\d))?` +
      `|(${number})${blanks}(rpe|rir)(?!${blanks}\\d)`,
  ),
  effortLike: pattern('@|rpe|rir'),
  /** `3x5 @ 100kg` */
  atWeight: pattern(`@${blanks}(?=${number}${blanks}${mass})`),
  /** What begins a set after a mere blank: a load and its x. */
  loadAndTimes: pattern(`${someLoad}${blanks}${times}`),
  /** Is 22 in `,8,22x7` the next weight, or is it 8,22? And `8,234`, `8,5min`, `5, 62,5`? */
  unclearCommas: pattern(
    `(?:,\\d+){2,}${blanks}(?:${mass})?${blanks}${times}|,\\d{3}(?!\\d)` +
      `|,${number}${blanks}(?:${mass}|${clockUnit}|${lengthUnit})` +
      `|,[^\\S\\n]+\\d+,\\d+(?!\\d)(?!${blanks}(?:${mass})?${blanks}${times})`,
  ),
  /** A comma with more reps behind it, and neither a weight nor a time. */
  moreReps: pattern(
    `,(?=${blanks}\\d+(?:${blanks}/${blanks}\\d+)?(?!\\d)(?!,\\d+${blanks}(?:${mass})?${blanks}${times})` +
      `(?!${blanks}(?:[.:]|${times}|${mass}|${clockUnit}|${lengthUnit})))`,
  ),
  separator: pattern('[,;\\n][\\s;]*'),
  lead: pattern('[\\s;]*'),
}

export function weightUnitOf(word: string): WeightUnit {
  return /^k/iu.test(word) ? 'kg' : 'lb'
}

/** Seconds of a unit of time by its first letter. */
export function secondsOf(word: string): number {
  return /^h/iu.test(word) ? 3600 : /^m/iu.test(word) ? 60 : 1
}

/** Metres of a unit of length; `m` is a metre, minutes are `min`. Mile and yard of 1959. */
export function metresOf(word: string): number {
  if (/^k/iu.test(word)) return 1000
  if (/^y/iu.test(word)) return 0.9144
  return /^mi/iu.test(word) ? 1609.344 : 1
}
