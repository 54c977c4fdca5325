import { readTemplate, type Template } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { templateTold } from '../../templates/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { Problem } from '../../ui/states.tsx'

type Props = { templateId: string; onTake: (newer: Template) => void; onKeep: (newer: Template) => void }

/** Somebody has changed the template elsewhere meanwhile: whoever is here decides which of the two stays. */
export function Conflict({ templateId, onTake, onKeep }: Props) {
  const reading = useMutation({
    mutationFn: (_then: (newer: Template) => void) => call(readTemplate, { params: { id: templateId } }),
    onSuccess: async (newer, then) => {
      await templateTold(newer)
      then(newer)
    },
  })
  return (
    <Note tone="warning">
      <div className="flex flex-col gap-3">
        <p>
          <span className="font-semibold">This template was changed on another device meanwhile.</span> Nothing of yours
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
