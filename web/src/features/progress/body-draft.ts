import { type addBodyEntry, type BodyEntry, measurementKinds } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { number } from '../../format.ts'
import { parseDecimal } from '../../numbers.ts'
import { libraryWord } from '../../words.ts'

/** What stands in the fields, as it was typed. */
export type Draft = {
  date: string
  weight: string
  weightUnit: WeightUnit
  bodyFat: string
  measures: readonly Measure[]
  note: string
}
export type Measure = { kind: string; value: string; unit: string }
export type Known = { kind: string; unit: string }

type NewEntry = Omit<(typeof addBodyEntry)['body']['_input'], 'id'>
export type Problems = Record<string, string>

const usual = new Set<string>(measurementKinds)
export const isUsualKind = (kind: string) => usual.has(kind)
export const kindName = (kind: string) => (isUsualKind(kind) ? libraryWord(kind) : kind)

type Start = { entry?: BodyEntry | undefined; known: readonly Known[]; unit: WeightUnit; today: string }

/** A field for each kind somebody has used and each place of the tape, with what the entry has. */
export function draftOf({ entry, known, unit, today }: Start): Draft {
  const tape = unit === 'lb' ? 'in' : 'cm'
  // What somebody measures comes first.
  const kinds = new Map([
    ...(entry?.measurements ?? []).map(unitOf),
    ...known.map(unitOf),
    ...measurementKinds.filter((kind) => !known.some((one) => one.kind === kind)).map((kind) => [kind, tape] as const),
  ])
  return {
    date: entry?.localDate ?? today,
    weight: typed(entry?.weight),
    weightUnit: entry?.weightUnit ?? unit,
    bodyFat: typed(entry?.bodyFatPercent),
    measures: [...kinds].map(([kind, usualUnit]) => {
      const has = entry?.measurements.find((one) => one.kind === kind)
      return { kind, value: typed(has?.value), unit: has?.unit ?? usualUnit }
    }),
    note: entry?.note ?? '',
  }
}

const unitOf = ({ kind, unit }: Known) => [kind, unit] as const
const typed = (value: number | null | undefined) => (typeof value === 'number' ? number(value) : '')

/** What is sent, or what is wrong in which field. */
export function entryOf(draft: Draft): { entry: NewEntry } | { problems: Problems } {
  const weight = valueIn(draft.weight)
  const bodyFatPercent = valueIn(draft.bodyFat)
  const filled = draft.measures.filter(({ value }) => value.trim() !== '')
  const measurements = filled.flatMap(({ kind, value, unit }) => {
    const parsed = parseDecimal(value)
    return parsed === undefined ? [] : [{ kind, value: parsed, unit }]
  })
  const problems = {
    ...(isOutside(weight, 1, 1500) && { weight: 'A weight, such as 82.4.' }),
    ...(isOutside(bodyFatPercent, 1, 75) && { bodyFat: 'A share of 1 to 75 %.' }),
    ...Object.fromEntries(
      filled.flatMap(({ kind, value }) => (isMeasure(kind, value) ? [] : [[fieldOf(kind), 'A number above 0.']])),
    ),
  }
  if (Object.keys(problems).length > 0) return { problems }
  if (weight === undefined && bodyFatPercent === undefined && measurements.length === 0)
    return { problems: { weight: 'Fill in a weight, a body fat or a place of the tape.' } }
  return {
    entry: {
      ...(typeof weight === 'number' && { weight, weightUnit: draft.weightUnit }),
      ...(typeof bodyFatPercent === 'number' && { bodyFatPercent }),
      measurements,
      note: draft.note.trim() || null,
    },
  }
}

export const fieldOf = (kind: string) => `measure-${kind}`

/** Undefined for nothing, null for what is no number. */
function valueIn(text: string): number | null | undefined {
  return text.trim() === '' ? undefined : (parseDecimal(text) ?? null)
}
const isOutside = (value: number | null | undefined, from: number, to: number) =>
  value === null || (value !== undefined && (value < from || value > to))
const isMeasure = (kind: string, text: string) => {
  const value = parseDecimal(text)
  return value !== undefined && (isUsualKind(kind) ? value > 0 && value <= 300 : value <= 100_000)
}
