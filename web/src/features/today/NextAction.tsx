import type { NextDay, ProgramRun, Workout } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { CalendarRange, ChevronRight, ClipboardList, FileUp, Play, Plus, Sparkles } from 'lucide-react'
import { Suspense } from 'react'
import { explain } from '../../failures.ts'
import { clock, plural } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { nameOfNow, useBeginWorkout } from '../../offline/begin.ts'
import { useRunning } from '../../offline/useWorkout.ts'
import { partCode } from '../../part-code.tsx'
import { currentRunQuery } from '../../programs/current-run.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Problem, Skeleton } from '../../ui/states.tsx'
import { useNow } from '../../useNow.ts'

const NextWorkout = partCode(async () => (await import('../../programs/NextWorkout.tsx')).NextWorkout)

/** The one thing to do now: go on with the running workout, do the next one of the program, or begin one. */
export function NextAction({ isNew }: { isNew: boolean }) {
  const active = useRunning()
  return (
    <Loaded query={active} waiting={<Skeleton className="h-44" />}>
      {({ workout }) => (workout ? <Resume workout={workout} /> : <Next isNew={isNew} />)}
    </Loaded>
  )
}

/** Whoever cannot be told their program can still train. */
function Next({ isNew }: { isNew: boolean }) {
  const current = useQuery(currentRunQuery)
  const waiting = <Skeleton className="h-72" />
  if (current.isLoading) return waiting
  const run = current.data?.run ?? null
  if (!run?.next) return <Begin isNew={isNew} run={run} />
  return (
    <Suspense fallback={waiting}>
      <OfProgram run={run} next={run.next} />
    </Suspense>
  )
}

function OfProgram({ run, next }: { run: ProgramRun; next: NextDay }) {
  const { begin, isPending, error } = useBegin()
  return (
    <NextWorkout run={run} next={next}>
      {error && <Problem>{explain(error)}</Problem>}
      <div className="-mt-1 grid grid-cols-2 gap-2">
        <Link to="/training/programs/runs/$runId" params={{ runId: run.id }} className={buttonClass()}>
          <CalendarRange size={17} aria-hidden="true" />
          Program
        </Link>
        <Button isBusy={isPending} onClick={() => begin({ name: nameOfNow(new Date()) })}>
          <Plus size={17} aria-hidden="true" className="shrink-0" />
          Other workout
        </Button>
      </div>
    </NextWorkout>
  )
}

function Resume({ workout }: { workout: Workout }) {
  const now = useNow()
  const startedAt = workout.startedAt === null ? now : Date.parse(workout.startedAt)
  const done = workout.entries.flatMap((entry) => entry.sets).filter((set) => set.performedAt !== null)
  return (
    <Card className="flex flex-col gap-4 p-5">
      <div>
        <p className="text-label font-medium text-volt-text">Running now</p>
        <h2 className="mt-0.5 text-title font-semibold tracking-[-.015em]">{workout.name}</h2>
        <p className="num text-ink2">
          {clock((now - startedAt) / 1000)} · {plural(done.length, 'set')} done
        </p>
      </div>
      <Link
        to="/log/$workoutId"
        params={{ workoutId: workout.id }}
        className={buttonClass({ variant: 'primary', size: 'lg' })}
      >
        <Play size={18} fill="currentColor" aria-hidden="true" />
        Resume workout
      </Link>
    </Card>
  )
}

function useBegin() {
  const navigate = useNavigate()
  return useBeginWorkout((workout) => navigate({ to: '/log/$workoutId', params: { workoutId: workout.id } }))
}

function Begin({ isNew, run }: { isNew: boolean; run: ProgramRun | null }) {
  const { begin, isPending, error } = useBegin()
  return (
    <Card className="flex flex-col gap-4 p-5">
      <div>
        <h2 className="text-title font-semibold tracking-[-.015em]">{isNew ? 'Your first workout' : 'Ready?'}</h2>
        <p className="text-ink2">
          {isNew
            ? 'Start empty, pick a program or a template, or let the coach write one.'
            : 'Start empty and add exercises as you go.'}
        </p>
      </div>
      {error && <Problem>{explain(error)}</Problem>}
      <Button variant="primary" size="lg" isBusy={isPending} onClick={() => begin({ name: nameOfNow(new Date()) })}>
        <Play size={18} fill="currentColor" aria-hidden="true" />
        Start workout
      </Button>
      <div className="-mt-1 grid grid-cols-2 gap-2">
        {run ? <Finished run={run} /> : <PickProgram />}
        <Link to="/training/templates" className={buttonClass()}>
          <ClipboardList size={17} aria-hidden="true" />
          Templates
        </Link>
        <Link to="/coach" className={buttonClass()}>
          <Sparkles size={17} aria-hidden="true" />
          Ask the coach
        </Link>
        <Link to="/training/import" className={buttonClass({ className: 'col-span-2' })}>
          <FileUp size={17} aria-hidden="true" />
          Import history
        </Link>
      </div>
    </Card>
  )
}

function PickProgram() {
  return (
    <Link to="/training/programs" className={buttonClass({ className: 'col-span-2' })}>
      <CalendarRange size={17} aria-hidden="true" />
      Pick a program
    </Link>
  )
}

/** A program that has no day left. */
function Finished({ run }: { run: ProgramRun }) {
  return (
    <Link
      to="/training/programs/runs/$runId"
      params={{ runId: run.id }}
      className={buttonClass({ className: 'col-span-2' })}
    >
      <span className="min-w-0 truncate">{run.programName} is done</span>
      <ChevronRight size={17} aria-hidden="true" />
    </Link>
  )
}
