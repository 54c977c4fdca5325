import type { Range } from '@fitai/contract'
import { cx } from '../../ui/cx.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { ranges } from './address.ts'

const labels = { '4w': '4W', '12w': '12W', '1y': '1Y', all: 'All' } satisfies Record<Range, string>

type Props = { range: Range; onChange: (range: Range) => void; className?: string }

export function RangeControl({ range, onChange, className }: Props) {
  return (
    <Segmented
      label="Range"
      items={ranges.map((value) => ({ value, label: labels[value] }))}
      value={range}
      onChange={onChange}
      className={cx('flex lg:inline-flex', className)}
    />
  )
}

export const rangeWords = {
  '4w': '4 weeks',
  '12w': '12 weeks',
  '1y': 'a year',
  all: 'all time',
} satisfies Record<Range, string>

/** What a change is held against. */
export const beforeWords = {
  '4w': 'vs 4W before',
  '12w': 'vs 12W before',
  '1y': 'vs 1Y before',
  all: '',
} satisfies Record<Range, string>
