import { Link } from '@tanstack/react-router'
import { Flag, KeyRound, ShieldCheck, SlidersHorizontal, UserPlus, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAccount } from './session.ts'
import { Page } from './ui/Page.tsx'

const places = [
  { to: '/settings', name: 'General', icon: SlidersHorizontal },
  { to: '/settings/account', name: 'Account', icon: UserRound },
  { to: '/settings/security', name: 'Security', icon: ShieldCheck },
  { to: '/settings/tokens', name: 'Tokens', icon: KeyRound },
] as const
const adminPlaces = [
  ...places,
  { to: '/settings/invitations', name: 'Invites', icon: UserPlus },
  { to: '/settings/reports', name: 'Reports', icon: Flag },
] as const

type Props = { place: (typeof adminPlaces)[number]['name']; children: ReactNode }

/** A page of the settings, with the way to the others: tabs on the phone, a list beside it on the laptop. */
export function SettingsFrame({ place, children }: Props) {
  const { role } = useAccount()
  return (
    <Page title="Settings" name={`${place} · Settings`}>
      <div className="flex flex-col gap-4 lg:grid lg:grid-cols-[10.5rem_minmax(0,42rem)] lg:items-start lg:gap-6">
        <nav
          aria-label="Settings"
          className="-mx-4 flex overflow-x-auto border-b border-line px-2 [scrollbar-width:none] lg:sticky lg:top-5 lg:mx-0 lg:flex-col lg:gap-0.5 lg:border-0 lg:px-0"
        >
          {(role === 'admin' ? adminPlaces : places).map(({ to, name, icon: Icon }) => (
            <Link
              key={to}
              to={to}
              activeOptions={{ exact: true }}
              className="group relative flex h-12 flex-1 items-center justify-center gap-3 px-2 text-label font-medium whitespace-nowrap text-ink2 -outline-offset-2 hover:text-ink aria-[current=page]:text-ink aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-1 aria-[current=page]:after:bottom-0 aria-[current=page]:after:h-0.5 aria-[current=page]:after:rounded-full aria-[current=page]:after:bg-volt-text lg:h-10 lg:flex-none lg:justify-start lg:rounded-cell lg:px-2.5 lg:text-body lg:font-normal lg:hover:bg-raised lg:aria-[current=page]:bg-raised lg:aria-[current=page]:font-medium lg:aria-[current=page]:after:hidden"
            >
              <Icon size={18} aria-hidden="true" className="hidden group-aria-[current=page]:text-volt-text lg:block" />
              {name}
            </Link>
          ))}
        </nav>
        <div className="flex min-w-0 flex-col gap-3">{children}</div>
      </div>
    </Page>
  )
}
