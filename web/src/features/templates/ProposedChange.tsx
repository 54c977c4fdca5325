import { Checkbox } from '@base-ui/react/checkbox'
import type { optimizeTemplate } from '@fitai/contract'
import { ArrowRight, Check } from 'lucide-react'
import { useId } from 'react'

type Change = (typeof optimizeTemplate)['reply']['_output']['changes'][number]
type Props = {
  change: Change
  place: readonly (string | false | undefined)[]
  isOn: boolean
  onChange: (isOn: boolean) => void
}

const kindWords: Record<string, string> = {
  raise_load: 'More load',
  lower_load: 'Less load',
  add_set: 'More sets',
  remove_set: 'Fewer sets',
  swap: 'Another exercise',
  change_reps: 'Other reps',
  add_exercise: 'One more exercise',
  reorder: 'Another order',
}

/** One thing the coach would change: what it is, what it would be, and why. */
export function ProposedChange({ change: { kind, before, after, reason }, place, isOn, onChange }: Props) {
  const id = useId()
  return (
    <label
      htmlFor={id}
      className="flex cursor-pointer items-start gap-3 rounded-card border border-line-strong p-3 transition has-data-unchecked:opacity-70"
    >
      <Checkbox.Root
        id={id}
        checked={isOn}
        onCheckedChange={onChange}
        className="group -m-2 grid size-11 shrink-0 cursor-pointer place-items-center rounded-field"
      >
        <span className="grid size-7 place-items-center rounded-cell bg-sheet-field text-transparent transition group-data-checked:bg-volt group-data-checked:text-on-volt">
          <Check size={17} strokeWidth={3} aria-hidden="true" />
        </span>
      </Checkbox.Root>
      <span className="min-w-0 flex-1">
        <span className="block text-label text-ink2">{place.filter(Boolean).join(' · ')}</span>
        <span className="block font-semibold">{kindWords[kind] ?? 'A change'}</span>
        <del className="num mt-1.5 block text-ink2">{withoutName(before, place)}</del>
        <span className="num flex items-start gap-1.5 font-semibold">
          <ArrowRight size={16} role="img" aria-label="becomes" className="mt-1 shrink-0 text-volt-text" />
          <ins className="min-w-0 no-underline">{withoutName(after, place)}</ins>
        </span>
        <span className="num mt-1 block text-label text-pretty text-ink2">{reason}</span>
      </span>
    </label>
  )
}

/** The exercise stands above it already. */
function withoutName(text: string, place: Props['place']): string {
  const name = place.find((part) => part && text.startsWith(`${part}: `))
  return name ? text.slice(name.length + 2) : text
}
