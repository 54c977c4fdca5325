import { type BodyProgress, measurementKinds } from '@fitai/contract'
import type { Taped } from './store.ts'

type Series = BodyProgress['measurements'][number]

/** Centimetres of the units of the tape. The inch of 1959, exact. */
const cmOf = new Map([
  ['cm', 1],
  ['in', 2.54],
])

/** The last value of each place in cm, of entries in the order of time. */
export function placesOf(taped: readonly Taped[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const { kind, value, unit } of taped.flatMap(({ measurements }) => measurements)) {
    const cm = cmOf.get(unit)
    if (cm !== undefined) places.set(kind, value * cm)
  }
  return places
}

/** Each kind over time, of entries in the order of time. Another case is the same kind; what cannot be converted is not. */
export function girths(taped: readonly Taped[]): Series[] {
  const values = taped.flatMap(({ id, date, measurements }) =>
    measurements.map((measurement) => ({ ...measurement, date, entryId: id })),
  )
  const bySeries = Map.groupBy(values, ({ kind, unit }) =>
    JSON.stringify([kind.toLowerCase(), cmOf.has(unit) ? 'length' : unit]),
  )
  return [...bySeries.values()].map(seriesOf).sort((a, b) => placeOf(a) - placeOf(b) || compare(a.kind, b.kind))
}

function seriesOf(values: readonly { kind: string; unit: string; value: number; date: string; entryId: string }[]) {
  const { kind = '', unit = '' } = values.at(-1) ?? {}
  const shown = values.map(({ date, value, entryId, unit: entered }) => ({
    date,
    value: entered === unit ? value : toThousandths((value * (cmOf.get(entered) ?? 1)) / (cmOf.get(unit) ?? 1)),
    entryId,
  }))
  const [first, last] = [shown[0], shown.at(-1)]
  const change = first && last && first !== last ? toThousandths(last.value - first.value) : null
  return { kind, unit, values: shown, change }
}

const usual: readonly string[] = measurementKinds

/** The usual ones go down the body, those of somebody's own follow. */
function placeOf({ kind }: Series): number {
  const at = usual.indexOf(kind)
  return at === -1 ? usual.length : at
}

const { compare } = new Intl.Collator('en', { sensitivity: 'accent' })

export const toThousandths = (value: number): number => Math.round(value * 1000) / 1000
