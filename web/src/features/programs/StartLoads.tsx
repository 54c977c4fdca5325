import type { Program } from '@fitai/contract'
import { startLoadOf } from '@fitai/domain'
import { weight } from '../../format.ts'
import { parseDecimal } from '../../numbers.ts'
import { useAccount } from '../../session.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { LoadField } from './LoadField.tsx'
import { liftNames } from './lift-names.ts'
import { loadedLifts, type Texts } from './start-loads.ts'

type As = 'weight' | 'oneRepMax'
type Props = {
  program: Program
  /** What the log says, by lift. */
  known: ReadonlyMap<string, number>
  as: As
  texts: Texts
  problems: Texts
  onAs: (as: As) => void
  onText: (lift: string, text: string) => void
}

/** What each lift begins with: proposed from the log, and anybody's to change. */
export function StartLoads({ program, known, as, texts, problems, onAs, onText }: Props) {
  const { weightUnit } = useAccount()
  const lifts = loadedLifts(program)
  if (lifts.length === 0)
    return (
      <Card aria-label="Begin with" className="flex flex-col gap-1 p-4">
        <CardTitle>Begin with</CardTitle>
        <p className="text-ink2">Your own weight. There is nothing to load.</p>
      </Card>
    )
  const names = liftNames(program.lifts)
  const plan = planOf(program)
  return (
    <Card aria-label="Begin with" className="flex flex-col gap-4 p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <CardTitle sub={weightUnit}>Begin with</CardTitle>
        <Segmented
          label="What you know"
          items={[
            { value: 'weight', label: 'Loads' },
            { value: 'oneRepMax', label: '1-rep maxes' },
          ]}
          value={as}
          onChange={onAs}
        />
      </div>
      <p className="text-label text-ink2">
        {known.size > 0 ? 'Proposed from your log of the last six months.' : 'Your log says nothing of these lifts.'}{' '}
        What you leave empty is found in the first session.
      </p>
      <ul className="flex flex-col divide-y divide-line">
        {lifts.map((lift) => {
          const text = texts[lift.key] ?? ''
          return (
            <li key={lift.key} className="py-2 first:pt-0 last:pb-0">
              <LoadField
                name={names.get(lift.key) ?? lift.key}
                note={as === 'weight' ? noteOf(lift, known) : begins(lift, plan, text, weightUnit)}
                unit={weightUnit}
                text={text}
                problem={problems[lift.key]}
                onText={(next) => onText(lift.key, next)}
              />
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

type Lift = Program['lifts'][number]

function noteOf({ key, rule }: Lift, known: ReadonlyMap<string, number>): string {
  return [rule.kind === 'training_max' && 'Training max', known.has(key) ? 'From your log' : 'Not in your log']
    .filter(Boolean)
    .join(' · ')
}

const planOf = ({ lifts, weeks, isEndless }: Program) => ({
  weeks,
  isEndless,
  lifts: lifts.map(({ key, rule, startPercent, exerciseName }) => ({
    key,
    rule,
    startPercent,
    exercise: exerciseName,
  })),
})

function begins(lift: Lift, plan: ReturnType<typeof planOf>, text: string, unit: 'kg' | 'lb'): string {
  const max = parseDecimal(text)
  const planned = plan.lifts.find(({ key }) => key === lift.key)
  const load = max !== undefined && planned ? startLoadOf(planned, plan, max) : undefined
  const what = lift.rule.kind === 'training_max' ? 'Training max' : 'Begins with'
  return load === undefined ? what : `${what} ${weight(Math.round(load * 2) / 2, unit)}`
}
