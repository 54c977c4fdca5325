import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Chip } from './Chip.tsx'
import { ChoiceChip } from './ChoiceChip.tsx'

type Item<Value> = { value: Value; name: string; count?: number }

type GroupProps = { label: string; hidesLabel?: boolean | undefined; children: ReactNode }

function Group({ label, hidesLabel = false, children }: GroupProps) {
  return (
    <fieldset>
      <legend className={hidesLabel ? 'sr-only' : 'mb-2 text-label font-semibold'}>{label}</legend>
      <div className="flex flex-wrap gap-1.5">{children}</div>
    </fieldset>
  )
}

type OneProps<Value> = {
  label: string
  hidesLabel?: boolean
  items: readonly Item<Value>[]
  value: Value | undefined
  onChange: (value: Value) => void
}

export function One<Value extends string | number>({ label, hidesLabel, items, value, onChange }: OneProps<Value>) {
  return (
    <Group label={label} hidesLabel={hidesLabel}>
      {items.map((item) => (
        <ChoiceChip key={item.value} isOn={item.value === value} onChange={() => onChange(item.value)}>
          {item.name}
        </ChoiceChip>
      ))}
    </Group>
  )
}

type ManyProps<Value> = {
  label: string
  /** Where nothing around it says what it is. */
  showsLabel?: boolean
  items: readonly Item<Value>[]
  values: readonly Value[]
  onChange: (values: readonly Value[]) => void
}

export function Many<Value extends string>({ label, showsLabel = false, items, values, onChange }: ManyProps<Value>) {
  const toggle = (value: Value, isOn: boolean) =>
    onChange(isOn ? [...values, value] : values.filter((other) => other !== value))
  return (
    <Group label={label} hidesLabel={!showsLabel}>
      {items.map((item) => (
        <ChoiceChip
          key={item.value}
          count={item.count}
          isOn={values.includes(item.value)}
          onChange={(isOn) => toggle(item.value, isOn)}
        >
          {item.name}
        </ChoiceChip>
      ))}
    </Group>
  )
}

type MoreProps = { label: string; chosen: number; isOpen?: boolean; children: ReactNode }

/** Choices that most people leave alone: folded, with how many are chosen. */
export function More({ label, chosen, isOpen = false, children }: MoreProps) {
  return (
    <details className="group -my-1.5" open={isOpen}>
      <summary className="flex h-11 cursor-pointer list-none items-center gap-2 text-label font-semibold [&::-webkit-details-marker]:hidden">
        {label}
        {chosen > 0 && (
          <Chip tone="volt" className="num h-5">
            {chosen}
          </Chip>
        )}
        <ChevronDown size={18} aria-hidden="true" className="ml-auto text-ink3 transition group-open:rotate-180" />
      </summary>
      <div className="pt-1 pb-1.5">{children}</div>
    </details>
  )
}
