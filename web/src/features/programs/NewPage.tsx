import { createProgram } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { programTold } from '../../programs/queries.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Problem } from '../../ui/states.tsx'
import { CoachWrites } from './CoachWrites.tsx'
import { bodyOf, type Draft, newDraft } from './draft.ts'
import { ProgramForm } from './ProgramForm.tsx'

/** A new program of one's own. */
export function NewPage() {
  const navigate = useNavigate()
  const [id] = useState(() => v7())
  const [{ start, times }, setWritten] = useState({ start: newDraft, times: 0 })
  const create = useMutation({
    mutationFn: (draft: Draft) => call(createProgram, { body: { id, ...bodyOf(draft) } }),
    onSuccess: async (program) => {
      await programTold(program)
      await navigate({ ...to(id), ignoreBlocker: true })
    },
  })
  return (
    <Page
      title="New program"
      back={
        <Link to="/training/programs" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Programs
        </Link>
      }
    >
      <CoachWrites onWritten={(draft) => setWritten({ start: draft, times: times + 1 })} />
      <ProgramForm key={times} start={start} isBusy={create.isPending} onSave={create.mutate}>
        {create.error && <Problem>{explain(create.error)}</Problem>}
      </ProgramForm>
    </Page>
  )
}

const to = (programId: string) => ({ to: '/training/programs/$programId' as const, params: { programId } })
