import type { analyticsEffectiveness } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { number, signed } from '../../format.ts'
import { MissingNote } from './MissingNote.tsx'
import { wordsFor } from './missing.ts'
import { Panel } from './Panel.tsx'
import { whyEffectiveness } from './questions.ts'
import { average, tenth } from './scale.ts'
import { TrendChip } from './TrendChip.tsx'

type Lift = (typeof analyticsEffectiveness)['reply']['_output']['lifts'][number]

const shown = 12
const hundredth = (value: number) => number(Math.round(value * 100) / 100)

/** What a hard set of each lift brings, the best first. */
export function EffectivenessPanel({ lifts }: { lifts: readonly Lift[] }) {
  return (
    <Panel title="What a hard set brings" sub="% of e1RM" why={{ question: whyEffectiveness, figures: ['lifts'] }}>
      {lifts.length === 0 && <MissingNote missing={['no_training']} className="mt-2 mb-1" />}
      <ul className="mt-1 divide-y divide-line">
        {lifts.slice(0, shown).map((lift) => (
          <li key={lift.id} className="py-1.5">
            <Row lift={lift} />
          </li>
        ))}
      </ul>
      <p className="mt-2 mb-1 text-cap text-ink3">
        It compares your own lifts. It is no cause and effect, and new lifts gain more from any set.
      </p>
    </Panel>
  )
}

function Row({
  lift: { id, slug, name, percentPerHardSet, percentPerWeek, hardSetsPerWeek, label, missing },
}: {
  lift: Lift
}) {
  const sets = `${average(hardSetsPerWeek, 'hard set')} a week`
  return (
    <Link
      to="/exercises/$exerciseId"
      params={{ exerciseId: slug ?? id }}
      search={{ tab: 'chart' }}
      className="-mx-2 flex min-h-11 items-center gap-3 rounded-cell px-2 py-1 transition hover:bg-raised"
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="num block text-cap text-ink3">
          {missing
            ? wordsFor(missing).sentence
            : [sets, percentPerWeek !== null && `${signed(percentPerWeek, tenth)} % a week`]
                .filter(Boolean)
                .join(' · ')}
        </span>
      </span>
      {percentPerHardSet === null ? (
        <TrendChip label={label} />
      ) : (
        <span className="num shrink-0 font-semibold">{signed(percentPerHardSet, hundredth)} %</span>
      )}
    </Link>
  )
}
