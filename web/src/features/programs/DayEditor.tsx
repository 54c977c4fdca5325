import type { ExerciseSummary } from '@fitai/contract'
import { ArrowDown, ArrowUp, CircleAlert, Ellipsis, Plus, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { ExercisePicker } from '../../exercises/ExercisePicker.tsx'
import { ruleWords } from '../../programs/rule-words.ts'
import { schemeText } from '../../programs/set-words.ts'
import { useAccount } from '../../session.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Select } from '../../ui/Select.tsx'
import { type At, addExercise, changeDay, type Draft, liftOf, moveEntry, removeDay, removeEntry } from './draft.ts'
import { type DraftProblems, entryKey } from './draft-problems.ts'

type Props = {
  draft: Draft
  problems: DraftProblems | undefined
  week: number
  day: number
  onChange: (draft: Draft) => void
  onOpen: (at: At) => void
}

/** A day of a week: what it is called, where in the week it lies, and what is done. */
export function DayEditor({ draft, problems, week, day, onChange, onOpen }: Props) {
  const [isPicking, setIsPicking] = useState(false)
  const of = draft.weeks[week]?.days[day]
  const known = draft.weeks[week]?.days
  if (!of || !known) return null
  const places = [0, 1, 2, 3, 4, 5, 6].filter((place) => place === of.day || !known.some((each) => each.day === place))
  const title = of.name === '' ? `Day ${day + 1}` : of.name
  const pick = (exercise: ExerciseSummary) => {
    onChange(addExercise(draft, week, day, exercise))
    setIsPicking(false)
  }
  return (
    <div className="flex h-full flex-col gap-2 rounded-card border border-line bg-surface p-3">
      <div className="flex flex-wrap items-end gap-2">
        <label className="min-w-28 flex-1">
          <span className="sr-only">Name of day {day + 1}</span>
          <input
            value={of.name}
            maxLength={120}
            placeholder={`Day ${day + 1}`}
            onChange={(event) =>
              onChange(changeDay(draft, week, day, (each) => ({ ...each, name: event.target.value })))
            }
            className="h-11 w-full rounded-field border border-line-strong bg-surface px-3 font-semibold outline-none transition focus:border-volt-text focus:shadow-[0_0_0_1px_var(--volt-text)]"
          />
        </label>
        <Select
          label={`Place of ${title} in the week`}
          className="w-30 max-sm:order-last max-sm:w-full"
          items={places.map((place) => ({ value: String(place), label: `Day ${place + 1} of 7` }))}
          value={String(of.day)}
          onChange={(place) => onChange(changeDay(draft, week, day, (each) => ({ ...each, day: Number(place) })))}
        />
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Remove ${title}`}
          disabled={known.length === 1}
          onClick={() => onChange(removeDay(draft, week, day))}
        >
          <Trash2 size={18} aria-hidden="true" />
        </Button>
      </div>
      <ol className="flex flex-col divide-y divide-line">
        {of.entries.map((_, entry) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a lift may be there twice
          <li key={entry}>
            <EntryRow
              {...{ draft, onChange, onOpen }}
              at={{ week, day, entry }}
              isLast={entry === of.entries.length - 1}
              problems={problems}
            />
          </li>
        ))}
      </ol>
      <Button className="mt-auto w-full" onClick={() => setIsPicking(true)}>
        <Plus size={17} aria-hidden="true" />
        Add exercise
      </Button>
      <ExercisePicker
        title={`Add to ${title}`}
        isOpen={isPicking}
        canCreate
        onPick={pick}
        onClose={() => setIsPicking(false)}
      />
    </div>
  )
}

type RowProps = Omit<Props, 'week' | 'day'> & { at: At; isLast: boolean }

function EntryRow({ draft, problems, at, isLast, onChange, onOpen }: RowProps) {
  const { weightUnit } = useAccount()
  const entry = draft.weeks[at.week]?.days[at.day]?.entries[at.entry]
  const lift = entry && liftOf(draft, entry.lift)
  if (!entry || !lift) return null
  const wrong = problems?.entries.get(entryKey(at.week, at.day, at.entry))
  const [first] = [...(wrong?.sets ?? []), ...(wrong?.rule ?? [])]
  return (
    <div className="flex items-start gap-1">
      <button
        type="button"
        data-wrong={first !== undefined}
        onClick={() => onOpen(at)}
        className="-ml-1 min-h-14 min-w-0 flex-1 rounded-field px-1 py-2 text-left outline-offset-[-2px] transition hover:bg-raised"
      >
        <span className="block font-medium text-pretty">{lift.exerciseName}</span>
        <span className="num block text-label text-ink2">
          {schemeText(entry, lift.rule, weightUnit)} · {entry.decides ? ruleWords[lift.rule.kind] : 'Does not decide'}
        </span>
        {first !== undefined && (
          <span className="mt-0.5 flex items-start gap-1.5 text-label font-medium text-danger">
            <CircleAlert size={15} aria-hidden="true" className="mt-0.5 shrink-0" />
            {first}
          </span>
        )}
      </button>
      <Menu
        name={lift.exerciseName}
        label={`More for ${lift.exerciseName}`}
        trigger={<Ellipsis size={18} aria-hidden="true" />}
        triggerClass={buttonClass({ variant: 'ghost', size: 'icon', className: 'mt-1.5' })}
      >
        {at.entry > 0 && (
          <MenuItem onClick={() => onChange(moveEntry(draft, at, -1))}>
            <ArrowUp size={18} className="text-ink2" aria-hidden="true" />
            Move up
          </MenuItem>
        )}
        {!isLast && (
          <MenuItem onClick={() => onChange(moveEntry(draft, at, 1))}>
            <ArrowDown size={18} className="text-ink2" aria-hidden="true" />
            Move down
          </MenuItem>
        )}
        <MenuItem onClick={() => onChange(removeEntry(draft, at))}>
          <X size={18} className="text-ink2" aria-hidden="true" />
          Take out
        </MenuItem>
      </Menu>
    </div>
  )
}
