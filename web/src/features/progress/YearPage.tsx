import { analyticsOverview, analyticsYear } from '@fitai/contract'
import { fromKg } from '@fitai/domain'
import { Link } from '@tanstack/react-router'
import { CalendarRange, ChevronLeft, ChevronRight, Flame, type LucideIcon, Timer, Trophy, Weight } from 'lucide-react'
import type { ReactNode } from 'react'
import { call } from '../../api.ts'
import { count, fullDay, localDay, longWeekday, massText, plural, span } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { OfflineNote } from '../../OfflineNote.tsx'
import { useAccount } from '../../session.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { BarChart } from '../../ui/charts/BarChart.tsx'
import { EmptyState, Skeleton } from '../../ui/states.tsx'
import { recordWords } from '../../words.ts'
import { Change } from './Change.tsx'
import { DetailPage } from './DetailPage.tsx'
import { Kpi } from './Kpi.tsx'
import { Panel } from './Panel.tsx'
import type { YearReply } from './replies.ts'
import { tenth, volumeScale } from './scale.ts'
import { useFigures } from './useFigures.ts'
import { barsOf, barsSentence } from './volume-bars.ts'
import type { Question } from './Why.tsx'

export function YearPage({ year }: { year: number }) {
  const recap = useFigures(analyticsYear, { params: { year } })
  const question: Question = {
    key: [analyticsYear.path, year],
    ask: () => call(analyticsYear, { params: { year }, query: { explain: 'true' } }),
  }
  return (
    <DetailPage title={String(year)} sub="Your year in one look" actions={<Years year={year} />}>
      <Loaded query={recap} waiting={<Skeleton className="h-140 rounded-card" />}>
        {(data) =>
          data.totals.workouts === 0 ? (
            <EmptyState icon={CalendarRange} title={`No training in ${year}`} text="Another year may have some.">
              <YearLink year={year - 1} className={buttonClass({})}>
                Look at {year - 1}
              </YearLink>
            </EmptyState>
          ) : (
            <Recap data={data} question={question} query={recap} />
          )
        }
      </Loaded>
    </DetailPage>
  )
}

function Years({ year }: { year: number }) {
  const overview = useFigures(analyticsOverview, { query: { range: '12w' } })
  const first = Number(overview.data?.allTime.firstDate?.slice(0, 4) ?? year)
  const now = Number(localDay(new Date()).slice(0, 4))
  return (
    <nav aria-label="Years" className="flex flex-1 justify-between gap-2">
      {year > first ? (
        <YearLink year={year - 1} className={buttonClass({ variant: 'outline' })}>
          <ChevronLeft size={17} aria-hidden="true" />
          {year - 1}
        </YearLink>
      ) : (
        <span />
      )}
      {year < now && (
        <YearLink year={year + 1} className={buttonClass({ variant: 'outline' })}>
          {year + 1}
          <ChevronRight size={17} aria-hidden="true" />
        </YearLink>
      )}
    </nav>
  )
}

function YearLink({ year, className, children }: { year: number; className: string; children: ReactNode }) {
  return (
    <Link to="/progress/year/$year" params={{ year: String(year) }} className={`num ${className}`}>
      {children}
    </Link>
  )
}

type Part = { data: YearReply; question: Question }

function Recap({ data, question, query }: Part & { query: Parameters<typeof OfflineNote>[0]['query'] }) {
  return (
    <div className="flex flex-col gap-3">
      <OfflineNote query={query} />
      <Totals data={data} question={question} />
      <Months data={data} question={question} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-2">
        <Moments data={data} question={question} />
        <Gains data={data} question={question} />
      </div>
      <Favorites data={data} question={question} />
    </div>
  )
}

function Totals({ data: { totals, previousTotals, year }, question }: Part) {
  const { weightUnit } = useAccount()
  const against = (now: number, before: number) =>
    before > 0 ? (
      <>
        <Change change={now - before} text={`${count(Math.abs((now / before - 1) * 100))} %`} />
        vs {year - 1}
      </>
    ) : undefined
  return (
    <div className="grid grid-cols-1 gap-3 min-[360px]:grid-cols-2 lg:grid-cols-4">
      <Kpi
        {...{ question, name: 'Workouts', figures: ['totals.workouts'] }}
        value={count(totals.workouts)}
        note={against(totals.workouts, previousTotals.workouts) ?? `on ${plural(totals.days, 'day')}`}
      />
      <Kpi
        {...{ question, name: 'Volume', figures: ['totals.volumeKg'] }}
        value={massText(totals.volumeKg, weightUnit)}
        note={against(totals.volumeKg, previousTotals.volumeKg) ?? `${count(totals.reps)} reps`}
      />
      <Kpi
        {...{ question, name: 'Time', figures: ['totals.seconds'] }}
        value={count(totals.seconds / 3600)}
        unit="hours"
        note={against(totals.seconds, previousTotals.seconds)}
      />
      <Kpi
        {...{ question, name: 'Working sets', figures: ['totals.workingSets'] }}
        value={count(totals.workingSets)}
        note={against(totals.workingSets, previousTotals.workingSets) ?? `${count(totals.hardSets)} hard`}
      />
    </div>
  )
}

function Months({ data: { months }, question }: Part) {
  const { weightUnit } = useAccount()
  const scale = volumeScale(Math.max(0, ...months.map(({ volumeKg }) => volumeKg)), weightUnit)
  const best = Math.max(...months.map(({ volumeKg }) => volumeKg))
  const bars = barsOf(months, 'month', ({ volumeKg }) => scale.of(volumeKg)).map((bar, index) => ({
    ...bar,
    isNow: months[index]?.volumeKg === best,
  }))
  return (
    <Panel title="Month by month" sub={scale.unit} why={{ question, figures: ['months'] }}>
      <div className="mt-3">
        <BarChart
          bars={bars}
          columns={['Month', scale.unit]}
          unit={scale.unit}
          height={220}
          isTimeOrder={false}
          formatValue={scale.format}
          sentence={yearSentence(bars, months, scale)}
        />
      </div>
    </Panel>
  )
}

function yearSentence(
  bars: Parameters<typeof barsSentence>[1],
  months: YearReply['months'],
  { unit, format }: ReturnType<typeof volumeScale>,
): string {
  const starts = months.map(({ start }) => start)
  const [what = '', most = ''] = barsSentence('Volume', bars, starts, unit, 'month', format).split(/(?<=\.) /)
  return `${what} ${most}`
}

/** A day of each weekday, Monday first, to be named. */
const weekdayNamed = (weekday: number) => longWeekday(`1970-01-${String(weekday + 4).padStart(2, '0')}`)

function Moments({ data, question }: Part) {
  const { weightUnit } = useAccount()
  const { longestWorkout, biggestWorkout, heaviest, busiestWeekday } = data
  return (
    <Panel
      title="Moments"
      why={{ question, figures: ['records', 'heaviest', 'longestWorkout', 'biggestWorkout', 'longestWeeklyStreak'] }}
    >
      <ul className="mt-1 divide-y divide-line">
        <Moment icon={Trophy} name="Records" value={count(data.records)} note="first values not counted" />
        {heaviest && (
          <Moment
            icon={Weight}
            name={heaviest.exercise.name}
            value={massText(heaviest.value, weightUnit)}
            note={`${recordName(heaviest.kind)}, ${fullDay(heaviest.date)}`}
            workoutId={heaviest.workoutId}
          />
        )}
        {longestWorkout && (
          <Moment
            icon={Timer}
            name="Longest workout"
            value={span(longestWorkout.seconds)}
            note={`${longestWorkout.name}, ${fullDay(longestWorkout.date)}`}
            workoutId={longestWorkout.workoutId}
          />
        )}
        {biggestWorkout && (
          <Moment
            icon={Weight}
            name="Biggest workout"
            value={massText(biggestWorkout.volumeKg, weightUnit)}
            note={`${biggestWorkout.name}, ${fullDay(biggestWorkout.date)}`}
            workoutId={biggestWorkout.workoutId}
          />
        )}
        <Moment
          icon={Flame}
          name="Longest streak"
          value={plural(data.longestWeeklyStreak, 'week')}
          note={busiestWeekday === null ? '' : `${weekdayNamed(busiestWeekday)} was your day`}
        />
      </ul>
    </Panel>
  )
}

function recordName(kind: string): string {
  const known = Object.entries(recordWords).find(([name]) => name === kind)
  return known?.[1] ?? kind
}

type MomentProps = { icon: LucideIcon; name: string; value: string; note: string; workoutId?: string }

function Moment({ icon: Icon, name, value, note, workoutId }: MomentProps) {
  const content = (
    <>
      <span className="grid size-9 shrink-0 place-items-center rounded-full bg-raised text-ink2">
        <Icon size={17} aria-hidden="true" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="num block truncate text-cap text-ink3">{note}</span>
      </span>
      <span className="num shrink-0 text-row font-semibold">{value}</span>
    </>
  )
  const look = 'flex min-h-14 items-center gap-3 py-1.5'
  return (
    <li>
      {workoutId ? (
        <Link
          to="/training/$workoutId"
          params={{ workoutId }}
          className={`${look} -mx-2 rounded-cell px-2 transition hover:bg-raised`}
        >
          {content}
        </Link>
      ) : (
        <div className={look}>{content}</div>
      )}
    </li>
  )
}

function Gains({ data: { biggestGains }, question }: Part) {
  const { weightUnit } = useAccount()
  return (
    <Panel title="Biggest gains" sub="best e1RM" why={{ question, figures: ['biggestGains'] }}>
      {biggestGains.length === 0 && (
        <p className="mt-2 mb-1 text-label text-ink2">A gain needs a best of an earlier year to be held against.</p>
      )}
      <ul className="mt-1 divide-y divide-line">
        {biggestGains.map(({ id, slug, name, fromKg: before, toKg, gainKg, gainPercent }) => (
          <li key={id}>
            <Link
              to="/exercises/$exerciseId"
              params={{ exerciseId: slug ?? id }}
              search={{ tab: 'chart' }}
              className="-mx-2 flex min-h-14 items-center gap-3 rounded-cell px-2 py-1.5 transition hover:bg-raised"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{name}</span>
                <span className="num block text-cap text-ink3">
                  {tenth(fromKg(before, weightUnit))} → {tenth(fromKg(toKg, weightUnit))} {weightUnit}
                </span>
              </span>
              <span className="num shrink-0 text-right">
                <Change change={gainKg} text={`${tenth(fromKg(gainKg, weightUnit))} ${weightUnit}`} />
                <span className="block text-cap text-ink3">{tenth(gainPercent)} %</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Favorites({ data: { favorites }, question }: Part) {
  const { weightUnit } = useAccount()
  const most = Math.max(1, ...favorites.map(({ sessions }) => sessions))
  return (
    <Panel title="What you trained most" why={{ question, figures: ['favorites'] }}>
      <ul className="mt-3 mb-1 grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3.5 lg:grid-cols-2">
        {favorites.map(({ id, name, sessions, volumeKg }) => (
          <li key={id}>
            <p className="flex items-baseline justify-between gap-3 text-label">
              <span className="min-w-0 truncate font-medium">{name}</span>
              <span className="num shrink-0">
                <span className="font-semibold">{plural(sessions, 'session')}</span>
                <span className="ml-2 text-ink3">{massText(volumeKg, weightUnit)}</span>
              </span>
            </p>
            <div aria-hidden="true" className="mt-1.5 h-1.5 overflow-hidden rounded-full bg-raised">
              <span className="block h-full rounded-full bg-meter" style={{ width: `${(sessions / most) * 100}%` }} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
