import type { WorkoutSummary } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { ChevronRight, Trophy } from 'lucide-react'
import { massText, plural, span, weekdayAndDay } from './format.ts'
import { useAccount } from './session.ts'
import { Chip } from './ui/Chip.tsx'

type Props = {
  workout: WorkoutSummary
  /** Instead of its exercises. */
  detail?: string
}

/** A workout in a list: what it was, when, and how much. */
export function WorkoutRow({ workout, detail }: Props) {
  const { weightUnit } = useAccount()
  const facts = [
    workout.localDate && weekdayAndDay(workout.localDate),
    workout.durationSeconds !== null && workout.durationSeconds > 0 && span(workout.durationSeconds),
    plural(workout.workingSets, 'set'),
    workout.volumeKg > 0 && massText(workout.volumeKg, weightUnit),
  ].filter(Boolean)
  return (
    <Link
      to="/training/$workoutId"
      params={{ workoutId: workout.id }}
      className="flex min-h-17 items-center gap-3 px-4 py-2.5 transition hover:bg-raised"
    >
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2">
          <span className="truncate font-medium text-ink">{workout.name}</span>
          {workout.records > 0 && (
            <Chip tone="gold" className="h-5 px-1.5 text-micro font-semibold">
              <Trophy size={11} strokeWidth={2.5} aria-hidden="true" />
              {plural(workout.records, 'record')}
            </Chip>
          )}
        </span>
        <span className="num block text-label text-ink2">{facts.join(' · ')}</span>
        <span className="block truncate text-label text-ink3">
          {detail ?? workout.exercises.map((exercise) => exercise.name).join(', ')}
        </span>
      </span>
      <ChevronRight size={18} className="shrink-0 text-ink3" aria-hidden="true" />
    </Link>
  )
}
