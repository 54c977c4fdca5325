import { type ImportPreview, readImport, undoImport } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Check, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { count, plural } from '../../format.ts'
import { queryClient, read, trainingChanged } from '../../queries.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Confirm } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'

/** What an import has added, and the way back. */
export function Result({ done }: { done: ImportPreview }) {
  const [isAsking, setIsAsking] = useState(false)
  const undo = useMutation({
    mutationFn: () => call(undoImport, { params: { id: done.id } }),
    onSuccess: async (undone) => {
      await trainingChanged()
      queryClient.setQueryData(read(readImport, { params: { id: done.id } }).queryKey, undone)
    },
    onSettled: () => setIsAsking(false),
  })
  const isBody = done.kind === 'body'
  if (done.status === 'undone')
    return (
      <Card className="flex flex-col items-start gap-4 p-5">
        <p className="text-title font-semibold">The import is taken back.</p>
        <Link to="/training/import" className={buttonClass({ variant: 'primary' })}>
          Import a file
        </Link>
      </Card>
    )
  return (
    <Card className="flex flex-col gap-4 p-5">
      <span className="grid size-12 animate-pop place-items-center rounded-full bg-volt text-on-volt">
        <Check size={26} strokeWidth={3} aria-hidden="true" />
      </span>
      <div role="status">
        <Added done={done} />
      </div>
      {undo.error && <Problem>{explain(undo.error)}</Problem>}
      <div className="flex flex-wrap gap-2">
        {isBody ? (
          <Link to="/progress/body" className={buttonClass({ variant: 'primary', size: 'lg' })}>
            See your measurements
          </Link>
        ) : (
          <>
            <Link to="/progress" className={buttonClass({ variant: 'primary', size: 'lg' })}>
              See your records
            </Link>
            <Link to="/training" className={buttonClass({ size: 'lg' })}>
              See your workouts
            </Link>
          </>
        )}
        <Button variant="ghost" size="lg" onClick={() => setIsAsking(true)}>
          <Undo2 size={18} aria-hidden="true" />
          Undo
        </Button>
      </div>
      <Confirm
        title="Take the import back?"
        text={
          isBody
            ? 'The entries it added go. Those you changed since stay.'
            : 'The workouts it added go, and their records.'
        }
        action="Undo import"
        isOpen={isAsking}
        isBusy={undo.isPending}
        onConfirm={() => undo.mutate()}
        onClose={() => setIsAsking(false)}
      />
    </Card>
  )
}

function Added({ done }: { done: ImportPreview }) {
  const { workoutsAdded = 0, setsAdded = 0, exercisesCreated = 0, bodyEntriesAdded = 0 } = done.result ?? {}
  if (done.kind === 'body')
    return <p className="hero text-hero font-semibold">{plural(bodyEntriesAdded, 'entry', 'entries')} added.</p>
  return (
    <>
      <p className="hero text-hero font-semibold">{plural(workoutsAdded, 'workout')} added.</p>
      <p className="text-ink2">
        {plural(setsAdded, 'set')}.{' '}
        {exercisesCreated > 0 && `${count(exercisesCreated)} new ${exercisesCreated === 1 ? 'exercise' : 'exercises'}.`}
      </p>
    </>
  )
}
