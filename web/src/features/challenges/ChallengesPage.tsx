import type { ChallengeSummary } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { KeyRound, Plus, Trophy } from 'lucide-react'
import { useState } from 'react'
import { plural } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { CommunityTabs } from '../../people/CommunityTabs.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { challengesQuery } from './challenges.ts'
import { JoinByCode } from './JoinByCode.tsx'
import { NewChallenge } from './NewChallenge.tsx'
import { daysText, kindWords, ruleText, stateWords } from './words.ts'

/** Challenges one is in, and those of friends to join. */
export function ChallengesPage() {
  const challenges = useQuery(challengesQuery)
  const [open, setOpen] = useState<'new' | 'code'>()
  const navigate = useNavigate()
  const close = () => setOpen(undefined)
  const enter = (id: string) => void navigate({ to: '/community/challenges/$challengeId', params: { challengeId: id } })
  const begin = (
    <Button variant="primary" onClick={() => setOpen('new')}>
      <Plus size={18} aria-hidden="true" />
      New challenge
    </Button>
  )
  return (
    <Page title="Challenges">
      <CommunityTabs />
      <div className="flex flex-wrap gap-2">
        {challenges.data && challenges.data.items.length > 0 && begin}
        <Button variant="outline" onClick={() => setOpen('code')}>
          <KeyRound size={17} aria-hidden="true" />
          Join by code
        </Button>
      </div>
      <Loaded query={challenges} waiting={<SkeletonList lines={3} className="h-28 rounded-card" />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={Trophy}
              title="No challenges"
              text="Begin one with friends. Whoever joins shows their name and their score in it, nothing else."
            >
              {begin}
            </EmptyState>
          ) : (
            <ul className="grid grid-cols-[minmax(0,1fr)] gap-3 md:grid-cols-2">
              {items.map((challenge) => (
                <li key={challenge.id}>
                  <Summary challenge={challenge} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <NewChallenge isOpen={open === 'new'} onClose={close} onDone={enter} />
      <JoinByCode isOpen={open === 'code'} onClose={close} onDone={enter} />
    </Page>
  )
}

function Summary({ challenge }: { challenge: ChallengeSummary }) {
  const { id, name, kind, state, isMember, members, owner } = challenge
  const { icon: Icon } = kindWords[kind]
  const who = isMember ? plural(members ?? 1, 'member') : `By ${owner?.name ?? 'a friend'}`
  return (
    <Card
      aria-label={name}
      className="relative flex h-full items-start gap-3 p-4 transition hover:border-line-strong has-[h2>a:focus-visible]:outline-2 has-[h2>a:focus-visible]:outline-offset-2 has-[h2>a:focus-visible]:outline-volt-text"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-field bg-raised text-ink2">
        <Icon size={19} aria-hidden="true" />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold wrap-anywhere">
          <Link
            to="/community/challenges/$challengeId"
            params={{ challengeId: id }}
            className="outline-none after:absolute after:inset-0 after:rounded-card"
          >
            {name}
          </Link>
        </h2>
        <p className="text-label text-ink2">{ruleText(challenge)}</p>
        <p className="num text-label text-ink3">
          {daysText(challenge)} · {who}
        </p>
      </div>
      <Chip tone={state === 'running' ? 'volt' : 'plain'}>{isMember ? stateWords[state] : 'Join'}</Chip>
    </Card>
  )
}
