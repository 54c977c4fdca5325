import type { ProgramRun } from '@fitai/contract'
import { useNavigate } from '@tanstack/react-router'
import { BookOpen, Check, CircleStop, Ellipsis, FastForward, Repeat, Repeat1, SkipForward } from 'lucide-react'
import { useState } from 'react'
import { buttonClass } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Confirm } from '../../ui/Sheet.tsx'
import type { RunAction } from './run-actions.ts'

const icon = { size: 18, className: 'text-ink2', 'aria-hidden': true } as const

/** What can be done about the days of a run. */
export function RunMenu({ run, act }: { run: ProgramRun; act: (action: RunAction) => void }) {
  const navigate = useNavigate()
  const [isEnding, setIsEnding] = useState(false)
  const hasPast = run.past.length > 0
  return (
    <>
      <Menu
        name="Run"
        label="More"
        trigger={<Ellipsis size={20} aria-hidden="true" />}
        triggerClass={buttonClass({ variant: 'outline', size: 'icon' })}
      >
        {run.next && (
          <>
            <MenuItem onClick={() => act({ kind: 'skip', what: 'day' })}>
              <SkipForward {...icon} />
              Skip this day
            </MenuItem>
            <MenuItem onClick={() => act({ kind: 'skip', what: 'week' })}>
              <FastForward {...icon} />
              Skip the rest of the week
            </MenuItem>
            <MenuItem onClick={() => act({ kind: 'advance' })}>
              <Check {...icon} />
              Done without a log
            </MenuItem>
          </>
        )}
        {run.next && hasPast && (
          <>
            <MenuItem onClick={() => act({ kind: 'repeat', what: 'day' })}>
              <Repeat1 {...icon} />
              Repeat the last day
            </MenuItem>
            <MenuItem onClick={() => act({ kind: 'repeat', what: 'week' })}>
              <Repeat {...icon} />
              Repeat its week
            </MenuItem>
          </>
        )}
        <MenuItem
          onClick={() => void navigate({ to: '/training/programs/$programId', params: { programId: run.programId } })}
        >
          <BookOpen {...icon} />
          See the program
        </MenuItem>
        {run.status !== 'ended' && (
          <MenuItem onClick={() => setIsEnding(true)}>
            <CircleStop {...icon} />
            End the run
          </MenuItem>
        )}
      </Menu>
      <Confirm
        title="End this run?"
        text="It cannot be resumed. Its workouts stay, and the program can be started again."
        action="End it"
        isOpen={isEnding}
        isBusy={false}
        onConfirm={() => {
          setIsEnding(false)
          act({ kind: 'end' })
        }}
        onClose={() => setIsEnding(false)}
      />
    </>
  )
}
