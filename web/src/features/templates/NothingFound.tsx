import { Link } from '@tanstack/react-router'
import { ClipboardList, SearchX } from 'lucide-react'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { isNarrowed, type TemplatesSearch } from './address.ts'

type Props = { search: TemplatesSearch; onClear: () => void; onAll: () => void }

/** Why no template is shown, and the way on. */
export function NothingFound({ search, onClear, onAll }: Props) {
  if (isNarrowed(search))
    return (
      <EmptyState icon={SearchX} title="Nothing found" text="No template is all of that.">
        <Button onClick={onClear}>Clear filters</Button>
      </EmptyState>
    )
  if (search.scope === 'mine')
    return (
      <EmptyState
        icon={ClipboardList}
        title="None of your own yet"
        text="Write one, or keep a finished workout as one: its page has a button for it."
      >
        <Link to="/training/templates/new" className={buttonClass({ variant: 'primary' })}>
          New template
        </Link>
      </EmptyState>
    )
  const [title, text] =
    search.scope === 'favorites'
      ? ['No favourites yet', 'Tap the star of a template to keep it here.']
      : ['Nothing shared yet', 'Nobody here has made a template public.']
  return (
    <EmptyState icon={ClipboardList} title={title} text={text}>
      <Button onClick={onAll}>Show all templates</Button>
    </EmptyState>
  )
}
