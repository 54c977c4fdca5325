import { platesAt, platesFor, type WeightUnit } from '@fitai/domain'
import { number } from '../../format.ts'
import { useCurrentGym } from '../../gym.ts'

/** Colours and heights of competition plates, by their rank in the rack. */
const looks: Record<number, { height: number; color: string }> = {
  25: { height: 30, color: '#d64545' },
  20: { height: 30, color: '#3b6fd4' },
  15: { height: 26, color: '#d9b23a' },
  10: { height: 22, color: '#3f9a58' },
  5: { height: 18, color: '#e9eaec' },
  2.5: { height: 14, color: '#4a4f57' },
  1.25: { height: 12, color: '#9aa1a9' },
  45: { height: 30, color: '#3b6fd4' },
  35: { height: 26, color: '#d9b23a' },
}

/** A plate of a weight of its own. */
const other = { height: 20, color: '#7d838c' }

type Props = { weight: number; bar: number; unit: WeightUnit }

/** What goes on each side of the bar with the plates of the current gym, and what they cannot make. Says nothing below the empty bar. */
export function Plates({ weight, bar, unit }: Props) {
  const gym = useCurrentGym()
  const loaded = platesFor({ target: weight, bar, unit, inventory: platesAt(unit, gym) })
  if (loaded.state === 'below_bar') return null
  const { perSide: plates, remainder } = loaded
  return (
    <p className="flex min-h-8 items-center gap-3 pb-1.5 pl-[58px] text-label text-ink2">
      <span className="flex items-center" aria-hidden="true">
        <span className="h-1 w-5 rounded-l-full bg-ink3" />
        {plates.map((plate, place) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: two plates of a size differ only by their place
            key={place}
            className="mx-px w-[7px] rounded-[2px] shadow-[inset_0_0_0_1px_oklch(0_0_0/.15)]"
            style={{ height: (looks[plate] ?? other).height, background: (looks[plate] ?? other).color }}
          />
        ))}
        <span className="h-1 w-3 rounded-r-full bg-ink3" />
      </span>
      <span className="num">
        {plates.length === 0 ? 'Empty bar' : plates.map(number).join(' + ')}{' '}
        {plates.length > 0 && <span className="text-ink3">per side</span>}
        {remainder > 0 && ` · ${number(remainder)} ${unit} short`}
      </span>
    </p>
  )
}
