import { ApiFailure } from '@fitai/contract'
import { Compass } from 'lucide-react'
import type { ReactNode } from 'react'
import { EmptyState } from './ui/states.tsx'

/** Whether an address leads to nothing: asking again would not help. */
export const isGone = (error: unknown) =>
  error instanceof ApiFailure && (error.status === 404 || error.code === 'invalid_input')

/** An address that leads to nothing, and the way on. */
export function Gone({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <EmptyState icon={Compass} title={title} text={text}>
      {children}
    </EmptyState>
  )
}
