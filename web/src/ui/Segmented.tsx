import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { cx } from './cx.ts'

type Props<Value extends string> = {
  label: string
  items: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
  /** Many of them, which still have to fit on a phone. */
  isTight?: boolean
  className?: string
}

/** Exactly one of a few. */
export function Segmented<Value extends string>({
  label,
  items,
  value,
  onChange,
  isTight = false,
  className,
}: Props<Value>) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={([chosen]) => chosen !== undefined && onChange(chosen)}
      className={cx('inline-flex rounded-field bg-raised p-0.5', className)}
    >
      {items.map((item) => (
        <Toggle
          key={item.value}
          value={item.value}
          className={cx(
            isTight ? 'px-2 sm:px-3' : 'px-3',
            'h-11 min-w-11 flex-auto rounded-cell text-label font-medium whitespace-nowrap text-ink2 transition data-pressed:bg-pressed data-pressed:text-ink data-pressed:shadow-sm',
          )}
        >
          {item.label}
        </Toggle>
      ))}
    </ToggleGroup>
  )
}
