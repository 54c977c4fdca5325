import { Form } from '@base-ui/react/form'
import type { Goal } from '@fitai/contract'
import { useState } from 'react'
import { explain } from '../../failures.ts'
import { localDay } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { say } from '../../ui/say.ts'
import { Problem } from '../../ui/states.tsx'
import { AimFields } from './AimFields.tsx'
import { changeOf, draftOf, type Problems } from './draft.ts'
import { refusedFields } from './refused.ts'
import { useLogSoFar } from './useLogSoFar.ts'
import { useChangeGoal } from './writes.ts'

type Props = { goal: Goal; isOpen: boolean; onClose: () => void }

export function EditGoal({ goal, isOpen, onClose }: Props) {
  return (
    <Sheet title="Edit goal" isOpen={isOpen} onClose={onClose}>
      <Edit goal={goal} onDone={onClose} />
    </Sheet>
  )
}

function Edit({ goal, onDone }: { goal: Goal; onDone: () => void }) {
  const log = useLogSoFar()
  const [draft, setDraft] = useState(() => draftOf(goal))
  const [problems, setProblems] = useState<Problems>({})
  const change = useChangeGoal(goal.id, {
    onDone: () => {
      onDone()
      say('Saved.')
    },
  })
  const save = () => {
    const read = changeOf(draft, goal)
    if ('problems' in read) return setProblems(read.problems)
    setProblems({})
    change.mutate(read.change, { onError: (error) => setProblems(refusedFields(error)) })
  }
  const isAtField = Object.keys(refusedFields(change.error)).length > 0
  return (
    <Form className="flex flex-col gap-4" errors={problems} onFormSubmit={save}>
      <AimFields draft={draft} log={log} today={localDay(new Date())} onChange={setDraft} />
      {change.error && !isAtField && <Problem>{explain(change.error)}</Problem>}
      <div className="sticky -bottom-5 -mx-5 -mb-5 border-t border-line bg-sheet px-5 py-3">
        <Button type="submit" variant="primary" size="lg" className="w-full" isBusy={change.isPending}>
          Save
        </Button>
      </div>
    </Form>
  )
}
