import { isLift, orderRank } from '../movement.ts'
import { type Look, type Placed, placedIn, type Rule } from './look.ts'
import type { TemplateChange } from './template.ts'

/** Compound before isolation, trunk and calves last (Nunes 2021). What the library does not know keeps its place. */
export const putInOrder: Rule = (look) => look.template.days.flatMap((_, day) => orderedDay(day, look) ?? [])

function orderedDay(day: number, look: Look): TemplateChange | undefined {
  const lifts = placedIn(look).filter((placed) => placed.day === day && isLift(placed.exercise))
  const sorted = lifts.toSorted((a, b) => orderRank(a.exercise) - orderRank(b.exercise))
  const inversions = countInversions(lifts)
  const entries = look.template.days[day]?.entries ?? []
  if (inversions === 0) return undefined
  const order = entries.map((_, at) => {
    const place = lifts.findIndex(({ entry }) => entry === at)
    return sorted[place]?.entry ?? at
  })
  const names = (places: readonly Placed[]) => places.map(({ exercise }) => exercise.name).join(', ')
  return {
    ...{ day, entry: undefined, kind: 'reorder', before: names(lifts), after: names(sorted) },
    reason: 'What comes first gains most: compound lifts before isolations, trunk and calves last.',
    numbers: { pairsInTheWrongOrder: inversions },
    apply: { kind: 'order', order },
  }
}

function countInversions(lifts: readonly Placed[]): number {
  return lifts.reduce(
    (sum, { exercise }, at) =>
      sum + lifts.slice(at + 1).filter((later) => orderRank(later.exercise) < orderRank(exercise)).length,
    0,
  )
}
