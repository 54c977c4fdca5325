import { Link } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/states.tsx'

type Props = { text: string; isFiltered: boolean; onClear: () => void }

/** Nothing was found: too many filters, or a name that nobody has given yet. */
export function Nothing({ text, isFiltered, onClear }: Props) {
  if (isFiltered)
    return (
      <EmptyState icon={SearchX} title="Nothing found" text="No exercise passes all of these filters.">
        <Button variant="primary" onClick={onClear}>
          Clear filters
        </Button>
      </EmptyState>
    )
  return (
    <EmptyState icon={SearchX} title="Nothing found" text="Try another name, or make it an exercise of your own.">
      <Link
        to="/exercises/new"
        search={text === '' ? {} : { name: text }}
        className={buttonClass({ variant: 'primary', className: 'max-w-full' })}
      >
        <span className="truncate">{text === '' ? 'Create an exercise' : `Create “${text}”`}</span>
      </Link>
    </EmptyState>
  )
}
