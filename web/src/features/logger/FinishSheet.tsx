import type { Workout } from '@fitai/contract'
import { isWorkingSet } from '@fitai/domain'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { explain } from '../../failures.ts'
import { plural } from '../../format.ts'
import { finishHere } from '../../offline/log.ts'
import { useDiscard } from '../../offline/useDiscard.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { changeRest } from './rest.ts'

type Props = { workout: Workout; isOpen: boolean; onClose: () => void }

/** Finishes the workout or throws it away, on this device first: neither needs a connection. */
export function FinishSheet({ workout, isOpen, onClose }: Props) {
  const navigate = useNavigate()
  const working = workout.entries.flatMap((entry) => entry.sets).filter(isWorkingSet)
  const open = working.filter((set) => set.performedAt === null).length

  const finish = useMutation({
    mutationFn: () => finishHere(workout.id, new Date().toISOString()),
    onSuccess: async () => {
      changeRest(null)
      await navigate({ to: '/log/$workoutId/finished', params: { workoutId: workout.id }, replace: true })
    },
  })
  const discard = useDiscard(workout, {
    onGone: async () => {
      changeRest(null)
      await navigate({ to: '/', replace: true })
    },
    onBack: () => navigate({ to: '/log/$workoutId', params: { workoutId: workout.id } }),
  })
  const isBusy = finish.isPending || discard.isPending
  const failed = finish.error ?? discard.error

  return (
    <Sheet title="Finish workout?" isOpen={isOpen} onClose={onClose}>
      <div className="flex flex-col gap-3">
        <p className="text-ink2">
          {plural(working.length - open, 'set')} done.{' '}
          {open > 0 && `${plural(open, 'set')} not ticked: ${open === 1 ? 'it stays' : 'they stay'} open.`}
        </p>
        {failed && <Problem>{explain(failed)}</Problem>}
        <Button variant="primary" size="lg" isBusy={isBusy} onClick={() => finish.mutate()}>
          Finish
        </Button>
        <Button size="lg" className="bg-sheet-field" onClick={onClose}>
          Keep training
        </Button>
        <Button variant="danger" size="lg" isBusy={isBusy} onClick={() => discard.mutate()}>
          Discard workout
        </Button>
      </div>
    </Sheet>
  )
}
