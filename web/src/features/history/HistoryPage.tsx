import type { WorkoutSummary } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import {
  CalendarDays,
  CalendarRange,
  ChevronRight,
  ClipboardList,
  FileUp,
  LibraryBig,
  type LucideIcon,
} from 'lucide-react'
import { monthAndYear, plural } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { useHistory } from '../../offline/useHistory.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { cx } from '../../ui/cx.ts'
import { Page } from '../../ui/Page.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { WorkoutRow } from '../../WorkoutRow.tsx'
import { NoWorkouts } from './NoWorkouts.tsx'

/** As many of the newest workouts as somebody looks back at without searching. */
const recent = 10

export function HistoryPage() {
  const history = useHistory()

  return (
    <Page
      title="Training"
      actions={
        <Link to="/training/import" className={buttonClass({ variant: 'outline' })}>
          <FileUp size={17} aria-hidden="true" />
          Import
        </Link>
      }
    >
      <div className="grid gap-2 sm:grid-cols-3 lg:grid-cols-2">
        <Way to="/training/programs" icon={CalendarRange} name="Programs" text="Plans that progress by themselves" />
        <Way to="/training/templates" icon={ClipboardList} name="Templates" text="Workouts and weeks to begin from" />
        <Way to="/exercises" icon={LibraryBig} name="Exercises" text="How they are done" className="lg:hidden" />
        <Way to="/history" icon={CalendarDays} name="History" text="Calendar, list and search" className="lg:hidden" />
      </div>
      <Loaded query={history} waiting={<SkeletonList lines={7} />}>
        {({ workouts }) => (workouts.length === 0 ? <NoWorkouts /> : <Recent workouts={workouts} />)}
      </Loaded>
    </Page>
  )
}

type WayProps = {
  to: '/training/programs' | '/training/templates' | '/exercises' | '/history'
  icon: LucideIcon
  name: string
  text: string
  className?: string
}

function Way({ to, icon: Icon, name, text, className }: WayProps) {
  return (
    <Link
      to={to}
      className={cx(
        'flex min-h-15 items-center gap-3 rounded-card border border-line bg-surface px-4 py-2 shadow-(--shadow-card) transition hover:border-line-strong',
        className,
      )}
    >
      <Icon size={20} className="text-ink2" aria-hidden="true" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{name}</span>
        <span className="block text-label text-ink2">{text}</span>
      </span>
      <ChevronRight size={18} className="text-ink3" aria-hidden="true" />
    </Link>
  )
}

function Recent({ workouts }: { workouts: readonly WorkoutSummary[] }) {
  return (
    <>
      <Months workouts={workouts.slice(0, recent)} />
      {workouts.length > recent && (
        <Link to="/history" className={buttonClass({ className: 'num w-full' })}>
          {`All ${plural(workouts.length, 'workout')}`}
        </Link>
      )}
    </>
  )
}

function Months({ workouts }: { workouts: readonly WorkoutSummary[] }) {
  const byMonth = Map.groupBy(workouts, (workout) => workout.localDate?.slice(0, 7) ?? '')
  return [...byMonth].map(([month, of]) => (
    <section key={month} aria-label={month === '' ? 'Not started' : monthAndYear(`${month}-01`)}>
      <h2 className="mb-2 flex items-baseline justify-between px-1 text-label font-semibold">
        {month === '' ? 'Not started' : monthAndYear(`${month}-01`)}
      </h2>
      <Card className="overflow-hidden">
        <ul className="divide-y divide-line">
          {of.map((workout) => (
            <li key={workout.id}>
              <WorkoutRow workout={workout} />
            </li>
          ))}
        </ul>
      </Card>
    </section>
  ))
}
