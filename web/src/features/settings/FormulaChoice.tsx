import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { type E1rmFormula, estimateE1rm } from '@fitai/domain'
import { Check } from 'lucide-react'
import { number, weight } from '../../format.ts'
import { useAccount } from '../../session.ts'
import { Card } from '../../ui/Card.tsx'

const formulaWords = {
  brzycki: { name: 'Brzycki', formula: 'weight × 36 ÷ (37 − reps)' },
  epley: { name: 'Epley', formula: 'weight × (1 + reps ÷ 30)' },
  lombardi: { name: 'Lombardi', formula: 'weight × reps^0.1' },
  mayhew: { name: 'Mayhew', formula: 'weight × 100 ÷ (52.2 + 41.9 × e^(−0.055 × reps))' },
  oconner: { name: 'O’Conner', formula: 'weight × (1 + 0.025 × reps)' },
  wathan: { name: 'Wathan', formula: 'weight × 100 ÷ (48.8 + 53.8 × e^(−0.075 × reps))' },
  lander: { name: 'Lander', formula: 'weight × 100 ÷ (101.3 − 2.67123 × reps)' },
} satisfies Record<E1rmFormula, { name: string; formula: string }>

const example = { kg: { weight: 100, reps: 5 }, lb: { weight: 225, reps: 5 } }

type Props = {
  formula: E1rmFormula
  formulas: readonly E1rmFormula[]
  isBusy: boolean
  onChange: (formula: E1rmFormula) => void
}

/** How a one-rep maximum is estimated, each formula with what it makes of the same set. */
export function FormulaChoice({ formula, formulas, isBusy, onChange }: Props) {
  const { weightUnit } = useAccount()
  const set = example[weightUnit]
  return (
    <Card aria-label="Estimated 1-rep max" className="p-4">
      <h2 id="formula" className="text-label font-semibold">
        Estimated 1-rep max
      </h2>
      <p className="num mt-1 text-label text-ink2">
        Choose another and your records and estimates are derived anew. At the right: {weight(set.weight, weightUnit)} ×{' '}
        {set.reps}.
      </p>
      <RadioGroup
        aria-labelledby="formula"
        value={formula}
        disabled={isBusy}
        onValueChange={(chosen) => {
          const known = formulas.find((one) => one === chosen)
          if (known && known !== formula) onChange(known)
        }}
        className="mt-2 flex flex-col divide-y divide-line"
      >
        {formulas.map((value) => {
          const words = formulaWords[value]
          const estimate = estimateE1rm({ ...set, formula: value })
          return (
            // biome-ignore lint/a11y/noLabelWithoutControl: the radio is inside
            <label key={value} className="flex min-h-14 cursor-pointer items-center gap-3 py-1.5">
              <Radio.Root
                value={value}
                className="grid size-6 shrink-0 place-items-center rounded-full border border-line-strong data-checked:border-transparent data-checked:bg-volt data-checked:text-on-volt"
              >
                <Radio.Indicator>
                  <Check size={15} strokeWidth={3} aria-hidden="true" />
                </Radio.Indicator>
              </Radio.Root>
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{words.name}</span>
                <span className="num block text-cap text-ink3">{words.formula}</span>
              </span>
              <span className="num shrink-0 font-semibold">
                {estimate === undefined ? '–' : number(Math.round(estimate * 10) / 10)}
              </span>
            </label>
          )
        })}
      </RadioGroup>
    </Card>
  )
}
