import type { Workout } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { ChevronUp } from 'lucide-react'
import { clock } from '../format.ts'
import { useNow } from '../useNow.ts'

/** The running workout, one tap away from every screen. */
export function MiniBar({ workout }: { workout: Workout }) {
  const now = useNow()
  const startedAt = workout.startedAt === null ? now : Date.parse(workout.startedAt)
  return (
    <aside aria-label="Running workout">
      <Link
        to="/log/$workoutId"
        params={{ workoutId: workout.id }}
        className="mx-2 mt-2 flex h-13 items-center gap-3 rounded-field bg-volt-soft px-3.5"
      >
        <span aria-hidden="true" className="size-2 animate-pulse rounded-full bg-meter" />
        <span className="min-w-0 flex-1 truncate font-medium">{workout.name}</span>
        <span className="num text-ink2">{clock((now - startedAt) / 1000)}</span>
        <span className="flex items-center gap-1 font-semibold text-volt-text">
          Resume
          <ChevronUp size={18} aria-hidden="true" />
        </span>
      </Link>
    </aside>
  )
}
