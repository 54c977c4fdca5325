import type { CoachLink } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight, Gift, SearchX } from 'lucide-react'
import { useState } from 'react'
import { plural, weekdayAndDay } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Page } from '../../ui/Page.tsx'
import { Confirm } from '../../ui/Sheet.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { GiveSheet } from './GiveSheet.tsx'
import { linksQuery, useClientWorkouts, useEndLink } from './links.ts'
import { scopesText } from './words.ts'

/** A client, as far as they let their coach in. */
export function ClientPage({ linkId }: { linkId: string }) {
  const links = useQuery(linksQuery)
  const link = links.data?.items.find(({ id, role }) => id === linkId && role === 'coach')
  const [isGiving, setIsGiving] = useState(false)
  return (
    <Page
      title={link?.other?.name ?? 'Client'}
      sub={link && scopesText(link)}
      back={
        <Link to="/community/coaching" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Coaching
        </Link>
      }
      actions={
        link?.scopes.includes('assign') && (
          <Button variant="primary" onClick={() => setIsGiving(true)}>
            <Gift size={17} aria-hidden="true" />
            Give a plan
          </Button>
        )
      }
    >
      <Loaded query={links} waiting={<SkeletonList lines={4} />}>
        {() =>
          link ? (
            <>
              {link.scopes.includes('workouts') && <Workouts linkId={linkId} />}
              <End link={link} />
              <GiveSheet linkId={linkId} isOpen={isGiving} onClose={() => setIsGiving(false)} />
            </>
          ) : (
            <EmptyState icon={SearchX} title="You do not coach them" text="It was ended, or its last day is over." />
          )
        }
      </Loaded>
    </Page>
  )
}

function Workouts({ linkId }: { linkId: string }) {
  const workouts = useClientWorkouts(linkId)
  return (
    <>
      <Loaded query={workouts} waiting={<SkeletonList lines={4} />}>
        {(all) =>
          all.length === 0 ? (
            <p className="text-ink2">No workouts yet.</p>
          ) : (
            <Card aria-label="Workouts" className="divide-y divide-line overflow-hidden">
              {all.map(({ id, name, localDate, workingSets }) => (
                <Link
                  key={id}
                  to="/community/coaching/$linkId/$workoutId"
                  params={{ linkId, workoutId: id }}
                  className="flex min-h-15 items-center gap-3 px-4 py-2 transition hover:bg-raised"
                >
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium">{name}</span>
                    <span className="num block text-label text-ink2">
                      {localDate && `${weekdayAndDay(localDate)} · `}
                      {plural(workingSets, 'set')}
                    </span>
                  </span>
                  <ChevronRight size={18} aria-hidden="true" className="shrink-0 text-ink3" />
                </Link>
              ))}
            </Card>
          )
        }
      </Loaded>
      {workouts.hasNextPage && (
        <Button isBusy={workouts.isFetchingNextPage} onClick={() => void workouts.fetchNextPage()}>
          Older workouts
        </Button>
      )}
    </>
  )
}

function End({ link }: { link: CoachLink }) {
  const [asks, setAsks] = useState(false)
  const navigate = useNavigate()
  const end = useEndLink(link, () => void navigate({ to: '/community/coaching', replace: true }))
  return (
    <>
      <Button variant="ghost" className="-ml-3 self-start px-3" onClick={() => setAsks(true)}>
        Stop coaching {link.other?.name}
      </Button>
      <Confirm
        title={`Stop coaching ${link.other?.name ?? 'them'}?`}
        text="You see nothing of them from then on. What you gave them stays theirs."
        action="Stop"
        isOpen={asks}
        isBusy={end.isPending}
        onConfirm={() => end.mutate()}
        onClose={() => setAsks(false)}
      />
    </>
  )
}
