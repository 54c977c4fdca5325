import { Checkbox } from '@base-ui/react/checkbox'
import { Check } from 'lucide-react'

type Props = { label: string; isDone: boolean; onChange: (isDone: boolean) => void }

export function SetCheck({ label, isDone, onChange }: Props) {
  return (
    <Checkbox.Root
      aria-label={label}
      checked={isDone}
      onCheckedChange={onChange}
      className="group grid size-12 cursor-pointer place-items-center rounded-field"
    >
      <span className="grid size-8 place-items-center rounded-cell bg-sunken text-ink3 transition duration-200 group-active:scale-90 group-data-checked:animate-pop group-data-checked:bg-volt group-data-checked:text-on-volt">
        <Check size={19} strokeWidth={3} />
      </span>
    </Checkbox.Root>
  )
}
