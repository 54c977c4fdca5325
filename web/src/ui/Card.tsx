import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'

export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return (
    <section className={cx('rounded-card border border-line bg-surface shadow-(--shadow-card)', className)} {...rest} />
  )
}

type TitleProps = { children: ReactNode; sub?: ReactNode; right?: ReactNode }

export function CardTitle({ children, sub, right }: TitleProps) {
  return (
    <header className="flex min-h-6 items-center justify-between gap-3">
      <h2 className="text-body font-semibold">
        {children}
        {sub && <span className="ml-2 text-label font-normal text-ink3">{sub}</span>}
      </h2>
      {right}
    </header>
  )
}
