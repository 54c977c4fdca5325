import type { GeneratedWorkout } from '@fitai/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { CalendarPlus, Play } from 'lucide-react'
import { useState } from 'react'
import { useApply } from '../../coach/recommendations.ts'
import { explain } from '../../failures.ts'
import { useBeginWorkout } from '../../offline/begin.ts'
import { useRunning } from '../../offline/useWorkout.ts'
import { SaveAsTemplate } from '../../templates/SaveAsTemplate.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Problem } from '../../ui/states.tsx'
import { Done } from './Done.tsx'
import { entriesOf, templateOf } from './entries.ts'

type Props = { workout: GeneratedWorkout; isOnDevice: boolean; isBusy: boolean }

/** Start it now, or plan it for later. */
export function StartOrLater({ workout, isOnDevice, isBusy }: Props) {
  const { apply, undo } = useApply(workout.id)
  if (apply.data)
    return (
      <Done applied={apply.data} undo={undo}>
        {apply.data.workoutId !== null && (
          <Link
            to="/log/$workoutId"
            params={{ workoutId: apply.data.workoutId }}
            className={buttonClass({ variant: 'primary' })}
          >
            Open it
          </Link>
        )}
      </Done>
    )
  return (
    <div className="flex flex-col gap-2">
      {apply.error && <Problem>{explain(apply.error)}</Problem>}
      {undo.data && (
        <p role="status" className="text-label text-ink2">
          {undo.data.sentences.join(' ')}
        </p>
      )}
      <div className="flex gap-2">
        <Start workout={workout} isBusy={isBusy} />
        {!isOnDevice && (
          <Button size="lg" isBusy={apply.isPending} disabled={isBusy} onClick={() => apply.mutate()}>
            <CalendarPlus size={18} aria-hidden="true" />
            Later
          </Button>
        )}
        {!isOnDevice && <SaveAsTemplate what={templateOf(workout)} size="iconLg" />}
      </div>
    </div>
  )
}

function Start({ workout, isBusy }: Omit<Props, 'isOnDevice'>) {
  const navigate = useNavigate()
  const { begin, isPending, error } = useBeginWorkout(({ id }) =>
    navigate({ to: '/log/$workoutId', params: { workoutId: id } }),
  )
  const running = useRunning().data?.workout
  // The ids are made once, so that pressing Start again after a lost answer starts the same workout.
  const [entries] = useState(() => entriesOf(workout))
  if (running)
    return (
      <Link
        to="/log/$workoutId"
        params={{ workoutId: running.id }}
        className={buttonClass({ variant: 'primary', size: 'lg', className: 'min-w-0 flex-1' })}
      >
        <span className="truncate">Finish {running.name} first</span>
      </Link>
    )
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-2">
      {error && <Problem>{explain(error)}</Problem>}
      <Button
        variant="primary"
        size="lg"
        isBusy={isPending}
        disabled={isBusy}
        onClick={() => begin({ name: workout.name, entries })}
      >
        <Play size={18} fill="currentColor" aria-hidden="true" />
        Start
      </Button>
    </div>
  )
}
