import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react'
import { weekdayName } from '../../templates/words.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Select } from '../../ui/Select.tsx'
import { changeDay, type Draft, type DraftDay, moveDay, removeDay } from './draft.ts'

type Props = { draft: Draft; day: DraftDay; at: number; title: string; onChange: (draft: Draft) => void }

const icon = { size: 18, className: 'text-ink2', 'aria-hidden': true } as const
const weekdays = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ value: String(weekday), label: weekdayName(weekday) }))

/** What a day of a week is called, when it is, and where it stands. */
export function DayHead({ draft, day, at, title, onChange }: Props) {
  const set = (part: Partial<DraftDay>) => onChange(changeDay(draft, day.key, (each) => ({ ...each, ...part })))
  const isLast = at === draft.days.length - 1
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label className="min-w-28 flex-1">
        <span className="sr-only">Name of day {at + 1}</span>
        <input
          value={day.name}
          maxLength={120}
          placeholder={`Day ${at + 1}`}
          onChange={(event) => set({ name: event.target.value })}
          className="h-11 w-full rounded-field border border-line-strong bg-surface px-3 font-semibold outline-none transition focus:border-volt-text focus:shadow-[0_0_0_1px_var(--volt-text)]"
        />
      </label>
      <Select
        label={`Weekday of ${title}`}
        className="w-44 max-sm:order-last max-sm:w-full"
        items={[{ value: '', label: 'When its turn comes' }, ...weekdays]}
        value={day.weekday === null ? '' : String(day.weekday)}
        onChange={(value) => set({ weekday: value === '' ? null : Number(value) })}
      />
      <Menu
        name={title}
        label={`More for ${title}`}
        trigger={<Ellipsis size={18} aria-hidden="true" />}
        triggerClass={buttonClass({ variant: 'ghost', size: 'icon' })}
      >
        {at > 0 && (
          <MenuItem onClick={() => onChange(moveDay(draft, at, at - 1))}>
            <ArrowUp {...icon} />
            Move up
          </MenuItem>
        )}
        {!isLast && (
          <MenuItem onClick={() => onChange(moveDay(draft, at, at + 1))}>
            <ArrowDown {...icon} />
            Move down
          </MenuItem>
        )}
        {draft.days.length > 1 && (
          <MenuItem onClick={() => onChange(removeDay(draft, day.key))}>
            <Trash2 {...icon} />
            Remove day
          </MenuItem>
        )}
      </Menu>
    </div>
  )
}
