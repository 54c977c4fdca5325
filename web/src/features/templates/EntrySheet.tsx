import { OpenNumberBox } from '../../NumberBox.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { Problems } from '../../ui/Problems.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { type At, changeEntry, type Draft, type DraftEntry } from './draft.ts'
import { entryProblem } from './draft-problems.ts'
import { SetLines } from './SetLines.tsx'

type Props = { draft: Draft; at: At | undefined; onChange: (draft: Draft) => void; onClose: () => void }

/** An exercise of a day: its sets with their targets, its rest, its note. */
export function EntrySheet({ draft, at, onChange, onClose }: Props) {
  const entry = at && draft.days.find(({ key }) => key === at.day)?.entries.find(({ key }) => key === at.entry)
  return (
    <Sheet title={entry?.exerciseName ?? 'Exercise'} isOpen={entry !== undefined} onClose={onClose}>
      {at && entry && (
        <Form entry={entry} onChange={(part) => onChange(changeEntry(draft, at, part))} onClose={onClose} />
      )}
    </Sheet>
  )
}

type FormProps = { entry: DraftEntry; onChange: (part: Partial<DraftEntry>) => void; onClose: () => void }

function Form({ entry, onChange, onClose }: FormProps) {
  const problem = entryProblem(entry)
  return (
    <div className="flex flex-col gap-5">
      <SetLines lines={entry.lines} tracking={entry.tracking} onChange={(lines) => onChange({ lines })} />
      <Problems problems={problem === undefined ? [] : [problem]} />
      <div className="flex flex-col gap-3">
        <OpenNumberBox
          showsLabel
          className="w-40"
          label="Rest after a set"
          suffix="s"
          value={entry.restSeconds}
          onChange={(restSeconds) => onChange({ restSeconds })}
        />
        <TextArea
          label="Note"
          name="note"
          maxLength={2000}
          value={entry.note}
          onChange={(note) => onChange({ note })}
        />
      </div>
      <Button variant="primary" size="lg" onClick={onClose}>
        Done
      </Button>
    </div>
  )
}
