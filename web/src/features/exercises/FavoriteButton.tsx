import type { ExerciseSummary } from '@fitai/contract'
import { useFavorite } from '../../exercises/favorite.ts'
import { FavoriteStar } from '../../ui/FavoriteStar.tsx'

export function FavoriteButton({ exercise }: { exercise: ExerciseSummary }) {
  return <FavoriteStar name={exercise.name} isFavorite={exercise.isFavorite} onChange={useFavorite(exercise)} />
}
