import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react'
import { cx } from '../../ui/cx.ts'

type Props = { change: number; text: string }

/** A change with its direction as an arrow and in words. Less is not bad: it is only said. */
export function Change({ change, text }: Props) {
  const Icon = change > 0 ? ArrowUpRight : change < 0 ? ArrowDownRight : ArrowRight
  return (
    <span className={cx('inline-flex items-center gap-0.5 font-medium', change > 0 ? 'text-volt-text' : 'text-ink2')}>
      <Icon size={13} strokeWidth={2.5} aria-hidden="true" />
      <span className="sr-only">{change > 0 ? 'up' : change < 0 ? 'down' : 'as before'} </span>
      {text}
    </span>
  )
}
