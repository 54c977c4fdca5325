import type { Span } from './spans.ts'

/** A length of a session or a number of days a week, and the spans that say it. */
export type TimeSaid = { field: 'minutes' | 'daysPerWeek'; value: number; first: number; last: number }

/** What a plan can be asked for. */
const minutesRange = { min: 10, max: 180 }
/** Nobody means a session by fewer minutes, unless they say so. */
const shortest = 8
/** So many minutes of cardio or stretching may be the session itself; fewer are a part of it. */
const longestPart = 15

const restWords =
  /^(rests?|resting|breaks?|hold(s|ing)?|sleep|slept|sleeping|ago|late|away|old|years?|sets?|rounds?|pausen?|satz|satze|geschlafen|descansos?|series?|repos|intervalo|dinlenme|uyku|per|between|zwischen|entre)$/
const partWords =
  /^(warm ?up|warming|cool ?down|stretching|cardio|walk(ing)?|run(ning)?|planks?|each|finisher|hiit|treadmill|aufwarmen|dehnen|auslaufen|laufband|calentamiento|estiramientos?|echauffement|etirements|gainage|aquecimento|alongamento|isinma|soguma|esneme)$/
const sessionWords = /^(workouts?|sessions?|training|einheit|entrenamiento|entreno|seance|treino|antrenman)$/
/** Days after these lie in the past or the future: `for three days`, `seit 3 Tagen`. */
const sinceWords =
  /^(for|last|past|since|after|in|within|until|seit|letzten|vor|hace|desde|ultimos|depuis|derniers|ha|son)$/
const afterDays = /^(ago|off|rest|straight|now|already|her|atras)$/

/** All that is said of time, in the order of the text. Numbers with any other unit are left alone. */
export function timesIn(spans: readonly Span[]): TimeSaid[] {
  const found: TimeSaid[] = []
  for (let at = 0; at < spans.length; at++) {
    const said = minutesAt(spans, at) ?? daysAt(spans, at)
    if (!said) continue
    found.push(said)
    at = said.last
  }
  return found
}

function minutesAt(spans: readonly Span[], first: number): TimeSaid | undefined {
  const length = lengthAt(spans, first)
  if (!length || !(length.minutes > 0 && length.minutes <= 600)) return undefined
  const before = neighbour(spans, first, -1)
  const after = neighbour(spans, length.last, 1)
  if (restWords.test(before) || restWords.test(after) || spans[length.last + 1]?.kind === 'week') return undefined
  const what = before === 'for' ? neighbour(spans, first - 1, -1) : before
  const isPart = partWords.test(what) || partWords.test(after)
  if (isPart && length.minutes <= longestPart) return undefined
  if (length.minutes < shortest && !sessionWords.test(after)) return undefined
  const value = Math.min(minutesRange.max, Math.max(minutesRange.min, Math.round(length.minutes)))
  return { field: 'minutes', value, first, last: length.last }
}

/** `45 min`, `30-40 min`, `1h30`, `an hour and 15 minutes`. */
function lengthAt(spans: readonly Span[], first: number): { minutes: number; last: number } | undefined {
  const span = spans[first]
  if (span?.kind === 'duration') return withMore(spans, first, span.minutes)
  const amount = amountAt(spans, first)
  if (!amount) return undefined
  const unit = spans[amount.last + 1]?.kind
  if (unit === 'minute') return { minutes: amount.value, last: amount.last + 1 }
  if (isShortMinutes(spans, amount)) return { minutes: amount.value, last: amount.last + 1 }
  return unit === 'hour' ? withMore(spans, amount.last + 1, amount.value * 60) : undefined
}

/** `30m`, where it is no distance. */
function isShortMinutes(spans: readonly Span[], { value, last }: { value: number; last: number }): boolean {
  const unit = spans[last + 1]
  const around = `${spans[last + 2]?.said} ${spans[last - 1]?.said}`
  const isDistance = /run|sprint|row|swim|walk|carry|lauf|nage|corr|kos/.test(around)
  return unit?.said === 'm' && unit.from === spans[last]?.to && value >= 10 && value <= 90 && !isDistance
}

function withMore(spans: readonly Span[], last: number, minutes: number): { minutes: number; last: number } {
  const at = spans[last + 1]?.kind === 'and' ? last + 2 : last + 1
  const more = spans[at]
  if (more?.kind !== 'number' || more.value >= 60) return { minutes, last }
  if (spans[at + 1]?.kind === 'minute') return { minutes: minutes + more.value, last: at + 1 }
  const isTouching = spans[last]?.to === more.from
  return isTouching ? { minutes: minutes + more.value, last: at } : { minutes, last }
}

/** A number, or the larger of `30 to 40`. */
function amountAt(spans: readonly Span[], first: number): { value: number; last: number } | undefined {
  const span = spans[first]
  if (span?.kind !== 'number') return undefined
  const end = spans[first + 1]?.kind === 'to' ? spans[first + 2] : undefined
  if (end?.kind !== 'number') return { value: span.value, last: first }
  return { value: Math.max(span.value, end.value), last: first + 2 }
}

/** `three days a week`, `3x/week`, `twice a week`, `haftada 3 gün`, `every day`, `5-day split`. */
function daysAt(spans: readonly Span[], first: number): TimeSaid | undefined {
  const span = spans[first]
  const said = (value: number, last: number): TimeSaid | undefined =>
    Number.isInteger(value) && value >= 1 && value <= 7 ? { field: 'daysPerWeek', value, first, last } : undefined
  if (span?.kind === 'weekly') return said(span.value, first)
  if (span?.kind === 'often') return kindAt(spans, first + 1) === 'week' ? said(span.value, first + 1) : undefined
  if (span?.kind === 'week') {
    const amount = amountAt(spans, first + 1)
    const isDays = amount && ['day', 'times'].includes(kindAt(spans, amount.last + 1))
    return isDays ? said(amount.value, amount.last + 1) : undefined
  }
  const amount = amountAt(spans, first)
  if (!amount) return undefined
  const isHyphened = kindAt(spans, amount.last + 1) === 'to' && kindAt(spans, amount.last + 2) === 'day'
  const unit = amount.last + (isHyphened ? 2 : 1)
  if (kindAt(spans, unit) !== 'day' && kindAt(spans, unit) !== 'times' && spans[unit]?.said !== 'mal') return undefined
  const next = ['or', 'filler'].includes(kindAt(spans, unit + 1)) ? unit + 2 : unit + 1
  if (kindAt(spans, next) === 'week' || kindAt(spans, next) === 'split') return said(amount.value, next)
  const isBare = kindAt(spans, unit) === 'day' && amount.value > 1
  const isPast = sinceWords.test(neighbour(spans, first, -1)) || afterDays.test(neighbour(spans, unit, 1))
  return isBare && !isPast ? said(amount.value, unit) : undefined
}

function kindAt(spans: readonly Span[], at: number): Span['kind'] | '' {
  return spans[at]?.kind ?? ''
}

/** The next word that is no article or the like. */
function neighbour(spans: readonly Span[], at: number, step: 1 | -1): string {
  const next = spans[at + step]
  const isSmall = next?.kind === 'filler' && next.said.length <= 3 && !sinceWords.test(next.said)
  return (isSmall ? spans[at + 2 * step]?.said : next?.said) ?? ''
}
