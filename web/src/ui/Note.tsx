import { CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

const tones = {
  info: { look: 'bg-raised text-ink2', icon: Info, color: 'text-ink3' },
  done: { look: 'bg-volt-soft text-ink', icon: CircleCheck, color: 'text-volt-text' },
  warning: { look: 'bg-amber-soft text-ink', icon: TriangleAlert, color: 'text-amber' },
}

type Props = { tone?: keyof typeof tones; icon?: LucideIcon; children: ReactNode; className?: string }

/** Something to know, beside what it is about. Screen readers hear it when it appears. */
export function Note({ tone = 'info', icon, children, className }: Props) {
  const { look, icon: usual, color } = tones[tone]
  const Icon = icon ?? usual
  return (
    <div
      role="status"
      className={cx('flex items-start gap-2.5 rounded-field px-3.5 py-3 text-label leading-5', look, className)}
    >
      <Icon size={18} aria-hidden="true" className={cx('mt-px shrink-0', color)} />
      <div className="min-w-0 flex-1 wrap-anywhere">{children}</div>
    </div>
  )
}
