import {
  analyticsMuscles,
  analyticsOverview,
  analyticsStrength,
  analyticsTrends,
  analyticsVolume,
  type Range,
} from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChartLine, Download } from 'lucide-react'
import { useState } from 'react'
import { allRecordsQuery } from '../../exercises/library.ts'
import { Loaded } from '../../Loaded.tsx'
import { OfflineNote } from '../../OfflineNote.tsx'
import { useAccount } from '../../session.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Skeleton, SkeletonList } from '../../ui/states.tsx'
import { useIsWide } from '../../useIsWide.ts'
import { asSearch } from './address.ts'
import { CoachCard } from './CoachCard.tsx'
import { ConsistencyCard } from './ConsistencyCard.tsx'
import { ExportSheet } from './ExportSheet.tsx'
import { GoalsCard } from './GoalsCard.tsx'
import { Kpis } from './Kpis.tsx'
import { BodyTile, MoreFigures } from './MoreFigures.tsx'
import { MusclesCard } from './MusclesCard.tsx'
import { RangeControl } from './RangeControl.tsx'
import { RecordList } from './RecordList.tsx'
import { TopLifts } from './TopLifts.tsx'
import { useFigures } from './useFigures.ts'
import { VolumeCard } from './VolumeCard.tsx'

/** Training at a glance. Every card leads on to more of its kind. */
export function ProgressPage({ range }: { range: Range }) {
  const navigate = useNavigate()
  const isWide = useIsWide()
  const [isExporting, setIsExporting] = useState(false)
  const overview = useFigures(analyticsOverview, { query: { range } })
  const choose = (chosen: Range) =>
    void navigate({ to: '/progress', search: asSearch(chosen), replace: true, resetScroll: false })
  const controls = (
    <div className="flex gap-2">
      <RangeControl range={range} onChange={choose} className="flex-1" />
      <Button variant="outline" size="iconLg" aria-label="Export" onClick={() => setIsExporting(true)}>
        <Download size={18} aria-hidden="true" />
      </Button>
    </div>
  )
  return (
    <Page title="Progress" actions={isWide && controls}>
      <Loaded query={overview} waiting={<Waiting />}>
        {(data) =>
          data.allTime.workouts === 0 ? (
            <Nothing />
          ) : (
            <>
              {!isWide && controls}
              <OfflineNote query={overview} />
              <Cards overview={data} range={range} />
            </>
          )
        }
      </Loaded>
      <ExportSheet range={range} isOpen={isExporting} onClose={() => setIsExporting(false)} />
    </Page>
  )
}

function Nothing() {
  return (
    <>
      <EmptyState icon={ChartLine} title="Nothing to measure yet" text="One workout is enough to begin.">
        <Link to="/" className={buttonClass({ variant: 'primary' })}>
          Start a workout
        </Link>
      </EmptyState>
      <BodyTile />
    </>
  )
}

type CardsProps = { overview: Parameters<typeof Kpis>[0]['overview']; range: Range }

function Cards({ overview, range }: CardsProps) {
  const { weightUnit } = useAccount()
  const volume = useFigures(analyticsVolume, { query: { range } })
  const strength = useFigures(analyticsStrength, { query: { range, limit: 12 } })
  const muscles = useFigures(analyticsMuscles, { query: { range } })
  const trends = useFigures(analyticsTrends, { query: { range } })
  const records = useQuery(allRecordsQuery)
  const row = 'grid grid-cols-[minmax(0,1fr)] gap-3'
  return (
    <>
      <div className="flex flex-col gap-3">
        <Kpis overview={overview} volume={volume.data} strength={strength} range={range} unit={weightUnit} />
        <div className={`${row} lg:grid-cols-[minmax(0,1fr)_340px] xl:grid-cols-[minmax(0,1fr)_380px]`}>
          <Loaded query={strength} waiting={<Skeleton className="h-96" />}>
            {(data) => <TopLifts data={data} range={range} unit={weightUnit} />}
          </Loaded>
          <Loaded query={muscles} waiting={<Skeleton className="h-96" />}>
            {(data) => <MusclesCard data={data} range={range} />}
          </Loaded>
        </div>
        <div className={`${row} lg:grid-cols-2 xl:grid-cols-[300px_minmax(0,1fr)_360px]`}>
          <Loaded query={volume} waiting={<Skeleton className="h-64" />}>
            {(data) => <VolumeCard data={data} range={range} unit={weightUnit} />}
          </Loaded>
          <ConsistencyCard overview={overview} range={range} />
          <Loaded query={trends} waiting={<Skeleton className="h-64 lg:col-span-2 xl:col-span-1" />}>
            {(data) => <CoachCard data={data} range={range} />}
          </Loaded>
        </div>
        <GoalsCard />
        <MoreFigures range={range} />
      </div>
      <Loaded query={records} waiting={<SkeletonList lines={5} />}>
        {({ items }) => <RecordList exercises={items} unit={weightUnit} />}
      </Loaded>
    </>
  )
}

function Waiting() {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">Loading</span>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {['workouts', 'volume', 'strength', 'streak'].map((name) => (
          <Skeleton key={name} className="h-26 rounded-card" />
        ))}
      </div>
      <div className="grid gap-3 lg:grid-cols-[minmax(0,1fr)_340px] xl:grid-cols-[minmax(0,1fr)_380px]">
        <Skeleton className="h-96 rounded-card" />
        <Skeleton className="h-96 rounded-card" />
      </div>
    </div>
  )
}
