import { plural } from '../../format.ts'
import { NumberBox } from '../../NumberBox.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { type At, changeEntry, changeLift, type Draft, liftOf, onItsOwn, usesOf } from './draft.ts'
import { type EntryProblems, entryKey, problemsOf } from './draft-problems.ts'
import { RuleForm } from './RuleForm.tsx'
import { SetLines } from './SetLines.tsx'
import { setsOfNew } from './usual.ts'

type Props = { draft: Draft; at: At | undefined; onChange: (draft: Draft) => void; onClose: () => void }

/** An exercise of a day: its sets, how it progresses, its rest. */
export function EntrySheet({ draft, at, onChange, onClose }: Props) {
  const entry = at && draft.weeks[at.week]?.days[at.day]?.entries[at.entry]
  const lift = entry && liftOf(draft, entry.lift)
  return (
    <Sheet title={lift?.exerciseName ?? 'Exercise'} isOpen={entry !== undefined} onClose={onClose}>
      {at && entry && lift && <Form draft={draft} at={at} onChange={onChange} onClose={onClose} />}
    </Sheet>
  )
}

const none: EntryProblems = { sets: [], rule: [] }

function Form({ draft, at, onChange, onClose }: Props & { at: At }) {
  const entry = draft.weeks[at.week]?.days[at.day]?.entries[at.entry]
  const lift = entry && liftOf(draft, entry.lift)
  if (!entry || !lift) return null
  const problems = problemsOf(draft).entries.get(entryKey(at.week, at.day, at.entry)) ?? none
  const uses = usesOf(draft, lift.key)
  return (
    <div className="flex flex-col gap-6">
      <SetLines
        sets={entry.sets}
        rule={entry.decides ? lift.rule : { kind: 'fixed' }}
        tracking={lift.tracking}
        problems={problems.sets}
        onChange={(sets) => onChange(changeEntry(draft, at, { sets }))}
      />
      <div className="flex flex-col gap-3">
        <RuleForm
          rule={lift.rule}
          tracking={lift.tracking}
          problems={problems.rule}
          onChange={(rule) => {
            const isOther = rule.kind !== lift.rule.kind
            const changed = changeLift(draft, lift.key, { rule })
            const sets = setsOfNew({ ...lift, rule })
            onChange(
              isOther && (entry.sets.length === 0 || sets.length === 0) ? changeEntry(changed, at, { sets }) : changed,
            )
          }}
        />
        {uses > 1 && (
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p className="min-w-40 flex-1 text-label text-ink2">
              One progression for all {plural(uses, 'time')} it is in the program.
            </p>
            <Button className="text-label" onClick={() => onChange(onItsOwn(draft, at))}>
              On its own here
            </Button>
          </div>
        )}
      </div>
      <Details {...{ draft, at, onChange }} />
      <Button variant="primary" size="lg" onClick={onClose}>
        Done
      </Button>
    </div>
  )
}

function Details({ draft, at, onChange }: Pick<Props, 'draft' | 'onChange'> & { at: At }) {
  const entry = draft.weeks[at.week]?.days[at.day]?.entries[at.entry]
  if (!entry) return null
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-label font-semibold">Beside the sets</legend>
      <NumberBox
        showsLabel
        className="w-40"
        label="Rest"
        suffix="s"
        value={entry.restSeconds ?? 0}
        onChange={(restSeconds) => onChange(changeEntry(draft, at, { restSeconds: restOf(restSeconds) }))}
      />
      <TextArea
        label="Note"
        name="note"
        maxLength={500}
        value={entry.note ?? ''}
        onChange={(note) => onChange(changeEntry(draft, at, { note: note === '' ? null : note }))}
      />
    </fieldset>
  )
}

/** 0 is no rest of its own: that of the exercise. */
function restOf(seconds: number): number | null {
  return seconds > 0 ? Math.min(3600, Math.round(seconds)) : null
}
