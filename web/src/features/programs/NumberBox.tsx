import { useState } from 'react'
import { parseDecimal } from '../../numbers.ts'
import { cx } from '../../ui/cx.ts'

type Props = {
  label: string
  showsLabel?: boolean
  value: number
  onChange: (value: number) => void
  /** Below 0, too. */
  isSigned?: boolean
  suffix?: string
  isWrong?: boolean
  className?: string
}

/** A number that is kept as it is typed; what is none goes on as NaN, which the gate of programs finds. */
export function NumberBox({
  label,
  showsLabel = false,
  value,
  onChange,
  isSigned = false,
  suffix,
  isWrong,
  className,
}: Props) {
  const [text, setText] = useState(() => (Number.isNaN(value) ? '' : String(value)))
  const shown = Object.is(numberIn(text, isSigned), value) ? text : Number.isNaN(value) ? text : String(value)
  return (
    <label className={cx('flex min-w-0 flex-col gap-1.5', className)}>
      <span className={showsLabel ? 'text-label font-medium text-ink2' : 'sr-only'}>{label}</span>
      <span className="relative">
        <input
          inputMode={isSigned ? 'text' : 'decimal'}
          autoComplete="off"
          aria-invalid={isWrong || Number.isNaN(value) || undefined}
          value={shown}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setText(event.target.value)
            onChange(numberIn(event.target.value, isSigned))
          }}
          className={cx(
            'num h-11 w-full rounded-field border border-line-strong bg-surface px-3 text-body text-ink outline-none transition focus:border-volt-text focus:shadow-[0_0_0_1px_var(--volt-text)] aria-invalid:border-danger',
            suffix !== undefined && (suffix.length === 1 ? 'pr-7' : 'pr-10'),
          )}
        />
        {suffix !== undefined && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-label text-ink3"
          >
            {suffix}
          </span>
        )}
      </span>
    </label>
  )
}

function numberIn(text: string, isSigned: boolean): number {
  const [, sign = '', digits = ''] = /^\s*([-−+]?)(.*)$/.exec(text) ?? []
  const value = parseDecimal(digits)
  if (value === undefined || (sign !== '' && !isSigned)) return Number.NaN
  return sign === '-' || sign === '−' ? -value : value
}
