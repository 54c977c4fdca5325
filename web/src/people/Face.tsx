import { initialsOf } from '@fitai/domain'
import { cx } from '../ui/cx.ts'

/** Somebody by the first letters of their name. The name itself stands beside it. */
export function Face({ name, className = 'size-10' }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx('grid shrink-0 place-items-center rounded-full bg-sunken text-label font-semibold', className)}
    >
      {initialsOf(name)}
    </span>
  )
}
