import type { NextDay, Program } from '@fitai/contract'
import { isLoaded } from '@fitai/domain'
import { parseDecimal } from '../../numbers.ts'

type Lift = Program['lifts'][number]
type Entry = Program['weeks'][number]['days'][number]['entries'][number]

/** The lifts that begin with a weight. */
export const loadedLifts = ({ lifts }: Pick<Program, 'lifts'>): Lift[] => lifts.filter(isLoaded)

/**
 * What each lift would begin with, by key: taken back from its first day in a preview, where sets may weigh
 * a share of it. A lift that nobody knows a load of is not in it.
 */
export function proposedLoads(program: Program, days: readonly NextDay[]): ReadonlyMap<string, number> {
  const loads = new Map<string, number>()
  for (const day of days) {
    const planned = program.weeks[day.week]?.days[day.day]
    for (const shown of day.entries) {
      if (loads.has(shown.lift)) continue
      const lift = program.lifts.find(({ key }) => key === shown.lift)
      const entry = planned?.entries.find((each) => each.lift === shown.lift)
      const first = shown.sets.find(({ kind }) => kind !== 'warmup')
      if (!lift || !entry || typeof first?.exactWeight !== 'number') continue
      loads.set(shown.lift, beginsWith(first, entry, lift))
    }
  }
  return loads
}

type ShownSet = NextDay['entries'][number]['sets'][number]

/** What can be loaded, where the sets weigh what the lift does; else to the half what they are a share of. */
function beginsWith({ target, exactWeight }: ShownSet, entry: Entry, { rule }: Lift): number {
  const set = rule.kind === 'staged' && entry.decides ? undefined : entry.sets[0]
  const { percent = 100, plus } = set ?? {}
  const exact = exactWeight ?? 0
  if (percent === 100 && plus === undefined) return target.weight ?? exact
  return Math.round(((exact - (plus?.[target.weightUnit ?? 'kg'] ?? 0)) * 200) / percent) / 2
}

export type Texts = Readonly<Record<string, string>>
export type LoadRead = { loads: { lift: string; weight?: number; oneRepMax?: number }[]; problems: Texts }

/** What was typed, as the API takes it. What is left empty is found by the first session. */
export function readLoads(texts: Texts, as: 'weight' | 'oneRepMax'): LoadRead {
  const problems: Record<string, string> = {}
  const loads = Object.entries(texts).flatMap(([lift, text]) => {
    if (text.trim() === '') return []
    const value = parseDecimal(text)
    if (value === undefined || value <= 0 || value > 1500) {
      problems[lift] = 'A load of more than 0, up to 1,500.'
      return []
    }
    return [as === 'weight' ? { lift, weight: value } : { lift, oneRepMax: value }]
  })
  return { loads, problems }
}
