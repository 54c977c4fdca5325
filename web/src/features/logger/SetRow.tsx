import type { BrokenRecord, LoggedSet, WorkoutEntry } from '@fitai/contract'
import { isWorkingSet, type WeightUnit } from '@fitai/domain'
import { Trophy } from 'lucide-react'
import { number } from '../../format.ts'
import { effortText, setText } from '../../sets.ts'
import { Chip } from '../../ui/Chip.tsx'
import { cx } from '../../ui/cx.ts'
import { NumberCell } from '../../ui/NumberCell.tsx'
import { SetCheck } from '../../ui/SetCheck.tsx'
import { setKindWords } from '../../words.ts'
import { cellText, columnName, columnsFor, type Values } from './columns.ts'
import type { PreviousSet } from './suggest.ts'
import { cellId, type Editing } from './useEditing.ts'

export type RowProps = {
  set: LoggedSet
  entry: WorkoutEntry
  number: number
  values: Values
  previous: PreviousSet | undefined
  records: readonly BrokenRecord[]
  isActive: boolean
  hasKeypad: boolean
  unit: WeightUnit
  editing: Editing
  onTick: (isDone: boolean) => void
  onBadge: () => void
}

export const grid = (fields: number) =>
  cx(
    'grid items-center gap-1.5 px-4',
    fields === 1 ? 'grid-cols-[40px_minmax(0,1fr)_148px_48px]' : 'grid-cols-[40px_minmax(0,1fr)_74px_70px_48px]',
  )

/** A set: its kind, last time, what is lifted, and the tick. */
export function SetRow({
  set,
  entry,
  values,
  previous,
  records,
  isActive,
  hasKeypad,
  unit,
  editing,
  ...rest
}: RowProps) {
  const columns = columnsFor(entry.tracking)
  const isDone = set.performedAt !== null
  const name = `Set ${rest.number}, ${setKindWords[set.kind].name.toLowerCase()}`
  const effort = effortText(set)
  return (
    <div
      className={cx(
        grid(columns.length),
        'min-h-[52px]',
        isDone && 'bg-volt-row',
        isDone && records.length > 0 && 'animate-sweep',
      )}
    >
      <button
        type="button"
        aria-label={`${name}: kind, effort, delete`}
        onClick={rest.onBadge}
        className={cx(
          'num grid h-10 place-items-center rounded-cell text-body font-semibold',
          badgeLook(set, isActive, isDone),
        )}
      >
        {setKindWords[set.kind].letter || rest.number}
      </button>
      <span className="num flex min-w-0 flex-wrap items-center gap-x-1.5 pl-1.5 text-body text-ink2">
        <span className="whitespace-nowrap">{previous ? shortText(previous, unit) : '–'}</span>
        {records.length > 0 && (
          <Chip tone="gold" className="h-5 px-1.5 text-micro font-semibold">
            <Trophy size={11} strokeWidth={2.5} aria-hidden="true" />
            PR
          </Chip>
        )}
      </span>
      {columns.map((field, index) => {
        const cell = { setId: set.id, field }
        return (
          <NumberCell
            key={field}
            id={cellId(cell)}
            label={`${name}: ${columnName(field, entry.tracking, values.weightUnit ?? unit)}`}
            look={isActive ? 'active' : isDone ? 'done' : 'open'}
            inputMode={hasKeypad ? 'none' : field === 'durationSeconds' ? 'text' : 'decimal'}
            placeholder="–"
            value={editing.textOf(cell) ?? cellText(field, values[field])}
            onFocus={() => editing.begin(cell, values[field])}
            onChange={editing.type}
            onBlur={() => editing.commit(cell)}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
            suffix={<Suffix field={field} isLast={index === columns.length - 1} {...{ values, unit, effort }} />}
          />
        )
      })}
      <SetCheck label={`Complete set ${rest.number}`} isDone={isDone} onChange={rest.onTick} />
    </div>
  )
}

type SuffixProps = { field: string; isLast: boolean; values: Values; unit: WeightUnit; effort: string }

/** A weight in another unit says so; the effort stands beside the reps. */
function Suffix({ field, isLast, values, unit, effort }: SuffixProps) {
  const isForeign =
    field === 'weight' && values.weightUnit && values.weightUnit !== unit && typeof values.weight === 'number'
  const text = isForeign ? values.weightUnit : isLast ? effort : ''
  if (!text) return null
  return (
    <span
      className={cx(
        'num pointer-events-none absolute top-1/2 -translate-y-1/2 text-micro font-medium text-ink2',
        isForeign ? 'right-0' : 'left-[calc(50%+14px)]',
      )}
    >
      {text}
    </span>
  )
}

function badgeLook(set: LoggedSet, isActive: boolean, isDone: boolean): string {
  if (!isWorkingSet(set)) return 'bg-amber-soft text-amber'
  if (isActive) return 'bg-ink text-bg'
  return isDone ? 'text-ink2' : 'bg-raised text-ink2'
}

/** `80 × 8`: the unit only where it is another one than the column's. */
function shortText(set: PreviousSet, unit: WeightUnit): string {
  if (set.weight !== null && set.reps !== null && set.weightUnit === unit) return `${number(set.weight)} × ${set.reps}`
  return setText(set) || '–'
}
