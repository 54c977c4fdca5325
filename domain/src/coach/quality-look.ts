import { addMuscleSets, type MuscleSets } from './movement.ts'
import type { CoachExercise, CoachRequest, FindExercise, Plan, PlanDay, PlanItem } from './plan.ts'
import type { Screening } from './red-flags.ts'

export type Item = { item: PlanItem; exercise: CoachExercise }
export type Look = {
  plan: Plan
  request: CoachRequest
  screening: Screening
  find: FindExercise
  items: readonly Item[]
  lifts: readonly Item[]
}
/** A share from 0 to 1, undefined where the question does not arise. */
export type Grade = number | undefined

/** Items of the main part with their movements; unknown slugs are left to the hard checks. */
export function itemsOf(day: PlanDay, find: FindExercise): Item[] {
  return day.main.flatMap((item) => {
    const exercise = find(item.slug)
    return exercise ? [{ item, exercise }] : []
  })
}

/** Undefined for nothing. */
export function mean(values: readonly number[]): Grade {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Fractional sets per muscle. */
export function musclesOf(items: readonly Item[]): MuscleSets {
  const muscles: MuscleSets = new Map()
  for (const { item, exercise } of items) addMuscleSets(muscles, exercise, item.sets.length)
  return muscles
}
