import type { Workout } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { CalendarClock, ChevronRight } from 'lucide-react'
import { plural } from '../format.ts'

/** A workout that waits to be begun. */
export function PlannedRow({ workout }: { workout: Workout }) {
  const sets = workout.entries.flatMap((entry) => entry.sets).length
  return (
    <Link
      to="/log/$workoutId"
      params={{ workoutId: workout.id }}
      className="flex min-h-15 items-center gap-3 rounded-card px-4 py-2 transition hover:bg-raised"
    >
      <CalendarClock size={19} aria-hidden="true" className="shrink-0 text-ink2" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{workout.name}</span>
        <span className="num block truncate text-label text-ink2">
          Planned · {plural(workout.entries.length, 'exercise')} · {plural(sets, 'set')}
        </span>
      </span>
      <ChevronRight size={18} aria-hidden="true" className="shrink-0 text-ink3" />
    </Link>
  )
}
