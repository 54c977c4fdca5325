import type { Goal } from '@fitai/contract'
import { ArrowRight } from 'lucide-react'
import { count } from '../../format.ts'
import { amount } from '../../goals/values.ts'

/** From where somebody stands to the target, in the unit as entered; of a frequency in weeks. */
export function Way({ goal, isLarge = false }: { goal: Goal; isLarge?: boolean }) {
  const { current, target, weeks, percent } = goal.progress
  const [from, to] = weeks
    ? [
        { value: count(weeks.kept), unit: '' },
        { value: count(weeks.needed), unit: weeks.needed === 1 ? 'week' : 'weeks' },
      ]
    : [current === null ? undefined : amount(goal, current), amount(goal, target)]
  return (
    <p className="flex items-end justify-between gap-3">
      <span className="num flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span className={isLarge ? 'hero text-hero font-semibold' : 'hero text-[1.625rem] leading-8 font-semibold'}>
          {from?.value ?? '–'}
        </span>
        <span className="flex items-baseline gap-1.5 text-body text-ink2">
          <ArrowRight size={15} aria-hidden="true" className="translate-y-0.5 text-ink3" />
          <span className="sr-only">to</span>
          <span>
            {to?.value} {to?.unit}
          </span>
        </span>
      </span>
      <span className="num shrink-0 text-row font-semibold">{count(percent)} %</span>
    </p>
  )
}
