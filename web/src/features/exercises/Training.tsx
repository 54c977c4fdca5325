import type { ExerciseSession } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Dumbbell } from 'lucide-react'
import type { ReactNode } from 'react'
import { historyQuery, recordsQuery } from '../../exercises/library.ts'
import { plural } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { StandingRecords } from '../../StandingRecords.tsx'
import { useAccount } from '../../session.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { EmptyState, Skeleton, SkeletonList } from '../../ui/states.tsx'
import { E1rmChart } from './E1rmChart.tsx'
import { RecordTimeline } from './RecordTimeline.tsx'
import { SessionList } from './SessionList.tsx'

export function History({ exerciseKey }: { exerciseKey: string }) {
  const { weightUnit } = useAccount()
  return (
    <Trained exerciseKey={exerciseKey} what="Its history" waiting={<SkeletonList lines={6} />}>
      {(sessions) => (
        <Card className="overflow-hidden pt-4">
          <div className="px-4 pb-1">
            <CardTitle sub={plural(sessions.length, 'session')}>Sessions</CardTitle>
          </div>
          <SessionList sessions={sessions} unit={weightUnit} />
        </Card>
      )}
    </Trained>
  )
}

export function Chart({ exerciseKey }: { exerciseKey: string }) {
  const { weightUnit } = useAccount()
  const records = useQuery(recordsQuery(exerciseKey))
  return (
    <Trained exerciseKey={exerciseKey} what="Its chart" waiting={<Skeleton className="h-80" />}>
      {(sessions) => <E1rmChart sessions={sessions} timeline={records.data?.timeline ?? []} unit={weightUnit} />}
    </Trained>
  )
}

export function Records({ exerciseKey }: { exerciseKey: string }) {
  const { weightUnit } = useAccount()
  const records = useQuery(recordsQuery(exerciseKey))
  return (
    <Loaded query={records} waiting={<SkeletonList lines={5} className="h-11" />}>
      {({ current, timeline }) =>
        current.length === 0 ? (
          <NotTrained text="Its records begin with the first set." />
        ) : (
          <div className="grid items-start gap-4 xl:grid-cols-2">
            <Card className="p-4 pb-2">
              <CardTitle>Records now</CardTitle>
              <StandingRecords records={current} unit={weightUnit} />
            </Card>
            <RecordTimeline timeline={timeline} unit={weightUnit} />
          </div>
        )
      }
    </Loaded>
  )
}

type TrainedProps = {
  exerciseKey: string
  /** What begins with the first set. */
  what: string
  waiting: ReactNode
  children: (sessions: readonly ExerciseSession[]) => ReactNode
}

function Trained({ exerciseKey, what, waiting, children }: TrainedProps) {
  const history = useQuery(historyQuery(exerciseKey))
  return (
    <Loaded query={history} waiting={waiting}>
      {({ items }) =>
        items.length === 0 ? <NotTrained text={`${what} begins with the first set.`} /> : children(items)
      }
    </Loaded>
  )
}

function NotTrained({ text }: { text: string }) {
  return (
    <EmptyState icon={Dumbbell} title="Not trained yet" text={text}>
      <Link to="/" className={buttonClass({ variant: 'primary' })}>
        Start a workout
      </Link>
    </EmptyState>
  )
}
