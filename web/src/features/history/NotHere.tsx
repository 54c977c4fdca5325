import type { WorkoutSummary } from '@fitai/contract'
import { CloudOff } from 'lucide-react'
import { plural } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Figures } from './Figures.tsx'

/** What the history says of a workout whose sets are not on this device. */
export function NotHere({ workout, onRetry }: { workout: WorkoutSummary; onRetry: () => void }) {
  const { workingSets, volumeKg, durationSeconds, records, note, exercises } = workout
  return (
    <>
      <Figures {...{ volumeKg, records }} sets={workingSets} seconds={durationSeconds} />
      {note && <p className="text-ink2">{note}</p>}
      <EmptyState
        icon={CloudOff}
        title="Its sets are not on this device"
        text="Here are the newest 60 workouts and those you have opened. This one comes with a connection."
      >
        <Button onClick={onRetry}>Try again</Button>
      </EmptyState>
      {exercises.length > 0 && (
        <Card>
          <ul className="divide-y divide-line">
            {exercises.map(({ name, workingSets: sets }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an exercise may be in it twice
              <li key={at} className="flex min-h-12 items-center justify-between gap-3 px-4">
                <span className="min-w-0 truncate font-medium">{name}</span>
                <span className="num text-label text-ink2">{plural(sets, 'set')}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
