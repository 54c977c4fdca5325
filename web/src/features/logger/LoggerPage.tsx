import type { Workout } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { CalendarCheck } from 'lucide-react'
import { Loaded } from '../../Loaded.tsx'
import { useWorkout } from '../../offline/useWorkout.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { Logger } from './Logger.tsx'
import { PlannedWorkout } from './PlannedWorkout.tsx'
import { useWakeLock } from './useWakeLock.ts'

export function LoggerPage({ workoutId }: { workoutId: string }) {
  useWakeLock()
  const query = useWorkout(workoutId)
  if (query.data?.status === 'active')
    return (
      <>
        <title>{`${query.data.name} · FitAI`}</title>
        <Logger key={workoutId} workout={query.data} />
      </>
    )
  return (
    <Page title={query.data?.name ?? 'Workout'}>
      <Loaded query={query} waiting={<SkeletonList lines={3} className="h-40" />}>
        {(workout) =>
          workout.status === 'planned' ? <PlannedWorkout workout={workout} /> : <Over workout={workout} />
        }
      </Loaded>
    </Page>
  )
}

function Over({ workout }: { workout: Workout }) {
  return (
    <EmptyState icon={CalendarCheck} title="This workout is over" text="Its sets are in your history.">
      <Link
        to="/training/$workoutId"
        params={{ workoutId: workout.id }}
        className={buttonClass({ variant: 'primary' })}
      >
        Look at it
      </Link>
    </EmptyState>
  )
}
