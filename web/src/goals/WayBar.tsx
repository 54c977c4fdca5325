import type { GoalProgress } from '@fitai/contract'
import { cx } from '../ui/cx.ts'

const fills: Partial<Record<GoalProgress['status'], string>> = {
  behind: 'bg-amber',
  missed: 'bg-ink3',
}

type Props = { progress: Pick<GoalProgress, 'status' | 'percent' | 'expectedPercent'>; isThin?: boolean }

/** How much of the way is done; the mark is where the pace line stands today. The numbers stand beside it. */
export function WayBar({ progress: { status, percent, expectedPercent }, isThin = false }: Props) {
  const isOpen = status !== 'completed' && status !== 'missed'
  return (
    <div aria-hidden="true" className={cx('relative rounded-full bg-sunken', isThin ? 'h-1.5' : 'h-2')}>
      <span
        className={cx(
          'absolute inset-y-0 left-0 rounded-full transition-[width] duration-200',
          fills[status] ?? 'bg-meter',
        )}
        style={{ width: `${percent}%` }}
      />
      {isOpen && expectedPercent !== null && expectedPercent > 0 && (
        <span
          className="absolute -inset-y-1 w-0.5 -translate-x-1/2 rounded-full bg-ink"
          style={{ left: `${expectedPercent}%` }}
        />
      )}
    </div>
  )
}
