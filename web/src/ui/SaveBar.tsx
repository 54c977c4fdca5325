import type { ReactNode } from 'react'
import { Button } from './Button.tsx'

type Props = {
  label: string
  problem: string | undefined
  isBusy: boolean
  /** What saving it has come to. */
  children?: ReactNode
}

/** The end of a long form: always in sight, with what keeps it from being saved. */
export function SaveBar({ label, problem, isBusy, children }: Props) {
  return (
    <div className="sticky bottom-[calc(var(--dock)-.9375rem+env(safe-area-inset-bottom))] z-10 -mx-4 flex flex-col gap-3 border-t border-line bg-bg px-4 py-3 lg:bottom-0 lg:mx-0 lg:px-0">
      {children}
      <div className="flex items-center justify-end gap-4">
        {problem !== undefined && (
          <p role="alert" className="num text-label font-medium text-danger">
            {problem}
          </p>
        )}
        <Button type="submit" variant="primary" size="lg" className="max-sm:flex-1" isBusy={isBusy}>
          {label}
        </Button>
      </div>
    </div>
  )
}
