import type { Muscle } from '../../exercise.ts'
import type { CoachGoal } from '../goals.ts'
import { patternsOf } from './body-words.ts'
import type { Free } from './equipment.ts'
import type { SplitStyle } from './meaning.ts'
import { musclesOfStyle, styleOf } from './style.ts'

/** Words, from one place to another, that say something of a field. */
export type Place = { first: number; last: number; field: string; values: readonly string[] }

/** The first goal; "strength training" is what people call lifting, so any other goal comes before it. */
export function goalIn(free: readonly Free[]): { goal: CoachGoal; place: Place } | undefined {
  const goals = free.flatMap((span) => (span.kind === 'goal' && !span.isNegated ? [span] : []))
  const named = goals.find(({ said }) => !/training|trenam|treino|antrenman/.test(said))
  const losing = named ? undefined : weightToLose(free)
  if (losing) return { goal: 'weight_loss', place: losing }
  const goal = named ?? goals[0]
  return goal && { goal: goal.goal, place: { first: goal.at, last: goal.at, field: 'goal', values: [goal.goal] } }
}

/** `lose 10 kg` */
function weightToLose(free: readonly Free[]): Place | undefined {
  const verb = free.findIndex(
    ({ said, isNegated }) => !isNegated && /^(lose|drop|shed|perder|perdre|bajar)$/.test(said),
  )
  const [first, amount, unit] = [free[verb], free[verb + 1], free[verb + 2]]
  const isWeight = amount?.kind === 'number' && /^(kgs?|kilos?|lbs?|pounds|libras|livres)$/.test(unit?.said ?? '')
  return first && unit && isWeight
    ? { first: first.at, last: unit.at, field: 'goal', values: ['weight_loss'] }
    : undefined
}

export type Trained = { muscles: Muscle[]; style: SplitStyle | undefined; places: Place[] }

/** Muscles by name first, then those of the part of a split; none that are not wanted. */
export function trainedIn(free: readonly Free[]): Trained {
  const said = free.flatMap((span) => (span.kind === 'body' || span.kind === 'style' ? [span] : []))
  const wanted = said.filter(({ isNegated }) => !isNegated)
  const style = styleOf(new Set(wanted.flatMap((span) => span.style ?? [])))
  const isFocus = wanted.some((span) => span.kind === 'style' && span.style === 'full_body')
  const trains = wanted.map((span) => {
    if (span.kind === 'style') return style === 'full_body' ? [] : musclesOfStyle[span.style]
    return span.style && style === 'full_body' && !isFocus ? [] : span.muscles
  })
  const unwanted = said.flatMap((span) => (span.isNegated && span.kind === 'body' ? span.muscles : []))
  const named = trains.filter((_, at) => wanted[at]?.style === undefined)
  return {
    muscles: [...new Set([...named, ...trains].flat())].filter((muscle) => !unwanted.includes(muscle)),
    style,
    places: wanted.flatMap(({ at, ...span }, index) => [
      ...(span.style ? [{ first: at, last: at, field: 'style', values: [style ?? span.style] }] : []),
      ...(trains[index]?.length ? [{ first: at, last: at, field: 'targetMuscles', values: trains[index] }] : []),
    ]),
  }
}

/** Movements and muscles somebody does not want today. */
export function unwantedIn(free: readonly Free[]): Place[] {
  return free.flatMap((span) => {
    const values = span.isNegated ? excludedBy(span) : []
    return values.length === 0 ? [] : [{ first: span.at, last: span.at, field: 'exclude', values }]
  })
}

function excludedBy(span: Free): readonly string[] {
  if (span.kind === 'movement') return span.exclude
  if (span.kind === 'style') return patternsFor(musclesOfStyle[span.style])
  return span.kind === 'body' ? patternsFor(span.muscles) : []
}

/** The patterns that train any of these muscles. */
export function patternsFor(muscles: readonly Muscle[]): string[] {
  return [...new Set(muscles.flatMap((muscle) => patternsOf[muscle]))]
}
