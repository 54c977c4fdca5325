import { analyticsMuscles, analyticsRecovery, type MuscleGroup, type Range } from '@fitai/contract'
import { useNavigate } from '@tanstack/react-router'
import { PersonStanding } from 'lucide-react'
import { useState } from 'react'
import { localDay } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { OfflineNote } from '../../OfflineNote.tsx'
import { useAccount } from '../../session.ts'
import { BandMeter } from '../../ui/charts/BandMeter.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { daysLeft } from '../../weeks.ts'
import { asSearch } from './address.ts'
import { BalancePanel } from './BalancePanel.tsx'
import { BodyMap } from './BodyMap.tsx'
import { DetailPage } from './DetailPage.tsx'
import { LoadPanel } from './LoadPanel.tsx'
import { HeatKey } from './MusclesCard.tsx'
import { agoWords, bandWords, groupName, standingOf, weekStanding } from './muscle-words.ts'
import { NothingInTime } from './NothingInTime.tsx'
import { Panel } from './Panel.tsx'
import { whyMuscles } from './questions.ts'
import type { MusclesReply, RecoveryReply } from './replies.ts'
import { average, tenth } from './scale.ts'
import { useFigures } from './useFigures.ts'

export function MusclesPage({ range }: { range: Range }) {
  const navigate = useNavigate()
  const muscles = useFigures(analyticsMuscles, { query: { range } })
  const recovery = useFigures(analyticsRecovery, {})
  const show = (wanted: Range) =>
    void navigate({ to: '/progress/muscles', search: asSearch(wanted), replace: true, resetScroll: false })
  return (
    <DetailPage title="Muscles" range={range} onRange={show}>
      <Loaded query={muscles} waiting={<Skeleton className="h-140 rounded-card" />}>
        {(data) =>
          data.groups.every(({ sets, thisWeek }) => sets === 0 && thisWeek === 0) ? (
            <NothingInTime
              icon={PersonStanding}
              title="No muscle was trained in this time"
              text="Hard sets count for their muscles."
              range={range}
              onAll={() => show('all')}
            />
          ) : (
            <div className="flex flex-col gap-3">
              <OfflineNote query={muscles} />
              <Groups data={data} recovery={recovery.data} range={range} />
              <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-2">
                <BalancePanel balance={data.balance} range={range} />
                <Loaded query={recovery} waiting={<Skeleton className="h-64 rounded-card" />}>
                  {(reply) => <LoadPanel recovery={reply} />}
                </Loaded>
              </div>
            </div>
          )
        }
      </Loaded>
    </DetailPage>
  )
}

type GroupsProps = { data: MusclesReply; recovery: RecoveryReply | undefined; range: Range }
type Span = 'average' | 'week'

function Groups({ data, recovery, range }: GroupsProps) {
  const [span, setSpan] = useState<Span>('average')
  const setsOf = (one: { setsPerWeek: number; thisWeek: number }) => (span === 'week' ? one.thisWeek : one.setsPerWeek)
  const left = daysLeft(localDay(new Date()), useAccount().firstWeekday)
  const most = Math.max(26, ...data.groups.map(setsOf))
  const sources = [...new Set(data.groups.flatMap(({ band }) => band?.source ?? []))]
  const days = new Map(recovery?.groups.map(({ group, daysSince }) => [group, daysSince]))
  return (
    <Panel
      title="Hard sets by muscle"
      sub={span === 'week' ? 'this week' : 'a week, on average'}
      why={{ question: whyMuscles(range), figures: ['groups'] }}
    >
      <div className="mt-3 grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[300px_minmax(0,1fr)]">
        <div className="flex flex-col gap-4 lg:sticky lg:top-5">
          <Segmented
            label="Time"
            items={[
              { value: 'average', label: 'Average week' },
              { value: 'week', label: 'This week' },
            ]}
            value={span}
            onChange={setSpan}
            className="flex"
          />
          <div className="mx-auto w-full max-w-72">
            <BodyMap
              muscles={data.muscles.map((one) => ({ muscle: one.muscle, sets: setsOf(one) }))}
              sentence={`Body map of the hard sets ${span === 'week' ? 'of this week' : 'of an average week'}. The numbers are in the list beside it.`}
            />
          </div>
          <HeatKey />
        </div>
        <div className="min-w-0">
          <ul className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-4 sm:grid-cols-2">
            {data.groups.map((group) => (
              <li key={group.group}>
                <Group
                  group={group}
                  sets={setsOf(group)}
                  standing={
                    span === 'week'
                      ? weekStanding(setsOf(group), group.band, left)
                      : standingOf(setsOf(group), group.band)
                  }
                  most={most}
                  daysSince={days.get(group.group)}
                />
              </li>
            ))}
          </ul>
          {sources.length > 0 && (
            <p className="mt-4 mb-1 text-cap text-ink3">The range is soft, not a verdict: {sources.join('; ')}.</p>
          )}
        </div>
      </div>
    </Panel>
  )
}

type GroupProps = {
  group: MuscleGroup
  sets: number
  standing: MuscleGroup['standing']
  most: number
  daysSince: number | null | undefined
}

function Group({ group: { group, band, daysPerWeek }, sets, standing, most, daysSince }: GroupProps) {
  const words = [
    bandWords(sets, band),
    daysPerWeek > 0 && `${average(daysPerWeek, 'day')} a week`,
    daysSince !== undefined && agoWords(daysSince),
  ]
  return (
    <BandMeter
      name={groupName(group)}
      value={sets}
      text={tenth(sets)}
      band={band}
      standing={standing}
      words={words.filter(Boolean).join(' · ')}
      most={most}
    />
  )
}
