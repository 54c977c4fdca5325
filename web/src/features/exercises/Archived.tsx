import { type Exercise, restoreExercise } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Archive, Undo2 } from 'lucide-react'
import { call } from '../../api.ts'
import { shownAs } from '../../exercises/create.ts'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../ui/say.ts'
import { useUndoMerge } from './merging.ts'

/** That an exercise is archived or was merged into another, and the ways back. */
export function Archived({ exercise }: { exercise: Exercise }) {
  const restore = useMutation({
    mutationFn: () => call(restoreExercise, { params: { id: exercise.id } }),
    onSuccess: (restored) => {
      shownAs(restored)
      say('It is back among your exercises.')
    },
    onError: (error) => say(explain(error)),
  })
  const undo = useUndoMerge()
  const into = exercise.mergedInto
  const title = into === null ? 'Archived' : 'Merged'
  return (
    <section
      aria-label={title}
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card border border-line bg-surface p-4"
    >
      <span className="flex min-w-0 flex-1 basis-64 items-center gap-3">
        <Archive size={20} aria-hidden="true" className="shrink-0 text-ink3" />
        <span>
          <span className="block font-semibold">{title}</span>
          <span className="block text-label text-ink2">
            {into === null ? (
              'It is no longer offered. Its history stays.'
            ) : (
              <>
                Its history is now part of{' '}
                <Link
                  to="/exercises/$exerciseId"
                  params={{ exerciseId: into.slug ?? into.id }}
                  className="font-semibold text-volt-text underline underline-offset-4"
                >
                  {into.name}
                </Link>
                . Undoing the merge brings it back.
              </>
            )}
          </span>
        </span>
      </span>
      <span className="flex gap-2">
        {into !== null && (
          <Button isBusy={undo.isPending} onClick={() => undo.mutate(exercise.id)}>
            <Undo2 size={17} aria-hidden="true" />
            Undo merge
          </Button>
        )}
        {exercise.isArchived && (
          <Button variant="primary" isBusy={restore.isPending} onClick={() => restore.mutate()}>
            Restore
          </Button>
        )}
      </span>
    </section>
  )
}
