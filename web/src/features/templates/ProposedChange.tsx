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
  const where = place.filter(Boolean).join(' · ')
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
        <span className="block text-label text-ink2">
          {[kindWords[kind] ?? 'A change', where].filter(Boolean).join(' · ')}
        </span>
        <span className="num mt-1 flex flex-wrap items-center gap-x-2 gap-y-0.5 font-semibold">
          <del className="font-normal text-ink2">{before}</del>
          <ArrowRight size={15} role="img" aria-label="becomes" className="shrink-0 text-ink3" />
          <ins className="no-underline">{after}</ins>
        </span>
        <span className="num mt-1 block text-label text-pretty text-ink2">{reason}</span>
      </span>
    </label>
  )
}
