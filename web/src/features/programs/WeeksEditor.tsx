import { programLimits } from '@fitai/domain'
import { CircleAlert, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { cx } from '../../ui/cx.ts'
import { Problems } from '../../ui/Problems.tsx'
import { DayEditor } from './DayEditor.tsx'
import { type At, addDay, addWeek, changeWeek, type Draft, removeWeek } from './draft.ts'
import type { DraftProblems } from './draft-problems.ts'
import { EntrySheet } from './EntrySheet.tsx'

type Props = {
  draft: Draft
  /** Shown once somebody has tried to save. */
  problems: DraftProblems | undefined
  week: number
  onWeek: (week: number) => void
  onChange: (draft: Draft) => void
}

/** The weeks of a program, one at a time, with their days. */
export function WeeksEditor({ draft, problems, week, onWeek, onChange }: Props) {
  const [open, setOpen] = useState<At>()
  const of = draft.weeks[week]
  if (!of) return null
  const isEmpty = problems?.weeks.get(week)
  const add = () => {
    onChange(addWeek(draft))
    onWeek(draft.weeks.length)
  }
  const remove = () => {
    onChange(removeWeek(draft, week))
    onWeek(Math.max(0, week - 1))
  }
  return (
    <Card aria-label="Weeks" className="flex flex-col gap-4 p-4">
      <CardTitle sub={draft.isEndless ? 'After the last it begins anew.' : 'After the last it is over.'}>
        Weeks
      </CardTitle>
      <div className="flex flex-wrap gap-1.5">
        {draft.weeks.map((_, at) => (
          <WeekButton
            // biome-ignore lint/suspicious/noArrayIndexKey: a week has nothing but its place
            key={at}
            week={at}
            isOn={at === week}
            isWrong={isWrong(problems, at)}
            onClick={() => onWeek(at)}
          />
        ))}
        <Button disabled={draft.weeks.length >= programLimits.weeks} onClick={add}>
          <Plus size={17} aria-hidden="true" />
          Week like the last
        </Button>
      </div>
      <div className="flex items-end gap-2">
        <label className="flex min-w-0 flex-1 flex-col gap-1.5 sm:max-w-xs">
          <span className="text-label font-medium text-ink2">Name of week {week + 1}</span>
          <input
            value={of.name}
            maxLength={120}
            placeholder="Such as Light week"
            onChange={(event) => onChange(changeWeek(draft, week, (each) => ({ ...each, name: event.target.value })))}
            className="h-11 w-full rounded-field border border-line-strong bg-surface px-3 outline-none transition focus:border-volt-text focus:shadow-[0_0_0_1px_var(--volt-text)]"
          />
        </label>
        <Button variant="ghost" disabled={draft.weeks.length === 1} onClick={remove}>
          <Trash2 size={17} aria-hidden="true" />
          Remove week
        </Button>
      </div>
      {isEmpty !== undefined && <Problems problems={[isEmpty]} />}
      <ol className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        {of.days.map((day, at) => (
          <li key={day.day}>
            <DayEditor {...{ draft, problems, week, onChange }} day={at} onOpen={setOpen} />
          </li>
        ))}
      </ol>
      {of.days.length < programLimits.days && (
        <Button className="self-start" onClick={() => onChange(addDay(draft, week))}>
          <Plus size={17} aria-hidden="true" />
          Add a day
        </Button>
      )}
      <EntrySheet draft={draft} at={open} onChange={onChange} onClose={() => setOpen(undefined)} />
    </Card>
  )
}

function isWrong(problems: DraftProblems | undefined, week: number): boolean {
  if (!problems) return false
  return problems.weeks.has(week) || [...problems.entries.keys()].some((key) => key.startsWith(`${week}.`))
}

type WeekButtonProps = { week: number; isOn: boolean; isWrong: boolean; onClick: () => void }

function WeekButton({ week, isOn, isWrong: isBad, onClick }: WeekButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={`Week ${week + 1}${isBad ? ', something is wrong' : ''}`}
      onClick={onClick}
      className={cx(
        'num inline-flex h-11 min-w-11 items-center justify-center gap-1.5 rounded-full border px-3.5 text-label font-medium transition active:scale-[.97]',
        isOn ? 'border-transparent bg-ink text-bg' : 'border-line-strong text-ink2 hover:bg-raised',
      )}
    >
      {isBad && <CircleAlert size={15} aria-hidden="true" className={isOn ? undefined : 'text-danger'} />}
      {isOn ? `Week ${week + 1}` : week + 1}
    </button>
  )
}
