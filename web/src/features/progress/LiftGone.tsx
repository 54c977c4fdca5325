import { ApiFailure } from '@fitai/contract'
import { SearchX } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/states.tsx'

export const isGone = (error: unknown) => error instanceof ApiFailure && error.code === 'exercise_not_found'

/** An address that names an exercise which is not there: there is nothing to try again, only to look at all. */
export function LiftGone({ onReset }: { onReset: () => void }) {
  return (
    <EmptyState icon={SearchX} title="No such exercise" text="The link may be old, or it belongs to somebody else.">
      <Button onClick={onReset}>Look at all</Button>
    </EmptyState>
  )
}
