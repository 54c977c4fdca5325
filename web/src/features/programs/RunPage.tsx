import type { ProgramRun } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronLeft, Flag, Pause, Play, RefreshCw } from 'lucide-react'
import { fullDay } from '../../format.ts'
import { isGone } from '../../Gone.tsx'
import { Loaded } from '../../Loaded.tsx'
import { NextWorkout } from '../../programs/NextWorkout.tsx'
import { programQuery, runQuery } from '../../programs/queries.ts'
import { SavedNote } from '../../SavedNote.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Page } from '../../ui/Page.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { Course } from './Course.tsx'
import { LiftStates } from './LiftStates.tsx'
import { ProgramGone } from './ProgramGone.tsx'
import { RunMenu } from './RunMenu.tsx'
import { useRunAction } from './run-actions.ts'
import { StatusChip } from './StatusChip.tsx'

/** A run: what is next, how it has gone, and where each lift stands. */
export function RunPage({ runId }: { runId: string }) {
  const query = useQuery(runQuery(runId))
  const run = query.data
  return (
    <Page
      title={run?.programName ?? 'Program'}
      sub={run && subOf(run)}
      back={
        <Link to="/training/programs" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Programs
        </Link>
      }
      actions={run && <Actions run={run} />}
    >
      <SavedNote query={query} />
      {isGone(query.error) ? (
        <ProgramGone title="This run is not there" text="The link may be old." />
      ) : (
        <Loaded query={query} waiting={<SkeletonList lines={3} className="h-52" />}>
          {(loaded) => <Content run={loaded} />}
        </Loaded>
      )}
    </Page>
  )
}

function subOf({ mode, startedOn, endedOn }: ProgramRun): string {
  const when = endedOn === null ? `since ${fullDay(startedOn)}` : `${fullDay(startedOn)} to ${fullDay(endedOn)}`
  return `${mode === 'completion' ? 'Day by day' : 'By the calendar'}, ${when}`
}

function Actions({ run }: { run: ProgramRun }) {
  const { act, isPending } = useRunAction(run)
  return (
    <div className="flex items-center gap-2 max-sm:w-full">
      <StatusChip status={run.status} />
      <span className="flex-1" />
      {run.status === 'active' && (
        <Button variant="outline" isBusy={isPending} onClick={() => act({ kind: 'pause' })}>
          <Pause size={17} aria-hidden="true" />
          Pause
        </Button>
      )}
      <RunMenu run={run} act={act} />
    </div>
  )
}

function Content({ run }: { run: ProgramRun }) {
  const program = useQuery(programQuery(run.programId)).data
  return (
    <>
      <NewerVersion run={run} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          {run.next ? <NextWorkout run={run} next={run.next} /> : <Standing run={run} />}
        </div>
        <div className="flex flex-col gap-4">
          <Course run={run} program={program} />
          <LiftStates run={run} program={program} />
        </div>
      </div>
    </>
  )
}

function NewerVersion({ run }: { run: ProgramRun }) {
  const { act, isPending } = useRunAction(run)
  if (run.newerVersion === null || run.status !== 'active') return null
  return (
    <Card aria-label="Newer version" className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
      <RefreshCw size={19} aria-hidden="true" className="shrink-0 text-ink2" />
      <p className="min-w-48 flex-1">
        <span className="block font-medium">The program has been changed since</span>
        <span className="block text-label text-ink2">You keep to how it was until you move. Loads go on.</span>
      </p>
      <Button isBusy={isPending} onClick={() => act({ kind: 'move' })}>
        Move to the new version
      </Button>
    </Card>
  )
}

/** Where nothing is next: it is paused, or over. */
function Standing({ run }: { run: ProgramRun }) {
  const { act, isPending } = useRunAction(run)
  if (run.status === 'paused')
    return (
      <Card aria-label="Paused" className="flex flex-col gap-4 p-5">
        <div>
          <h2 className="text-title font-semibold tracking-[-.015em]">Paused</h2>
          <p className="text-ink2">It goes on where you left it. Another program that is running is paused then.</p>
        </div>
        <Button variant="primary" size="lg" isBusy={isPending} onClick={() => act({ kind: 'resume' })}>
          <Play size={18} fill="currentColor" aria-hidden="true" />
          Resume
        </Button>
      </Card>
    )
  return (
    <Card aria-label="Over" className="flex flex-col gap-4 p-5">
      <div className="flex items-start gap-3">
        <span className="grid size-11 shrink-0 place-items-center rounded-full bg-raised text-ink2">
          <Flag size={20} aria-hidden="true" />
        </span>
        <div>
          <h2 className="text-title font-semibold tracking-[-.015em]">
            {run.status === 'finished' ? 'All days are done' : 'Ended'}
          </h2>
          <p className="text-ink2">Its workouts stay in your history.</p>
        </div>
      </div>
      <Link
        to="/training/programs/$programId/start"
        params={{ programId: run.programId }}
        className={buttonClass({ variant: 'primary', size: 'lg' })}
      >
        Start it again
      </Link>
    </Card>
  )
}
