import type { Clock } from './clock.ts'

export type Values = { readonly [field: string]: unknown }

/** When each field was last written. `*` stands for the fields that are not named. */
export type Clocks = { readonly [field: string]: Clock }

/** A thing with the time of each of its fields: two devices that change different fields both have their way. */
export type Dated = { values: Values; clocks: Clocks }

/** Fields that only make sense together are one: a weight without its unit is no weight. */
const together: { readonly [field: string]: string } = { weightUnit: 'weight', bodyweightUnit: 'bodyweight' }

/**
 * Writes fields over what is there, each only if nobody has written it later. In whatever order the same writes come,
 * and however often, the outcome is the same.
 */
export function mergeFields(before: Dated | undefined, fields: Values, clock: Clock): Dated {
  if (!before) return { values: fields, clocks: { '*': clock } }
  const newer = Object.keys(fields).filter((field) => clock >= clockOf(before.clocks, field))
  if (newer.length === 0) return before
  return {
    values: { ...before.values, ...Object.fromEntries(newer.map((field) => [field, fields[field]])) },
    clocks: { ...before.clocks, ...Object.fromEntries(newer.map((field) => [together[field] ?? field, clock])) },
  }
}

function clockOf(clocks: Clocks, field: string): Clock {
  return clocks[together[field] ?? field] ?? clocks['*'] ?? ''
}

/** The latest time anything was written. */
export function latestOf(clocks: Clocks): Clock | undefined {
  return Object.values(clocks).reduce<Clock | undefined>(
    (last, clock) => (last && last > clock ? last : clock),
    undefined,
  )
}
