import type { TemplateSummary } from '@fitai/contract'
import { GearFilter, LevelFilter } from '../../plans/PlanFilters.tsx'
import { ClearFilters, FilterMenu, SortMenu } from '../../ui/FilterMenu.tsx'
import {
  isNarrowed,
  kinds,
  minuteSteps,
  type Sort,
  sorts,
  type TemplatesSearch,
  tagsOf,
  withoutFilters,
} from './address.ts'

const sortWords = { name: 'Name', newest: 'Newest', rating: 'Best rated', used: 'Most used' } satisfies Record<
  Sort,
  string
>
const kindWords = { workout: 'One workout', week: 'A week' } satisfies Record<TemplateSummary['kind'], string>

type Props = { search: TemplatesSearch; onChange: (search: TemplatesSearch) => void }

/** What narrows the templates, each a menu. Nothing is offered that leads nowhere. */
export function Filters({ all, search, onChange }: Props & { all: readonly TemplateSummary[] }) {
  const { kind, level, gear, minutes, tag, ...rest } = search
  const now = { kind, level, gear, minutes, tag }
  const set = (part: Partial<typeof now>) => {
    const chosen = Object.entries({ ...now, ...part }).filter(([, value]) => value !== undefined)
    onChange({ ...rest, ...Object.fromEntries(chosen) })
  }
  const tags = [...new Set([...(tag === undefined ? [] : [tag]), ...tagsOf(all)])]
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <FilterMenu
        label="Kind"
        items={kinds.map((value) => ({ value, label: kindWords[value] }))}
        value={kind ?? ''}
        onChange={(value) => set({ kind: kinds.find((one) => one === value) })}
      />
      <LevelFilter value={level} onChange={(value) => set({ level: value })} />
      <FilterMenu
        label="Time"
        items={minuteSteps.map((value) => ({ value: String(value), label: `Up to ${value} min` }))}
        value={minutes === undefined ? '' : String(minutes)}
        onChange={(value) => set({ minutes: minuteSteps.find((one) => String(one) === value) })}
      />
      <GearFilter value={gear} plans={all} onChange={(value) => set({ gear: value })} />
      {tags.length > 0 && (
        <FilterMenu
          label="Tag"
          items={tags.map((value) => ({ value, label: value }))}
          value={tag ?? ''}
          onChange={(value) => set({ tag: value === '' ? undefined : value })}
        />
      )}
      {isNarrowed(search) && <ClearFilters onClear={() => onChange(withoutFilters(search))} />}
    </div>
  )
}

export function TemplatesSort({ search, onChange }: Props) {
  const { sort = 'name', ...rest } = search
  return (
    <SortMenu
      items={sorts.map((value) => ({ value, label: sortWords[value] }))}
      value={sort}
      onChange={(value) => onChange({ ...rest, ...(value !== 'name' && { sort: value }) })}
    />
  )
}
