import type { Goal } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Award, Plus, Target } from 'lucide-react'
import { useState } from 'react'
import { localDay, plural } from '../../format.ts'
import { isRunning } from '../../goals/nearest.ts'
import { archivedGoalsQuery, openGoalsQuery } from '../../goals/queries.ts'
import { Loaded } from '../../Loaded.tsx'
import { OfflineNote } from '../../OfflineNote.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { useIsWide } from '../../useIsWide.ts'
import { GoalCard } from './GoalCard.tsx'
import { NewGoal } from './NewGoal.tsx'

const grid = 'grid grid-cols-[minmax(0,1fr)] gap-3 md:grid-cols-2 xl:grid-cols-3'

/** What somebody is after, and how far it is. */
export function GoalsPage({ isSetting }: { isSetting: boolean }) {
  const goals = useQuery(openGoalsQuery)
  const navigate = useNavigate()
  const set = () => void navigate({ to: '/goals', search: { set: true } })
  const leave = () => void navigate({ to: '/goals', replace: true })
  const isWide = useIsWide()
  const hasSome = goals.data !== undefined && goals.data.length > 0
  const controls = hasSome && (
    <div className="grid grid-cols-2 gap-2">
      <ToAchievements />
      <Button variant="primary" onClick={set}>
        <Plus size={18} aria-hidden="true" />
        Set a goal
      </Button>
    </div>
  )
  return (
    <Page title="Goals" actions={isWide && controls}>
      {!isWide && controls}
      <Loaded query={goals} waiting={<SkeletonList lines={3} className="h-52 rounded-card" />}>
        {(open) => (
          <>
            <OfflineNote query={goals} />
            {open.length === 0 ? (
              <EmptyState
                icon={Target}
                title="What are you after?"
                text="Set a goal in three taps. Your log follows it, and tells you when it is time to push."
              >
                <Button variant="primary" size="lg" onClick={set}>
                  <Plus size={18} aria-hidden="true" />
                  Set a goal
                </Button>
              </EmptyState>
            ) : (
              <Open goals={open} />
            )}
          </>
        )}
      </Loaded>
      {!hasSome && goals.data && (
        <div>
          <ToAchievements />
        </div>
      )}
      <Archived />
      <NewGoal isOpen={isSetting} onClose={leave} />
    </Page>
  )
}

function ToAchievements() {
  return (
    <Link to="/achievements" className={buttonClass({ variant: 'outline' })}>
      <Award size={18} aria-hidden="true" />
      Achievements
    </Link>
  )
}

function Open({ goals }: { goals: readonly Goal[] }) {
  const [running, ended] = [goals.filter(isRunning), goals.filter((goal) => !isRunning(goal))]
  return (
    <>
      {running.length > 0 && <Cards goals={running} />}
      {ended.length > 0 && (
        <section aria-label="Ended" className="flex flex-col gap-3">
          <h2 className="text-body font-semibold">
            Ended <span className="num ml-1 font-normal text-ink3">{ended.length}</span>
          </h2>
          <Cards goals={ended} />
        </section>
      )}
    </>
  )
}

function Cards({ goals }: { goals: readonly Goal[] }) {
  const today = localDay(new Date())
  return (
    <div className={grid}>
      {goals.map((goal) => (
        <GoalCard key={goal.id} goal={goal} today={today} />
      ))}
    </div>
  )
}

/** Asked for when somebody wants to see them. */
function Archived() {
  const [isShown, setIsShown] = useState(false)
  const archived = useQuery({ ...archivedGoalsQuery, enabled: isShown })
  if (!isShown)
    return (
      <Button variant="ghost" className="-ml-3 self-start px-3" onClick={() => setIsShown(true)}>
        Show archived goals
      </Button>
    )
  return (
    <section aria-label="Archived" className="flex flex-col gap-3">
      <h2 className="text-body font-semibold">
        Archived{' '}
        <span className="num ml-1 font-normal text-ink3">
          {archived.data && archived.data.length > 0 && plural(archived.data.length, 'goal')}
        </span>
      </h2>
      <Loaded query={archived} waiting={<SkeletonList lines={1} className="h-44 rounded-card" />}>
        {(goals) => (goals.length === 0 ? <p className="text-ink2">None is archived.</p> : <Cards goals={goals} />)}
      </Loaded>
    </section>
  )
}
