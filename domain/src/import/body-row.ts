import type { WeightUnit } from '../units.ts'
import type { BodyCell, BodyParts } from './body-dialect.ts'
import { type BodyKind, bodyKindOf } from './body-words.ts'
import type { LocalTime } from './local-time.ts'
import { parseNumber } from './numbers.ts'
import { tapeUnitBeside, tapeUnitOf, weightUnitOf } from './unit-words.ts'

export type BodyRejectReason =
  | 'field_count'
  | 'no_date'
  | 'no_kind'
  | 'kind_too_long'
  | 'unreadable_number'
  | 'unknown_unit'
  | 'out_of_range'

/** Something measured, as entered. `measurement`: a place of the tape, or a kind of somebody's own. */
export type BodyValue =
  | { of: 'weight'; kind: 'weight'; value: number; unit: WeightUnit }
  | { of: 'body_fat'; kind: 'body_fat'; value: number; unit: '%' }
  | { of: 'measurement'; kind: string; value: number; unit: string }

export type BodyRowOutcome =
  | { is: 'entry'; at: LocalTime; note: string; values: BodyValue[] }
  | { is: 'empty' }
  | { is: 'rejected'; reason: BodyRejectReason }

/**
 * Reads one row, whole or not at all: half of what was measured at a time is not what the file says. `usual` is for
 * values without a unit.
 */
export function readBodyRow(
  { time, note, cells }: BodyParts,
  usual: WeightUnit,
  timeOf: (text: string) => LocalTime | undefined,
): BodyRowOutcome {
  const at = timeOf(time)
  if (at === undefined) return { is: 'rejected', reason: 'no_date' }
  const values = new Map<string, BodyValue>()
  for (const cell of cells) {
    if (cell.value === '') continue
    const value = readValue(cell, usual)
    if (typeof value === 'string') return { is: 'rejected', reason: value }
    if (!values.has(value.kind)) values.set(value.kind, value)
  }
  return values.size === 0 ? { is: 'empty' } : { is: 'entry', at, note, values: [...values.values()] }
}

function readValue({ name, value: text, unit }: BodyCell, usual: WeightUnit): BodyValue | BodyRejectReason {
  const kind = bodyKindOf(name)
  if (kind === undefined) return 'no_kind'
  const value = parseNumber(text)
  if (value === undefined || Number.isNaN(value)) return 'unreadable_number'
  return measured(kind, value, unit, usual)
}

/** The limits are those of what is entered here by hand: 1 to 1,500 kg or lb, 1 to 75 %, a girth up to 300 cm. */
function measured(kind: BodyKind, value: number, word: string, usual: WeightUnit): BodyValue | BodyRejectReason {
  const within = (least: number, most: number) => value >= least && value <= most
  if (kind.of === 'weight') {
    const unit = word === '' ? usual : weightUnitOf(word)
    if (unit === undefined) return 'unknown_unit'
    return within(1, 1500) ? { of: 'weight', kind: 'weight', value, unit } : 'out_of_range'
  }
  if (kind.of === 'body_fat') {
    if (word !== '' && word !== '%') return 'unknown_unit'
    return within(1, 75) ? { of: 'body_fat', kind: 'body_fat', value, unit: '%' } : 'out_of_range'
  }
  if (kind.of === 'place') {
    const unit = word === '' ? tapeUnitBeside(usual) : tapeUnitOf(word)
    if (unit === undefined) return 'unknown_unit'
    const isGirth = value > 0 && (unit === 'in' ? value * 2.54 : value) <= 300
    return isGirth ? { of: 'measurement', kind: kind.name, value, unit } : 'out_of_range'
  }
  if (kind.name.length > 40) return 'kind_too_long'
  if (word.length > 12) return 'unknown_unit'
  return within(0, 100_000) ? { of: 'measurement', kind: kind.name, value, unit: word || '-' } : 'out_of_range'
}
