import type { WeightUnit } from '@fitai/domain'
import { Minus, Plus } from 'lucide-react'
import { number, plural } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import type { Draft } from './draft.ts'

type Props = { unit: WeightUnit; pairs: Draft['pairs']; onChange: (pairs: Draft['pairs']) => void }

const mostPairs = 50

/** The plates beside the rack, counted in pairs. */
export function PlateRack({ unit, pairs, onChange }: Props) {
  const count = (weight: number, by: number) =>
    onChange(
      pairs.map((row) =>
        row.weight === weight ? { ...row, pairs: Math.min(mostPairs, Math.max(0, row.pairs + by)) } : row,
      ),
    )
  return (
    <fieldset>
      <legend className="mb-1 text-label font-semibold">Pairs of plates</legend>
      <p className="mb-2 text-label text-ink3">None counted: every usual step is offered.</p>
      <ul className="divide-y divide-line">
        {pairs.map(({ weight, pairs: there }) => (
          <li key={weight} className="flex h-13 items-center gap-2">
            <span className="num flex-1">
              {number(weight)} {unit}
            </span>
            <Button
              variant="outline"
              size="icon"
              aria-label={`One pair of ${number(weight)} less`}
              disabled={there === 0}
              onClick={() => count(weight, -1)}
            >
              <Minus size={18} aria-hidden="true" />
            </Button>
            <output
              className="num w-8 text-center font-semibold"
              aria-label={`${plural(there, 'pair')} of ${number(weight)}`}
            >
              {there}
            </output>
            <Button
              variant="outline"
              size="icon"
              aria-label={`One pair of ${number(weight)} more`}
              onClick={() => count(weight, 1)}
            >
              <Plus size={18} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
