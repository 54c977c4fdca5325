import type { NextDay, ProgramRun } from '@fitai/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { Play } from 'lucide-react'
import type { ReactNode } from 'react'
import { explain } from '../failures.ts'
import { plural } from '../format.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Problem } from '../ui/states.tsx'
import { DayEntries } from './DayEntries.tsx'
import { dayName, dueText, placeText } from './place-words.ts'
import { useBegunHere, useStartDay } from './runs.ts'

type Props = { run: ProgramRun; next: NextDay; children?: ReactNode }

/** The next workout of a run, with its targets, loads and reasons: one tap starts it. `children` come below. */
export function NextWorkout({ run, next, children }: Props) {
  return (
    <Card aria-label="Next workout" className="flex flex-col gap-4 p-5">
      <header>
        <div className="flex min-h-6 items-center justify-between gap-3">
          <p className="text-label font-medium text-volt-text">Next workout</p>
          {next.date !== null && <Chip className="num">{dueText(next.date, new Date())}</Chip>}
        </div>
        <h2 className="mt-0.5 text-title font-semibold tracking-[-.015em]">{dayName(next.name, next.day)}</h2>
        <p className="num text-ink2">
          {run.programName} · {placeText(next)}
        </p>
      </header>
      <DayEntries entries={next.entries} />
      <StartDay run={run} next={next} />
      {children}
    </Card>
  )
}

function StartDay({ run, next }: Pick<Props, 'run' | 'next'>) {
  const navigate = useNavigate()
  const { start, isPending, error } = useStartDay(run, next, (workout) =>
    navigate({ to: '/log/$workoutId', params: { workoutId: workout.id } }),
  )
  const begun = useBegunHere(run, next)
  const sets = next.entries.reduce((sum, entry) => sum + entry.sets.length, 0)
  const openWorkoutId = begun?.isOver === false ? begun.workoutId : run.openWorkoutId
  if (begun?.isOver) return <p className="text-ink2">Done on this device. The next day shows once it has been sent.</p>
  if (openWorkoutId !== null)
    return (
      <Link
        to="/log/$workoutId"
        params={{ workoutId: openWorkoutId }}
        className={buttonClass({ variant: 'primary', size: 'lg' })}
      >
        <Play size={18} fill="currentColor" aria-hidden="true" />
        Resume workout
      </Link>
    )
  return (
    <>
      {error && <Problem>{explain(error)}</Problem>}
      <Button variant="primary" size="lg" isBusy={isPending} onClick={start}>
        <Play size={18} fill="currentColor" aria-hidden="true" />
        Start {dayName(next.name, next.day)}
        <span className="num font-normal opacity-75">{plural(sets, 'set')}</span>
      </Button>
    </>
  )
}
