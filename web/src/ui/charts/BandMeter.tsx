import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '../cx.ts'

export type Standing = 'below' | 'within' | 'above'

type Props = {
  name: ReactNode
  value: number
  text: string
  /** Beside the value, weaker: what it is held against. */
  aim?: string | undefined
  band: { from: number; to: number } | null
  standing: Standing | null
  /** The same in words. */
  words: string
  /** The value at the right end. */
  most: number
  /** Words that are only heard, where there is no room for them. */
  isQuiet?: boolean
}

const looks = {
  below: { bar: 'bg-amber', text: 'text-amber', icon: ArrowDown },
  above: { bar: 'bg-danger', text: 'text-danger', icon: ArrowUp },
  within: { bar: 'bg-meter', text: 'text-ink2', icon: undefined },
}

/** A value against a soft band: below and above by arrow and words, not by colour alone. */
export function BandMeter({ name, value, text, aim, band, standing, words, most, isQuiet = false }: Props) {
  const look = looks[standing ?? 'within']
  const percent = (amount: number) => `${Math.min(100, (amount / most) * 100)}%`
  return (
    <div>
      <p className="flex items-baseline justify-between gap-2 text-label">
        <span className="min-w-0 truncate font-medium">{name}</span>
        <span className="num shrink-0 font-semibold">
          {look.icon && (
            <look.icon
              size={13}
              strokeWidth={2.75}
              aria-hidden="true"
              className={cx('mr-0.5 inline-block -translate-y-px', look.text)}
            />
          )}
          {text}
          {aim && <span className="font-normal text-ink3 max-[359px]:hidden"> {aim}</span>}
          {isQuiet && <span className="sr-only">, {words}</span>}
        </span>
      </p>
      <div aria-hidden="true" className="relative mt-1.5 h-1.5 overflow-hidden rounded-full bg-raised">
        {band && (
          <span
            className="absolute inset-y-0 rounded-full bg-band"
            style={{ left: percent(band.from), width: `calc(${percent(band.to)} - ${percent(band.from)})` }}
          />
        )}
        <span className={cx('absolute inset-y-0 left-0 rounded-full', look.bar)} style={{ width: percent(value) }} />
      </div>
      {!isQuiet && <p className="num mt-1 text-cap text-ink3">{words}</p>}
    </div>
  )
}
