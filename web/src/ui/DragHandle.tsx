import { GripVertical } from 'lucide-react'
import { type ComponentProps, useId } from 'react'

/** What a row is dragged by; with the keyboard the arrow keys move it. */
export function DragHandle({ label, ...rest }: Omit<ComponentProps<'button'>, 'className'> & { label: string }) {
  const hint = useId()
  return (
    <button
      type="button"
      aria-label={label}
      aria-describedby={hint}
      aria-keyshortcuts="ArrowUp ArrowDown"
      className="grid h-11 w-8 shrink-0 cursor-grab touch-none place-items-center rounded-cell text-ink3 transition select-none hover:bg-raised hover:text-ink active:cursor-grabbing"
      {...rest}
    >
      <GripVertical size={18} aria-hidden="true" />
      <span id={hint} hidden>
        Drag it, or use the arrow keys.
      </span>
    </button>
  )
}
