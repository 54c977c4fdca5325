import { coachGoals } from '@fitai/domain'
import { useQuery } from '@tanstack/react-query'
import { GearFilter, LevelFilter } from '../../plans/PlanFilters.tsx'
import { programsQuery } from '../../programs/queries.ts'
import { ClearFilters, FilterMenu, SortMenu } from '../../ui/FilterMenu.tsx'
import { goalWords } from '../../words.ts'
import { isNarrowed, type ProgramsSearch, type Sort, sorts, withoutFilters } from './address.ts'

const sortWords = { name: 'Name', rating: 'Best rated', days: 'Fewest days' } satisfies Record<Sort, string>
const dayItems = [1, 2, 3, 4, 5, 6, 7].map((days) => ({
  value: String(days),
  label: days === 1 ? '1 day' : `${days} days`,
}))
type Props = { search: ProgramsSearch; onChange: (search: ProgramsSearch) => void }

/** What narrows the programs, each a menu, and their order. */
export function Filters({ search, onChange }: Props) {
  const { level, goal, days, gear, ...rest } = search
  const now = { level, goal, days, gear }
  const known = useQuery(programsQuery).data ?? []
  const set = (part: Partial<typeof now>) => {
    const chosen = Object.entries({ ...now, ...part }).filter(([, value]) => value !== undefined)
    onChange({ ...rest, ...Object.fromEntries(chosen) })
  }
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <LevelFilter value={level} onChange={(value) => set({ level: value })} />
      <FilterMenu
        label="Goal"
        items={coachGoals.map((value) => ({ value, label: goalWords[value] }))}
        value={goal ?? ''}
        onChange={(value) => set({ goal: coachGoals.find((one) => one === value) })}
      />
      <FilterMenu
        label="Days"
        items={dayItems}
        value={days === undefined ? '' : String(days)}
        onChange={(value) => set({ days: value === '' ? undefined : Number(value) })}
      />
      <GearFilter value={gear} plans={known} onChange={(value) => set({ gear: value })} />
      {isNarrowed(search) && <ClearFilters onClear={() => onChange(withoutFilters(search))} />}
    </div>
  )
}

export function ProgramsSort({ search, onChange }: Props) {
  const { sort = 'name', ...rest } = search
  return (
    <SortMenu
      items={sorts.map((value) => ({ value, label: sortWords[value] }))}
      value={sort}
      onChange={(value) => onChange({ ...rest, ...(value !== 'name' && { sort: value }) })}
    />
  )
}
