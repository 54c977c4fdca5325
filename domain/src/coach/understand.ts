import type { Limitation, Muscle } from '../exercise.ts'
import type { CoachGoal, CoachLevel } from './goals.ts'
import { type Ailment, ailmentsIn } from './said/ailments.ts'
import { equipmentIn } from './said/equipment.ts'
import type { SplitStyle } from './said/meaning.ts'
import { negatedIn } from './said/negation.ts'
import { type Span, spansOf } from './said/spans.ts'
import { timesIn } from './said/time.ts'
import { goalIn, type Place, patternsFor, trainedIn, unwantedIn } from './said/wishes.ts'

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
  const places: Place[] = [
    ...[minutes, days].flatMap((said) => (said ? [{ ...said, values: [`${said.value}`] }] : [])),
    ...(goal ? [goal.place] : []),
    ...(level ? [{ first: level.at, last: level.at, field: 'level', values: [level.level] }] : []),
    ...equipmentIn(spans, free).map(({ at, ...said }) => ({ first: at, last: at, ...said })),
    ...ailments.flatMap(placesOf),
    ...trained.places,
    ...unwantedIn(free),
  ]
  const joints = ailments.flatMap((ailment) => (ailment.isDenied ? [] : ailment.joints))
  return {
    ...(minutes && { minutes: minutes.value }),
    ...(days && { daysPerWeek: days.value }),
    ...(goal && { goal: goal.goal }),
    ...(level && { level: level.level }),
    ...toolsOf(places),
    targetMuscles: trained.muscles,
    limitations: [...new Set(joints)],
    exclude: idsOf(places, 'exclude'),
    ...(trained.style && { style: trained.style }),
    parts: partsOf(places, spans, text),
    leftOver: leftOverOf(places, spans, text),
  }
}

function toolsOf(places: readonly Place[]): Pick<Understood, 'equipment' | 'onlyEquipment' | 'withoutEquipment'> {
  const named = idsOf(places, 'equipment')
  const withoutEquipment = idsOf(places, 'withoutEquipment')
  const equipment = named.filter((id) => id !== 'none' && !withoutEquipment.includes(id))
  return {
    ...(named.length > 0 && { equipment }),
    onlyEquipment: places.some(({ field }) => field === 'onlyEquipment'),
    withoutEquipment,
  }
}

function idsOf(places: readonly Place[], field: string): string[] {
  return [...new Set(places.flatMap((place) => (place.field === field ? place.values : [])))]
}

/** A joint is a limitation, a sore muscle has a day off. */
function placesOf({ first, last, joints, muscles, isDenied }: Ailment): Place[] {
  if (isDenied) return [{ first, last, field: 'limitations', values: ['none'] }]
  return [
    ...(joints.length > 0 ? [{ first, last, field: 'limitations', values: [...new Set(joints)] }] : []),
    ...(muscles.length > 0 ? [{ first, last, field: 'exclude', values: patternsFor(muscles) }] : []),
  ]
}

/** In the order of the text, with the negation in front of what it takes away. */
function partsOf(places: readonly Place[], spans: readonly Span[], text: string): UnderstoodPart[] {
  const isNegative = (field: string) => field === 'withoutEquipment' || field === 'exclude' || field === 'limitations'
  return places
    .toSorted((a, b) => a.first - b.first)
    .map(({ first, last, field, values }) => {
      const start = isNegative(field) ? withNegation(spans, first) : first
      return { words: text.slice(spans[start]?.from, spans[last]?.to), field, value: values.join(', ') }
    })
}

function withNegation(spans: readonly Span[], first: number): number {
  let at = first - 1
  while (spans[at]?.kind === 'filler') at--
  return spans[at]?.kind === 'no' ? at : first
}

const glueKinds: Span['kind'][] = ['filler', 'and', 'or', 'but', 'comma', 'stop', 'no', 'no-after', 'only', 'to', 'day']
const glue = new Set(glueKinds)

function leftOverOf(places: readonly Place[], spans: readonly Span[], text: string): string {
  const used = new Set(places.flatMap(({ first, last }) => range(first, last)))
  return spans
    .flatMap(({ kind, from, to }, at) => (used.has(at) || glue.has(kind) ? [] : [text.slice(from, to)]))
    .join(' ')
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
