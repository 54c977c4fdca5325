import { type ReactNode, useEffect, useRef } from 'react'
import { Card } from '../../ui/Card.tsx'
import { Logo } from '../../ui/Logo.tsx'

type Props = {
  /** Of the browser's tab. */
  name: string
  title: string
  lead?: ReactNode
  foot?: ReactNode
  children: ReactNode
}

/** A page before the door. Whoever comes to it by a link of another one hears where they are. */
export function AuthFrame({ name, title, lead, foot, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[26rem] flex-col justify-center gap-6 px-4 py-10">
      <title>{`${name} · FitAI`}</title>
      <header>
        <Logo size={44} />
        <h1
          ref={heading}
          tabIndex={-1}
          className="mt-5 text-screen font-semibold tracking-[-.025em] text-balance outline-none"
        >
          {title}
        </h1>
        {lead && <p className="mt-1 wrap-anywhere text-ink2">{lead}</p>}
      </header>
      <Card className="flex flex-col gap-4 p-5">{children}</Card>
      {foot && <p className="text-center text-ink2">{foot}</p>}
    </main>
  )
}

type LinkProps = { href: string; children: string; className?: string }

export function DoorLink({ href, children, className = '' }: LinkProps) {
  return (
    <a
      href={href}
      className={`inline-flex min-h-10 items-center rounded-chip px-1 font-semibold text-volt-text underline-offset-4 hover:underline ${className}`}
    >
      {children}
    </a>
  )
}
