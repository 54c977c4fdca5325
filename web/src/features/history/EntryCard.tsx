import type { LoggedSet, WorkoutEntry } from '@fitai/contract'
import { isWorkingSet } from '@fitai/domain'
import { Link } from '@tanstack/react-router'
import { ChevronRight, Trophy } from 'lucide-react'
import { effortText, setText } from '../../sets.ts'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { cx } from '../../ui/cx.ts'
import { setKindWords } from '../../words.ts'

type Props = { entry: WorkoutEntry; recordSetIds: ReadonlySet<string> }

/** One exercise of a past workout with its sets as they were entered. */
export function EntryCard({ entry, recordSetIds }: Props) {
  return (
    <Card className="pb-2">
      <h2>
        <Link
          to="/exercises/$exerciseId"
          params={{ exerciseId: entry.exerciseSlug ?? entry.exerciseId }}
          search={{ tab: 'history' }}
          className="flex min-h-12 items-center justify-between gap-2 px-4 pt-1 text-row font-semibold"
        >
          {entry.exerciseName}
          <ChevronRight size={18} className="shrink-0 text-ink3" aria-hidden="true" />
        </Link>
      </h2>
      {entry.note && <p className="px-4 pb-1 text-label text-ink2">{entry.note}</p>}
      <ol>
        {entry.sets.map((set, index) => (
          <SetLine
            key={set.id}
            set={set}
            badge={setKindWords[set.kind].letter || String(entry.sets.slice(0, index + 1).filter(isWorkingSet).length)}
            isRecord={recordSetIds.has(set.id)}
          />
        ))}
      </ol>
    </Card>
  )
}

function SetLine({ set, badge, isRecord }: { set: LoggedSet; badge: string; isRecord: boolean }) {
  const isWarmup = !isWorkingSet(set)
  const isDone = set.performedAt !== null
  return (
    <li className="flex min-h-10 items-center gap-3 px-4">
      <span
        title={setKindWords[set.kind].name}
        className={cx(
          'num grid size-8 shrink-0 place-items-center rounded-chip text-label font-semibold',
          isWarmup ? 'bg-amber-soft text-amber' : 'bg-raised text-ink2',
        )}
      >
        {badge}
        <span className="sr-only">, {setKindWords[set.kind].name}</span>
      </span>
      <span className={cx('num', isDone && !isWarmup ? 'font-medium' : 'text-ink2')}>
        {isDone ? setText(set) || 'Done' : 'Not done'}
      </span>
      <span className="num text-label text-ink2">{effortText(set)}</span>
      {isRecord && (
        <Chip tone="gold" className="ml-auto">
          <Trophy size={12} strokeWidth={2.5} aria-hidden="true" />
          Record
        </Chip>
      )}
    </li>
  )
}
