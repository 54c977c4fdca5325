import type { Workout } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { v7 as newId } from 'uuid'
import { CoachTalk } from '../../coach/CoachTalk.tsx'
import { explain } from '../../failures.ts'
import { weekdayAndDay } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { effortText, setText } from '../../sets.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Page } from '../../ui/Page.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { setKindWords } from '../../words.ts'
import { clientCommentsQuery, clientWorkoutQuery, linksQuery, useCommentAsCoach } from './links.ts'

/** A workout of a client with its notes, and what coach and client say about it. */
export function ClientWorkoutPage({ linkId, workoutId }: { linkId: string; workoutId: string }) {
  const workout = useQuery(clientWorkoutQuery(linkId, workoutId))
  const link = useQuery(linksQuery).data?.items.find(({ id }) => id === linkId)
  return (
    <Page
      title={workout.data?.name ?? 'Workout'}
      sub={workout.data?.localDate && weekdayAndDay(workout.data.localDate)}
      back={
        <Link
          to="/community/coaching/$linkId"
          params={{ linkId }}
          className={buttonClass({ variant: 'ghost', className: 'px-2' })}
        >
          <ChevronLeft size={18} aria-hidden="true" />
          {link?.other?.name ?? 'Client'}
        </Link>
      }
    >
      <div className="flex w-full max-w-2xl flex-col gap-3">
        <Loaded query={workout} waiting={<SkeletonList lines={3} className="h-28 rounded-card" />}>
          {(loaded) => <Content workout={loaded} />}
        </Loaded>
        {link?.scopes.includes('comment') && <Talk linkId={linkId} workoutId={workoutId} />}
      </div>
    </Page>
  )
}

function Content({ workout: { note, entries } }: { workout: Workout }) {
  return (
    <>
      {note && <p className="whitespace-pre-wrap text-ink2">{note}</p>}
      {entries.map(({ id, exerciseName, note: about, sets }) => (
        <Card key={id} aria-label={exerciseName} className="p-4">
          <h2 className="font-semibold">{exerciseName}</h2>
          {about && <p className="text-label text-ink2">{about}</p>}
          <ol className="num mt-2 text-label">
            {sets
              .filter(({ performedAt }) => performedAt !== null)
              .map((set) => (
                <li key={set.id} className="flex min-h-8 items-center justify-between gap-3">
                  <span>{setText(set)}</span>
                  <span className="text-ink3">
                    {[effortText(set), set.kind !== 'normal' && setKindWords[set.kind].name]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
          </ol>
        </Card>
      ))}
    </>
  )
}

function Talk({ linkId, workoutId }: { linkId: string; workoutId: string }) {
  const comments = useQuery(clientCommentsQuery(linkId, workoutId))
  const say = useCommentAsCoach(linkId, workoutId, () => undefined)
  return (
    <Loaded query={comments} waiting={<SkeletonList lines={1} className="h-28 rounded-card" />}>
      {({ items }) => (
        <CoachTalk
          comments={items}
          isBusy={say.isPending}
          problem={say.error ? explain(say.error) : undefined}
          onSay={(text, onSaid) => say.mutate({ id: newId(), text }, { onSuccess: onSaid })}
        />
      )}
    </Loaded>
  )
}
