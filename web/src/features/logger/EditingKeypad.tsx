import type { WeightUnit } from '@fitai/domain'
import { useEffect } from 'react'
import { cellText, columnName, columnsFor, parseCell, stepOf } from './columns.ts'
import { Keypad } from './Keypad.tsx'
import type { Logging } from './logging.ts'
import type { Next } from './next-set.ts'
import { type PreviousSet, suggest } from './suggest.ts'
import { cellId, type Editing, focusCell } from './useEditing.ts'

type Props = {
  at: Next
  editing: Editing
  logging: Logging
  unit: WeightUnit
  previous: ReadonlyMap<string, readonly PreviousSet[]>
}

/** The keypad for the cell that has the focus: weight, then reps, then the tick. */
export function EditingKeypad({ at: { entry, set }, editing, logging, unit, previous }: Props) {
  const { draft } = editing
  const typedInto = draft && cellId(draft)
  useEffect(() => {
    // The keypad comes up over the rows: the cell keeps clear of it by its scroll margin.
    if (typedInto) document.getElementById(typedInto)?.scrollIntoView({ block: 'nearest' })
  }, [typedInto])
  if (!draft) return null
  const { field, text, isFresh } = draft
  const columns = columnsFor(entry.tracking)
  const nextField = columns[columns.indexOf(field) + 1]
  const values = suggest(set, entry, previous.get(entry.exerciseId) ?? [], unit)
  const valueUnit = values.weightUnit ?? unit

  const finish = () => {
    const typed = isFresh ? undefined : parseCell(field, text)
    editing.type(text)
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    if (set.performedAt === null) logging.tick(entry, set, typed === undefined ? values : { ...values, [field]: typed })
  }

  return (
    <Keypad
      label={`${entry.exerciseName}, ${columnName(field, entry.tracking, valueUnit)}`}
      text={text}
      isFresh={isFresh}
      step={stepOf(field, valueUnit)}
      sign={field === 'durationSeconds' ? 'colon' : field === 'reps' ? 'none' : 'decimal'}
      isLast={nextField === undefined}
      onType={editing.type}
      onStep={(by) => editing.type(cellText(field, Math.max(0, (parseCell(field, text) ?? 0) + by)))}
      onNext={() => (nextField ? focusCell({ setId: set.id, field: nextField }) : finish())}
    />
  )
}
