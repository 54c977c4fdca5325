import type { Activity } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { Heart, MessageCircle, Trophy } from 'lucide-react'
import { dayAndTime, massText, plural, span, weekdayAndDay } from '../../format.ts'
import { Face } from '../../people/Face.tsx'
import { visibilityWords } from '../../people/visibility.ts'
import { useAccount } from '../../session.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { cx } from '../../ui/cx.ts'
import { recordValue, recordWords } from '../../words.ts'
import { ActivityMenu } from './ActivityMenu.tsx'
import { useLike } from './news.ts'

type Props = { activity: Activity; onDeleted?: () => void }

/** One piece of news: who, when, what, and what others say to it. */
export function ActivityCard({ activity, onDeleted }: Props) {
  const { author, kind } = activity
  return (
    <Card aria-label={`${author.name}: ${titleOf(activity)}`} className="flex flex-col gap-3 p-4 pb-2">
      <Head activity={activity} onDeleted={onDeleted} />
      {kind === 'post' ? (
        <p className="whitespace-pre-wrap wrap-anywhere">{activity.text}</p>
      ) : (
        <Told activity={activity} />
      )}
      {activity.isHidden && <p className="text-label text-danger">The admin has taken this out of sight.</p>}
      <Foot activity={activity} />
    </Card>
  )
}

const factWords = { goal: 'Reached a goal', achievement: 'Earned an achievement', program: 'Finished a program' }

function titleOf({ kind, workout, text }: Activity): string {
  if (kind === 'post') return 'a post'
  if (kind === 'workout') return workout?.name ?? 'records'
  return text ?? factWords[kind]
}

function Head({ activity, onDeleted }: Props) {
  const { author, at, localDate, isOwn, visibility } = activity
  const { timezone } = useAccount()
  const { icon: Seen, name: seenBy } = visibilityWords[visibility]
  return (
    <header className="flex items-center gap-3">
      <Face name={author.name} />
      <div className="min-w-0 flex-1">
        <Link
          to="/community/people/$personId"
          params={{ personId: author.id }}
          className="block truncate font-semibold underline-offset-4 hover:underline"
        >
          {author.name}
        </Link>
        <p className="num flex items-center gap-1.5 text-label text-ink3">
          {at === null ? weekdayAndDay(localDate) : dayAndTime(at, timezone)}
          {isOwn && (
            <>
              <Seen size={13} aria-hidden="true" />
              <span className="sr-only">Seen by: {seenBy}</span>
            </>
          )}
        </p>
      </div>
      <ActivityMenu activity={activity} onDeleted={onDeleted} />
    </header>
  )
}

function Told({ activity }: { activity: Activity }) {
  const { kind, workout, text, records } = activity
  return (
    <div className="flex flex-col gap-2">
      {workout && <Workout workout={workout} />}
      {kind !== 'workout' && kind !== 'post' && (
        <p>
          <span className="text-ink2">{factWords[kind]}: </span>
          <span className="font-semibold">{text}</span>
        </p>
      )}
      {records.length > 0 && <Records records={records} />}
    </div>
  )
}

const mostExercises = 4

function Workout({ workout }: { workout: NonNullable<Activity['workout']> }) {
  const { weightUnit } = useAccount()
  const { name, durationSeconds, workingSets, volumeKg, exercises } = workout
  const figures = [
    ...(durationSeconds === null || durationSeconds < 60 ? [] : [span(durationSeconds)]),
    plural(workingSets, 'set'),
    ...(volumeKg > 0 ? [massText(volumeKg, weightUnit)] : []),
  ]
  const more = exercises.length - mostExercises
  return (
    <>
      <h2 className="text-row font-semibold wrap-anywhere">{name}</h2>
      <p className="num -mt-2 text-label text-ink2">{figures.join(' · ')}</p>
      <ul className="text-label text-ink2">
        {exercises.slice(0, mostExercises).map((exercise) => (
          <li key={exercise.name} className="num truncate">
            {exercise.workingSets} × {exercise.name}
          </li>
        ))}
        {more > 0 && <li>and {plural(more, 'other exercise', 'others')}</li>}
      </ul>
    </>
  )
}

function Records({ records }: { records: Activity['records'] }) {
  const { weightUnit } = useAccount()
  return (
    <ul aria-label="Records" className="flex flex-wrap gap-1.5">
      {records.map(({ kind, exerciseName, value }) => (
        <li key={`${kind} ${exerciseName}`} className="min-w-0">
          <Chip tone="gold" className="h-auto min-h-6 max-w-full py-0.5 whitespace-normal">
            <Trophy size={13} aria-hidden="true" className="shrink-0" />
            <span className="num">
              {exerciseName}: {recordWords[kind].toLowerCase()} {recordValue(kind, value, weightUnit)}
            </span>
          </Chip>
        </li>
      ))}
    </ul>
  )
}

function Foot({ activity }: { activity: Activity }) {
  const { id, isLiked, likes, comments } = activity
  const like = useLike(activity)
  return (
    <footer className="-mx-2 flex items-center gap-1 border-t border-line pt-1.5">
      <Button
        variant="ghost"
        className={cx('num px-3', isLiked && 'text-danger')}
        aria-pressed={isLiked}
        onClick={() => like.mutate(!isLiked)}
      >
        <Heart size={18} aria-hidden="true" fill={isLiked ? 'currentColor' : 'none'} />
        <span>{likes}</span>
        <span className="sr-only">{likes === 1 ? 'like' : 'likes'}</span>
      </Button>
      <Link
        to="/community/$activityId"
        params={{ activityId: id }}
        className={buttonClass({ variant: 'ghost', className: 'num px-3' })}
      >
        <MessageCircle size={18} aria-hidden="true" />
        <span>{comments}</span>
        <span className="sr-only">{comments === 1 ? 'comment' : 'comments'}</span>
      </Link>
    </footer>
  )
}
