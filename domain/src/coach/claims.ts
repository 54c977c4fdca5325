import { plain } from '../import/plain.ts'
import { isKnownDate, isKnownYear, numericDates, type SaidDate } from './claims/dates.ts'
import { countNouns, monthOf, numberWords, shareWords } from './claims/number-words.ts'
import { isKnown, type Reading, readingsOf } from './claims/readings.ts'

/** `unknown`: the numbers of a text that the data do not hold, as they stand there. */
export type ClaimCheck = { ok: boolean; unknown: string[] }

/**
 * Finds every number of a text and says which the data do not hold, within rounding: digits in any notation, percent,
 * dates, fractions and number words. The guard for what a model says of somebody’s progress: a sentence is only as true
 * as its numbers. Dates are known by their day number (`dayNumber`) or by all their parts.
 */
export function checkClaims(text: string, numbers: readonly number[]): ClaimCheck {
  const pieces = [...text.normalize('NFKC').matchAll(claim)].map(([piece]) => piece)
  const unknown: string[] = []
  for (let at = 0; at < pieces.length; ) {
    const { said, length, isTrue } = claimAt(pieces, at, numbers)
    if (!isTrue) unknown.push(said)
    at += length
  }
  return { ok: unknown.length === 0, unknown }
}

const date = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?!\d)`
const grouped = String.raw`\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?`
const digits = String.raw`\d+(?:[.,]\d+)?`
const notInName = String.raw`(?<!\d)(?<!(?<!\d)[\p{L}_])`
/** Dates, numbers that are no part of a name (e1RM, B12), words; everything else is passed over. */
const claim = new RegExp(
  `${notInName}(?:${date}|(?:${grouped}|${digits})k?(?![\\p{L}\\d])|${grouped}|${digits})|[\\p{L}\\p{M}]+|(?!\\d)\\p{N}`,
  'gu',
)

type Claim = { said: string; length: number; isTrue: boolean }

function claimAt(pieces: readonly string[], at: number, numbers: readonly number[]): Claim {
  const piece = pieces[at] ?? ''
  const spoken = dateAt(pieces, at)
  if (spoken) return { ...spoken, isTrue: isKnownDate([spoken.date], numbers) }
  if (new RegExp(`^(?:${date})$`).test(piece))
    return { said: piece, length: 1, isTrue: isKnownDate(numericDates(piece), numbers) }
  if (/^\d/.test(piece)) return digitsAt(pieces, at, numbers)
  if (/^\p{N}$/u.test(piece)) return { said: piece, length: 1, isTrue: false }
  return wordsAt(pieces, at, numbers)
}

/** `16 November 2026`, `Nov 16`, `November 2026`. */
function dateAt(pieces: readonly string[], at: number): { said: string; length: number; date: SaidDate } | undefined {
  const [first = '', second = '', third = '', fourth = ''] = pieces.slice(at, at + 4)
  const isDay = (piece: string) => /^\d{1,2}$/.test(piece) && Number(piece) >= 1 && Number(piece) <= 31
  const isYear = (piece: string) => /^(19|20)\d\d$/.test(piece)
  const month = monthOf(plain(first))
  if (month !== undefined && (isDay(second) || isYear(second))) {
    const year = isYear(second) ? second : isYear(third) ? third : undefined
    const day = isDay(second) ? Number(second) : undefined
    const length = day !== undefined && year !== undefined ? 3 : 2
    return {
      said: pieces.slice(at, at + length).join(' '),
      length,
      date: { month, day, year: year === undefined ? undefined : Number(year) },
    }
  }
  if (!isDay(first)) return undefined
  const isParted = /^(st|nd|rd|th|de|of)$/i.test(second)
  const [name, after] = isParted ? [third, fourth] : [second, third]
  const named = monthOf(plain(name))
  if (named === undefined) return undefined
  const length = (isParted ? 3 : 2) + (isYear(after) ? 1 : 0)
  const year = isYear(after) ? Number(after) : undefined
  return { said: pieces.slice(at, at + length).join(' '), length, date: { month: named, day: Number(first), year } }
}

function digitsAt(pieces: readonly string[], at: number, numbers: readonly number[]): Claim {
  const piece = pieces[at] ?? ''
  if (piece === '1' && /^rm$/i.test(pieces[at + 1] ?? '')) return { said: piece, length: 2, isTrue: true }
  const suffix = piece.endsWith('k') ? 'k' : ''
  const text = suffix ? piece.slice(0, -1) : piece
  const readings = readingsOf(text, suffix)
  const parts = text.split(' ')
  const arePartsKnown = parts.length > 1 && parts.every((part) => isKnown(readingsOf(part, ''), numbers))
  const isTrue = isKnown(readings, numbers) || arePartsKnown || isKnownYear(Number(text), numbers)
  return { said: piece, length: 1, isTrue }
}

/** `three`, `twenty-five`, `two hundred`, `half`, `doubled`; other words claim nothing. */
function wordsAt(pieces: readonly string[], at: number, numbers: readonly number[]): Claim {
  const [word = '', next = '', third = ''] = pieces.slice(at, at + 3).map((piece) => plain(piece))
  const shares = shareWords.get(word) ?? (isThird(pieces, at) ? [1 / 3, 33] : undefined)
  if (shares) return { said: word, length: 1, isTrue: isKnown(shares.map(exactly), numbers) }
  if (word === 'one') return { said: word, length: 1, isTrue: !countNouns.test(next) || isKnown([exactly(1)], numbers) }
  if (isBackInFrench(pieces, at)) return { said: word, length: 1, isTrue: true }
  const value = numberWords.get(word)
  if (value === undefined) return { said: word, length: 1, isTrue: true }
  const more = numberWords.get(next)
  const joined = more === undefined ? undefined : combined(value, more)
  if (joined === undefined || more === undefined)
    return { said: word, length: 1, isTrue: isKnown([exactly(value)], numbers) }
  const last = more >= 100 ? numberWords.get(third) : undefined
  const total = last !== undefined && last < 100 ? joined + last : joined
  const length = total === joined ? 2 : 3
  return { said: pieces.slice(at, at + length).join(' '), length, isTrue: isKnown([exactly(total)], numbers) }
}

/** Tens and units, or so many hundreds. */
function combined(value: number, more: number): number | undefined {
  if (value >= 20 && value < 100 && more < 10) return value + more
  return value < 100 && more >= 100 ? value * more : undefined
}

/** The third set claims nothing, a third of the sets does. */
function isThird(pieces: readonly string[], at: number): boolean {
  return pieces[at] === 'third' && /^(a|one)$/i.test(pieces[at - 1] ?? '')
}

/** `ton dos` is your back. */
function isBackInFrench(pieces: readonly string[], at: number): boolean {
  return plain(pieces[at] ?? '') === 'dos' && /^(le|ton|du|au|mon|votre|son|leur)$/i.test(pieces[at - 1] ?? '')
}

function exactly(value: number): Reading {
  return { value, within: 0.5 * (value < 1 ? 0.1 : 1) }
}
