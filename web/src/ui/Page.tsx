import type { ReactNode } from 'react'
import { cx } from './cx.ts'

type Props = {
  title: string
  /** Of the browser's tab, where the title says too little. */
  name?: string
  sub?: ReactNode
  actions?: ReactNode
  back?: ReactNode
  children: ReactNode
}

/** A screen: its title, what can be done with all of it, and its content. */
export function Page({ title, name = title, sub, actions, back, children }: Props) {
  return (
    <main className="mx-auto flex w-full max-w-[1120px] flex-col gap-4 px-4 pt-4 pb-[calc(var(--dock)+2rem)] lg:px-6 lg:pt-5 lg:pb-10">
      <title>{`${name} · FitAI`}</title>
      {back && <div className="-mb-3 -ml-2 pr-24">{back}</div>}
      <header className={cx('flex min-h-11 flex-wrap items-center gap-x-3 gap-y-2', !back && 'pr-24 lg:pr-0')}>
        <div className="min-w-0 flex-1">
          <h1 className="text-screen font-semibold tracking-[-.025em] text-balance wrap-anywhere lg:text-[1.375rem] lg:leading-7">
            {title}
          </h1>
          {sub && <p className="text-label text-ink2">{sub}</p>}
        </div>
        {actions}
      </header>
      {children}
    </main>
  )
}
