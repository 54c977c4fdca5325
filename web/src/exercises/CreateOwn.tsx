import type { Exercise } from '@fitai/contract'
import { type TrackingKind, trackingKinds } from '@fitai/domain'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { explain } from '../failures.ts'
import { Button } from '../ui/Button.tsx'
import { One } from '../ui/Choices.tsx'
import { Problem } from '../ui/states.tsx'
import { trackingWords } from '../words.ts'
import { useCreateExercise } from './create.ts'

type Props = { name: string; onCreated: (exercise: Exercise) => void }

/** The last row of a search: what was not found becomes an exercise of one's own, with one question asked. */
export function CreateOwn({ name, onCreated }: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const [tracking, setTracking] = useState<TrackingKind>('weight_reps')
  const create = useCreateExercise(onCreated)
  if (!isAsking)
    return (
      <button
        type="button"
        onClick={() => setIsAsking(true)}
        className="-mx-3 flex min-h-14 items-center gap-3 rounded-field px-3 text-left transition hover:bg-sheet-field"
      >
        <span aria-hidden="true" className="grid size-9 shrink-0 place-items-center rounded-cell bg-volt text-on-volt">
          <Plus size={18} strokeWidth={2.5} />
        </span>
        <span className="min-w-0 font-medium break-words">Create “{name}”</span>
      </button>
    )
  return (
    <section aria-label="New exercise" className="flex flex-col gap-4 rounded-card border border-line-strong p-4">
      <p className="text-row font-semibold break-words">{name}</p>
      <One
        label="What do you write down?"
        items={trackingKinds.map((kind) => ({ value: kind, name: trackingWords[kind] }))}
        value={tracking}
        onChange={setTracking}
      />
      {create.error && <Problem>{explain(create.error)}</Problem>}
      <Button variant="primary" size="lg" isBusy={create.isPending} onClick={() => create.mutate({ name, tracking })}>
        Create
      </Button>
    </section>
  )
}
