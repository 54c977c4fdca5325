import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'

const looks = {
  active: 'bg-raised',
  done: 'bg-transparent',
  open: 'bg-transparent text-ink3',
}

type Props = Omit<ComponentProps<'input'>, 'onChange'> & {
  label: string
  look: keyof typeof looks
  onChange: (text: string) => void
  suffix?: ReactNode
}

/** A number in a table of sets: reads like text, becomes a field when it is touched. */
export function NumberCell({ label, look, onChange, suffix, ...rest }: Props) {
  return (
    <span className="relative block">
      <input
        aria-label={label}
        autoComplete="off"
        enterKeyHint="done"
        onChange={(event) => onChange(event.target.value)}
        onFocusCapture={(event) => event.currentTarget.select()}
        className={cx(
          'num h-10 w-full scroll-mt-36 scroll-mb-80 rounded-cell text-center text-row font-semibold outline-none transition placeholder:font-normal focus:bg-raised focus:text-ink focus:shadow-[inset_0_0_0_2px_var(--volt-text)]',
          looks[look],
        )}
        {...rest}
      />
      {suffix}
    </span>
  )
}
