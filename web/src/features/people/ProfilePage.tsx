import { ApiFailure, type Profile, readPerson } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Ban, ChevronLeft, UserX } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { count, massText, monthAndYear } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { Face } from '../../people/Face.tsx'
import { read } from '../../queries.ts'
import { useAccount } from '../../session.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { BlockConfirm, FriendMenu } from './FriendRow.tsx'
import { useBlock, useFriends } from './friends.ts'
import { Standing } from './PersonRow.tsx'

/** Somebody as far as they show themselves. `news` is what they told. */
export function ProfilePage({ personId, news }: { personId: string; news: ReactNode }) {
  const profile = useQuery(read(readPerson, { params: { username: personId } }))
  const isGone = profile.error instanceof ApiFailure && profile.error.status === 404
  return (
    <Page
      title={profile.data?.name ?? 'Profile'}
      sub={profile.data?.username && `@${profile.data.username}`}
      back={
        <Link to="/community/friends" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Friends
        </Link>
      }
    >
      {isGone ? (
        <EmptyState icon={UserX} title="Nobody is here" text="There is no such profile, or it is not shown to you." />
      ) : (
        <Loaded query={profile} waiting={<SkeletonList lines={2} className="h-40 rounded-card" />}>
          {(loaded) => (
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-[320px_minmax(0,1fr)]">
              <div className="flex min-w-0 flex-col gap-3">
                <About profile={loaded} />
                {loaded.lifts !== null && loaded.lifts.length > 0 && <Lifts lifts={loaded.lifts} />}
              </div>
              <div className="flex min-w-0 flex-col gap-3">{news}</div>
            </div>
          )}
        </Loaded>
      )}
    </Page>
  )
}

function About({ profile }: { profile: Profile }) {
  const { name, since, relation, workouts } = profile
  return (
    <Card aria-label={`About ${name}`} className="flex flex-col gap-4 p-4">
      <div className="flex items-center gap-3">
        <Face name={name} className="size-14 text-row" />
        <dl className="num min-w-0 flex-1 text-label text-ink2">
          <dt className="sr-only">Since</dt>
          <dd>Here since {monthAndYear(since)}</dd>
          {workouts !== null && (
            <>
              <dt className="sr-only">Workouts</dt>
              <dd>{count(workouts)} workouts</dd>
            </>
          )}
        </dl>
        {relation === 'friend' && <OfFriend id={profile.id} />}
      </div>
      <div className="flex items-center justify-between gap-2">
        <Standing person={profile} />
        {relation !== 'self' && relation !== 'friend' && <BlockButton profile={profile} />}
      </div>
    </Card>
  )
}

function OfFriend({ id }: { id: string }) {
  const friend = useFriends().data?.find((each) => each.id === id)
  return friend && <FriendMenu friend={friend} />
}

function BlockButton({ profile }: { profile: Profile }) {
  const [asks, setAsks] = useState(false)
  const navigate = useNavigate()
  const block = useBlock(profile, { onDone: () => void navigate({ to: '/community/friends', replace: true }) })
  return (
    <>
      <Button variant="ghost" onClick={() => setAsks(true)}>
        <Ban size={17} aria-hidden="true" />
        Block
      </Button>
      <BlockConfirm
        person={profile}
        isOpen={asks}
        isBusy={block.isPending}
        onConfirm={() => block.mutate()}
        onClose={() => setAsks(false)}
      />
    </>
  )
}

function Lifts({ lifts }: { lifts: NonNullable<Profile['lifts']> }) {
  const { weightUnit } = useAccount()
  return (
    <Card aria-label="Best lifts" className="p-4 pb-2">
      <CardTitle sub="estimated 1-rep max">Best lifts</CardTitle>
      <dl className="divide-y divide-line">
        {lifts.map(({ exerciseName, bestE1rmKg }) => (
          <div key={exerciseName} className="flex min-h-11 items-center justify-between gap-3">
            <dt className="truncate">{exerciseName}</dt>
            <dd className="num shrink-0 font-semibold">{massText(bestE1rmKg, weightUnit)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
