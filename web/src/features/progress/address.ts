import type { Range } from '@fitai/contract'

/** What a page of progress looks at, as it stands in its address. What an address says wrongly is left out. */
export const ranges = ['4w', '12w', '1y', 'all'] as const satisfies readonly Range[]
const usualRange: Range = '12w'

export type RangeSearch = { range?: Range }
type Search = Record<string, unknown>

export function readRange({ range }: Search): RangeSearch {
  const known = ranges.find((one) => one === range && one !== usualRange)
  return known ? { range: known } : {}
}
export const rangeOf = ({ range = usualRange }: RangeSearch): Range => range
/** What nobody has to ask for is not in the address. */
export const asSearch = (range: Range): RangeSearch => (range === usualRange ? {} : { range })

export const mostLifts = 6
export type StrengthSearch = RangeSearch & { lifts?: string }

export function readStrength(search: Search): StrengthSearch {
  const lifts = keysIn(search.lifts).slice(0, mostLifts)
  return { ...readRange(search), ...(lifts.length > 0 && { lifts: lifts.join() }) }
}
export const liftsOf = ({ lifts }: StrengthSearch): string[] => keysIn(lifts)

const measures = ['volume', 'sets', 'reps'] as const
export type Measure = (typeof measures)[number]
export type VolumeSearch = RangeSearch & { by?: 'week' | 'month'; exercise?: string; show?: Exclude<Measure, 'volume'> }

export function readVolume(search: Search): VolumeSearch {
  const by = (['week', 'month'] as const).find((one) => one === search.by)
  const [exercise] = keysIn(search.exercise)
  const show = (['sets', 'reps'] as const).find((one) => one === search.show)
  return { ...readRange(search), ...(by && { by }), ...(exercise && { exercise }), ...(show && { show }) }
}

export const presets = ['weeks', 'month', 'year'] as const
export type Preset = (typeof presets)[number]
type FreeDates = { from: string; to: string; otherFrom: string; otherTo: string }
/** A preset, or four dates. */
export type CompareSearch = { preset?: Preset } & Partial<FreeDates>

export function readCompare({ preset, from, to, otherFrom, otherTo }: Search): CompareSearch {
  const dates = { from, to, otherFrom, otherTo }
  if (areDates(dates)) return dates
  const known = presets.find((one) => one === preset && one !== 'weeks')
  return known ? { preset: known } : {}
}
const areDates = (dates: { [Name in keyof FreeDates]: unknown }): dates is FreeDates =>
  Object.values(dates).every((date) => typeof date === 'string' && /^(19|20|21)\d\d-\d\d-\d\d$/.test(date))

/** Ids and slugs of exercises, with commas between them. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'string') return []
  return [...new Set(value.split(',').filter((key) => /^[a-z0-9-]{1,100}$/.test(key)))]
}
