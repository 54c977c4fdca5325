import type { MuscleBalance, Range } from '@fitai/contract'
import { count, number } from '../../format.ts'
import { BalanceBar } from '../../ui/charts/BalanceBar.tsx'
import { MissingNote } from './MissingNote.tsx'
import { Panel } from './Panel.tsx'
import { whyMuscles } from './questions.ts'
import { tenth } from './scale.ts'

const pairs = {
  push_pull: { first: 'Push', second: 'Pull', what: 'hard sets' },
  quad_hip: { first: 'Knee', second: 'Hip', what: 'hard sets' },
  left_right: { first: 'Left', second: 'Right', what: 'reps at the same weight' },
} satisfies Record<MuscleBalance['pair'], { first: string; second: string; what: string }>

/** What should not fall far behind what. */
export function BalancePanel({ balance, range }: { balance: readonly MuscleBalance[]; range: Range }) {
  return (
    <Panel title="Balance" why={{ question: whyMuscles(range), figures: ['balance'] }}>
      <ul className="mt-3 mb-1 flex flex-col gap-5">
        {balance.map((pair) => (
          <li key={pair.pair}>
            <Pair balance={pair} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Pair({ balance: { pair, first, second, usual, standing, missing } }: { balance: MuscleBalance }) {
  const names = pairs[pair]
  if (first === null || second === null)
    return (
      <>
        <p className="text-label font-medium">
          {names.first} and {names.second.toLowerCase()}
        </p>
        {missing && <MissingNote missing={[missing]} className="mt-1" />}
      </>
    )
  return (
    <>
      <BalanceBar
        first={{ name: names.first, value: first, text: tenth(first) }}
        second={{ name: names.second, value: second, text: tenth(second) }}
        usual={usual}
        standing={standing}
        words={words({ pair, first, second, usual, standing })}
      />
      {missing && <MissingNote missing={[missing]} className="mt-1" />}
    </>
  )
}

/** `Even, in hard sets. Usual: 0.67 to 1.25 to one.` */
function words({
  pair,
  first,
  second,
  usual,
  standing,
}: Pick<MuscleBalance, 'pair' | 'first' | 'second' | 'usual' | 'standing'>): string {
  const { first: one, second: other, what } = pairs[pair]
  const said =
    standing === 'first_behind' ? `${one} is behind` : standing === 'second_behind' ? `${other} is behind` : 'Even'
  const ratio = first !== null && second ? ` ${number(Math.round((first / second) * 100) / 100)} to 1` : ''
  const range = usual ? ` Usual ${number(usual.from)} to ${number(usual.to)}: ${usual.source}.` : ''
  return standing === null
    ? `${count(first ?? 0)} and ${count(second ?? 0)} ${what}.`
    : `${said}:${ratio}, in ${what}.${range}`
}
