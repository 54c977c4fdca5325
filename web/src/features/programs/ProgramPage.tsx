import type { Program } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRight, ChevronLeft, Play } from 'lucide-react'
import { isGone } from '../../Gone.tsx'
import { Loaded } from '../../Loaded.tsx'
import { currentRunQuery } from '../../programs/current-run.ts'
import { daysText, headLine, weeksText } from '../../programs/place-words.ts'
import { programQuery } from '../../programs/queries.ts'
import { SavedNote } from '../../SavedNote.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Page } from '../../ui/Page.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { equipmentWord } from '../../words.ts'
import { FavoriteButton } from './FavoriteButton.tsx'
import { LoadsCard } from './LoadsCard.tsx'
import { ProgramGone } from './ProgramGone.tsx'
import { ProgramMenu } from './ProgramMenu.tsx'
import { ProgramRating } from './ProgramRating.tsx'
import { Progression } from './Progression.tsx'
import { StatusChip } from './StatusChip.tsx'
import { WeekGrid } from './WeekGrid.tsx'

/** One program: what it is, what its weeks hold, and how its lifts move on. */
export function ProgramPage({ programId }: { programId: string }) {
  const query = useQuery(programQuery(programId))
  const program = query.data
  return (
    <Page
      title={program?.name ?? 'Program'}
      sub={program && [headLine(program), daysText(program.daysPerWeek)].filter(Boolean).join(' · ')}
      back={
        <Link to="/training/programs" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Programs
        </Link>
      }
      actions={program && <Actions program={program} />}
    >
      <SavedNote query={query} />
      {isGone(query.error) ? (
        <ProgramGone title="This program is not there" text="It was deleted, or its author keeps it private." />
      ) : (
        <Loaded query={query} waiting={<SkeletonList lines={3} className="h-52" />}>
          {(loaded) => <Content program={loaded} />}
        </Loaded>
      )}
    </Page>
  )
}

function Actions({ program }: { program: Program }) {
  return (
    <div className="flex items-center gap-2 max-sm:w-full">
      <Link
        to="/training/programs/$programId/start"
        params={{ programId: program.id }}
        className={buttonClass({ variant: 'primary', className: 'max-sm:flex-1' })}
      >
        <Play size={16} fill="currentColor" aria-hidden="true" />
        Start program
      </Link>
      <FavoriteButton program={program} />
      <ProgramMenu program={program} />
    </div>
  )
}

function Content({ program }: { program: Program }) {
  return (
    <>
      <RunningHere programId={program.id} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
        <div className="flex min-w-0 flex-col gap-4">
          <About program={program} />
          <WeekGrid program={program} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Progression program={program} />
          {program.isOwn ? null : <ProgramRating program={program} />}
        </div>
      </div>
      <LoadsCard program={program} />
    </>
  )
}

function RunningHere({ programId }: { programId: string }) {
  const run = useQuery(currentRunQuery).data?.run
  if (run?.programId !== programId) return null
  return (
    <Link
      to="/training/programs/runs/$runId"
      params={{ runId: run.id }}
      className="flex min-h-14 items-center gap-3 rounded-card border border-line bg-surface px-4 py-2 shadow-(--shadow-card) transition hover:border-line-strong"
    >
      <StatusChip status={run.status} />
      <span className="min-w-0 flex-1 font-medium">You are on this program</span>
      <ArrowRight size={18} aria-hidden="true" className="text-ink3" />
    </Link>
  )
}

function About({ program: { description, source, equipment, weekCount, isEndless } }: { program: Program }) {
  const gear = equipment.length === 0 ? ['Bodyweight'] : equipment.map(equipmentWord)
  return (
    <Card aria-label="About" className="flex flex-col gap-3 p-4">
      <CardTitle sub={weeksText(weekCount, isEndless)}>What it is</CardTitle>
      {description && <p className="text-pretty text-ink2">{description}</p>}
      <div className="flex flex-wrap gap-1.5">
        {gear.map((piece) => (
          <Chip key={piece}>{piece}</Chip>
        ))}
      </div>
      {source && <p className="text-label text-ink3">After: {source}</p>}
    </Card>
  )
}
