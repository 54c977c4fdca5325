import type { WorkoutEntry } from '@fitai/contract'
import { Check, ChevronDown } from 'lucide-react'
import { plural } from '../../format.ts'
import { setText } from '../../sets.ts'
import { cx } from '../../ui/cx.ts'
import { SupersetRail } from '../../ui/SupersetRail.tsx'
import type { PreviousSet } from './suggest.ts'
import { targetText } from './target-text.ts'

type Props = { entry: WorkoutEntry; place: number; previous: readonly PreviousSet[]; onOpen: () => void }

/** An exercise whose turn it is not: one line, opened by a tap. */
export function ClosedExercise({ entry, place, previous, onOpen }: Props) {
  const done = entry.sets.filter((set) => set.performedAt !== null).length
  const isDone = done > 0 && done === entry.sets.length
  const last = previous[0] && setText(previous[0])
  const facts = [
    done > 0 ? `${done} of ${plural(entry.sets.length, 'set')}` : targetText(entry) || plural(entry.sets.length, 'set'),
    last && `last ${last}`,
  ]
  return (
    <button
      type="button"
      aria-expanded="false"
      onClick={onOpen}
      className="relative flex min-h-15 w-full items-center gap-3 px-4 py-2 text-left transition hover:bg-raised sm:rounded-card"
    >
      {entry.supersetGroup !== null && <SupersetRail />}
      <span
        className={cx(
          'num grid size-9 shrink-0 place-items-center rounded-cell text-body font-semibold',
          isDone ? 'bg-volt text-on-volt' : 'bg-sunken text-ink2',
        )}
      >
        {isDone ? <Check size={18} strokeWidth={3} aria-label="Done" /> : place}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{entry.exerciseName}</span>
        <span className="num block truncate text-label text-ink3">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <ChevronDown size={18} aria-hidden="true" className="shrink-0 text-ink3" />
    </button>
  )
}
