import { duplicateSharedProgram, type SharedProgram } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, Copy } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { isGone } from '../../Gone.tsx'
import { Loaded } from '../../Loaded.tsx'
import { daysText, headLine } from '../../programs/place-words.ts'
import { programTold, sharedQuery } from '../../programs/queries.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { say } from '../../ui/say.ts'
import { Problem, SkeletonList } from '../../ui/states.tsx'
import { ProgramGone } from './ProgramGone.tsx'
import { Progression } from './Progression.tsx'
import { WeekGrid } from './WeekGrid.tsx'

/** The program behind a link: looked at, and copied. */
export function SharedPage({ token }: { token: string }) {
  const query = useQuery(sharedQuery(token))
  const program = query.data
  return (
    <Page
      title={program?.name ?? 'Shared program'}
      sub={program && [headLine(program), daysText(program.daysPerWeek)].filter(Boolean).join(' · ')}
      back={
        <Link to="/training/programs" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Programs
        </Link>
      }
      actions={program && <CopyIt token={token} />}
    >
      {isGone(query.error) ? (
        <ProgramGone title="This link leads nowhere" text="Its author has taken it back, or it is not whole." />
      ) : (
        <Loaded query={query} waiting={<SkeletonList lines={3} className="h-52" />}>
          {(loaded) => <SharedContent program={loaded} />}
        </Loaded>
      )}
    </Page>
  )
}

/** The program itself, for whoever has the link. */
export function SharedContent({ program }: { program: SharedProgram }) {
  return (
    <>
      {program.description && <p className="max-w-2xl text-pretty text-ink2">{program.description}</p>}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
        <WeekGrid program={program} />
        <Progression program={program} />
      </div>
    </>
  )
}

function CopyIt({ token }: { token: string }) {
  const navigate = useNavigate()
  const [id] = useState(() => v7())
  const copy = useMutation({
    mutationFn: () => call(duplicateSharedProgram, { params: { token }, body: { id } }),
    onSuccess: async (program) => {
      await programTold(program)
      say(`“${program.name}” is yours now.`)
      await navigate({ to: '/training/programs/$programId', params: { programId: program.id } })
    },
  })
  return (
    <div className="flex flex-col gap-2 max-sm:w-full">
      <Button variant="primary" isBusy={copy.isPending} onClick={() => copy.mutate()}>
        <Copy size={17} aria-hidden="true" />
        Copy to mine
      </Button>
      {copy.error && <Problem>{explain(copy.error)}</Problem>}
    </div>
  )
}
