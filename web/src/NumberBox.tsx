import { useState } from 'react'
import { parseDecimal } from './numbers.ts'
import { cx } from './ui/cx.ts'

type Look = { label: string; showsLabel?: boolean; suffix?: string | undefined; isWrong?: boolean; className?: string }
type Props = Look & {
  value: number
  onChange: (value: number) => void
  /** Below 0, too. */
  isSigned?: boolean
}

/** A number that is kept as it is typed; what is none goes on as NaN, which whoever saves it finds. */
export function NumberBox({ value, onChange, isSigned = false, isWrong = false, ...look }: Props) {
  const [text, setText] = useState(() => (Number.isNaN(value) ? '' : String(value)))
  const shown = Object.is(numberIn(text, isSigned), value) ? text : Number.isNaN(value) ? text : String(value)
  return (
    <Box
      {...look}
      text={shown}
      inputMode={isSigned ? 'text' : 'decimal'}
      isWrong={isWrong || Number.isNaN(value)}
      onChange={(typed) => {
        setText(typed)
        onChange(numberIn(typed, isSigned))
      }}
    />
  )
}

type OpenProps = Look & { value: number | null; onChange: (value: number | null) => void }

/** The same for what may be left open: empty is null. */
export function OpenNumberBox({ value, onChange, isWrong = false, ...look }: OpenProps) {
  const [text, setText] = useState(() => textOf(value))
  const shown = Object.is(openNumberIn(text), value) ? text : textOf(value)
  return (
    <Box
      {...look}
      text={shown}
      inputMode="decimal"
      isWrong={isWrong || Number.isNaN(value)}
      onChange={(typed) => {
        setText(typed)
        onChange(openNumberIn(typed))
      }}
    />
  )
}

const textOf = (value: number | null) => (value === null || Number.isNaN(value) ? '' : String(value))
const openNumberIn = (text: string) => (text.trim() === '' ? null : numberIn(text, false))

type BoxProps = Look & { text: string; inputMode: 'text' | 'decimal'; onChange: (text: string) => void }

function Box({ label, showsLabel = false, suffix, isWrong, className, text, inputMode, onChange }: BoxProps) {
  return (
    <label className={cx('flex min-w-0 flex-col gap-1.5', className)}>
      <span className={showsLabel ? 'text-label font-medium text-ink2' : 'sr-only'}>{label}</span>
      <span className="relative">
        <input
          inputMode={inputMode}
          autoComplete="off"
          aria-invalid={isWrong || undefined}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => onChange(event.target.value)}
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
