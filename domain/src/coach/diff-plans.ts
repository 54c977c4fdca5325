import type { WeightUnit } from '../units.ts'
import { rangeText, said } from './load.ts'
import type { FindExercise, Plan, PlanDay, PlanItem } from './plan.ts'

export type ChangedItem = { slug: string; before: PlanItem; after: PlanItem; what: string[] }

/** What is other in a plan than in the one before. Minutes are those of all days together. */
export type PlanDiff = {
  added: PlanItem[]
  removed: PlanItem[]
  changed: ChangedItem[]
  minutesBefore: number
  minutesAfter: number
  /** All of it in words. */
  sentences: string[]
}

/** Compares day by day: the same movement on the same day is one item, whatever its place. */
export function diffPlans(before: Plan, after: Plan, find: FindExercise, weightUnit: WeightUnit = 'kg'): PlanDiff {
  const count = Math.max(before.days.length, after.days.length)
  const days = Array.from({ length: count }, (_, at) => diffDays(before.days[at], after.days[at], weightUnit))
  const [minutesBefore, minutesAfter] = [minutesOf(before), minutesOf(after)]
  const isOneDay = count === 1
  const name = (slug: string) => find(slug)?.name ?? slug
  const sentences = days.flatMap((day) =>
    sentencesOf(day, name).map((text) => (isOneDay ? text : `${day.name}: ${text}`)),
  )
  const clock = clockText(minutesBefore, minutesAfter)
  return {
    added: days.flatMap(({ added }) => added),
    removed: days.flatMap(({ removed }) => removed),
    changed: days.flatMap(({ changed }) => changed),
    minutesBefore,
    minutesAfter,
    sentences: sentences.length + clock.length === 0 ? ['Nothing changes.'] : [...sentences, ...clock],
  }
}

type DayDiff = Pick<PlanDiff, 'added' | 'removed' | 'changed'> & { name: string; isOtherOrder: boolean }

function diffDays(before: PlanDay | undefined, after: PlanDay | undefined, unit: WeightUnit): DayDiff {
  const [old, fresh] = [before?.main ?? [], after?.main ?? []]
  const kept = (items: readonly PlanItem[], others: readonly PlanItem[]) =>
    items.filter(({ slug }) => others.some((other) => other.slug === slug))
  const added = fresh.filter((item) => !kept(fresh, old).includes(item))
  const removed = old.filter((item) => !kept(old, fresh).includes(item))
  const changed = kept(fresh, old).flatMap((now) => {
    const then = old.find(({ slug }) => slug === now.slug)
    const what = then ? whatChanged(then, now, unit) : []
    return then && what.length > 0 ? [{ slug: now.slug, before: then, after: now, what }] : []
  })
  const order = (items: readonly PlanItem[]) => items.map(({ slug }) => slug).join()
  const isOtherOrder = order(kept(old, fresh)) !== order(kept(fresh, old))
  return { name: after?.name ?? before?.name ?? '', added, removed, changed, isOtherOrder }
}

function whatChanged(before: PlanItem, after: PlanItem, unit: WeightUnit): string[] {
  const [was, is] = [before.sets[0], after.sets[0]]
  const load = (kg: number | undefined) =>
    kg === undefined ? 'a load to find' : kg === 0 ? 'no weight' : said(kg, unit)
  const told: [before: string | undefined, after: string | undefined, unit: string][] = [
    [`${before.sets.length}`, `${after.sets.length}`, after.sets.length === 1 ? ' set' : ' sets'],
    [was?.reps && rangeText(was.reps), is?.reps && rangeText(is.reps), ' reps'],
    [textOf(was?.durationSeconds), textOf(is?.durationSeconds), ' s'],
    [load(was?.weightKg), load(is?.weightKg), ''],
    [textOf(was?.rir), textOf(is?.rir), is?.rir === 1 ? ' rep in reserve' : ' reps in reserve'],
    [`${before.restSeconds}`, `${after.restSeconds}`, ' s rest'],
  ]
  const what = told.flatMap(([then, now, what]) =>
    now === undefined || now === then
      ? []
      : [then === undefined ? `${now}${what}` : `${now}${what} instead of ${then}`],
  )
  const isPaired = after.superset !== undefined
  if (isPaired !== (before.superset !== undefined)) what.push(isPaired ? 'done in turns' : 'done on its own')
  return what
}

function textOf(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}`
}

/** Replacements in pairs, then what came and went, then the same change of several exercises in one sentence. */
function sentencesOf({ added, removed, changed, isOtherOrder }: DayDiff, name: (slug: string) => string): string[] {
  const pairs = Math.min(added.length, removed.length)
  const names = (items: readonly { slug: string }[]) => listed(items.map(({ slug }) => name(slug)))
  const swaps = added
    .slice(0, pairs)
    .map(({ slug }, at) => `${name(slug)} instead of ${name(removed[at]?.slug ?? '')}.`)
  const groups = Map.groupBy(changed, ({ what }) => what.join(', '))
  return [
    ...swaps,
    ...(added.length > pairs ? [`New: ${names(added.slice(pairs))}.`] : []),
    ...(removed.length > pairs ? [`Left out: ${names(removed.slice(pairs))}.`] : []),
    ...[...groups].map(([what, items]) => `${names(items)}: ${what}.`),
    ...(isOtherOrder ? ['In another order.'] : []),
  ]
}

/** `a, b and c` */
export function listed(words: readonly string[]): string {
  const last = words.at(-1)
  return words.length < 2 ? (last ?? '') : `${words.slice(0, -1).join(', ')} and ${last}`
}

function minutesOf({ days }: Plan): number {
  return days.reduce((sum, { estimatedMinutes }) => sum + estimatedMinutes, 0)
}

function clockText(before: number, after: number): string[] {
  if (before === after) return []
  const by = Math.abs(after - before)
  const direction = after < before ? 'shorter' : 'longer'
  return [`${by} ${by === 1 ? 'minute' : 'minutes'} ${direction}: ${after} instead of ${before}.`]
}
