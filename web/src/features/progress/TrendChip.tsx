import { ArrowDownRight, ArrowRight, ArrowUpRight, Hourglass, type LucideIcon, Minus, RotateCcw } from 'lucide-react'
import { Chip } from '../../ui/Chip.tsx'
import { type TrendLabel, trendWords } from './trend-words.ts'

const looks: Record<TrendLabel, { icon: LucideIcon; tone: 'plain' | 'volt' | 'amber' | 'danger' }> = {
  improving: { icon: ArrowUpRight, tone: 'volt' },
  maintaining: { icon: ArrowRight, tone: 'plain' },
  plateau: { icon: Minus, tone: 'amber' },
  declining: { icon: ArrowDownRight, tone: 'danger' },
  returning: { icon: RotateCcw, tone: 'plain' },
  insufficient: { icon: Hourglass, tone: 'plain' },
}

/** Where a lift is going, by icon and word. */
export function TrendChip({ label }: { label: TrendLabel }) {
  const { icon: Icon, tone } = looks[label]
  return (
    <Chip tone={tone}>
      <Icon size={13} strokeWidth={2.5} aria-hidden="true" />
      {trendWords[label]}
    </Chip>
  )
}
