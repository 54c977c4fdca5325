import type { Range } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/states.tsx'

type Props = { icon: LucideIcon; title: string; text: string; range: Range; onAll: () => void }

/** Nothing in the range that is looked at: more of it is shown, or, where that is all, something is to be done. */
export function NothingInTime({ range, onAll, ...face }: Props) {
  return (
    <EmptyState {...face}>
      {range === 'all' ? (
        <Link to="/" className={buttonClass({ variant: 'primary' })}>
          Start a workout
        </Link>
      ) : (
        <Button onClick={onAll}>Look at all time</Button>
      )}
    </EmptyState>
  )
}
