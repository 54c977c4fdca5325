import { type Exercise, restoreExercise } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Archive, Undo2 } from 'lucide-react'
import { call } from '../../api.ts'
import { shownAs } from '../../exercises/create.ts'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../ui/Toast.tsx'
import { useUndoMerge } from './merging.ts'

/** Where an archived exercise came to rest, and the two ways back. */
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
  return (
    <section
      aria-label="Archived"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card border border-line bg-surface p-4"
    >
      <span className="flex min-w-0 flex-1 basis-64 items-center gap-3">
        <Archive size={20} aria-hidden="true" className="shrink-0 text-ink3" />
        <span>
          <span className="block font-semibold">Archived</span>
          <span className="block text-label text-ink2">
            It is no longer offered. Undoing a merge brings its history back as well.
          </span>
        </span>
      </span>
      <span className="flex gap-2">
        <Button isBusy={undo.isPending} onClick={() => undo.mutate(exercise.id)}>
          <Undo2 size={17} aria-hidden="true" />
          Undo merge
        </Button>
        <Button variant="primary" isBusy={restore.isPending} onClick={() => restore.mutate()}>
          Restore
        </Button>
      </span>
    </section>
  )
}
