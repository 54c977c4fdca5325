import { ApiFailure, changeProgram, type Program, readProgram } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, Lock } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Loaded } from '../../Loaded.tsx'
import { saidByServer } from '../../offline/kept.ts'
import { Conflict } from '../../plans/Conflict.tsx'
import { programQuery, programTold } from '../../programs/queries.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { say } from '../../ui/say.ts'
import { EmptyState, Problem, SkeletonList } from '../../ui/states.tsx'
import { bodyOf, type Draft, draftOf } from './draft.ts'
import { ProgramForm } from './ProgramForm.tsx'

/** A program of one's own, changed. */
export function EditPage({ programId }: { programId: string }) {
  const query = useQuery(programQuery(programId))
  // Whoever begins with a copy of before would change what is there no more.
  const said = { ...query, data: query.error ? query.data : saidByServer(query) }
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
      <Loaded query={said} waiting={<SkeletonList lines={3} className="h-52" />}>
        {(program) => (program.isOwn ? <Editing program={program} /> : <NotYours programId={programId} />)}
      </Loaded>
    </Page>
  )
}

/** Begins with the program as it was when the page opened; `begun` is what a newer one has to be weighed against. */
function Editing({ program }: { program: Program }) {
  const [begun, setBegun] = useState(program)
  return <Form key={begun.version} program={begun} onRead={setBegun} />
}

type FormProps = { program: Program; onRead: (newer: Program) => void }

function Form({ program, onRead }: FormProps) {
  const navigate = useNavigate()
  const [start] = useState(() => draftOf(program))
  const { id } = program
  const change = useMutation({
    mutationFn: ({ draft, version }: { draft: Draft; version: number }) =>
      call(changeProgram, { params: { id }, body: bodyOf(draft), ifVersion: version }),
    onSuccess: async (changed) => {
      await programTold(changed)
      say('Saved. A run keeps to the version it began with until you move it.')
      await navigate({ ...to(id), ignoreBlocker: true })
    },
  })
  const { error, variables } = change
  const isStale = error instanceof ApiFailure && error.code === 'stale_version'
  return (
    <ProgramForm
      start={start}
      isBusy={change.isPending}
      onSave={(draft) => change.mutate({ draft, version: program.version })}
    >
      {isStale && variables && (
        <Conflict
          what="program"
          read={() => newest(id)}
          onTake={onRead}
          onKeep={(newer) => change.mutate({ draft: variables.draft, version: newer.version })}
        />
      )}
      {error && !isStale && <Problem>{explain(error)}</Problem>}
    </ProgramForm>
  )
}

async function newest(id: string): Promise<Program> {
  const newer = await call(readProgram, { params: { id } })
  await programTold(newer)
  return newer
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
