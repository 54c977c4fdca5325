import { ArrowDownWideNarrow } from 'lucide-react'
import { buttonClass } from '../../ui/Button.tsx'
import { Menu, MenuChoice } from '../../ui/Menu.tsx'
import { type Sort, sorts } from './browse-address.ts'

const sortWords = { popular: 'Most popular', name: 'Name', rating: 'Best rated' } satisfies Record<Sort, string>

export function SortMenu({ sort, onChange }: { sort: Sort; onChange: (sort: Sort) => void }) {
  return (
    <Menu
      name="Sort"
      trigger={
        <>
          <ArrowDownWideNarrow size={16} aria-hidden="true" />
          {sortWords[sort]}
        </>
      }
      triggerClass={buttonClass({ variant: 'ghost', className: 'px-2 text-label' })}
    >
      <MenuChoice
        label="Sort by"
        items={sorts.map((value) => ({ value, label: sortWords[value] }))}
        value={sort}
        onChange={onChange}
      />
    </Menu>
  )
}
