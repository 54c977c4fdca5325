import { useMutation } from '@tanstack/react-query'
import { explain } from '../failures.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { Problem } from '../ui/states.tsx'

type Props<Plan> = {
  what: 'template' | 'program'
  read: () => Promise<Plan>
  onTake: (newer: Plan) => void
  onKeep: (newer: Plan) => void
}

/** Somebody has changed the plan elsewhere meanwhile: whoever is here decides which of the two stays. */
export function Conflict<Plan>({ what, read, onTake, onKeep }: Props<Plan>) {
  const reading = useMutation({
    mutationFn: (_then: (newer: Plan) => void) => read(),
    onSuccess: (newer, then) => then(newer),
  })
  return (
    <Note tone="warning">
      <div className="flex flex-col gap-3">
        <p>
          <span className="font-semibold">This {what} was changed on another device meanwhile.</span> Nothing of yours
          is saved yet. Save yours over it, or take the other one and lose what you changed here.
        </p>
        {reading.error && <Problem>{explain(reading.error)}</Problem>}
        <div className="flex flex-wrap gap-2">
          <Button variant="outline" isBusy={reading.isPending} onClick={() => reading.mutate(onKeep)}>
            Save mine
          </Button>
          <Button variant="outline" isBusy={reading.isPending} onClick={() => reading.mutate(onTake)}>
            Take the other one
          </Button>
        </div>
      </div>
    </Note>
  )
}
