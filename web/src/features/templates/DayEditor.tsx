import type { ExerciseSummary } from '@fitai/contract'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { ExercisePicker } from '../../exercises/ExercisePicker.tsx'
import { useAccount } from '../../session.ts'
import { dayTitle } from '../../templates/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Problems } from '../../ui/Problems.tsx'
import { useReorder } from '../../ui/useReorder.ts'
import { DayHead } from './DayHead.tsx'
import { type At, addExercise, type Draft, type DraftDay, moveEntry } from './draft.ts'
import type { DraftProblems } from './draft-problems.ts'
import { EntryRow } from './EntryRow.tsx'

type Props = {
  draft: Draft
  problems: DraftProblems | undefined
  day: DraftDay
  at: number
  onChange: (draft: Draft) => void
  onOpen: (at: At) => void
}

/** A day that is written: what is done on it, in which order. */
export function DayEditor({ draft, problems, day, at, onChange, onOpen }: Props) {
  const { weightUnit } = useAccount()
  const [isPicking, setIsPicking] = useState(false)
  const [said, setSaid] = useState('')
  const move = (from: number, to: number) => {
    onChange(moveEntry(draft, day.key, from, to))
    setSaid(`${day.entries[from]?.exerciseName} is now ${to + 1} of ${day.entries.length}`)
  }
  const { list, handle, rowStyle, isDragging } = useReorder<HTMLOListElement>(move)
  const title = draft.kind === 'week' ? dayTitle(day, at) : 'Exercises'
  const problem = problems?.days.get(day.key)
  const pick = (exercise: ExerciseSummary) => {
    onChange(addExercise(draft, day.key, exercise, weightUnit, v7))
    setIsPicking(false)
  }
  return (
    <Card aria-label={title} className="flex flex-col gap-2 p-3">
      {draft.kind === 'week' ? (
        <DayHead {...{ draft, day, at, title, onChange }} />
      ) : (
        <h2 className="px-1 pt-1 font-semibold">Exercises</h2>
      )}
      {problem !== undefined && <Problems problems={[problem]} />}
      {day.entries.length === 0 && (
        <p className="px-1 py-2 text-ink2">
          {draft.kind === 'week' ? 'A day of rest, until you add an exercise.' : 'Nothing in it yet.'}
        </p>
      )}
      <ol ref={list} className="flex flex-col">
        {day.entries.map((entry, index) => (
          <li key={entry.key} style={rowStyle(index)}>
            <EntryRow
              {...{ draft, entry, onChange }}
              day={day}
              at={index}
              isDragged={isDragging(index)}
              problem={problems?.entries.get(entry.key)}
              handle={handle(index, day.entries.length)}
              onMove={move}
              onOpen={() => onOpen({ day: day.key, entry: entry.key })}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      <Button className="w-full" onClick={() => setIsPicking(true)}>
        <Plus size={17} aria-hidden="true" />
        Add exercise
      </Button>
      <ExercisePicker
        title={draft.kind === 'week' ? `Add to ${title}` : 'Add an exercise'}
        isOpen={isPicking}
        canCreate
        onPick={pick}
        onClose={() => setIsPicking(false)}
      />
    </Card>
  )
}
