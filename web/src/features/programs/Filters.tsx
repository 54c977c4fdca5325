import { coachGoals, levels } from '@fitai/domain'
import { useQuery } from '@tanstack/react-query'
import { ChevronDown, X } from 'lucide-react'
import { programLevelWords } from '../../programs/place-words.ts'
import { programsQuery } from '../../programs/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { Menu, MenuChoice } from '../../ui/Menu.tsx'
import { goalWords } from '../../words.ts'
import { gears, isEnough, isNarrowed, type ProgramsSearch, type Sort, sorts, withoutFilters } from './address.ts'

const sortWords = { name: 'Name', rating: 'Best rated', days: 'Fewest days' } satisfies Record<Sort, string>
const any = { value: '', label: 'Any' }
const dayItems = [1, 2, 3, 4, 5, 6, 7].map((days) => ({
  value: String(days),
  label: days === 1 ? '1 day' : `${days} days`,
}))
type Props = { search: ProgramsSearch; onChange: (search: ProgramsSearch) => void }

/** What narrows the programs, each a menu, and their order. */
export function Filters({ search, onChange }: Props) {
  const { level, goal, days, gear, ...rest } = search
  const now = { level, goal, days, gear }
  // Nothing is offered that leads nowhere.
  const known = useQuery(programsQuery).data ?? []
  const gearItems = gears
    .filter(({ name }) => name === gear || known.some((program) => isEnough(name, program)))
    .map(({ name }) => ({ value: name, label: name }))
  const set = (part: Partial<typeof now>) => {
    const chosen = Object.entries({ ...now, ...part }).filter(([, value]) => value !== undefined)
    onChange({ ...rest, ...Object.fromEntries(chosen) })
  }
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Pill
        label="Level"
        items={levels.map((value) => ({ value, label: programLevelWords[value] }))}
        value={level ?? ''}
        onChange={(value) => set({ level: levels.find((one) => one === value) })}
      />
      <Pill
        label="Goal"
        items={coachGoals.map((value) => ({ value, label: goalWords[value] }))}
        value={goal ?? ''}
        onChange={(value) => set({ goal: coachGoals.find((one) => one === value) })}
      />
      <Pill
        label="Days"
        items={dayItems}
        value={days === undefined ? '' : String(days)}
        onChange={(value) => set({ days: value === '' ? undefined : Number(value) })}
      />
      <Pill
        label="Equipment"
        items={gearItems}
        value={gear ?? ''}
        onChange={(value) => set({ gear: gears.find(({ name }) => name === value)?.name })}
      />
      {isNarrowed(search) && (
        <Button variant="ghost" className="px-3 text-label" onClick={() => onChange(withoutFilters(search))}>
          <X size={16} aria-hidden="true" />
          Clear
        </Button>
      )}
    </div>
  )
}

export function SortMenu({ search, onChange }: Props) {
  const { sort = 'name', ...rest } = search
  return (
    <Menu
      name="Sort"
      trigger={
        <>
          {sortWords[sort]}
          <ChevronDown size={15} aria-hidden="true" />
        </>
      }
      label={`Sort by: ${sortWords[sort]}`}
      triggerClass="-mr-2 inline-flex h-11 items-center gap-1 rounded-cell px-2 text-label font-medium text-ink2 hover:bg-raised"
    >
      <MenuChoice
        label="Sort by"
        items={sorts.map((value) => ({ value, label: sortWords[value] }))}
        value={sort}
        onChange={(value) => onChange({ ...rest, ...(value !== 'name' && { sort: value }) })}
      />
    </Menu>
  )
}

type PillProps = {
  label: string
  items: readonly { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}

function Pill({ label, items, value, onChange }: PillProps) {
  const chosen = items.find((item) => item.value === value)
  return (
    <Menu
      name={label}
      align="start"
      label={chosen ? `${label}: ${chosen.label}` : label}
      trigger={
        <>
          {chosen?.label ?? label}
          <ChevronDown size={15} aria-hidden="true" />
        </>
      }
      triggerClass={cx(
        'inline-flex h-11 items-center gap-1 rounded-full border px-3 text-label font-medium transition active:scale-[.97]',
        chosen ? 'border-transparent bg-ink text-bg' : 'border-line-strong text-ink2 hover:bg-raised',
      )}
    >
      <MenuChoice label={label} items={[any, ...items]} value={value} onChange={onChange} />
    </Menu>
  )
}
