import { exerciseHistory, exerciseRecords, readExercise } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronLeft, Dumbbell } from 'lucide-react'
import { plural } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { read } from '../../queries.ts'
import { useAccount } from '../../session.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Skeleton, SkeletonList } from '../../ui/states.tsx'
import { equipmentWord, muscleWords } from '../../words.ts'
import { E1rmChart } from './E1rmChart.tsx'
import { RecordTimeline } from './RecordTimeline.tsx'
import { SessionList } from './SessionList.tsx'
import { StandingRecords } from './StandingRecords.tsx'

export function ExercisePage({ exerciseId }: { exerciseId: string }) {
  const { weightUnit } = useAccount()
  const params = { id: exerciseId }
  const exercise = useQuery(read(readExercise, { params }))
  const history = useQuery(read(exerciseHistory, { params, query: { limit: 1000 } }))
  const records = useQuery(read(exerciseRecords, { params }))
  const facts = exercise.data && [
    ...exercise.data.equipment.map(equipmentWord),
    ...exercise.data.primaryMuscles.map((muscle) => muscleWords[muscle]),
  ]
  return (
    <Page
      title={exercise.data?.name ?? 'Exercise'}
      sub={facts?.join(' · ')}
      back={
        <Link to="/progress" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Progress
        </Link>
      }
    >
      <Loaded query={history} waiting={<Skeleton className="h-80" />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={Dumbbell} title="Not trained yet" text="Its chart begins with the first set.">
              <Link to="/" className={buttonClass({ variant: 'primary' })}>
                Start a workout
              </Link>
            </EmptyState>
          ) : (
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]">
              <div className="flex min-w-0 flex-col gap-4">
                <E1rmChart sessions={items} timeline={records.data?.timeline ?? []} unit={weightUnit} />
                <Card className="overflow-hidden pt-4">
                  <div className="px-4 pb-1">
                    <CardTitle sub={plural(items.length, 'session')}>Sessions</CardTitle>
                  </div>
                  <SessionList sessions={items} unit={weightUnit} />
                </Card>
              </div>
              <Loaded query={records} waiting={<SkeletonList lines={5} className="h-11" />}>
                {({ current, timeline }) => (
                  <div className="flex flex-col gap-4">
                    <Card className="p-4 pb-2">
                      <CardTitle>Records now</CardTitle>
                      <StandingRecords records={current} unit={weightUnit} />
                    </Card>
                    <RecordTimeline timeline={timeline} unit={weightUnit} />
                  </div>
                )}
              </Loaded>
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}
