import { Form } from '@base-ui/react/form'
import type { GoalEntry, GoalInFull } from '@fitai/contract'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { explain } from '../../failures.ts'
import { fullDay } from '../../format.ts'
import { valueText } from '../../goals/values.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { More } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { type Problems, valueIn } from './draft.ts'
import { refusedFields } from './refused.ts'
import { useAddEntry, useDeleteEntry } from './writes.ts'

const shown = 8

/** The values of a goal of somebody’s own, newest first. */
export function Entries({ goal, today }: { goal: GoalInFull; today: string }) {
  const [isAdding, setIsAdding] = useState(false)
  const [isWhole, setIsWhole] = useState(false)
  const newest = goal.entries.toReversed()
  return (
    <Card aria-label="Values" className="p-4 pb-3">
      <CardTitle
        sub={String(goal.entries.length)}
        right={
          <Button variant="primary" className="-my-1.5" onClick={() => setIsAdding(true)}>
            <Plus size={18} aria-hidden="true" />
            Add a value
          </Button>
        }
      >
        Values
      </CardTitle>
      {newest.length === 0 ? (
        <p className="mt-2 mb-1 text-ink2">Add the first one, and the goal begins to move.</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {newest.slice(0, isWhole ? undefined : shown).map((entry) => (
            <Row key={entry.id} goal={goal} entry={entry} />
          ))}
        </ul>
      )}
      {!isWhole && newest.length > shown && (
        <Button variant="ghost" className="-ml-2 px-2" onClick={() => setIsWhole(true)}>
          Earlier
        </Button>
      )}
      <Sheet title="Add a value" isOpen={isAdding} onClose={() => setIsAdding(false)}>
        <EntryForm goal={goal} today={today} onDone={() => setIsAdding(false)} />
      </Sheet>
    </Card>
  )
}

function Row({ goal, entry }: { goal: GoalInFull; entry: GoalEntry }) {
  const remove = useDeleteEntry(goal.id)
  const value = valueText(goal, entry.value)
  return (
    <li className="flex min-h-14 items-center gap-3 py-1.5">
      <span className="min-w-0 flex-1">
        <span className="num block font-medium">{fullDay(entry.localDate)}</span>
        {entry.note && <span className="block text-cap break-words text-ink3">{entry.note}</span>}
      </span>
      <span className="num shrink-0 font-semibold">{value}</span>
      <Button
        variant="ghost"
        size="icon"
        className="-mr-2"
        aria-label={`Delete ${value} of ${fullDay(entry.localDate)}`}
        isBusy={remove.isPending}
        onClick={() => remove.mutate(entry)}
      >
        <Trash2 size={17} aria-hidden="true" />
      </Button>
    </li>
  )
}

function EntryForm({ goal, today, onDone }: { goal: GoalInFull; today: string; onDone: () => void }) {
  const [text, setText] = useState('')
  const [day, setDay] = useState(today)
  const [note, setNote] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const add = useAddEntry(goal.id, { onDone })
  const save = () => {
    const value = valueIn(goal, text)
    if (value === undefined) return setProblems({ value: 'A number, such as 12.5.' })
    setProblems({})
    add.mutate(
      { value, localDate: day, note: note.trim() || null },
      { onError: (error) => setProblems(refusedFields(error)) },
    )
  }
  return (
    <Form className="flex flex-col gap-4" errors={problems} onFormSubmit={save}>
      <Field
        label={goal.unit === '' ? 'Value' : `Value in ${goal.unit}`}
        name="value"
        required
        inputMode="decimal"
        autoComplete="off"
        className="hero h-14 text-title font-semibold"
        value={text}
        onValueChange={setText}
      />
      <Field label="Day" name="localDate" type="date" max={today} required value={day} onValueChange={setDay} />
      <More label="Note" chosen={note === '' ? 0 : 1}>
        <Field label="Note" name="note" maxLength={500} value={note} onValueChange={setNote} />
      </More>
      {add.error && Object.keys(refusedFields(add.error)).length === 0 && <Problem>{explain(add.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={add.isPending}>
        Add
      </Button>
    </Form>
  )
}
