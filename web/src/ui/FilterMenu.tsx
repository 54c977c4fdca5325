import { ChevronDown, X } from 'lucide-react'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import { Menu, MenuChoice } from './Menu.tsx'

const any = { value: '', label: 'Any' }

type Props = {
  label: string
  items: readonly { value: string; label: string }[]
  /** Empty for any. */
  value: string
  onChange: (value: string) => void
}

/** One thing that narrows a list: a pill that says what is chosen. */
export function FilterMenu({ label, items, value, onChange }: Props) {
  const chosen = items.find((item) => item.value === value)
  return (
    <Menu
      name={label}
      align="start"
      label={chosen ? `${label}: ${chosen.label}` : label}
      trigger={
        <>
          {chosen?.label ?? label}
          <ChevronDown size={15} aria-hidden="true" />
        </>
      }
      triggerClass={cx(
        'inline-flex h-11 items-center gap-1 rounded-full border px-3 text-label font-medium transition active:scale-[.97]',
        chosen ? 'border-transparent bg-ink text-bg' : 'border-line-strong text-ink2 hover:bg-raised',
      )}
    >
      <MenuChoice label={label} items={[any, ...items]} value={value} onChange={onChange} />
    </Menu>
  )
}

type SortProps<Value extends string> = {
  items: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** The order of a list, said above it. */
export function SortMenu<Value extends string>({ items, value, onChange }: SortProps<Value>) {
  const chosen = items.find((item) => item.value === value)?.label ?? ''
  return (
    <Menu
      name="Sort"
      trigger={
        <>
          {chosen}
          <ChevronDown size={15} aria-hidden="true" />
        </>
      }
      label={`Sort by: ${chosen}`}
      triggerClass="-mr-2 inline-flex h-11 items-center gap-1 rounded-cell px-2 text-label font-medium text-ink2 hover:bg-raised"
    >
      <MenuChoice label="Sort by" items={items} value={value} onChange={onChange} />
    </Menu>
  )
}

/** Away with all that narrows. */
export function ClearFilters({ onClear }: { onClear: () => void }) {
  return (
    <Button variant="ghost" className="px-3 text-label" onClick={onClear}>
      <X size={16} aria-hidden="true" />
      Clear
    </Button>
  )
}
