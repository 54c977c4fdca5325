import { ArrowLeft, ArrowRight, Check } from 'lucide-react'

export type BalanceStanding = 'first_behind' | 'even' | 'second_behind'

type Side = { name: string; value: number; text: string }
type Props = {
  first: Side
  second: Side
  /** First by second, as it usually is. */
  usual: { from: number; to: number } | null
  standing: BalanceStanding | null
  words: string
}

/** Where the line between two sides lies when the first is `ratio` times the second, in percent. */
const placeOf = (ratio: number) => (ratio / (1 + ratio)) * 100

const icons = { first_behind: ArrowLeft, second_behind: ArrowRight, even: Check }

/** Two sides of one bar. The mark under it is where the middle usually lies. */
export function BalanceBar({ first, second, usual, standing, words }: Props) {
  const sum = first.value + second.value
  const share = sum > 0 ? (first.value / sum) * 100 : 50
  const Icon = standing && icons[standing]
  return (
    <div>
      <p className="flex justify-between gap-3 text-label">
        <span>
          <span className="font-medium">{first.name}</span> <span className="num font-semibold">{first.text}</span>
        </span>
        <span className="text-right">
          <span className="num font-semibold">{second.text}</span> <span className="font-medium">{second.name}</span>
        </span>
      </p>
      <div aria-hidden="true" className="mt-2 flex h-2.5 gap-0.5 overflow-hidden rounded-full">
        <span className="bg-meter" style={{ width: `${share}%` }} />
        <span className="flex-1 bg-h2" />
      </div>
      <div aria-hidden="true" className="relative mt-1 h-1">
        {usual && (
          <span
            className="absolute inset-y-0 rounded-full bg-ink3"
            style={{ left: `${placeOf(usual.from)}%`, width: `${placeOf(usual.to) - placeOf(usual.from)}%` }}
          />
        )}
      </div>
      <p className="num mt-1.5 flex items-start gap-1.5 text-label text-ink2">
        {Icon && <Icon size={15} strokeWidth={2.5} aria-hidden="true" className="mt-0.5 shrink-0" />}
        {words}
      </p>
    </div>
  )
}
