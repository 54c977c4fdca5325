import type { LucideIcon } from 'lucide-react'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cx('animate-pulse rounded-field bg-raised', className)} />
}

/** Lines of a list that is on its way. */
export function SkeletonList({ lines = 4, className = 'h-17' }: { lines?: number; className?: string }) {
  return (
    <div role="status" className="flex flex-col gap-2">
      <span className="sr-only">Loading</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have nothing but their place
        <Skeleton key={line} className={className} />
      ))}
    </div>
  )
}

type EmptyProps = { icon: LucideIcon; title: string; text: string; children?: ReactNode }

/** Nothing here yet, and the one thing to do about it. */
export function EmptyState({ icon: Icon, title, text, children }: EmptyProps) {
  return (
    <div className="flex flex-col items-center gap-1 rounded-card border border-dashed border-line-strong px-6 py-10 text-center">
      <span className="mb-2 grid size-12 place-items-center rounded-full bg-raised text-ink2">
        <Icon size={22} aria-hidden="true" />
      </span>
      <p className="text-row font-semibold">{title}</p>
      <p className="max-w-sm text-balance text-ink2">{text}</p>
      {children && <div className="mt-4">{children}</div>}
    </div>
  )
}

export function ErrorState({ text, onRetry }: { text: string; onRetry: () => void }) {
  return (
    <div
      role="alert"
      className="flex flex-col items-center gap-1 rounded-card border border-line bg-surface px-6 py-8 text-center"
    >
      <span className="mb-2 grid size-12 place-items-center rounded-full bg-danger-soft text-danger">
        <CircleAlert size={22} aria-hidden="true" />
      </span>
      <p className="max-w-sm font-medium">{text}</p>
      <Button className="mt-4" onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}

/** What went wrong beside the button that was pressed. */
export function Problem({ children }: { children: string }) {
  return (
    <p role="alert" className="flex items-start gap-2 rounded-field bg-danger-soft px-3 py-2.5 text-label text-danger">
      <CircleAlert size={16} aria-hidden="true" className="mt-px shrink-0" />
      {children}
    </p>
  )
}
