import { Link, type LinkProps } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from '../../ui/Card.tsx'
import { cx } from '../../ui/cx.ts'
import { WhyButton, type WhyProps } from './Why.tsx'

type Props = {
  title: string
  sub?: ReactNode
  right?: ReactNode
  why?: Omit<WhyProps, 'name'>
  className?: string
  children: ReactNode
}

/** A card of figures: its title, the way to where they come from, and what it shows. */
export function Panel({ title, sub, right, why, className, children }: Props) {
  return (
    <Card aria-label={title} className={cx('flex min-w-0 flex-col p-4 pb-3', className)}>
      <header className="flex min-h-6 items-start justify-between gap-3">
        <h2 className="min-w-0 text-body font-semibold">
          {title}
          {sub && <span className="num ml-2 text-label font-normal text-ink3">{sub}</span>}
        </h2>
        {(right || why) && (
          <div className="-my-2.5 -mr-2.5 flex min-h-11 shrink-0 items-center gap-2">
            {right}
            {why && <WhyButton name={title} {...why} />}
          </div>
        )}
      </header>
      {children}
    </Card>
  )
}

/** The way from a card to its page, at the end of the line under a chart. */
export function Details({ label, children = 'Details', ...link }: LinkProps & { label: string; children?: string }) {
  return (
    <Link
      {...link}
      aria-label={`${children}: ${label}`}
      className="-mr-2 inline-flex h-11 items-center gap-0.5 rounded-cell px-2 text-cap font-medium text-ink2 hover:text-ink"
    >
      {children}
      <ChevronRight size={15} aria-hidden="true" />
    </Link>
  )
}
