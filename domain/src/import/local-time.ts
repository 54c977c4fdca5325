import { dayNumber } from '../training-weeks.ts'
import { plain } from './plain.ts'

/** A wall-clock time as a file tells it. `isUtc`: the file says so (a trailing Z), the lifter's own clock is unknown. */
export type LocalTime = { date: string; time: string | undefined; isUtc: boolean }
/** How `03/04/2025` is meant. */
export type DayOrder = 'day_first' | 'month_first'

/** First letters of the months in en, de, es, fr, it, pt, tr and ru, without accents. */
const monthBeginnings = [
  'jan ene gen oca янв',
  'feb fev fév şub фев',
  'mar mär mrz мар',
  'apr abr avr nis апр',
  'may mai mag май мая',
  'jun juin giu haz июн',
  'jul juil lug tem июл',
  'aug ago aou ağu авг',
  'sep set eyl сен',
  'oct okt out ott eki окт',
  'nov kas ноя',
  'dec dez dic ara дек',
]
const months = new Map(
  monthBeginnings.flatMap((line, index) =>
    plain(line)
      .split(' ')
      .map((word) => [word, index + 1] as const),
  ),
)

function monthOf(word: string): number | undefined {
  return months.get(word.slice(0, 4)) ?? months.get(word.slice(0, 3))
}

/**
 * Reads a date with or without a time in any shape the apps write: `2025-03-28 17:29:00`, `28 Mar 2025, 17:29`,
 * `Jul 28, 2026, 6:49 PM`, `05.06.2026, 07:30`, `3 de fev. de 2026`, `7/28/2026`. Undefined if it is no date.
 */
export function parseLocalTime(text: string, order: DayOrder): LocalTime | undefined {
  if (text.length > 60) return undefined
  const lower = plain(text.trim())
  const zone = /:\d{2}(?:\.\d+)?\s*(z|[+-]\d{2}:?\d{2})$/.exec(lower)?.[1] ?? ''
  const clock = lower.slice(0, lower.length - zone.length)
  const numbers = clock.match(/\d+/g) ?? []
  const words = clock.match(/\p{L}+/gu) ?? []
  const month = words.map(monthOf).findLast((found) => found !== undefined)
  if (isTimeAlone(clock, month === undefined ? 3 : 2)) return undefined
  const date = month === undefined ? numericDate(numbers, clock, order) : namedDate(numbers, month)
  if (date === undefined) return undefined
  const rest = numbers.slice(month === undefined ? 3 : 2)
  if (rest.length === 0) return { date, time: undefined, isUtc: false }
  const time = timeOfDay(rest, words)
  return time === undefined ? undefined : { date, time, isUtc: /^(z|[+-]00:?00)$/.test(zone) }
}

/** `20:02:00` is no 20 February: what is left of the first colon holds the numbers of the date and the hour. */
function isTimeAlone(text: string, dateNumbers: number): boolean {
  const [left = '', ...right] = text.split(':')
  return right.length > 0 && (left.match(/\d+/g) ?? []).length <= dateNumbers
}

function numericDate([a = '', b = '', c = '']: readonly string[], text: string, order: DayOrder): string | undefined {
  if (a.length === 4) return calendarDate(a, Number(b), c)
  const year = c.length === 2 ? `20${c}` : c
  const isMonthFirst = order === 'month_first' && text.includes('/')
  return isMonthFirst ? calendarDate(year, Number(a), b) : calendarDate(year, Number(b), a)
}

function namedDate([a = '', b = '']: readonly string[], month: number): string | undefined {
  return a.length === 4 ? calendarDate(a, month, b) : calendarDate(b, month, a)
}

function calendarDate(year: string, month: number, day: string): string | undefined {
  if (!/^(19|20)\d\d$/.test(year) || !/^\d{1,2}$/.test(day) || month < 1 || month > 12) return undefined
  const first = `${year}-${twoDigits(month)}-01`
  const next = month === 12 ? `${Number(year) + 1}-01-01` : `${year}-${twoDigits(month + 1)}-01`
  if (Number(day) < 1 || Number(day) > dayNumber(next) - dayNumber(first)) return undefined
  return `${year}-${twoDigits(month)}-${twoDigits(Number(day))}`
}

function timeOfDay([h = '', m = '', s = '0']: readonly string[], words: readonly string[]): string | undefined {
  const letters = words.join('')
  const isAfternoon = letters.endsWith('pm') || letters.endsWith('下午')
  const isMorning = letters.endsWith('am') || letters.endsWith('上午')
  const onTwelve = Number(h) % 12
  const hour = isAfternoon ? onTwelve + 12 : isMorning ? onTwelve : Number(h)
  if (h === '' || m === '' || hour > 23 || Number(m) > 59 || Number(s) > 59) return undefined
  return `${twoDigits(hour)}:${twoDigits(Number(m))}:${twoDigits(Number(s))}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** Whether a column of dates with slashes puts the day or the month first: one date above 12 tells. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  for (const text of texts) {
    const [, a, b] = /^\s*(\d{1,2})\/(\d{1,2})\/\d{2,4}/.exec(text) ?? []
    if (Number(a) > 12) return 'day_first'
    if (Number(b) > 12) return 'month_first'
  }
  return texts.some((text) => /\d\s*[ap]m\b/i.test(text)) ? 'month_first' : 'day_first'
}

/** Seconds between two wall-clock times. */
export function secondsBetween(start: LocalTime, end: LocalTime): number {
  return secondsSinceEpoch(end) - secondsSinceEpoch(start)
}

function secondsSinceEpoch({ date, time = '00:00:00' }: LocalTime): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return ((dayNumber(date) * 24 + hours) * 60 + minutes) * 60 + seconds
}
