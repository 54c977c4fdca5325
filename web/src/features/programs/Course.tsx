import type { Program, ProgramRun } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { Check, ChevronRight, Play, SkipForward, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { plural } from '../../format.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { cx } from '../../ui/cx.ts'
import { type Cell, type CourseRow, courseOf, rowTitle } from './course.ts'

const shownAtOnce = 6

type Props = { run: ProgramRun; program: Program | undefined }

/** How a run has gone: each day done, left out or missed, the newest week first. */
export function Course({ run, program }: Props) {
  const rows = courseOf(run, daysAhead(run, program)).toReversed()
  const { trained, skipped, missed } = run
  const counts = [
    `${plural(trained, 'day')} done`,
    skipped > 0 && `${skipped} skipped`,
    missed > 0 && `${missed} missed`,
  ]
  return (
    <Card aria-label="Course" className="flex flex-col gap-3 p-4">
      <CardTitle sub={<span className="num">{counts.filter(Boolean).join(' · ')}</span>}>Course</CardTitle>
      {rows.length === 0 && <p className="text-ink2">Nothing done yet.</p>}
      <Rows rows={rows.slice(0, shownAtOnce)} />
      {rows.length > shownAtOnce && (
        <details className="group">
          <summary className="flex h-11 cursor-pointer list-none items-center gap-2 text-label font-medium text-ink2 [&::-webkit-details-marker]:hidden">
            {plural(rows.length - shownAtOnce, 'earlier week')}
            <ChevronRight size={16} aria-hidden="true" className="ml-auto transition group-open:rotate-90" />
          </summary>
          <Rows rows={rows.slice(shownAtOnce)} />
        </details>
      )}
    </Card>
  )
}

/** Only where the program is still the version that the run keeps to. */
function daysAhead({ next, programVersion }: ProgramRun, program: Program | undefined): number[] {
  if (!next || program?.version !== programVersion) return []
  const days = program.weeks[next.week]?.days ?? []
  return days.flatMap(({ entries }, day) => (day > next.day && entries.length > 0 ? [day] : []))
}

function Rows({ rows }: { rows: readonly CourseRow[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {rows.map((row) => (
        <li key={row.key} className="flex items-center gap-3">
          <span className="num w-24 shrink-0 text-label text-ink2">{rowTitle(row)}</span>
          <ol aria-label={`Days of ${rowTitle(row).toLowerCase()}`} className="flex min-w-0 flex-wrap gap-1.5">
            {row.cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a day may come twice, in its order
              <li key={at}>
                <DayCell cell={cell} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  )
}

const looks: Record<Cell['state'], { className: string; word: string; icon: ReactNode }> = {
  trained: { className: 'bg-volt text-on-volt', word: 'done', icon: <Check size={18} strokeWidth={3} /> },
  done: {
    className: 'bg-volt-soft text-volt-text',
    word: 'done without a log',
    icon: <Check size={18} strokeWidth={3} />,
  },
  skipped: { className: 'bg-raised text-ink3', word: 'skipped', icon: <SkipForward size={16} /> },
  missed: { className: 'bg-amber-soft text-amber', word: 'missed', icon: <X size={18} strokeWidth={2.5} /> },
  next: {
    className: 'border-2 border-volt-text text-volt-text',
    word: 'next',
    icon: <Play size={14} fill="currentColor" />,
  },
  ahead: { className: 'border border-line-strong text-ink2', word: 'to come', icon: undefined },
}

function DayCell({ cell: { day, state, workoutId } }: { cell: Cell }) {
  const { className, word, icon } = looks[state]
  const label = `Day ${day + 1}: ${word}`
  const box = cx('grid size-11 place-items-center rounded-field', className)
  const inside = (
    <>
      <span className="sr-only">{label}</span>
      <span aria-hidden="true" className="num text-label">
        {icon ?? day + 1}
      </span>
    </>
  )
  if (workoutId === null) return <span className={box}>{inside}</span>
  return (
    <Link
      to="/training/$workoutId"
      params={{ workoutId }}
      title={label}
      className={cx(box, 'transition hover:brightness-95')}
    >
      {inside}
    </Link>
  )
}
