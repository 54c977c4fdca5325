import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'

const item =
  'flex h-11 cursor-default items-center gap-2.5 rounded-cell px-3 text-body outline-none select-none data-highlighted:bg-sheet-field'

/** Without a label the trigger is named by what it shows. */
type Props = {
  name: string
  label?: string | undefined
  trigger: ReactNode
  triggerClass: string
  align?: 'start' | 'end'
  children: ReactNode
}

export function Menu({ name, label, trigger, triggerClass, align = 'end', children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger aria-label={label} className={triggerClass}>
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        {/* A landmark, because what is in a portal is in no other one. */}
        <section aria-label={name}>
          <Base.Positioner sideOffset={6} align={align} className="z-50">
            <Base.Popup className="max-h-(--available-height) min-w-60 overflow-y-auto rounded-card border border-line-strong bg-sheet p-1.5 shadow-(--shadow-sheet) transition duration-150 outline-none data-ending-style:opacity-0 data-starting-style:opacity-0">
              {children}
            </Base.Popup>
          </Base.Positioner>
        </section>
      </Base.Portal>
    </Base.Root>
  )
}

export function MenuItem({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Base.Item className={item} onClick={onClick}>
      {children}
    </Base.Item>
  )
}

/** `link` is an element of the router, so that the menu leads on like any link. */
export function MenuLink({ link, children }: { link: ReactElement; children: ReactNode }) {
  return (
    <Base.LinkItem className={item} render={link} closeOnClick>
      {children}
    </Base.LinkItem>
  )
}

type ChoiceProps<Value extends string> = {
  label: string
  items: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
}

export function MenuChoice<Value extends string>({ label, items, value, onChange }: ChoiceProps<Value>) {
  return (
    <Base.Group className="mb-1.5 border-b border-line pb-1.5">
      <Base.GroupLabel className="px-3 py-1 text-cap font-medium text-ink3">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={onChange}>
        {items.map((choice) => (
          <Base.RadioItem key={choice.value} value={choice.value} closeOnClick={false} className={item}>
            {choice.label}
            <Base.RadioItemIndicator className="ml-auto text-volt-text">
              <Check size={18} />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}
