import { Toggle } from '@base-ui/react/toggle'
import { Check, X } from 'lucide-react'

type ChoiceProps = { children: string; isOn: boolean; onChange: (isOn: boolean) => void; count?: number | undefined }

/** One of several things that can be chosen together. */
export function ChoiceChip({ children, isOn, onChange, count }: ChoiceProps) {
  return (
    <Toggle
      pressed={isOn}
      onPressedChange={onChange}
      className="inline-flex h-11 min-w-11 items-center justify-center gap-1.5 rounded-full border border-line-strong px-3.5 text-label font-medium text-ink2 transition duration-150 hover:bg-raised active:scale-[.97] data-pressed:border-transparent data-pressed:bg-ink data-pressed:text-bg"
    >
      {isOn && <Check size={14} strokeWidth={3} aria-hidden="true" />}
      {children}
      {count !== undefined && <span className="num font-normal">{count}</span>}
    </Toggle>
  )
}

type RemovableProps = { children: string; onRemove: () => void }

/** Something that was chosen, to be taken away again. */
export function RemovableChip({ children, onRemove }: RemovableProps) {
  return (
    <button
      type="button"
      aria-label={`Remove ${children}`}
      onClick={onRemove}
      className="inline-flex h-11 items-center gap-1.5 rounded-full bg-volt-soft pr-3 pl-3.5 text-label font-medium text-ink transition active:scale-[.97]"
    >
      {children}
      <X size={15} aria-hidden="true" className="text-ink2" />
    </button>
  )
}
