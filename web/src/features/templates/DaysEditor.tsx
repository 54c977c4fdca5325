import { templateLimits } from '@fitai/contract'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { plural } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { DayEditor } from './DayEditor.tsx'
import { type At, addDay, type Draft, keptDays } from './draft.ts'
import type { DraftProblems } from './draft-problems.ts'
import { EntrySheet } from './EntrySheet.tsx'

type Props = {
  draft: Draft
  /** Shown once somebody has tried to save. */
  problems: DraftProblems | undefined
  onChange: (draft: Draft) => void
}

/** What is done: the exercises of a workout, or the days of a week. */
export function DaysEditor({ draft, problems, onChange }: Props) {
  const [open, setOpen] = useState<At>()
  const days = keptDays(draft)
  const left = draft.days.slice(days.length).filter(({ entries }) => entries.length > 0)
  return (
    <>
      {left.length > 0 && (
        <Note tone="warning">One workout is one day: {plural(left.length, 'day')} below it will not be saved.</Note>
      )}
      <ol aria-label="Days" className="flex flex-col gap-3">
        {days.map((day, at) => (
          <li key={day.key}>
            <DayEditor {...{ draft, problems, day, at, onChange }} onOpen={setOpen} />
          </li>
        ))}
      </ol>
      {draft.kind === 'week' && days.length < templateLimits.days && (
        <Button variant="outline" className="self-start" onClick={() => onChange(addDay(draft, v7()))}>
          <Plus size={17} aria-hidden="true" />
          Add a day
        </Button>
      )}
      <EntrySheet draft={draft} at={open} onChange={onChange} onClose={() => setOpen(undefined)} />
    </>
  )
}
