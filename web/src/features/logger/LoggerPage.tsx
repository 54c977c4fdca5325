import { startWorkout, type Workout } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CalendarCheck, Play } from 'lucide-react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Loaded } from '../../Loaded.tsx'
import { useWorkout } from '../../offline/useWorkout.ts'
import { trainingChanged } from '../../queries.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Problem, SkeletonList } from '../../ui/states.tsx'
import { Logger } from './Logger.tsx'
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
        {(workout) => (workout.status === 'planned' ? <Planned workout={workout} /> : <Over workout={workout} />)}
      </Loaded>
    </Page>
  )
}

function Planned({ workout }: { workout: Workout }) {
  const start = useMutation({
    mutationFn: () => call(startWorkout, { params: { id: workout.id }, body: { startedAt: new Date().toISOString() } }),
    onSuccess: trainingChanged,
  })
  return (
    <>
      {start.error && <Problem>{explain(start.error)}</Problem>}
      <Button variant="primary" size="lg" isBusy={start.isPending} onClick={() => start.mutate()}>
        <Play size={18} fill="currentColor" aria-hidden="true" />
        Start
      </Button>
    </>
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
