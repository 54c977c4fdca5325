import { kgPerLb } from '../units.ts'
import type { BodyValue } from './body-row.ts'

/** A value that is kept but should be looked at. */
export type BodySuspicion = { line: number; kind: string; why: 'value_unlike_others' }

const farOff = 1.5
const fewestValues = 5

/** Weights and girths far from the middle of all of their kind, where most typing errors lie: 8.05 for 80.5 kg. */
export function bodyDoubtsOf(entries: readonly { line: number; values: readonly BodyValue[] }[]): BodySuspicion[] {
  const all = entries.flatMap(({ line, values }) =>
    values.map((value) => ({ line, kind: value.kind, amount: amountOf(value) })),
  )
  const middles = new Map(
    [...Map.groupBy(all, ({ kind }) => kind)].flatMap(([kind, ofKind]) => {
      const sorted = ofKind.flatMap(({ amount }) => amount ?? []).sort((a, b) => a - b)
      const middle = sorted[Math.floor(sorted.length / 2)]
      return middle === undefined || sorted.length < fewestValues ? [] : [[kind, middle] as const]
    }),
  )
  return all.flatMap(({ line, kind, amount }) => {
    const middle = middles.get(kind)
    if (amount === undefined || middle === undefined) return []
    const isFarOff = amount > middle * farOff || amount * farOff < middle
    return isFarOff ? [{ line, kind, why: 'value_unlike_others' as const }] : []
  })
}

/** In kg or cm. How much anything else varies is not known. */
function amountOf({ value, unit }: BodyValue): number | undefined {
  if (unit === 'lb') return value * kgPerLb
  if (unit === 'in') return value * 2.54
  return unit === 'kg' || unit === 'cm' ? value : undefined
}
