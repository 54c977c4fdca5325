import { analyticsCompare } from '@fitai/contract'
import { fromKg } from '@fitai/domain'
import { Link, useNavigate } from '@tanstack/react-router'
import { GitCompareArrows } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { call } from '../../api.ts'
import { count, fullDay, localDay, massText, plural, span } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { OfflineNote } from '../../OfflineNote.tsx'
import { useAccount } from '../../session.ts'
import { One } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { EmptyState, Skeleton } from '../../ui/states.tsx'
import { type CompareSearch, presets } from './address.ts'
import { Change } from './Change.tsx'
import { type Periods, periodsOf, presetWords } from './compare-dates.ts'
import { DetailPage } from './DetailPage.tsx'
import { groupName } from './muscle-words.ts'
import { Panel } from './Panel.tsx'
import type { CompareReply } from './replies.ts'
import { tenth } from './scale.ts'
import { useFigures } from './useFigures.ts'
import type { Question } from './Why.tsx'

type Pair = CompareReply['perWeek']['workouts']

export function ComparePage({ search }: { search: CompareSearch }) {
  const periods = periodsOf(search, localDay(new Date()))
  const compared = useFigures(analyticsCompare, { query: periods })
  const question: Question = {
    key: [analyticsCompare.path, periods],
    ask: () => call(analyticsCompare, { query: { ...periods, explain: 'true' } }),
  }
  return (
    <DetailPage title="Compare">
      <Choosing search={search} periods={periods} />
      <Loaded query={compared} waiting={<Skeleton className="h-140 rounded-card" />}>
        {(data) =>
          data.first.totals.workouts + data.second.totals.workouts === 0 ? (
            <EmptyState
              icon={GitCompareArrows}
              title="Nothing in either of them"
              text="Choose a time in which you trained."
            />
          ) : (
            <div className="flex flex-col gap-3">
              <OfflineNote query={compared} />
              <Heads data={data} />
              <PerWeek data={data} question={question} />
              <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-2">
                <Lifts data={data} question={question} />
                <Muscles data={data} question={question} />
              </div>
            </div>
          )
        }
      </Loaded>
    </DetailPage>
  )
}

type ChoosingProps = { search: CompareSearch; periods: Periods }

function Choosing({ search, periods }: ChoosingProps) {
  const navigate = useNavigate()
  const [isFree, setIsFree] = useState(search.from !== undefined)
  const show = (wanted: CompareSearch) =>
    void navigate({ to: '/progress/compare', search: wanted, replace: true, resetScroll: false })
  return (
    <div className="flex flex-col gap-3">
      <One
        label="What to compare"
        hidesLabel
        items={[...presets.map((value) => ({ value, name: presetWords[value] })), { value: 'free', name: 'Own dates' }]}
        value={isFree ? 'free' : (search.preset ?? 'weeks')}
        onChange={(chosen) => {
          setIsFree(chosen === 'free')
          const preset = presets.find((one) => one === chosen)
          if (preset) show(preset === 'weeks' ? {} : { preset })
        }}
      />
      {isFree && <Dates key={Object.values(periods).join()} periods={periods} onChange={show} />}
    </div>
  )
}

const dateFields = [
  ['from', 'First from'],
  ['to', 'First to'],
  ['otherFrom', 'Second from'],
  ['otherTo', 'Second to'],
] as const

function Dates({ periods, onChange }: { periods: Periods; onChange: (periods: Periods) => void }) {
  const [dates, setDates] = useState(periods)
  const change = (name: keyof Periods, day: string) => {
    const next = { ...dates, [name]: day }
    setDates(next)
    if (Object.values(next).every(Boolean) && next.from <= next.to && next.otherFrom <= next.otherTo) onChange(next)
  }
  const problem =
    dates.from > dates.to || dates.otherFrom > dates.otherTo ? 'A period does not end before it begins.' : undefined
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {dateFields.map(([name, label]) => (
        <Field
          key={name}
          label={label}
          name={name}
          type="date"
          max="2200-12-31"
          min="1900-01-01"
          value={dates[name]}
          onValueChange={(day) => change(name, day)}
        />
      ))}
      {problem && (
        <p role="alert" className="col-span-full text-label font-medium text-danger">
          {problem}
        </p>
      )}
    </div>
  )
}

function Heads({ data: { first, second } }: { data: CompareReply }) {
  return (
    <div className="grid grid-cols-2 gap-3">
      {[
        { title: 'First', color: 'var(--h2)', ...first },
        { title: 'Second', color: 'var(--c1)', ...second },
      ].map(({ title, color, period, totals }) => (
        <section
          key={title}
          aria-label={title}
          className="rounded-card border border-line bg-surface px-4 py-3 shadow-(--shadow-card)"
        >
          <p className="flex items-center gap-2 text-label text-ink2">
            <span aria-hidden="true" className="size-2.5 rounded-full" style={{ background: color }} />
            {title}
          </p>
          <p className="num mt-0.5 font-semibold text-balance">
            <span className="inline-block">{fullDay(period.from)} –</span>{' '}
            <span className="inline-block">{fullDay(period.to)}</span>
          </p>
          <p className="num text-cap text-ink3">
            {plural(period.days, 'day')} · {plural(totals.workouts, 'workout')}
          </p>
        </section>
      ))}
    </div>
  )
}

type Part = { data: CompareReply; question: Question }

function PerWeek({ data: { perWeek }, question }: Part) {
  const { weightUnit } = useAccount()
  const kg = (value: number) => massText(value, weightUnit)
  const rows: [name: string, pair: Pair, format: (value: number) => string][] = [
    ['Workouts', perWeek.workouts, tenth],
    ['Time', perWeek.hours, (hours) => span(hours * 3600)],
    ['Volume', perWeek.volumeKg, kg],
    ['Working sets', perWeek.workingSets, tenth],
    ['Hard sets', perWeek.hardSets, tenth],
    ['Reps', perWeek.reps, count],
  ]
  return (
    <Panel title="A week" sub="on average" why={{ question, figures: ['perWeek'] }}>
      <ul className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-x-10 lg:grid-cols-2">
        {rows.map(([name, pair, format]) => (
          <li key={name} className="border-t border-line py-3 first:border-t-0 lg:nth-2:border-t-0">
            <Compared name={name} pair={pair} format={format} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

type ComparedProps = { name: ReactNode; pair: Pair; format: (value: number) => string }

/** Two bars over each other, with what changed. */
function Compared({ name, pair: { first, second, change, changePercent }, format }: ComparedProps) {
  const most = Math.max(first, second, Number.MIN_VALUE)
  const text = changePercent === null ? (change === 0 ? 'same' : 'new') : `${tenth(Math.abs(changePercent))} %`
  return (
    <div>
      <p className="flex items-baseline justify-between gap-3 text-label">
        <span className="min-w-0 truncate font-medium">{name}</span>
        <Change change={Math.round(change * 100)} text={text} />
      </p>
      {[
        { of: 'first', value: first, color: 'var(--h2)' },
        { of: 'second', value: second, color: 'var(--c1)' },
      ].map(({ of, value, color }) => (
        <div key={of} className="mt-1.5 flex items-center gap-3">
          <span aria-hidden="true" className="h-1.5 min-w-0 flex-1 overflow-hidden rounded-full bg-raised">
            <span
              className="block h-full rounded-full"
              style={{ width: `${(value / most) * 100}%`, background: color }}
            />
          </span>
          <span className="num w-20 shrink-0 text-right text-label font-semibold">
            <span className="sr-only">{of} </span>
            {format(value)}
          </span>
        </div>
      ))}
    </div>
  )
}

function Muscles({ data: { groups }, question }: Part) {
  const trained = groups.filter(({ setsPerWeek }) => setsPerWeek.first + setsPerWeek.second > 0)
  if (trained.length === 0) return null
  return (
    <Panel title="Muscles" sub="hard sets a week" why={{ question, figures: ['groups'] }}>
      <ul className="mt-1">
        {trained.map(({ group, setsPerWeek }) => (
          <li key={group} className="border-t border-line py-3 first:border-t-0">
            <Compared name={groupName(group)} pair={setsPerWeek} format={tenth} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Lifts({ data: { lifts }, question }: Part) {
  const { weightUnit } = useAccount()
  const kg = (value: number | null) => (value === null ? '–' : tenth(fromKg(value, weightUnit)))
  if (lifts.length === 0) return null
  return (
    <Panel title="Lifts" sub={`best e1RM in ${weightUnit}`} why={{ question, figures: ['lifts'] }}>
      <ul className="mt-1 divide-y divide-line">
        {lifts.map(({ id, slug, name, bestE1rmKg: { first, second, changePercent }, hardSetsPerWeek }) => (
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
                  {tenth(hardSetsPerWeek.first)} → {tenth(hardSetsPerWeek.second)} hard sets a week
                </span>
              </span>
              <span className="num shrink-0 text-right">
                {(first !== null || second !== null) && (
                  <span className="block font-semibold">
                    <span className="sr-only">from </span>
                    {kg(first)} <span className="font-normal text-ink3">→</span> {kg(second)}
                  </span>
                )}
                {changePercent !== null && (
                  <span className="text-cap">
                    <Change change={Math.round(changePercent * 10)} text={`${tenth(Math.abs(changePercent))} %`} />
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
