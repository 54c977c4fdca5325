import type { CoachLink } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight, GraduationCap, KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { Loaded } from '../../Loaded.tsx'
import { CommunityTabs } from '../../people/CommunityTabs.tsx'
import { Face } from '../../people/Face.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { BecomeCoach } from './BecomeCoach.tsx'
import { CoachRow } from './CoachRow.tsx'
import { InviteCoach } from './InviteCoach.tsx'
import { linksQuery } from './links.ts'
import { scopesText } from './words.ts'

/** Who coaches the caller, and whom they coach. */
export function CoachingPage() {
  const links = useQuery(linksQuery)
  const [open, setOpen] = useState<'invite' | 'become'>()
  const close = () => setOpen(undefined)
  return (
    <Page title="Coaching">
      <CommunityTabs />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => setOpen('invite')}>
          <Plus size={18} aria-hidden="true" />
          Let a coach in
        </Button>
        <Button variant="outline" onClick={() => setOpen('become')}>
          <KeyRound size={17} aria-hidden="true" />I am a coach
        </Button>
      </div>
      <Loaded query={links} waiting={<SkeletonList lines={2} className="h-20 rounded-card" />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={GraduationCap}
              title="Nobody coaches you"
              text="Give your coach a code. You choose what they see and do, until when, and end it whenever you like."
            />
          ) : (
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-2">
              <Coaches links={items.filter(({ role }) => role === 'client')} />
              <Clients links={items.filter(({ role }) => role === 'coach')} />
            </div>
          )
        }
      </Loaded>
      <InviteCoach isOpen={open === 'invite'} onClose={close} />
      <BecomeCoach isOpen={open === 'become'} onClose={close} />
    </Page>
  )
}

type Props = { links: readonly CoachLink[] }

function Coaches({ links }: Props) {
  if (links.length === 0) return null
  return (
    <Card aria-label="Your coaches" className="p-4 pb-1">
      <CardTitle>Your coaches</CardTitle>
      <ul className="divide-y divide-line">
        {links.map((link) => (
          <CoachRow key={link.id} link={link} />
        ))}
      </ul>
    </Card>
  )
}

function Clients({ links }: Props) {
  if (links.length === 0) return null
  return (
    <Card aria-label="Your clients" className="p-4 pb-1">
      <CardTitle>Your clients</CardTitle>
      <ul className="divide-y divide-line">
        {links.map((link) => (
          <li key={link.id}>
            <Link
              to="/community/coaching/$linkId"
              params={{ linkId: link.id }}
              className="flex min-h-17 items-center gap-3 py-2 underline-offset-4 hover:underline"
            >
              <Face name={link.other?.name ?? ''} />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{link.other?.name}</span>
                <span className="block text-label text-ink3">{scopesText(link)}</span>
              </span>
              <ChevronRight size={18} aria-hidden="true" className="shrink-0 text-ink3" />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
