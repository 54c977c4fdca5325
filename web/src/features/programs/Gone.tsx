import { ApiFailure } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { buttonClass } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/states.tsx'

/** Whether an address leads to nothing: asking again would not help. */
export const isGone = (error: unknown) =>
  error instanceof ApiFailure && (error.status === 404 || error.code === 'invalid_input')

export function Gone({ title, text }: { title: string; text: string }) {
  return (
    <EmptyState icon={Compass} title={title} text={text}>
      <Link to="/training/programs" className={buttonClass({ variant: 'primary' })}>
        See all programs
      </Link>
    </EmptyState>
  )
}
