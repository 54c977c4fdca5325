import { Link } from '@tanstack/react-router'
import { CalendarRange, SearchX } from 'lucide-react'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { isNarrowed, type ProgramsSearch } from './address.ts'

type Props = { search: ProgramsSearch; onClear: () => void; onAll: () => void }

/** Why no program is shown, and the way on. */
export function NothingFound({ search, onClear, onAll }: Props) {
  if (isNarrowed(search))
    return (
      <EmptyState icon={SearchX} title="Nothing found" text="No program is all of that.">
        <Button onClick={onClear}>Clear filters</Button>
      </EmptyState>
    )
  if (search.scope === 'mine')
    return (
      <EmptyState icon={CalendarRange} title="None of your own yet" text="Write one, or copy one and change it.">
        <Link to="/training/programs/new" className={buttonClass({ variant: 'primary' })}>
          New program
        </Link>
      </EmptyState>
    )
  const text =
    search.scope === 'favorites'
      ? 'Tap the star of a program to keep it here.'
      : 'Nobody here has made a program public.'
  return (
    <EmptyState
      icon={CalendarRange}
      title={search.scope === 'favorites' ? 'No favourites yet' : 'Nothing shared yet'}
      text={text}
    >
      <Button onClick={onAll}>Show all programs</Button>
    </EmptyState>
  )
}
