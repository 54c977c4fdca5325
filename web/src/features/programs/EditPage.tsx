import { changeProgram, type Program } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, Lock } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { Loaded } from '../../Loaded.tsx'
import { programQuery, programTold } from '../../programs/queries.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { say } from '../../ui/say.ts'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { bodyOf, type Draft, draftOf } from './draft.ts'
import { ProgramForm } from './ProgramForm.tsx'

/** A program of one's own, changed. */
export function EditPage({ programId }: { programId: string }) {
  const query = useQuery(programQuery(programId))
  return (
    <Page
      title={query.data ? `Edit ${query.data.name}` : 'Edit program'}
      back={
        <Link
          to="/training/programs/$programId"
          params={{ programId }}
          className={buttonClass({ variant: 'ghost', className: 'px-2' })}
        >
          <ChevronLeft size={18} aria-hidden="true" />
          Program
        </Link>
      }
    >
      <Loaded query={query} waiting={<SkeletonList lines={3} className="h-52" />}>
        {(program) => (program.isOwn ? <Editing program={program} /> : <NotYours programId={programId} />)}
      </Loaded>
    </Page>
  )
}

function Editing({ program }: { program: Program }) {
  const navigate = useNavigate()
  const [start] = useState(() => draftOf(program))
  const change = useMutation({
    mutationFn: (draft: Draft) => call(changeProgram, { params: { id: program.id }, body: bodyOf(draft) }),
    onSuccess: async (changed) => {
      await programTold(changed)
      say('Saved. A run keeps to the version it began with until you move it.')
      await navigate({ ...to(program.id), ignoreBlocker: true })
    },
  })
  return <ProgramForm start={start} isBusy={change.isPending} error={change.error} onSave={change.mutate} />
}

function NotYours({ programId }: { programId: string }) {
  return (
    <EmptyState icon={Lock} title="This program is not yours" text="Copy it first. The copy is yours to change.">
      <Link to="/training/programs/$programId" params={{ programId }} className={buttonClass({ variant: 'primary' })}>
        See the program
      </Link>
    </EmptyState>
  )
}

const to = (programId: string) => ({ to: '/training/programs/$programId' as const, params: { programId } })
