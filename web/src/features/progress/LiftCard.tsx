import type { StrengthLift, strengthProgress } from '@fitai/contract'
import { fromKg } from '@fitai/domain'
import { Link } from '@tanstack/react-router'
import { massText, plural } from '../../format.ts'
import { useAccount } from '../../session.ts'
import { Card } from '../../ui/Card.tsx'
import { lineColors } from '../../ui/charts/LineChart.tsx'
import { Change } from './Change.tsx'
import { average, tenth } from './scale.ts'
import { TrendChip } from './TrendChip.tsx'
import { evidence } from './trend-words.ts'
import { WhyButton, type WhyProps } from './Why.tsx'

export type Gain = (typeof strengthProgress)['reply']['_output']['lifts'][number]
type Props = { lift: StrengthLift; color: number; gain: Gain | undefined; why: Omit<WhyProps, 'name'> }

/** One lift: what it is at, where it is going, and what that rests on. */
export function LiftCard({ lift, color, gain, why }: Props) {
  const { weightUnit } = useAccount()
  const { name, slug, id, latest, trend, sessions, hardSetsPerWeek } = lift
  return (
    <Card className="flex h-full flex-col gap-2.5 p-4">
      <div className="flex items-start gap-2.5">
        <span
          aria-hidden="true"
          className="mt-1.5 size-2.5 shrink-0 rounded-full bg-sunken"
          style={{ background: lineColors[color] }}
        />
        <h3 className="min-w-0 flex-1">
          <Link
            to="/exercises/$exerciseId"
            params={{ exerciseId: slug ?? id }}
            search={{ tab: 'chart' }}
            className="-my-2.5 block py-2.5 font-semibold text-pretty underline-offset-4 hover:underline"
          >
            {name}
          </Link>
          <span className="num mt-0.5 block text-label text-ink3">
            {plural(sessions, 'session')} · {average(hardSetsPerWeek, 'hard set')} a week
          </span>
        </h3>
        <p className="num text-right">
          <span className="block text-row font-semibold">{latest ? massText(latest.e1rmKg, weightUnit) : '–'}</span>
          {gain?.changeKg ? (
            <span className="text-label">
              <Change
                change={gain.changeKg}
                text={`${tenth(Math.abs(fromKg(gain.changeKg, weightUnit)))} ${weightUnit}`}
              />
            </span>
          ) : null}
        </p>
      </div>
      <div className="mt-auto flex items-center gap-2">
        <TrendChip label={trend.label} />
        <span className="ml-auto" />
        <div className="-my-2.5 -mr-2.5">
          <WhyButton name={name} {...why} />
        </div>
      </div>
      <p className="num text-label text-ink2">{evidence(trend, weightUnit)}</p>
    </Card>
  )
}
