import type { WorkoutSummary } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { History, X } from 'lucide-react'
import { useState } from 'react'
import { dayAndTime } from '../../format.ts'
import { useRunning } from '../../offline/useWorkout.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'

const storageKey = 'fitai.left-open-seen'

/** Tells of the workout that nobody finished, until it is dismissed on this device. */
export function LeftOpenNotice() {
  const { data } = useRunning()
  const [seenId, setSeenId] = useState(() => localStorage.getItem(storageKey))
  const workout = data?.leftOpen
  if (!workout || workout.id === seenId) return null
  const dismiss = () => {
    localStorage.setItem(storageKey, workout.id)
    setSeenId(workout.id)
  }
  return (
    <Card aria-label="Workout left open" className="flex items-start gap-3 py-2 pr-2 pl-4">
      <History size={19} aria-hidden="true" className="mt-3 shrink-0 text-amber" />
      <div className="min-w-0 flex-1 pt-2.5">
        <p className="font-medium">“{workout.name}” was left open</p>
        <p className="text-label text-balance text-ink2">{whatBecameOf(workout)}</p>
        <Link
          to="/training/$workoutId"
          params={{ workoutId: workout.id }}
          className="-ml-2 inline-flex h-11 items-center rounded-cell px-2 font-medium text-volt-text"
        >
          Open workout
        </Link>
      </div>
      <Button variant="ghost" size="icon" aria-label="Dismiss" onClick={dismiss}>
        <X size={18} aria-hidden="true" />
      </Button>
    </Card>
  )
}

function whatBecameOf({ endedAt, timezone }: WorkoutSummary): string {
  if (endedAt === null) return 'Nothing was done in it, so it was cancelled.'
  return `It ends at its last set, ${dayAndTime(endedAt, timezone)}.`
}
