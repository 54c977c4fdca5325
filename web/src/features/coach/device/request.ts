import type { WeekWish } from '@fitai/contract'
import {
  ageOn,
  type CoachRequest,
  dayNumber,
  type KnownOfLifter,
  type Muscle,
  requestFor,
  type Understood,
} from '@fitai/domain'
import { type Facts, performancesIn } from './facts.ts'

type Body = (typeof WeekWish)['_input']

/** What is said in fields, else in the sentence, else what this device knows: as the server does it. */
export function requestOf(
  wish: Body,
  kind: CoachRequest['kind'],
  facts: Facts,
): { request: CoachRequest; understood: Understood } {
  return requestFor({ ...wish, kind, text: wish.text ?? '', seed: wish.seed ?? 1 }, knownBy(facts))
}

/** A device has too little of the log to tell a level or the equipment from it. */
function knownBy(facts: Facts): KnownOfLifter {
  const { weightUnit, today, refused, favorites, birthDate } = facts
  return {
    ...{ weightUnit, today, refused, favorites },
    ...{ level: 'beginner', equipment: [] },
    ...(facts.sex && { sex: facts.sex }),
    ...(facts.bodyweightKg !== undefined && { bodyweightKg: facts.bodyweightKg }),
    ...(birthDate !== undefined && { ageYears: ageOn(birthDate, today) }),
    history: performancesIn(facts),
    recentSets: recentSetsIn(facts),
  }
}

/** The days after which a muscle is fresh again. */
const freshAfterDays = 3

function recentSetsIn({ sets, library, today }: Facts): CoachRequest['recentSets'] {
  const bySlug = new Map(library.map((exercise) => [exercise.slug, exercise]))
  return sets.flatMap(({ date, isHard, exercise }) => {
    const daysAgo = dayNumber(today) - dayNumber(date)
    const facts = bySlug.get(exercise.slug ?? '')
    if (!isHard || !facts || daysAgo < 0 || daysAgo > freshAfterDays) return []
    const of = (muscles: readonly Muscle[], share: number) =>
      muscles.map((muscle) => ({ daysAgo, muscle, sets: share }))
    return [...of(facts.primaryMuscles, 1), ...of(facts.secondaryMuscles, 0.5)]
  })
}
