import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Card } from '../../ui/Card.tsx'
import { cx } from '../../ui/cx.ts'
import { WhyLabel, type WhyProps } from './Why.tsx'

type Props = WhyProps & {
  value: string
  unit?: string
  note?: ReactNode
  /** Where there is more of it. */
  link?: LinkProps
  children?: ReactNode
}

/** One number, large. Its name says why, the rest of the card leads on. */
export function Kpi({ value, unit, note, link, children, ...why }: Props) {
  return (
    <Card className={cx('relative flex flex-col items-start px-4 py-3', link && 'transition hover:border-line-strong')}>
      {link && <Link {...link} aria-label={`${why.name} in detail`} className="absolute inset-0 rounded-card" />}
      <WhyLabel {...why} />
      <div className="flex w-full items-center justify-between gap-2">
        <div className="min-w-0">
          <p className="hero mt-0.5 text-[1.625rem] leading-8 font-semibold">
            {value}
            {unit && <span className="ml-1 text-body font-medium tracking-normal text-ink3">{unit}</span>}
          </p>
          {note && <p className="num mt-0.5 flex flex-wrap items-center gap-x-1 text-cap text-ink3">{note}</p>}
        </div>
        {children && <div className="-mt-3 hidden shrink-0 min-[440px]:block lg:hidden xl:block">{children}</div>}
      </div>
    </Card>
  )
}
