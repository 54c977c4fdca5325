import type { WorkoutSummary } from '@fitai/contract'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { fullDay, longWeekday, monthAndYear, plural } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { WorkoutRow } from '../../WorkoutRow.tsx'

type Shown = { workouts: readonly WorkoutSummary[]; detailOf: (workout: WorkoutSummary) => string }

/** The workouts of the day that was chosen. */
export function DayWorkouts({ day, onClose, ...shown }: Shown & { day: string; onClose: () => void }) {
  return (
    <Some {...shown} title={`${longWeekday(day)}, ${fullDay(day)}`} none="No workout on this day.">
      <Button variant="ghost" className="-my-2 -mr-3 px-3 text-label" onClick={onClose}>
        All days
        <X size={16} aria-hidden="true" />
      </Button>
    </Some>
  )
}

export function MonthWorkouts({ month, ...shown }: Shown & { month: string }) {
  return (
    <Some {...shown} title={monthAndYear(`${month}-01`)} none="No workout in this month.">
      <span className="num text-label text-ink3">{plural(shown.workouts.length, 'workout')}</span>
    </Some>
  )
}

function Some({
  workouts,
  detailOf,
  title,
  none,
  children,
}: Shown & { title: string; none: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <header className="mb-2 flex min-h-8 items-center justify-between px-1">
        <h2 aria-live="polite" className="text-label font-semibold">
          {title}
        </h2>
        {children}
      </header>
      {workouts.length === 0 ? (
        <p className="rounded-card border border-dashed border-line-strong px-4 py-6 text-center text-ink2">{none}</p>
      ) : (
        <Card className="overflow-hidden">
          <ul className="divide-y divide-line">
            {workouts.map((workout) => (
              <li key={workout.id}>
                <WorkoutRow workout={workout} detail={detailOf(workout)} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </section>
  )
}
