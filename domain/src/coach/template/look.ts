import type { Trend, TrendLabel } from '../../analytics/trend.ts'
import type { WeightUnit } from '../../units.ts'
import { isAvoided } from '../candidates.ts'
import type { Context } from '../context.ts'
import { rangeText, said } from '../load.ts'
import { isLift } from '../movement.ts'
import type { CoachExercise, CoachRequest, Range } from '../plan.ts'
import type { Template, TemplateChange, TemplateEntry, TemplateSet } from './template.ts'

/** What is known of whoever trains by a template. */
export type TemplateFacts = {
  request: CoachRequest
  /** By slug. */
  trends: ReadonlyMap<string, Trend>
  /** Hard sets a week by muscle group (`muscleGroups`); empty where nothing is known. */
  weeklySets: ReadonlyMap<string, number>
}

/** A template with what a rule needs to judge it. */
export type Look = { template: Template; facts: TemplateFacts; context: Context }

/** An entry whose movement the library knows, with its place. */
export type Placed = { day: number; entry: number; exercise: CoachExercise; written: TemplateEntry }

export type Rule = (look: Look) => TemplateChange[]

export function placedIn({ template, context }: Pick<Look, 'template' | 'context'>): Placed[] {
  return template.days.flatMap(({ entries }, day) =>
    entries.flatMap((written, entry) => {
      const exercise = written.slug === undefined ? undefined : context.find(written.slug)
      return exercise ? [{ day, entry, exercise, written }] : []
    }),
  )
}

/** The load of the heaviest set; undefined where loads are left open. */
export function loadOf({ sets }: TemplateEntry): number | undefined {
  const loads = sets.flatMap(({ weightKg }) => (weightKg === undefined || weightKg <= 0 ? [] : [weightKg]))
  return loads.length === 0 ? undefined : Math.max(...loads)
}

/** `3 × 8–12, 60 kg` */
export function entryText(entry: TemplateEntry, unit: WeightUnit | undefined): string {
  const set: TemplateSet = entry.sets[0] ?? {}
  const reps = set.reps ? rangeText(set.reps) : set.durationSeconds === undefined ? '' : `${set.durationSeconds} s`
  const load = loadOf(entry)
  const amount = reps === '' ? `${entry.sets.length} sets` : `${entry.sets.length} × ${reps}`
  return load === undefined ? amount : `${amount}, ${said(load, unit)}`
}

/** A change of one entry, told by what it was and what it becomes. */
export function replacement(
  { day, entry, exercise, written }: Placed,
  kind: TemplateChange['kind'],
  changed: TemplateEntry,
  { reason, numbers, unit }: { reason: string; numbers: Record<string, number>; unit: WeightUnit | undefined },
): TemplateChange {
  const before = `${exercise.name}: ${entryText(written, unit)}`
  const after = entryText(changed, unit)
  return { day, entry, kind, before, after, reason, numbers, apply: { kind: 'replace', entry: changed } }
}

/** To a tenth. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

/** One change for a movement, at the first place it has. */
export function firstOfEach(places: readonly Placed[]): Placed[] {
  return places.filter(({ exercise }, at) => places.findIndex((each) => each.exercise === exercise) === at)
}

/** What is forbidden is not made heavier while nothing is found to take its place. */
export function mayStay({ exercise }: Placed, { request, screening }: Look['context']): boolean {
  return !isAvoided(exercise, screening.limitations) && !request.refused?.includes(exercise.slug)
}

/** Lighter sets stay lighter by as much. */
export function withLoad(written: TemplateEntry, weightKg: number): TemplateEntry {
  const before = loadOf(written) ?? weightKg
  const sets = written.sets.map((set) =>
    set.weightKg === undefined ? set : { ...set, weightKg: Math.max(0, set.weightKg + weightKg - before) },
  )
  return { ...written, sets }
}

export function withReps(written: TemplateEntry, reps: Range): TemplateEntry {
  return { ...written, sets: written.sets.map((set) => (set.reps ? { ...set, reps } : set)) }
}

export function trending(look: Look, label: TrendLabel) {
  return firstOfEach(placedIn(look)).flatMap((placed) => {
    const trend = look.facts.trends.get(placed.exercise.slug)
    return trend?.label === label && isLift(placed.exercise) && mayStay(placed, look.context) ? [{ placed, trend }] : []
  })
}
