import { ChevronDown } from 'lucide-react'
import { cx } from './cx.ts'

type Props<Value extends string> = {
  label: string
  /** Where nothing beside it says what it is. */
  showsLabel?: boolean
  items: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
  className?: string
}

/** One of several, in the browser's own list. */
export function Select<Value extends string>({
  label,
  showsLabel = false,
  items,
  value,
  onChange,
  className,
}: Props<Value>) {
  return (
    <label className={cx('flex flex-col gap-1.5', className)}>
      <span className={showsLabel ? 'text-label font-medium text-ink2' : 'sr-only'}>{label}</span>
      <span className="relative">
        <select
          value={value}
          onChange={(event) => {
            const chosen = items.find((item) => item.value === event.target.value)
            if (chosen) onChange(chosen.value)
          }}
          className="h-11 w-full appearance-none rounded-field border border-line-strong bg-surface pr-9 pl-3 text-body text-ink outline-none transition focus:border-volt-text focus:shadow-[0_0_0_1px_var(--volt-text)]"
        >
          {items.map((item) => (
            <option key={item.value} value={item.value}>
              {item.label}
            </option>
          ))}
        </select>
        <ChevronDown
          size={16}
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink3"
        />
      </span>
    </label>
  )
}
