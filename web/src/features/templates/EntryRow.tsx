import { ArrowDown, ArrowUp, CircleAlert, Ellipsis, Link2, Link2Off, X } from 'lucide-react'
import { clock, plural } from '../../format.ts'
import { groupsOf, warmUpCount } from '../../targets.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { DragHandle } from '../../ui/DragHandle.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { SupersetRail } from '../../ui/SupersetRail.tsx'
import { changeEntries, type Draft, type DraftDay, type DraftEntry, removeEntry } from './draft.ts'
import { joinNext, joinsAt, leaveGroup } from './groups.ts'
import { setsOf } from './lines.ts'

type Props = {
  draft: Draft
  day: DraftDay
  entry: DraftEntry
  at: number
  problem: string | undefined
  isDragged: boolean
  handle: Omit<Parameters<typeof DragHandle>[0], 'label'>
  onChange: (draft: Draft) => void
  onMove: (from: number, to: number) => void
  onOpen: () => void
}

/** An exercise of a day that is written: dragged by its handle, opened by its name. */
export function EntryRow(props: Props) {
  const { day, at, entry, problem, isDragged, handle, onOpen } = props
  return (
    <div
      className={cx(
        'relative flex items-center gap-1 rounded-field bg-surface py-0.5 pl-2',
        isDragged && 'shadow-(--shadow-sheet) outline-1 outline-line-strong',
      )}
    >
      {entry.supersetGroup !== null && <SupersetRail {...(isDragged ? {} : joinsAt(day.entries, at))} />}
      <DragHandle label={`Move ${entry.exerciseName}`} {...handle} />
      <button
        type="button"
        data-wrong={problem !== undefined}
        onClick={onOpen}
        className="min-h-14 min-w-0 flex-1 rounded-field px-1.5 py-2 text-left outline-offset-[-2px] transition hover:bg-raised"
      >
        <span className="block font-medium text-pretty">{entry.exerciseName}</span>
        <span className="num block text-label text-ink2">{summaryOf(entry)}</span>
        {problem !== undefined && (
          <span className="mt-0.5 flex items-start gap-1.5 text-label font-medium text-danger">
            <CircleAlert size={15} aria-hidden="true" className="mt-0.5 shrink-0" />
            {problem}
          </span>
        )}
      </button>
      <RowMenu {...props} />
    </div>
  )
}

/** `3 × 8–12 at 80 kg @8 · rest 2:00`. */
function summaryOf({ lines, supersetGroup, restSeconds }: DraftEntry): string {
  const sets = setsOf(lines.filter(({ times }) => times >= 1 && times <= 50))
  const asked = groupsOf(sets).map(({ count, amount, load, effort }) =>
    [
      `${count} × ${amount}`,
      load && ` at ${load}`,
      effort && (effort.startsWith('@') ? ` ${effort}` : `, ${effort}`),
    ].join(''),
  )
  const warmUps = warmUpCount(sets)
  return [
    supersetGroup !== null && 'Superset',
    warmUps > 0 && plural(warmUps, 'warm-up set'),
    asked.join(', ') || (warmUps === 0 && 'No sets yet'),
    restSeconds !== null && restSeconds > 0 && `rest ${clock(restSeconds)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

const icon = { size: 18, className: 'text-ink2', 'aria-hidden': true } as const

function RowMenu({ draft, day, entry, at, onChange, onMove }: Props) {
  const next = day.entries[at + 1]
  const isJoined = next !== undefined && entry.supersetGroup !== null && entry.supersetGroup === next.supersetGroup
  return (
    <Menu
      name={entry.exerciseName}
      label={`More for ${entry.exerciseName}`}
      trigger={<Ellipsis size={18} aria-hidden="true" />}
      triggerClass={buttonClass({ variant: 'ghost', size: 'icon' })}
    >
      {next && !isJoined && (
        <MenuItem onClick={() => onChange(changeEntries(draft, day.key, (entries) => joinNext(entries, at)))}>
          <Link2 {...icon} />
          Superset with the next
        </MenuItem>
      )}
      {entry.supersetGroup !== null && (
        <MenuItem onClick={() => onChange(changeEntries(draft, day.key, (entries) => leaveGroup(entries, at)))}>
          <Link2Off {...icon} />
          Out of the superset
        </MenuItem>
      )}
      {at > 0 && (
        <MenuItem onClick={() => onMove(at, at - 1)}>
          <ArrowUp {...icon} />
          Move up
        </MenuItem>
      )}
      {next && (
        <MenuItem onClick={() => onMove(at, at + 1)}>
          <ArrowDown {...icon} />
          Move down
        </MenuItem>
      )}
      <MenuItem onClick={() => onChange(removeEntry(draft, { day: day.key, entry: entry.key }))}>
        <X {...icon} />
        Take out
      </MenuItem>
    </Menu>
  )
}
