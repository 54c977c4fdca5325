import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

type Props<Value extends string> = {
  label: string
  items: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
  children: ReactNode
}

/** Several pages of one thing, of which one is open. `children` are its panels. */
export function Tabs<Value extends string>({ label, items, value, onChange, children }: Props<Value>) {
  return (
    <Base.Root
      value={value}
      onValueChange={(chosen) => {
        const item = items.find((one) => one.value === chosen)
        if (item) onChange(item.value)
      }}
      className="flex min-w-0 flex-col gap-4"
    >
      <Base.List aria-label={label} className="relative flex border-b border-line">
        {items.map((item) => (
          <Base.Tab
            key={item.value}
            value={item.value}
            className="h-12 flex-1 px-1 text-label min-[360px]:px-1.5 font-medium whitespace-nowrap text-ink2 outline-offset-[-2px] transition hover:text-ink data-active:text-ink lg:flex-none lg:px-4 lg:text-body"
          >
            {item.label}
          </Base.Tab>
        ))}
        <Base.Indicator className="absolute bottom-[-1px] left-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) rounded-full bg-volt-text transition-all duration-200" />
      </Base.List>
      {children}
    </Base.Root>
  )
}

export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Base.Panel value={value} className="flex flex-col gap-4 rounded-card outline-offset-4">
      {children}
    </Base.Panel>
  )
}
