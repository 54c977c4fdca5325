import type { Period, Range } from '@fitai/contract'
import { fromKg } from '@fitai/domain'
import { Link } from '@tanstack/react-router'
import { fullDay, massText, number, shortDay } from '../../format.ts'
import { useAccount } from '../../session.ts'
import { LineChart } from '../../ui/charts/LineChart.tsx'
import { cx } from '../../ui/cx.ts'
import { MissingNote } from './MissingNote.tsx'
import { Panel } from './Panel.tsx'
import { whyStrength } from './questions.ts'
import type { StrengthReply } from './replies.ts'
import { dayOfTime, shownTime, tenth, timeOf } from './scale.ts'
import { WhyLabel } from './Why.tsx'

type TotalProps = { total: StrengthReply['total']; period: Period; range: Range }

/** Squat, bench press and deadlift, added. */
export function TotalPanel({ total, period, range }: TotalProps) {
  const { weightUnit } = useAccount()
  const lifts = [
    ['Squat', total.squat],
    ['Bench press', total.benchPress],
    ['Deadlift', total.deadlift],
  ] as const
  return (
    <Panel title="Strength total" why={{ question: whyStrength(range), figures: ['total'] }}>
      {total.kg !== null && (
        <p className="hero mt-1 text-hero font-semibold">
          {tenth(fromKg(total.kg, weightUnit))}
          <span className="ml-1 text-body font-medium tracking-normal text-ink3">{weightUnit}</span>
        </p>
      )}
      <ul className="mt-2 divide-y divide-line">
        {lifts.map(([name, best]) => (
          <li key={name} className="flex min-h-11 items-center justify-between gap-3 py-1">
            <span className="text-label text-ink2">{name}</span>
            {best ? (
              <Link
                to="/training/$workoutId"
                params={{ workoutId: best.workoutId }}
                className="num inline-flex min-h-11 flex-col justify-center text-right underline-offset-4 hover:underline"
              >
                <span className="font-semibold">{massText(best.e1rmKg, weightUnit)}</span>
                <span className="text-cap text-ink3">{fullDay(best.date)}</span>
              </Link>
            ) : (
              <span className="text-ink3">–</span>
            )}
          </li>
        ))}
      </ul>
      <MissingNote missing={total.missing} className="mt-2 mb-1" />
      {total.series.length > 1 && (
        <div className="mt-3">
          <LineChart
            lines={[
              {
                name: 'Total',
                points: total.series.map(({ date, kg }) => ({ t: timeOf(date), v: fromKg(kg, weightUnit) })),
              },
            ]}
            unit={weightUnit}
            height={180}
            time={shownTime(
              period,
              total.series.slice(0, 1).map(({ date }) => date),
            )}
            sentence={totalSentence(total, weightUnit)}
            formatDay={(t) => shortDay(dayOfTime(t))}
            formatValue={tenth}
          />
        </div>
      )}
    </Panel>
  )
}

function totalSentence({ series }: StrengthReply['total'], unit: 'kg' | 'lb'): string {
  const first = series[0]
  const last = series.at(-1)
  if (!first || !last) return ''
  return `Total of the bests of twelve weeks: from ${massText(first.kg, unit)} on ${fullDay(first.date)} to ${massText(last.kg, unit)} on ${fullDay(last.date)}.`
}

type ScoresProps = { scores: StrengthReply['scores']; range: Range }

/** The total by bodyweight, by the four formulas that meets use. */
export function ScoresPanel({ scores, range }: ScoresProps) {
  const { weightUnit } = useAccount()
  const shown = [
    ['DOTS', scores.dots, 'dots'],
    ['IPF GL', scores.ipfGl, 'ipfGl'],
    ['Wilks', scores.wilks, 'wilks'],
    ['Wilks 2020', scores.wilks2020, 'wilks2020'],
  ] as const
  const isKnown = shown.some(([, value]) => value !== null)
  return (
    <Panel
      title="Scores"
      sub={scores.bodyweightKg === null ? undefined : `at ${massText(scores.bodyweightKg, weightUnit)}`}
      why={{ question: whyStrength(range), figures: ['scores'] }}
    >
      {isKnown && (
        <dl className="mt-3 mb-1 grid grid-cols-2 gap-x-3 gap-y-3 sm:grid-cols-4">
          {shown.map(([name, value, place]) => (
            <div key={name}>
              <dt>
                <WhyLabel name={name} question={whyStrength(range)} figures={[`scores.${place}`]} />
              </dt>
              <dd className="hero text-title font-semibold">{value === null ? '–' : tenth(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {!isKnown && (
        <p className="mt-1 text-label text-ink2">
          Your total against people of another bodyweight: DOTS, IPF GL, Wilks.
        </p>
      )}
      <MissingNote missing={scores.missing} className="mt-2" />
    </Panel>
  )
}

const steps = [20, 40, 60, 80, 95] as const

type LevelProps = { level: StrengthReply['level']; range: Range }

/** The bench press against people of one's age and sex. */
export function LevelPanel({ level, range }: LevelProps) {
  const { sex } = useAccount()
  const { percentile, ratio, ageGroup, source, exercise, missing } = level
  const people = sex === 'female' ? 'women' : 'men'
  return (
    <Panel
      title="Level"
      sub={exercise?.name ?? 'bench press'}
      why={{ question: whyStrength(range), figures: ['level'] }}
    >
      {percentile !== null && (
        <>
          <p className="mt-1 text-row font-semibold tracking-[-.015em] text-pretty">
            {percentile === 0
              ? `Below the first mark for ${people} of ${ageGroup}.`
              : `Stronger than ${percentile} of 100 ${people} of ${ageGroup}.`}
          </p>
          <div aria-hidden="true" className="mt-3 flex gap-1">
            {steps.map((step) => (
              <span key={step} className="flex-1">
                <span className={cx('block h-1.5 rounded-full', percentile >= step ? 'bg-meter' : 'bg-raised')} />
                <span className="num mt-1 block text-right text-micro text-ink3">{step}</span>
              </span>
            ))}
          </div>
          {ratio !== null && (
            <p className="num mt-1 text-label text-ink2">
              Your estimate is {number(Math.round(ratio * 100) / 100)} × your bodyweight.
            </p>
          )}
        </>
      )}
      <MissingNote missing={missing} className="mt-2" />
      {source && <p className="mt-2 mb-1 text-cap text-ink3">{source}</p>}
    </Panel>
  )
}
