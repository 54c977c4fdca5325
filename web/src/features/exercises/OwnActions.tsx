import { archiveExercise, type Exercise, type ExerciseSummary } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Archive, Ellipsis, Merge, Pencil } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { shownAs } from '../../exercises/create.ts'
import { ExercisePicker } from '../../exercises/ExercisePicker.tsx'
import { explain } from '../../failures.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Confirm } from '../../ui/Sheet.tsx'
import { say } from '../../ui/say.ts'
import { useMerge } from './merging.ts'

/** What can be done with an exercise of one's own. */
export function OwnActions({ exercise }: { exercise: Exercise }) {
  const navigate = useNavigate()
  const [isMerging, setIsMerging] = useState(false)
  const archive = useMutation({
    mutationFn: () => call(archiveExercise, { params: { id: exercise.id } }),
    onSuccess: shownAs,
    onError: (error) => say(explain(error)),
  })
  const edit = () => void navigate({ to: '/exercises/$exerciseId/edit', params: { exerciseId: exercise.id } })
  return (
    <>
      <Menu
        name="Exercise"
        label="More"
        trigger={<Ellipsis size={20} aria-hidden="true" />}
        triggerClass={buttonClass({ variant: 'outline', size: 'icon' })}
      >
        <MenuItem onClick={edit}>
          <Pencil size={18} className="text-ink2" aria-hidden="true" />
          Edit
        </MenuItem>
        <MenuItem onClick={() => setIsMerging(true)}>
          <Merge size={18} className="text-ink2" aria-hidden="true" />
          Merge into another
        </MenuItem>
        <MenuItem onClick={() => archive.mutate()}>
          <Archive size={18} className="text-ink2" aria-hidden="true" />
          Archive
        </MenuItem>
      </Menu>
      <MergeInto exercise={exercise} isOpen={isMerging} onClose={() => setIsMerging(false)} />
    </>
  )
}

type MergeProps = { exercise: Exercise; isOpen: boolean; onClose: () => void }

/** First into which, then what that does. */
function MergeInto({ exercise, isOpen, onClose }: MergeProps) {
  const [into, setInto] = useState<ExerciseSummary | undefined>()
  const merge = useMerge(exercise)
  return (
    <>
      <ExercisePicker
        title={`Merge “${exercise.name}” into`}
        isOpen={isOpen && !into}
        without={exercise.id}
        onPick={setInto}
        onClose={onClose}
      />
      <Confirm
        title={`Merge into ${into?.name ?? ''}?`}
        text={`What you did in “${exercise.name}” moves there, and the records follow. “${exercise.name}” is archived, and its name finds ${into?.name ?? 'the other'} from now on. You can undo it.`}
        action="Merge"
        isOpen={isOpen && into !== undefined}
        isBusy={merge.isPending}
        onConfirm={() => into && merge.mutate(into)}
        onClose={() => {
          setInto(undefined)
          onClose()
        }}
      />
    </>
  )
}
