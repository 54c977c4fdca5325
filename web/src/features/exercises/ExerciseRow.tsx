import { Link } from '@tanstack/react-router'
import { Star } from 'lucide-react'
import type { KnownExercise } from '../../exercises/known.ts'
import { count, number } from '../../format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { factsLine } from '../../words.ts'
import { FavoriteButton } from './FavoriteButton.tsx'

type Props = {
  exercise: KnownExercise
  /** The name that was found, where it is not the one that is shown. */
  matched: string | undefined
}

/** An exercise in a list: what it is called, what it needs, what it is for. */
export function ExerciseRow({ exercise, matched }: Props) {
  const { name, localName, rating } = exercise
  const other = localName ?? (matched === undefined || matched === name ? undefined : `“${matched}”`)
  return (
    <div className="flex h-full items-center gap-1 pr-1.5 transition hover:bg-raised">
      <Link
        to="/exercises/$exerciseId"
        params={{ exerciseId: exercise.slug ?? exercise.id }}
        className="flex h-full min-w-0 flex-1 flex-col justify-center pl-4"
      >
        <span className="flex items-center gap-2">
          <span className="truncate font-medium">{name}</span>
          {exercise.isOwn && <Chip className="h-5 px-1.5 text-micro">Own</Chip>}
          {rating.average !== null && rating.count > 0 && (
            <span className="num flex shrink-0 items-center gap-1 text-cap text-ink3">
              <Star size={11} fill="currentColor" aria-hidden="true" />
              {number(Math.round(rating.average * 10) / 10)}
              <span className="sr-only">stars of {count(rating.count)}</span>
            </span>
          )}
        </span>
        <span className="truncate text-label text-ink3">
          {other && <span className="text-ink2">{`${other} · `}</span>}
          {factsLine(exercise)}
        </span>
      </Link>
      <FavoriteButton exercise={exercise} />
    </div>
  )
}
