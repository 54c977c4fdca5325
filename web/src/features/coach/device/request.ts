import type { WeekWish } from '@fitai/contract'
import { type CoachRequest, dayNumber, type Muscle, toKg, understand } from '@fitai/domain'
import { type Facts, performancesIn } from './facts.ts'

type Body = (typeof WeekWish)['_input']

/** The smallest step most gyms have. */
const smallestStep = { kg: 2.5, lb: 5 }
const usual = { minutes: 45, daysPerWeek: 3, goal: 'general_health', level: 'beginner' } as const

/** What is said in fields, else in the sentence, else what this device knows: as the server does it. */
export function requestOf(wish: Body, kind: CoachRequest['kind'], facts: Facts): CoachRequest {
  const said = understand(wish.text ?? '')
  const { weightUnit, today } = facts
  return {
    kind,
    goal: wish.goal ?? said.goal ?? usual.goal,
    level: wish.level ?? said.level ?? usual.level,
    minutes: wish.minutes ?? said.minutes ?? usual.minutes,
    daysPerWeek: kind === 'workout' ? 1 : (wish.daysPerWeek ?? said.daysPerWeek ?? usual.daysPerWeek),
    equipment: equipmentOf(wish, said),
    incrementKg: toKg({ weight: smallestStep[weightUnit], weightUnit }),
    weightUnit,
    limitations: [...new Set([...(wish.limitations ?? []), ...said.limitations])],
    redFlags: [],
    targetMuscles: wish.targetMuscles ?? said.targetMuscles,
    exclude: [...(wish.exclude ?? []), ...said.exclude],
    ...(facts.bodyweightKg !== undefined && { bodyweightKg: facts.bodyweightKg }),
    ...(facts.birthDate !== undefined && { ageYears: ageOn(facts.birthDate, today) }),
    ...(facts.sex && { sex: facts.sex }),
    history: performancesIn(facts),
    userText: wish.text ?? '',
    seed: wish.seed ?? 1,
    today,
    recentSets: recentSetsIn(facts),
    refused: facts.refused,
    favorites: facts.favorites,
  }
}

function equipmentOf(wish: Body, said: ReturnType<typeof understand>): string[] {
  const named = said.equipment ?? []
  const there = wish.equipment ?? named
  const meant = wish.equipment && said.onlyEquipment ? there.filter((tool) => named.includes(tool)) : there
  return meant.filter((tool) => !said.withoutEquipment.includes(tool))
}

/** Whole years lived on a day. */
function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
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
