import type { BrokenRecord, WorkoutEntry } from '@fitai/contract'
import { barFor, isWorkingSet, type WeightUnit } from '@fitai/domain'
import { Link } from '@tanstack/react-router'
import { ChartLine, Link2, Plus, Timer } from 'lucide-react'
import { useExercises } from '../../exercises/library.ts'
import { clock } from '../../format.ts'
import { useCurrentGym } from '../../gym.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { cx } from '../../ui/cx.ts'
import { SupersetRail } from '../../ui/SupersetRail.tsx'
import { equipmentWord } from '../../words.ts'
import { columnName, columnsFor } from './columns.ts'
import { type Logging, usualRestSeconds } from './logging.ts'
import { Plates } from './Plates.tsx'
import { startRest } from './rest.ts'
import { grid, SetRow } from './SetRow.tsx'
import { type PreviousSet, previousOf, suggest } from './suggest.ts'
import { targetText } from './target-text.ts'
import type { Editing } from './useEditing.ts'

type Props = {
  workoutId: string
  entry: WorkoutEntry
  previous: readonly PreviousSet[]
  records: Readonly<Record<string, readonly BrokenRecord[]>>
  activeSetId: string | undefined
  hasKeypad: boolean
  unit: WeightUnit
  editing: Editing
  logging: Logging
  onBadge: (setId: string) => void
}

export const cardId = (entryId: string) => `exercise-${entryId}`

/** An exercise with its table of sets. */
export function ExerciseCard({ workoutId, entry, previous, records, activeSetId, unit, logging, ...rest }: Props) {
  const equipment = useExercises().data?.byKey.get(entry.exerciseId)?.equipment ?? []
  const gym = useCurrentGym()
  const columns = columnsFor(entry.tracking)
  const restSeconds = entry.restSeconds ?? usualRestSeconds.working
  const facts = [
    equipment
      .filter((tool) => tool !== 'none')
      .map(equipmentWord)
      .join(', '),
    targetText(entry),
  ]
  return (
    <article
      id={cardId(entry.id)}
      aria-label={entry.exerciseName}
      className="relative scroll-mt-32 scroll-mb-28 border-y border-line bg-surface py-3 sm:rounded-card sm:border"
    >
      {entry.supersetGroup !== null && <SupersetRail />}
      <div className="flex items-start gap-2 pr-3 pl-4">
        <div className="min-w-0 flex-1">
          <h2 className="text-title font-semibold tracking-[-.015em]">{entry.exerciseName}</h2>
          <p className="num text-label text-ink2">{facts.filter(Boolean).join(' · ')}</p>
        </div>
        {entry.supersetGroup !== null && (
          <Chip className="mt-2">
            <Link2 size={12} aria-hidden="true" />
            Superset
          </Chip>
        )}
        <Link
          to="/exercises/$exerciseId"
          params={{ exerciseId: entry.exerciseSlug ?? entry.exerciseId }}
          search={{ tab: 'chart' }}
          aria-label={`Progress in ${entry.exerciseName}`}
          className={buttonClass({ size: 'icon' })}
        >
          <ChartLine size={18} aria-hidden="true" />
        </Link>
      </div>
      {entry.note && <p className="mx-4 mt-2 rounded-field bg-volt-soft px-3 py-2 text-label">{entry.note}</p>}
      <div
        aria-hidden="true"
        className={cx(
          grid(columns.length),
          'mt-3 h-6 text-center text-micro font-medium tracking-[.06em] text-ink3 uppercase',
        )}
      >
        <span>Set</span>
        <span className="pl-1.5 text-left">Previous</span>
        {columns.map((field) => (
          <span key={field}>{columnName(field, entry.tracking, unit)}</span>
        ))}
        <span>Done</span>
      </div>
      <ol>
        {entry.sets.map((set, index) => {
          const values = suggest(set, entry, previous, unit)
          const isActive = set.id === activeSetId
          const bar = barFor(equipment, values.weightUnit ?? unit, gym)
          return (
            <li key={set.id} className={cx(isActive && 'my-1')}>
              <SetRow
                {...rest}
                {...{ set, entry, values, isActive, unit }}
                number={entry.sets.slice(0, index + 1).filter(isWorkingSet).length}
                previous={previousOf(set, entry, previous)}
                records={records[set.id] ?? []}
                onTick={(isDone) => (isDone ? logging.tick(entry, set, values) : logging.untick(entry, set))}
                onBadge={() => rest.onBadge(set.id)}
              />
              {isActive && bar !== undefined && typeof values.weight === 'number' && (
                <Plates weight={values.weight} bar={bar} unit={values.weightUnit ?? unit} />
              )}
            </li>
          )
        })}
      </ol>
      <div className="mt-2 flex gap-2 px-4">
        <Button className="h-11 flex-1" onClick={() => logging.addSet(entry)}>
          <Plus size={18} aria-hidden="true" />
          Add set
        </Button>
        <Button className="num h-11 flex-1" onClick={() => startRest(workoutId, restSeconds)}>
          <Timer size={18} aria-hidden="true" />
          Rest {clock(restSeconds)}
        </Button>
      </div>
    </article>
  )
}
