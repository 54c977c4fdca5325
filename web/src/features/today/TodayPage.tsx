import { listWorkouts, overview } from '@fitai/contract'
import { dayNumber } from '@fitai/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Flame } from 'lucide-react'
import { Suspense } from 'react'
import { localDay, longDay, mass, plural } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { Troubles } from '../../offline/Troubles.tsx'
import { partCode } from '../../part-code.tsx'
import { read } from '../../queries.ts'
import { useAccount } from '../../session.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { Page } from '../../ui/Page.tsx'
import { Skeleton, SkeletonList } from '../../ui/states.tsx'
import { UpdateOffer } from '../../update/UpdateOffer.tsx'
import { WorkoutRow } from '../../WorkoutRow.tsx'
import { dayAfter, weekBegin } from '../../weeks.ts'
import { LeftOpenNotice } from './LeftOpenNotice.tsx'
import { NextAction } from './NextAction.tsx'
import { WeekStrip } from './WeekStrip.tsx'

// The first screen is what to do now; what else there is to say comes a moment later.
const FromTheCoach = partCode(async () => (await import('./FromTheCoach.tsx')).FromTheCoach)
const NearestGoal = partCode(async () => (await import('../../goals/NearestGoal.tsx')).NearestGoal)

export function TodayPage() {
  const today = localDay(new Date())
  const recent = useQuery(read(listWorkouts, { query: { limit: 5 } }))
  return (
    <Page title="Today" sub={longDay(today)}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]">
        <div className="flex flex-col gap-4">
          <UpdateOffer />
          <Troubles />
          <LeftOpenNotice />
          <NextAction isNew={recent.data?.items.length === 0} />
          <Suspense>
            <FromTheCoach />
            <NearestGoal />
          </Suspense>
          <Week today={today} />
        </div>
        <Card className="overflow-hidden">
          <div className="px-4 pt-4 pb-2">
            <CardTitle
              right={
                <Link
                  to="/training"
                  className="-my-2 -mr-2 grid h-10 min-w-10 place-items-center text-label font-medium text-ink2"
                >
                  All
                </Link>
              }
            >
              Last workouts
            </CardTitle>
          </div>
          <Loaded query={recent} waiting={<SkeletonList lines={3} className="mx-4 h-14" />}>
            {({ items }) =>
              items.length === 0 ? (
                <p className="px-4 pb-5 text-ink2">Your first workout will be here.</p>
              ) : (
                <ul className="divide-y divide-line">
                  {items.map((workout) => (
                    <li key={workout.id}>
                      <WorkoutRow workout={workout} />
                    </li>
                  ))}
                </ul>
              )
            }
          </Loaded>
        </Card>
      </div>
    </Page>
  )
}

function Week({ today }: { today: string }) {
  const { weightUnit, firstWeekday } = useAccount()
  const begin = weekBegin(today, firstWeekday)
  const days = Array.from({ length: 7 }, (_, day) => dayAfter(begin, day))
  const week = useQuery(read(listWorkouts, { query: { from: begin, limit: 100 } }))
  const figures = useQuery(read(overview, {}))
  return (
    <>
      <Loaded query={week} waiting={<Skeleton className="h-29" />}>
        {({ items }) => (
          <WeekStrip days={days} today={today} trained={items.flatMap(({ localDate }) => localDate ?? [])} />
        )}
      </Loaded>
      <Loaded query={figures} waiting={<Skeleton className="h-24" />}>
        {({ weeks, weeklyStreak, longestWeeklyStreak, lastDate }) => {
          const now = weeks.find((one) => one.weekStart === begin)
          const volume = mass(now?.volumeKg ?? 0, weightUnit)
          const isAlive = lastDate !== null && dayNumber(begin) - dayNumber(weekBegin(lastDate, firstWeekday)) <= 7
          return (
            <div className="grid grid-cols-2 gap-3">
              <Figure
                label="Lifted this week"
                value={volume.value}
                unit={volume.unit}
                note={plural(now?.workingSets ?? 0, 'set')}
              />
              <Figure
                label="Weekly streak"
                value={String(isAlive ? weeklyStreak : 0)}
                unit={isAlive && weeklyStreak === 1 ? 'week' : 'weeks'}
                note={`Best ${longestWeeklyStreak}`}
              >
                <span className="hidden size-11 place-items-center rounded-full bg-amber-soft text-amber min-[380px]:grid">
                  <Flame size={21} aria-hidden="true" />
                </span>
              </Figure>
            </div>
          )
        }}
      </Loaded>
    </>
  )
}
