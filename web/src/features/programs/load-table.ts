import type { NextDay } from '@fitai/contract'
import { isLoaded } from '@fitai/domain'
import { groupsOf, warmUpCount } from '../../targets.ts'

/** `isKnown`: there is something to load, or nothing is loaded at all. */
export type LoadRow = { lift: string; isKnown: boolean; cells: readonly (string | undefined)[] }

/** The first heaviest set of each lift in each week to come, such as `62.5 kg × 5`; undefined where it is not done. */
export function loadTable(days: readonly NextDay[], weekCount: number): { weeks: number[]; rows: LoadRow[] } {
  const weekOf = ({ cycle, week }: NextDay) => cycle * weekCount + week
  const weeks = [...new Set(days.map(weekOf))]
  const lifts = [...new Set(days.flatMap(({ entries }) => entries.map(({ lift }) => lift)))]
  const entries = days.flatMap((day) => day.entries)
  const rows = lifts.map((lift) => ({
    lift,
    isKnown: entries.some((entry) => entry.lift === lift && (!isLoaded(entry) || entry.sets.some(hasLoad))),
    cells: weeks.map((week) =>
      cellOf(
        days.filter((day) => weekOf(day) === week),
        lift,
      ),
    ),
  }))
  return { weeks: weeks.map((week) => week + 1), rows }
}

const hasLoad = ({ target }: NextDay['entries'][number]['sets'][number]) => typeof target.weight === 'number'

function cellOf(days: readonly NextDay[], lift: string): string | undefined {
  const entries = days.flatMap((day) => day.entries.filter((entry) => entry.lift === lift))
  const entry = entries.find(({ decides }) => decides) ?? entries[0]
  if (!entry) return undefined
  const sets = entry.sets.filter(({ kind }) => kind !== 'warmup')
  const heaviest = Math.max(0, ...sets.map(({ target }) => target.weight ?? 0))
  const [group] = groupsOf(sets.filter(({ target }) => (target.weight ?? 0) === heaviest))
  if (!group) return undefined
  const load = group.load.replace(/ (kg|lb)$/, '')
  if (entry.totalReps !== null)
    return load === '' ? `${entry.totalReps} in ${sets.length - warmUpCount(sets)}` : `${load} × ${entry.totalReps}`
  return load === '' ? group.amount : `${load} × ${group.amount}`
}
