import { overview } from '@fitai/contract'
import { dayNumber, mondayOf, type WeightUnit } from '@fitai/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChartLine, Flame } from 'lucide-react'
import { allRecordsQuery } from '../../exercises/library.ts'
import { count, fullDay, localDay, mass, massText } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { read } from '../../queries.ts'
import { useAccount } from '../../session.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Skeleton, SkeletonList } from '../../ui/states.tsx'
import { RecordList } from './RecordList.tsx'
import { WeeklyVolume } from './WeeklyVolume.tsx'

type Overview = (typeof overview)['reply']['_output']

export function ProgressPage() {
  const { weightUnit } = useAccount()
  const figures = useQuery(read(overview, {}))
  const records = useQuery(allRecordsQuery)
  return (
    <Page title="Progress">
      <Loaded query={figures} waiting={<Waiting />}>
        {(data) =>
          data.workouts === 0 ? (
            <EmptyState icon={ChartLine} title="Nothing to measure yet" text="One workout is enough to begin.">
              <Link to="/" className={buttonClass({ variant: 'primary' })}>
                Start a workout
              </Link>
            </EmptyState>
          ) : (
            <>
              <Kpis data={data} unit={weightUnit} />
              <WeeklyVolume weeks={data.weeks} unit={weightUnit} today={localDay(new Date())} />
              <Loaded query={records} waiting={<SkeletonList lines={5} />}>
                {({ items }) => <RecordList exercises={items} unit={weightUnit} />}
              </Loaded>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function Waiting() {
  return (
    <>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {['workouts', 'volume', 'sets', 'streak'].map((name) => (
          <Skeleton key={name} className="h-24" />
        ))}
      </div>
      <Skeleton className="h-64" />
    </>
  )
}

function Kpis({ data, unit }: { data: Overview; unit: WeightUnit }) {
  const monday = mondayOf(localDay(new Date()))
  const thisWeek = data.weeks.find((week) => week.weekStart === monday)
  const volume = mass(data.volumeKg, unit)
  const isAlive = data.lastDate !== null && dayNumber(monday) - dayNumber(mondayOf(data.lastDate)) <= 7
  const streak = isAlive ? data.weeklyStreak : 0
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Figure
        label="Workouts"
        value={count(data.workouts)}
        note={data.firstDate && `Since ${fullDay(data.firstDate)}`}
      />
      <Figure
        label="Volume"
        value={volume.value}
        unit={volume.unit}
        note={`This week ${massText(thisWeek?.volumeKg ?? 0, unit)}`}
      />
      <Figure label="Working sets" value={count(data.workingSets)} note={`${count(data.reps)} reps`} />
      <Figure
        label="Weekly streak"
        value={String(streak)}
        unit={streak === 1 ? 'week' : 'weeks'}
        note={`Best ${data.longestWeeklyStreak}`}
      >
        <span className="hidden size-11 place-items-center rounded-full bg-amber-soft text-amber min-[380px]:grid">
          <Flame size={21} aria-hidden="true" />
        </span>
      </Figure>
    </div>
  )
}
