import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

export const tones = {
  plain: 'bg-raised text-ink2',
  volt: 'bg-volt-soft text-volt-text',
  done: 'bg-volt text-on-volt',
  gold: 'bg-gold-soft text-gold',
  amber: 'bg-amber-soft text-amber',
  danger: 'bg-danger-soft text-danger',
}

export function Chip({ tone = 'plain', className, ...rest }: ComponentProps<'span'> & { tone?: keyof typeof tones }) {
  return (
    <span
      className={cx(
        'inline-flex h-6 items-center gap-1 rounded-full px-2 text-cap font-medium whitespace-nowrap',
        tones[tone],
        className,
      )}
      {...rest}
    />
  )
}
