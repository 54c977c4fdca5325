import type { Workout } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Play, Trash2 } from 'lucide-react'
import { useDeleteWorkout } from '../../delete-workout.ts'
import { explain } from '../../failures.ts'
import { plural } from '../../format.ts'
import { startHere } from '../../offline/log.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { say } from '../../ui/say.ts'
import { Problem } from '../../ui/states.tsx'
import { targetText } from './target-text.ts'

/** A workout that waits: what is in it, and the way to begin it or to let it go. */
export function PlannedWorkout({ workout }: { workout: Workout }) {
  const navigate = useNavigate()
  const start = useMutation({
    mutationFn: () => startHere(workout.id, new Date().toISOString()),
  })
  const remove = useDeleteWorkout({
    id: workout.id,
    said: 'Not planned any more.',
    onDeleted: () => navigate({ to: '/' }),
  })
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      {start.error && <Problem>{explain(start.error)}</Problem>}
      <Button variant="primary" size="lg" isBusy={start.isPending} onClick={() => start.mutate()}>
        <Play size={18} fill="currentColor" aria-hidden="true" />
        Start
      </Button>
      <Card aria-label="Exercises">
        <ol className="divide-y divide-line">
          {workout.entries.map((entry, index) => (
            <li key={entry.id} className="flex min-h-15 items-center gap-3 px-4 py-2">
              <span
                aria-hidden="true"
                className="num grid size-9 shrink-0 place-items-center rounded-cell bg-sunken font-semibold text-ink2"
              >
                {index + 1}
              </span>
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{entry.exerciseName}</span>
                <span className="num block truncate text-label text-ink3">
                  {targetText(entry) || plural(entry.sets.length, 'set')}
                </span>
              </span>
            </li>
          ))}
        </ol>
      </Card>
      <div className="flex flex-wrap gap-2">
        <Link to="/" className={buttonClass({ className: 'flex-1' })}>
          Not now
        </Link>
        <Button
          variant="outline"
          isBusy={remove.isPending}
          onClick={() => remove.mutate(undefined, { onError: (error) => say(explain(error)) })}
        >
          <Trash2 size={17} aria-hidden="true" />
          Delete
        </Button>
      </div>
    </div>
  )
}
