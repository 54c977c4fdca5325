import type { Limitation, Muscle } from '../exercise.ts'
import type { CoachGoal, CoachLevel } from './goals.ts'
import { type Ailment, ailmentsIn } from './said/ailments.ts'
import { patternsOf } from './said/body-words.ts'
import { equipmentIn, type Free } from './said/equipment.ts'
import type { SplitStyle } from './said/meaning.ts'
import { negatedIn } from './said/negation.ts'
import { type Span, spansOf } from './said/spans.ts'
import { musclesOfStyle, styleOf } from './said/style.ts'
import { timesIn } from './said/time.ts'

/** What was taken from which words. `field` is one of `Understood`; `value` its ids or numbers, parted by commas. */
export type UnderstoodPart = { words: string; field: string; value: string }

/** What a sentence asks for. What nobody said is missing or empty. */
export type Understood = {
  /** 10 to 180. */
  minutes?: number
  /** 1 to 7. */
  daysPerWeek?: number
  goal?: CoachGoal
  level?: CoachLevel
  /** Ids of the library; an empty list is bodyweight. */
  equipment?: string[]
  /** There is nothing but what is named. */
  onlyEquipment: boolean
  withoutEquipment: string[]
  targetMuscles: Muscle[]
  limitations: Limitation[]
  /** Patterns and parts of names. */
  exclude: string[]
  style?: SplitStyle
  parts: UnderstoodPart[]
  /** The words nothing was made of. */
  leftOver: string
}

/** A part before its words are cut out of the text. */
type Place = { first: number; last: number; field: keyof Understood; value: string }

/**
 * Reads a free sentence by rules, in English, German, Spanish, French, Portuguese and Turkish: "45 min, push, only
 * dumbbells, sore shoulder". A sentence is data and never obeyed: nothing but known words has a meaning. Read are the
 * first 1,000 characters.
 */
export function understand(text: string): Understood {
  const spans = spansOf(text)
  const ailments = ailmentsIn(spans)
  const times = timesIn(spans)
  const negated = negatedIn(spans)
  const taken = new Set([...ailments, ...times].flatMap(({ first, last }) => range(first, last)))
  const free = spans.flatMap((span, at) => (taken.has(at) ? [] : [{ ...span, at, isNegated: negated.has(at) }]))
  const minutes = times.find(({ field }) => field === 'minutes')
  const days = times.find(({ field }) => field === 'daysPerWeek')
  const goal = goalIn(free)
  const level = free.flatMap((span) => (span.kind === 'level' && !span.isNegated ? [span] : []))[0]
  const trained = trainedIn(free)
  const tools = equipmentIn(spans, free)
  const unwanted = unwantedIn(free)
  const sore = ailments.filter(({ isDenied }) => !isDenied)
  const places: Place[] = [
    ...[minutes, days].flatMap((said) => (said ? [{ ...said, value: `${said.value}` }] : [])),
    ...(goal ? [placed(goal, 'goal', [goal.goal])] : []),
    ...(level ? [placed(level, 'level', [level.level])] : []),
    ...tools.map(({ at, field, values }) => placed({ at }, field, values)),
    ...ailments.flatMap(placesOf),
    ...trained.places,
    ...unwanted.map(({ at, exclude }) => placed({ at }, 'exclude', exclude)),
  ]
  const idsOf = (field: string) => unique(tools.flatMap((each) => (each.field === field ? each.values : [])))
  const without = idsOf('withoutEquipment')
  const isEquipmentSaid = tools.some(({ field }) => field === 'equipment')
  return {
    ...(minutes && { minutes: minutes.value }),
    ...(days && { daysPerWeek: days.value }),
    ...(goal && { goal: goal.goal }),
    ...(level && { level: level.level }),
    ...(isEquipmentSaid && { equipment: idsOf('equipment').filter((id) => !without.includes(id)) }),
    onlyEquipment: tools.some(({ field }) => field === 'onlyEquipment'),
    withoutEquipment: without,
    targetMuscles: trained.muscles,
    limitations: unique(sore.flatMap(({ joints }) => joints)),
    exclude: unique([...unwanted.flatMap(({ exclude }) => exclude), ...sore.flatMap(sparedBy)]),
    ...(trained.style && { style: trained.style }),
    parts: partsOf(places, spans, text),
    leftOver: leftOverOf(places, spans, text),
  }
}

/** The first goal; "strength training" is what people call lifting, so any other goal comes before it. */
function goalIn(free: readonly Free[]) {
  const goals = free.flatMap((span) => (span.kind === 'goal' && !span.isNegated ? [span] : []))
  return goals.find(({ said }) => !/trainin|trenam|treino|antrenman/.test(said)) ?? goals[0]
}

/** Muscles by name first, then those of the part of a split. */
function trainedIn(free: readonly Free[]): { muscles: Muscle[]; style: SplitStyle | undefined; places: Place[] } {
  const said = free.flatMap((span) =>
    (span.kind === 'body' || span.kind === 'style') && !span.isNegated ? [span] : [],
  )
  const style = styleOf(new Set(said.flatMap((span) => span.style ?? [])))
  const isFocus = said.some((span) => span.kind === 'style' && span.style === 'full_body')
  const isWhole = style === 'full_body' && !isFocus
  const trains = said.map((span) => {
    if (span.kind === 'style') return style === 'full_body' ? [] : musclesOfStyle[span.style]
    return span.style && isWhole ? [] : span.muscles
  })
  const named = trains.filter((_, at) => said[at]?.style === undefined)
  const places = said.flatMap((span, at) => [
    ...(span.style ? [placed(span, 'style', [style ?? span.style])] : []),
    ...(trains[at]?.length ? [placed(span, 'targetMuscles', trains[at])] : []),
  ])
  return { muscles: unique([...named, ...trains].flat()), style, places }
}

/** Movements and muscles somebody does not want today. */
function unwantedIn(free: readonly Free[]): { at: number; exclude: readonly string[] }[] {
  return free.flatMap((span) => {
    if (!span.isNegated) return []
    if (span.kind === 'movement') return [{ at: span.at, exclude: span.exclude }]
    if (span.kind === 'style') return [{ at: span.at, exclude: patternsFor(musclesOfStyle[span.style]) }]
    return span.kind === 'body' && span.muscles.length > 0 ? [{ at: span.at, exclude: patternsFor(span.muscles) }] : []
  })
}

function patternsFor(muscles: readonly Muscle[]): string[] {
  return unique(muscles.flatMap((muscle) => patternsOf[muscle]))
}

/** A joint is a limitation; a sore muscle has a day off. */
function sparedBy({ muscles }: Ailment): string[] {
  return patternsFor(muscles)
}

function placesOf(ailment: Ailment): Place[] {
  const { first, last, joints, isDenied } = ailment
  if (isDenied) return [{ first, last, field: 'limitations', value: 'none' }]
  const spared = sparedBy(ailment)
  return [
    ...(joints.length > 0 ? [{ first, last, field: 'limitations' as const, value: unique(joints).join(', ') }] : []),
    ...(spared.length > 0 ? [{ first, last, field: 'exclude' as const, value: spared.join(', ') }] : []),
  ]
}

function placed({ at }: { at: number }, field: keyof Understood, values: readonly string[]): Place {
  return { first: at, last: at, field, value: values.join(', ') }
}

/** In the order of the text, with the negation in front of what it takes away. */
function partsOf(places: readonly Place[], spans: readonly Span[], text: string): UnderstoodPart[] {
  const isNegative = (field: string) => field === 'withoutEquipment' || field === 'exclude' || field === 'limitations'
  return places
    .toSorted((a, b) => a.first - b.first)
    .map(({ first, last, field, value }) => {
      const start = isNegative(field) ? withNegation(spans, first) : first
      return { words: text.slice(spans[start]?.from, spans[last]?.to), field, value }
    })
}

function withNegation(spans: readonly Span[], first: number): number {
  let at = first - 1
  while (spans[at]?.kind === 'filler') at--
  return spans[at]?.kind === 'no' ? at : first
}

const glue = new Set<Span['kind']>([
  'filler',
  'and',
  'or',
  'but',
  'comma',
  'stop',
  'no',
  'no-after',
  'only',
  'to',
  'week',
  'day',
])

function leftOverOf(places: readonly Place[], spans: readonly Span[], text: string): string {
  const used = new Set(places.flatMap(({ first, last }) => range(first, last)))
  return spans
    .flatMap(({ kind, from, to }, at) => (used.has(at) || glue.has(kind) ? [] : [text.slice(from, to)]))
    .join(' ')
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
