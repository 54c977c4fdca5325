import type { ExerciseSummary } from '@fitai/contract'
import { Star } from 'lucide-react'
import { useFavorite } from '../../exercises/favorite.ts'

/** Its name stays and its state is pressed or not, so that it is one thing to a screen reader. */
export function FavoriteButton({ exercise }: { exercise: ExerciseSummary }) {
  const favor = useFavorite(exercise)
  return (
    <button
      type="button"
      aria-label={`Favourite ${exercise.name}`}
      aria-pressed={exercise.isFavorite}
      onClick={() => favor(!exercise.isFavorite)}
      className="grid size-11 shrink-0 place-items-center rounded-field text-ink3 transition hover:text-ink active:scale-90 aria-pressed:text-volt-text"
    >
      <Star size={20} fill={exercise.isFavorite ? 'currentColor' : 'none'} aria-hidden="true" />
    </button>
  )
}
