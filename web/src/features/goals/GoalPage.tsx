import { ApiFailure, type GoalInFull } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Archive, ChevronLeft, ChevronRight, Target } from 'lucide-react'
import { fullDay, localDay } from '../../format.ts'
import { paceSentence } from '../../goals/forecast-words.ts'
import { isRunning } from '../../goals/nearest.ts'
import { goalQuery } from '../../goals/queries.ts'
import { StatusChip } from '../../goals/StatusChip.tsx'
import { daysLeftText, dayText, measureText, valueText } from '../../goals/values.ts'
import { WayBar } from '../../goals/WayBar.tsx'
import { Loaded } from '../../Loaded.tsx'
import { OfflineNote } from '../../OfflineNote.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Skeleton, SkeletonList } from '../../ui/states.tsx'
import { AskCoach } from './AskCoach.tsx'
import { Entries } from './Entries.tsx'
import { ForecastNote } from './ForecastNote.tsx'
import { GoalActions } from './GoalActions.tsx'
import { GoalChart } from './GoalChart.tsx'
import { GoalHistory } from './GoalHistory.tsx'
import { Milestones } from './Milestones.tsx'
import { Way } from './Way.tsx'
import { useUnarchiveGoal } from './writes.ts'

/** One goal: where it stands, the way there, and what can be done with it. */
export function GoalPage({ goalId }: { goalId: string }) {
  const goal = useQuery(goalQuery(goalId))
  const isGone = goal.error instanceof ApiFailure && goal.error.code === 'goal_not_found'
  return (
    <Page
      title={isGone ? 'Goal' : (goal.data?.name ?? 'Goal')}
      back={
        <Link to="/goals" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Goals
        </Link>
      }
      actions={!isGone && goal.data && <GoalActions goal={goal.data} />}
    >
      {isGone ? (
        <Gone />
      ) : (
        <Loaded query={goal} waiting={<Waiting />}>
          {(loaded) => (
            <>
              <OfflineNote query={goal} />
              {loaded.isArchived && <ArchivedNote goal={loaded} />}
              <Content goal={loaded} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}

function Content({ goal }: { goal: GoalInFull }) {
  const today = localDay(new Date())
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-[minmax(0,1fr)_360px]">
      <div className="flex min-w-0 flex-col gap-3">
        <Standing goal={goal} today={today} />
        <GoalChart goal={goal} today={today} />
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        {goal.kind === 'custom' && <Entries goal={goal} today={today} />}
        <AskCoach goal={goal} today={today} />
        <Milestones goal={goal} today={today} />
        <GoalHistory goal={goal} />
      </div>
    </div>
  )
}

function Standing({ goal, today }: { goal: GoalInFull; today: string }) {
  const { status, start, daysLeft, reachedOn, weeks } = goal.progress
  const pace = paceSentence(goal)
  const times = [
    start === null || weeks ? 'Since' : `From ${valueText(goal, start)} since`,
    dayText(goal.startDate, today),
    goal.deadline === null ? undefined : `to ${dayText(goal.deadline, today)}`,
  ]
  return (
    <Card aria-label="Where it stands" className="flex flex-col gap-3 p-4">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusChip status={status} />
        <p className="num min-w-0 flex-1 text-label text-ink2">
          {reachedOn === null ? daysLeftText(daysLeft) : `On ${fullDay(reachedOn)}`}
        </p>
        {goal.exercise && (
          <Link
            to="/exercises/$exerciseId"
            params={{ exerciseId: goal.exercise.slug ?? goal.exercise.id }}
            search={{ tab: 'chart' }}
            className="-my-2 -mr-2 inline-flex min-h-11 max-w-full items-center gap-0.5 rounded-cell px-2 text-label font-medium text-ink2 hover:text-ink"
          >
            <span className="min-w-0 truncate">{goal.exercise.name}</span>
            <ChevronRight size={16} aria-hidden="true" className="shrink-0" />
          </Link>
        )}
      </header>
      <Way goal={goal} isLarge />
      <WayBar progress={goal.progress} />
      <p className="num -mt-1 text-label text-ink3">
        {[measureText(goal), times.filter(Boolean).join(' ')].join(' · ')}
        {weeks && weeks.whole !== null && (
          <span className="block">
            {weeks.needed} of {weeks.whole} whole weeks are enough
          </span>
        )}
        {pace && <span className="block">{pace}</span>}
      </p>
      {isRunning(goal) && (
        <div className="-mb-2 border-t border-line">
          <ForecastNote goal={goal} today={today} />
        </div>
      )}
      {goal.note && <p className="border-t border-line pt-3 break-words whitespace-pre-line text-ink2">{goal.note}</p>}
    </Card>
  )
}

function ArchivedNote({ goal }: { goal: GoalInFull }) {
  const back = useUnarchiveGoal(goal)
  return (
    <div className="flex items-center gap-3 rounded-field bg-raised py-1 pr-1 pl-4">
      <Archive size={18} aria-hidden="true" className="shrink-0 text-ink2" />
      <p className="min-w-0 flex-1 py-2 text-label">Archived. Nobody is reminded of it.</p>
      <Button variant="ghost" isBusy={back.isPending} onClick={() => back.mutate()}>
        Take up again
      </Button>
    </div>
  )
}

function Gone() {
  return (
    <EmptyState icon={Target} title="This goal is not there any more" text="It was deleted, or the link is old.">
      <Link to="/goals" className={buttonClass({ variant: 'primary' })}>
        See your goals
      </Link>
    </EmptyState>
  )
}

function Waiting() {
  return (
    <div className="grid gap-3 lg:grid-cols-[minmax(0,1fr)_360px]">
      <div className="flex flex-col gap-3">
        <Skeleton className="h-40 rounded-card" />
        <Skeleton className="h-80 rounded-card" />
      </div>
      <SkeletonList lines={1} className="h-64 rounded-card" />
    </div>
  )
}
