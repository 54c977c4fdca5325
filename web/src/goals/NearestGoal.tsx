import type { Goal } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight, Target } from 'lucide-react'
import { count } from '../format.ts'
import { nearestFirst, toGo } from './nearest.ts'
import { openGoalsQuery } from './queries.ts'
import { StatusChip } from './StatusChip.tsx'
import { daysLeftText, valueText } from './values.ts'
import { WayBar } from './WayBar.tsx'

const card =
  'block rounded-card border border-line bg-surface shadow-(--shadow-card) transition hover:border-line-strong'

/** The goal somebody is nearest to; without any, the way to the first one. */
export function NearestGoal() {
  const { data: goals } = useQuery(openGoalsQuery)
  if (!goals) return null
  const [goal] = nearestFirst(goals)
  if (!goal)
    return (
      <Link to="/goals" search={{ set: true }} className={`${card} flex min-h-16 items-center gap-3 px-4 py-2.5`}>
        <span className="grid size-10 shrink-0 place-items-center rounded-field bg-raised text-ink2">
          <Target size={19} aria-hidden="true" />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{goals.length === 0 ? 'Set a goal' : 'Set the next goal'}</span>
          <span className="block text-label text-ink2">Your log follows it by itself.</span>
        </span>
        <ChevronRight size={18} aria-hidden="true" className="text-ink3" />
      </Link>
    )
  return (
    <Link to="/goals/$goalId" params={{ goalId: goal.id }} className={`${card} flex flex-col gap-2.5 p-4`}>
      <span className="flex items-center justify-between gap-3">
        <span className="min-w-0 truncate font-semibold">{goal.name}</span>
        <StatusChip status={goal.progress.status} />
      </span>
      <WayBar progress={goal.progress} />
      <Rest goal={goal} />
    </Link>
  )
}

/** The same at the foot of the rail. */
export function NearestGoalInRail() {
  const { data: goals } = useQuery(openGoalsQuery)
  const [goal] = nearestFirst(goals ?? [])
  if (!goal) return null
  return (
    <Link
      to="/goals/$goalId"
      params={{ goalId: goal.id }}
      className="mb-2 flex flex-col gap-2 rounded-field border border-line px-3 py-2.5 transition hover:border-line-strong"
    >
      <span className="min-w-0 truncate text-label font-medium">{goal.name}</span>
      <WayBar progress={goal.progress} isThin />
      <Rest goal={goal} isShort />
    </Link>
  )
}

function Rest({ goal, isShort = false }: { goal: Goal; isShort?: boolean }) {
  const left = toGo(goal)
  const rest = left === null ? daysLeftText(goal.progress.daysLeft) : `${valueText(goal, left)} to go`
  return (
    <span className="num flex items-baseline justify-between gap-2 text-cap text-ink3">
      <span className="min-w-0 truncate">
        {rest}
        {!isShort && left !== null && ` · ${daysLeftText(goal.progress.daysLeft)}`}
      </span>
      <span className="font-semibold text-ink2">{count(goal.progress.percent)} %</span>
    </span>
  )
}
