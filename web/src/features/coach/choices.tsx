import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Chip, ChoiceChip } from '../../ui/Chip.tsx'

type Item<Value> = { value: Value; name: string }

function Group({ label, hidesLabel = false, children }: { label: string; hidesLabel?: boolean; children: ReactNode }) {
  return (
    <fieldset>
      <legend className={hidesLabel ? 'sr-only' : 'mb-2 text-label font-semibold'}>{label}</legend>
      <div className="flex flex-wrap gap-1.5">{children}</div>
    </fieldset>
  )
}

type OneProps<Value> = {
  label: string
  items: readonly Item<Value>[]
  value: Value | undefined
  onChange: (value: Value) => void
}

export function One<Value extends string | number>({ label, items, value, onChange }: OneProps<Value>) {
  return (
    <Group label={label}>
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
  items: readonly Item<Value>[]
  values: readonly Value[]
  onChange: (values: readonly Value[]) => void
}

export function Many<Value extends string>({ label, items, values, onChange }: ManyProps<Value>) {
  const toggle = (value: Value, isOn: boolean) =>
    onChange(isOn ? [...values, value] : values.filter((other) => other !== value))
  return (
    <Group label={label} hidesLabel>
      {items.map((item) => (
        <ChoiceChip key={item.value} isOn={values.includes(item.value)} onChange={(isOn) => toggle(item.value, isOn)}>
          {item.name}
        </ChoiceChip>
      ))}
    </Group>
  )
}

/** Choices that most people leave alone: folded, with how many are chosen. */
export function More({ label, chosen, children }: { label: string; chosen: number; children: ReactNode }) {
  return (
    <details className="group -my-1.5">
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
