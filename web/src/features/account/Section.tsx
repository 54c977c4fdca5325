import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from '../../ui/Card.tsx'

type SectionProps = { title: string; text?: ReactNode; action?: ReactNode; children?: ReactNode }

/** One thing of an account: what it is, what can be done about it, and what there is of it. */
export function Section({ title, text, action, children }: SectionProps) {
  return (
    <Card aria-label={title} className="flex flex-col gap-3 p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-60">
          <h2 className="text-body font-semibold">{title}</h2>
          {text && <p className="mt-0.5 max-w-prose text-label text-ink2">{text}</p>}
        </div>
        {action}
      </div>
      {children}
    </Card>
  )
}

export function Rows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="-mb-2 flex flex-col divide-y divide-line border-t border-line">
      {children}
    </ul>
  )
}

type RowProps = { icon: LucideIcon; title: string; chip?: ReactNode; sub: ReactNode; action?: ReactNode }

export function Row({ icon: Icon, title, chip, sub, action }: RowProps) {
  return (
    <li className="flex min-h-16 items-center gap-3 py-2">
      <span className="grid size-10 shrink-0 place-items-center rounded-field bg-raised text-ink2">
        <Icon size={19} aria-hidden="true" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="font-medium wrap-anywhere">{title}</span>
          {chip}
        </p>
        <p className="num text-label text-ink3 wrap-anywhere">{sub}</p>
      </div>
      {action}
    </li>
  )
}
