import { ApiFailure, type Challenge } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, SearchX } from 'lucide-react'
import { useState } from 'react'
import { plural } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { Face } from '../../people/Face.tsx'
import { useAccount } from '../../session.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { cx } from '../../ui/cx.ts'
import { Page } from '../../ui/Page.tsx'
import { Confirm } from '../../ui/Sheet.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { challengeQuery, useDelete, useJoin, useLeave, useMakeCode } from './challenges.ts'
import { daysText, ruleText, scoreText, stateWords } from './words.ts'

/** A challenge and its leaderboard, as the logs say now. */
export function ChallengePage({ challengeId }: { challengeId: string }) {
  const challenge = useQuery(challengeQuery(challengeId))
  const isGone = challenge.error instanceof ApiFailure && challenge.error.status === 404
  return (
    <Page
      title={challenge.data?.name ?? 'Challenge'}
      sub={challenge.data && `${ruleText(challenge.data)} · ${daysText(challenge.data)}`}
      back={
        <Link to="/community/challenges" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Challenges
        </Link>
      }
    >
      <div className="flex w-full max-w-2xl flex-col gap-3">
        {isGone ? (
          <EmptyState
            icon={SearchX}
            title="This challenge is not there"
            text="It was deleted, or is not open to you."
          />
        ) : (
          <Loaded query={challenge} waiting={<SkeletonList lines={5} className="h-14" />}>
            {(loaded) => (
              <>
                {loaded.board === null ? (
                  <Invitation challenge={loaded} />
                ) : (
                  <Board challenge={loaded} board={loaded.board} />
                )}
                {loaded.isMember && <Actions challenge={loaded} />}
              </>
            )}
          </Loaded>
        )}
      </div>
    </Page>
  )
}

function Invitation({ challenge: { id, owner } }: { challenge: Challenge }) {
  const join = useJoin(id)
  return (
    <Card aria-label="Join" className="flex flex-col gap-3 p-4">
      <p className="text-ink2">
        {owner && `By ${owner.name}. `}Members see your name and your score, for all its days. Nothing else of you.
      </p>
      <Button variant="primary" size="lg" isBusy={join.isPending} onClick={() => join.mutate()}>
        Join
      </Button>
    </Card>
  )
}

type BoardProps = { challenge: Challenge; board: NonNullable<Challenge['board']> }

function Board({ challenge: { kind, state }, board }: BoardProps) {
  const { weightUnit } = useAccount()
  return (
    <Card aria-label="Leaderboard" className="p-4 pb-1">
      <CardTitle right={<Chip tone={state === 'running' ? 'volt' : 'plain'}>{stateWords[state]}</Chip>}>
        {plural(board.length, 'member')}
      </CardTitle>
      <ol className="mt-2 divide-y divide-line">
        {board.map(({ person, rank, score, isYou }) => (
          <li key={person.id} className="flex min-h-15 items-center gap-3">
            <span className={cx('num w-7 text-right font-semibold', rank === 1 ? 'text-gold' : 'text-ink3')}>
              {rank ?? '–'}
            </span>
            <Face name={person.name} className="size-9" />
            <span className={cx('min-w-0 flex-1 truncate', isYou && 'font-semibold')}>
              {person.name}
              {isYou && ' (you)'}
            </span>
            <span className="num shrink-0 font-medium">{scoreText(kind, score, weightUnit)}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Actions({ challenge: { id, name, isOwn, openTo } }: { challenge: Challenge }) {
  const [asks, setAsks] = useState<'leave' | 'delete'>()
  const navigate = useNavigate()
  const back = () => void navigate({ to: '/community/challenges', replace: true })
  const leave = useLeave(id, back)
  const remove = useDelete(id, back)
  const code = useMakeCode(id)
  return (
    <div className="flex flex-col gap-3">
      {code.data && (
        <Card aria-label="Code" className="flex flex-wrap items-center gap-3 p-4">
          <p className="min-w-0 flex-1 font-mono text-label break-all select-all">{code.data.code}</p>
          <CopyButton text={code.data.code} />
        </Card>
      )}
      <div className="flex flex-wrap gap-2">
        {isOwn && openTo === 'link' && (
          <Button isBusy={code.isPending} onClick={() => code.mutate()}>
            Make a code to join by
          </Button>
        )}
        <Button variant="ghost" onClick={() => setAsks('leave')}>
          Leave
        </Button>
        {isOwn && (
          <Button variant="ghost" onClick={() => setAsks('delete')}>
            Delete for everybody
          </Button>
        )}
      </div>
      <Confirm
        title={`Leave “${name}”?`}
        text="Nothing of you stays in it."
        action="Leave"
        isOpen={asks === 'leave'}
        isBusy={leave.isPending}
        onConfirm={() => leave.mutate()}
        onClose={() => setAsks(undefined)}
      />
      <Confirm
        title={`Delete “${name}”?`}
        text="It is gone for all its members."
        action="Delete"
        isOpen={asks === 'delete'}
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsks(undefined)}
      />
    </div>
  )
}
