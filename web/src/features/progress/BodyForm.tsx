import { Form } from '@base-ui/react/form'
import type { BodyEntry } from '@fitai/contract'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { explain } from '../../failures.ts'
import { localDay } from '../../format.ts'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { More } from '../../ui/Choices.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { Problem } from '../../ui/states.tsx'
import {
  type Draft,
  draftOf,
  entryOf,
  fieldOf,
  isUsualKind,
  type Known,
  kindName,
  type Measure,
  type Problems,
} from './body-draft.ts'
import { useAddEntry, useChangeEntry, useDeleteEntry } from './body-writes.ts'

type Props = { known: readonly Known[]; entry?: BodyEntry; onDone: () => void }

/** What was measured: a weight first, the rest behind folds. */
export function BodyForm({ known, entry, onDone }: Props) {
  const { weightUnit } = useAccount()
  const today = localDay(new Date())
  const [draft, setDraft] = useState(() => draftOf({ entry, known, unit: weightUnit, today }))
  const [problems, setProblems] = useState<Problems>({})
  const add = useAddEntry(onDone)
  const change = useChangeEntry(entry?.id ?? '', onDone)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const error = add.error ?? change.error
  const save = () => {
    const read = entryOf(draft)
    if ('problems' in read) return setProblems(read.problems)
    setProblems({})
    const when = draft.date === (entry?.localDate ?? today) ? {} : noonOf(draft.date)
    if (!entry) return add.mutate({ id: newId(), ...read.entry, ...when })
    change.mutate({ weight: null, bodyFatPercent: null, ...read.entry, ...when })
  }
  return (
    <Form className="flex flex-col gap-4" errors={problems} onFormSubmit={save}>
      <div className="grid grid-cols-2 gap-3">
        <Field
          label={`Weight in ${draft.weightUnit}`}
          name="weight"
          inputMode="decimal"
          autoComplete="off"
          value={draft.weight}
          onValueChange={(weight) => set({ weight })}
        />
        <Field
          label="Body fat in %"
          name="bodyFat"
          inputMode="decimal"
          autoComplete="off"
          value={draft.bodyFat}
          onValueChange={(bodyFat) => set({ bodyFat })}
        />
      </div>
      <Field
        label="Day"
        name="date"
        type="date"
        min="1900-01-01"
        max={today}
        required
        value={draft.date}
        onValueChange={(date) => set({ date })}
      />
      <Tape draft={draft} onChange={(measures) => set({ measures })} />
      <More label="Note" chosen={draft.note === '' ? 0 : 1} isOpen={draft.note !== ''}>
        <TextArea label="Note" name="note" maxLength={500} value={draft.note} onChange={(note) => set({ note })} />
      </More>
      {error && <Problem>{explain(error)}</Problem>}
      <div className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap gap-2 border-t border-line bg-sheet px-5 py-3">
        {entry && <Delete entry={entry} onDone={onDone} />}
        <Button type="submit" variant="primary" size="lg" className="flex-1" isBusy={add.isPending || change.isPending}>
          Save
        </Button>
      </div>
    </Form>
  )
}

/** Noon, so that the day is the same in the zones around. */
function noonOf(date: string) {
  return { localDate: date, measuredAt: new Date(`${date}T12:00`).toISOString() }
}

function Delete({ entry, onDone }: { entry: BodyEntry; onDone: () => void }) {
  const remove = useDeleteEntry(entry, onDone)
  return (
    <>
      <Button variant="danger" size="lg" isBusy={remove.isPending} onClick={() => remove.mutate()}>
        <Trash2 size={18} aria-hidden="true" />
        Delete
      </Button>
      {remove.error && <Problem>{explain(remove.error)}</Problem>}
    </>
  )
}

type TapeProps = { draft: Draft; onChange: (measures: readonly Measure[]) => void }

function Tape({ draft: { measures }, onChange }: TapeProps) {
  const filled = measures.filter(({ value }) => value !== '').length
  const change = (kind: string, value: string) =>
    onChange(measures.map((one) => (one.kind === kind ? { ...one, value } : one)))
  return (
    <More label="Measurements" chosen={filled} isOpen={filled > 0}>
      <div className="grid grid-cols-2 gap-3">
        {measures.map(({ kind, unit, value }) => (
          <Field
            key={kind}
            label={`${kindName(kind)} in ${unit}`}
            name={fieldOf(kind)}
            inputMode="decimal"
            autoComplete="off"
            value={value}
            onValueChange={(text) => change(kind, text)}
          />
        ))}
      </div>
      <OwnKind measures={measures} onAdd={(kind, unit) => onChange([...measures, { kind, unit, value: '' }])} />
    </More>
  )
}

type OwnKindProps = { measures: readonly Measure[]; onAdd: (kind: string, unit: string) => void }

function OwnKind({ measures, onAdd }: OwnKindProps) {
  const [kind, setKind] = useState('')
  const [unit, setUnit] = useState('')
  const name = kind.trim()
  const isTaken = isUsualKind(name) || measures.some((one) => one.kind.toLowerCase() === name.toLowerCase())
  const add = () => {
    onAdd(name, unit.trim())
    setKind('')
    setUnit('')
  }
  return (
    <fieldset className="mt-4">
      <legend className="mb-2 text-label font-semibold">A kind of your own</legend>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Field label="Name" name="ownKind" maxLength={40} value={kind} onValueChange={setKind} autoComplete="off" />
        </div>
        <div className="w-24">
          <Field label="Unit" name="ownUnit" maxLength={12} value={unit} onValueChange={setUnit} autoComplete="off" />
        </div>
        <Button
          size="iconLg"
          aria-label="Add this kind"
          disabled={name === '' || unit.trim() === '' || isTaken}
          onClick={add}
        >
          <Plus size={20} />
        </Button>
      </div>
    </fieldset>
  )
}
