import { GripVertical } from 'lucide-react'
import type { ComponentProps } from 'react'

/** What a row is dragged by; with the keyboard the arrow keys move it. */
export function DragHandle({ label, ...rest }: Omit<ComponentProps<'button'>, 'className'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-roledescription="Handle: the arrow keys move it"
      className="grid h-11 w-8 shrink-0 cursor-grab touch-none place-items-center rounded-cell text-ink3 transition select-none hover:bg-raised hover:text-ink active:cursor-grabbing"
      {...rest}
    >
      <GripVertical size={18} aria-hidden="true" />
    </button>
  )
}
