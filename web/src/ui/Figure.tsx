import type { ReactNode } from 'react'
import { Card } from './Card.tsx'

type Props = { label: string; value: string; unit?: string; note?: ReactNode; children?: ReactNode }

/** One number, large, with what it is. */
export function Figure({ label, value, unit, note, children }: Props) {
  return (
    <Card className="flex items-center justify-between gap-2 px-4 py-3">
      <div className="min-w-0">
        <p className="text-label text-ink2">{label}</p>
        <p className="hero mt-0.5 text-[1.625rem] leading-8 font-semibold">
          {value}
          {unit && <span className="ml-1 text-body font-medium tracking-normal text-ink3">{unit}</span>}
        </p>
        {note && <p className="num mt-0.5 text-cap text-ink3">{note}</p>}
      </div>
      {children}
    </Card>
  )
}
