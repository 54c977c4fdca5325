import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

const variants = {
  primary: 'bg-volt text-on-volt hover:brightness-95',
  soft: 'bg-raised text-ink hover:bg-sunken',
  ghost: 'text-ink2 hover:bg-raised',
  outline: 'border border-line-strong text-ink hover:bg-raised',
  danger: 'bg-danger-soft text-danger hover:brightness-95',
}
const sizes = {
  md: 'h-11 px-4 text-body rounded-field gap-2',
  lg: 'h-12 px-5 text-row rounded-field gap-2',
  icon: 'size-11 rounded-cell',
  iconLg: 'size-12 rounded-field',
}
type Look = { variant?: keyof typeof variants; size?: keyof typeof sizes; className?: string }

/** The look alone, for links that are pressed like buttons. */
export function buttonClass({ variant = 'soft', size = 'md', className }: Look = {}): string {
  return cx(
    'inline-flex shrink-0 items-center justify-center font-medium whitespace-nowrap transition duration-150 active:scale-[.97] data-disabled:pointer-events-none data-disabled:opacity-60',
    variants[variant],
    sizes[size],
    className,
  )
}

type Props = Omit<ComponentProps<'button'>, 'className'> & Look & { isBusy?: boolean }

/** While it is busy it stays in reach of the keyboard, and nothing happens by pressing it again. */
export function Button({ variant, size, className, isBusy = false, disabled = false, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      className={buttonClass({ variant, size, className })}
      disabled={disabled}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      data-disabled={disabled || isBusy ? '' : undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  )
}
