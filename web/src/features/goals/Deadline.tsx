import { useState } from 'react'
import { ChoiceChip } from '../../ui/ChoiceChip.tsx'
import { Field } from '../../ui/Field.tsx'
import { dayAfter } from '../../weeks.ts'
import type { Draft } from './draft.ts'

const spans = [
  { days: 28, name: '4 weeks' },
  { days: 56, name: '8 weeks' },
  { days: 84, name: '12 weeks' },
  { days: 182, name: '6 months' },
]

type Props = { draft: Draft; today: string; isNew?: boolean; onChange: (draft: Draft) => void }

/** By when: in so many weeks, on a day, or never. */
export function Deadline({ draft: { deadline, startDate }, draft, today, isNew = false, onChange }: Props) {
  const from = startDate > today ? startDate : today
  const choices = spans.map(({ days, name }) => ({ value: dayAfter(from, days), name }))
  const isOwn = deadline !== '' && !choices.some(({ value }) => value === deadline)
  const [isPicking, setIsPicking] = useState(isOwn || !isNew)
  const set = (day: string) => {
    setIsPicking(false)
    onChange({ ...draft, deadline: day })
  }
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-label font-medium text-ink2">Deadline</legend>
      <div className="flex flex-wrap gap-1.5">
        {choices.map(({ value, name }) => (
          <ChoiceChip key={name} isOn={!isPicking && deadline === value} onChange={() => set(value)}>
            {name}
          </ChoiceChip>
        ))}
        <ChoiceChip isOn={isPicking} onChange={() => setIsPicking(true)}>
          Pick a day
        </ChoiceChip>
        <ChoiceChip isOn={!isPicking && deadline === ''} onChange={() => set('')}>
          None
        </ChoiceChip>
      </div>
      {isPicking && (
        <Field
          label="The last day that counts"
          name="deadline"
          type="date"
          min={isNew ? today : undefined}
          value={deadline}
          onValueChange={(day) => onChange({ ...draft, deadline: day })}
        />
      )}
    </fieldset>
  )
}
