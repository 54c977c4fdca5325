import { type WeightUnit, weightUnits } from '../units.ts'
import type { BodyCell } from './body-dialect.ts'
import { bodyKindOf } from './body-words.ts'
import type { UnitHint } from './read-log.ts'
import { tapeUnitBeside, tapeUnitOf, weightUnitOf } from './unit-words.ts'

/** `isStated`: no value of the file needed to be told its unit. */
export type BodyUnit = { used: WeightUnit; isStated: boolean }

/** The unit of values without one: that of most others in the file, else what the caller says. */
export function bodyUnitOf(cells: readonly BodyCell[], { unit, usualUnit }: UnitHint): BodyUnit {
  const measured = cells.filter(({ name, value }) => value !== '' && needsUnit(name))
  const stated = measured.flatMap((cell) => statedBy(cell) ?? [])
  const pounds = stated.filter((one) => one === 'lb').length
  if (stated.length > 0) return { used: pounds > stated.length / 2 ? 'lb' : 'kg', isStated: true }
  return { used: unit ?? usualUnit ?? 'kg', isStated: measured.length === 0 }
}

function needsUnit(name: string): boolean {
  const kind = bodyKindOf(name)
  return kind?.of === 'weight' || kind?.of === 'place'
}

function statedBy({ unit }: BodyCell): WeightUnit | undefined {
  const tape = tapeUnitOf(unit)
  return weightUnitOf(unit) ?? weightUnits.find((one) => tapeUnitBeside(one) === tape)
}
