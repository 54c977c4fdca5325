import { type Goal, overview } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Award, Target } from 'lucide-react'
import { count } from '../../format.ts'
import { nearestFirst } from '../../goals/nearest.ts'
import { openGoalsQuery } from '../../goals/queries.ts'
import { StatusChip } from '../../goals/StatusChip.tsx'
import { daysLeftText } from '../../goals/values.ts'
import { WayBar } from '../../goals/WayBar.tsx'
import { Loaded } from '../../Loaded.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { missingWords } from './missing.ts'
import { Details, Panel } from './Panel.tsx'
import { useFigures } from './useFigures.ts'

const shown = 3

/** The goals that are nearest, and how many of those that ended were reached. */
export function GoalsCard() {
  const goals = useQuery(openGoalsQuery)
  const ended = useFigures(overview, {}).data?.goals
  const sub =
    ended &&
    (ended.rate === null
      ? missingWords[ended.missing ?? 'no_goals'].sentence
      : `${count(ended.reached)} of ${count(ended.ended)} reached`)
  return (
    <Panel title="Goals" sub={goals.data && goals.data.length > 0 ? sub : undefined}>
      <Loaded query={goals} waiting={<Skeleton className="mt-3 h-20" />}>
        {(open) => (open.length === 0 ? <None /> : <Nearest goals={nearestFirst(open).slice(0, shown)} />)}
      </Loaded>
      <div className="mt-1 -mb-2 flex items-center justify-between gap-3">
        <Link
          to="/achievements"
          className="-ml-2 inline-flex h-11 items-center gap-1.5 rounded-cell px-2 text-cap font-medium text-ink2 hover:text-ink"
        >
          <Award size={15} aria-hidden="true" />
          Achievements
        </Link>
        <Details to="/goals" label="Goals" />
      </div>
    </Panel>
  )
}

function Nearest({ goals }: { goals: readonly Goal[] }) {
  if (goals.length === 0) return <p className="mt-2 text-label text-ink2">All of them have ended. Set the next one.</p>
  return (
    <ul className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-1 lg:grid-cols-3">
      {goals.map((goal) => (
        <li key={goal.id}>
          <Link
            to="/goals/$goalId"
            params={{ goalId: goal.id }}
            className="-mx-2 flex flex-col gap-2 rounded-cell px-2 py-2 transition hover:bg-raised"
          >
            <span className="flex items-center justify-between gap-3">
              <span className="min-w-0 truncate text-label font-medium">{goal.name}</span>
              <StatusChip status={goal.progress.status} />
            </span>
            <WayBar progress={goal.progress} isThin />
            <span className="num flex justify-between gap-3 text-cap text-ink3">
              {daysLeftText(goal.progress.daysLeft)}
              <span className="font-semibold text-ink2">{count(goal.progress.percent)} %</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function None() {
  return (
    <div className="mt-2 flex flex-wrap items-center justify-between gap-3">
      <p className="min-w-0 text-ink2">No goal is set. Your log follows each by itself.</p>
      <Link to="/goals" search={{ set: true }} className={buttonClass({ className: 'h-11' })}>
        <Target size={17} aria-hidden="true" />
        Set a goal
      </Link>
    </div>
  )
}
