import { analyticsFrequency, analyticsOverview, type Range } from '@fitai/contract'
import { useNavigate } from '@tanstack/react-router'
import { CalendarDays } from 'lucide-react'
import { count, longWeekday, plural, span, weekday } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { OfflineNote } from '../../OfflineNote.tsx'
import { useAccount } from '../../session.ts'
import { type Bar, BarChart } from '../../ui/charts/BarChart.tsx'
import { weekdaysFrom } from '../../ui/charts/calendar-weeks.ts'
import { HeatLegend } from '../../ui/charts/HeatCalendar.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { asSearch } from './address.ts'
import { scoreSentence, TrainingCalendar } from './ConsistencyCard.tsx'
import { DetailPage } from './DetailPage.tsx'
import { Kpi } from './Kpi.tsx'
import { MissingNote } from './MissingNote.tsx'
import { NothingInTime } from './NothingInTime.tsx'
import { Panel } from './Panel.tsx'
import { whyFrequency, whyOverview } from './questions.ts'
import type { FrequencyReply, OverviewReply } from './replies.ts'
import { tenth } from './scale.ts'
import { useFigures } from './useFigures.ts'
import { barsOf, barsSentence, sinceFirst } from './volume-bars.ts'

export function FrequencyPage({ range }: { range: Range }) {
  const navigate = useNavigate()
  const frequency = useFigures(analyticsFrequency, { query: { range } })
  const overview = useFigures(analyticsOverview, { query: { range } })
  const show = (wanted: Range) =>
    void navigate({ to: '/progress/frequency', search: asSearch(wanted), replace: true, resetScroll: false })
  return (
    <DetailPage title="Consistency" range={range} onRange={show}>
      <Loaded query={frequency} waiting={<Skeleton className="h-140 rounded-card" />}>
        {(data) =>
          data.workouts === 0 ? (
            <NothingInTime
              icon={CalendarDays}
              title="No workout in this time"
              text="Rest is part of training. This is all of it."
              range={range}
              onAll={() => show('all')}
            />
          ) : (
            <div className="flex flex-col gap-3">
              <OfflineNote query={frequency} />
              <Numbers data={data} overview={overview.data} range={range} />
              {overview.data && <Calendar overview={overview.data} range={range} />}
              <Weeks data={data} range={range} />
              <div className="grid grid-cols-[minmax(0,1fr)] gap-3 lg:grid-cols-2">
                <Weekdays data={data} range={range} />
                <Hours data={data} range={range} />
              </div>
            </div>
          )
        }
      </Loaded>
    </DetailPage>
  )
}

type Props = { data: FrequencyReply; range: Range }

function Numbers({ data, overview, range }: Props & { overview: OverviewReply | undefined }) {
  const question = whyFrequency(range)
  const streaks = overview?.streaks
  return (
    <div className="grid grid-cols-1 gap-3 min-[360px]:grid-cols-2 lg:grid-cols-4">
      <Kpi
        {...{ question, name: 'Workouts', figures: ['workouts', 'workoutsPerWeek'] }}
        value={count(data.workouts)}
        note={data.workoutsPerWeek !== null && `${tenth(data.workoutsPerWeek)} a week`}
      />
      <Kpi
        {...{ question, name: 'Length', figures: ['averageSeconds', 'medianSeconds'] }}
        value={data.medianSeconds === null ? '–' : span(data.medianSeconds)}
        note={data.averageSeconds === null ? 'No length is known' : `median · average ${span(data.averageSeconds)}`}
      />
      <Kpi
        {...{ question, name: 'Longest gap', figures: ['longestGapDays'] }}
        value={data.longestGapDays === null ? '–' : count(data.longestGapDays)}
        unit={data.longestGapDays === 1 ? 'day' : 'days'}
        note="from one training day to the next"
      />
      <Kpi
        {...{ question: whyOverview(range), name: 'Weekly streak', figures: ['streaks'] }}
        value={streaks ? count(streaks.weekly.current) : '–'}
        unit={streaks?.weekly.current === 1 ? 'week' : 'weeks'}
        note={
          streaks &&
          `Best ${count(streaks.weekly.longest)} · in days ${streaks.daily.current}, best ${streaks.daily.longest}`
        }
      />
    </div>
  )
}

function Calendar({ overview, range }: { overview: OverviewReply; range: Range }) {
  const { consistency } = overview
  return (
    <Panel
      title="Calendar"
      right={<HeatLegend from="rest" to="hard" />}
      why={{ question: whyOverview(range), figures: ['consistency', 'calendar'] }}
    >
      {consistency.score === null ? (
        consistency.missing && <MissingNote missing={[consistency.missing]} className="mt-1" />
      ) : (
        <p className="num mt-1 text-label text-ink2">{scoreSentence(consistency)}</p>
      )}
      <div className="mt-3">
        <TrainingCalendar overview={overview} />
      </div>
    </Panel>
  )
}

function Weeks({ data, range }: Props) {
  const bucket = data.weeks.length > 0 ? 'week' : 'month'
  const buckets = sinceFirst(bucket === 'week' ? data.weeks : data.months)
  const bars = barsOf(buckets, bucket, ({ workouts }) => workouts)
  return (
    <Panel title={`Workouts by ${bucket}`} why={{ question: whyFrequency(range), figures: ['weeks', 'months'] }}>
      <div className="mt-3">
        <BarChart
          bars={bars}
          columns={[bucket === 'week' ? 'Week' : 'Month', 'Workouts']}
          formatValue={count}
          sentence={barsSentence(
            'Workouts',
            bars,
            buckets.map(({ start }) => start),
            'workouts',
            bucket,
          )}
        />
      </div>
    </Panel>
  )
}

/** The API counts Monday as 1. */
const numberOf = (day: string) => new Date(day).getUTCDay() || 7

function Weekdays({ data, range }: Props) {
  const { firstWeekday } = useAccount()
  const found = new Map(data.weekdays.map(({ weekday: day, workouts }) => [day, workouts]))
  const most = Math.max(...found.values())
  const bars: Bar[] = weekdaysFrom(firstWeekday).map((day) => {
    const value = found.get(numberOf(day)) ?? 0
    return { name: longWeekday(day), tick: weekday(day), value, isNow: value === most }
  })
  const best = bars.filter(({ isNow }) => isNow).map(({ name }) => name)
  return (
    <Panel title="By weekday" why={{ question: whyFrequency(range), figures: ['weekdays'] }}>
      <div className="mt-3">
        <BarChart
          bars={bars}
          columns={['Weekday', 'Workouts']}
          isTimeOrder={false}
          formatValue={count}
          sentence={`Workouts by weekday. Most often on ${best.join(' and ')}: ${plural(most, 'workout')}.`}
        />
      </div>
    </Panel>
  )
}

function Hours({ data, range }: Props) {
  const found = new Map(data.hours.map(({ hour, workouts }) => [hour, workouts]))
  const most = Math.max(...found.values())
  const bars: Bar[] = Array.from({ length: 24 }, (_, hour) => {
    const value = found.get(hour) ?? 0
    return {
      name: `${hour}:00 to ${hour + 1}:00`,
      tick: hour % 6 === 0 ? `${hour}:00` : '',
      value,
      isNow: value === most,
    }
  })
  const best = bars.find(({ isNow }) => isNow)
  return (
    <Panel title="By hour" sub="when it began" why={{ question: whyFrequency(range), figures: ['hours'] }}>
      <div className="mt-3">
        <BarChart
          bars={bars}
          columns={['Hour', 'Workouts']}
          isTimeOrder={false}
          formatValue={count}
          sentence={`Workouts by hour. Most often from ${best?.name ?? ''}: ${plural(most, 'workout')}.`}
        />
      </div>
    </Panel>
  )
}
