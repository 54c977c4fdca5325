import { Star } from 'lucide-react'

type Props = { name: string; isFavorite: boolean; onChange: (isFavorite: boolean) => void }

/** Its name stays and its state is pressed or not, so that it is one thing to a screen reader. */
export function FavoriteStar({ name, isFavorite, onChange }: Props) {
  return (
    <button
      type="button"
      aria-label={`Favourite ${name}`}
      aria-pressed={isFavorite}
      onClick={() => onChange(!isFavorite)}
      className="grid size-11 shrink-0 place-items-center rounded-field text-ink3 transition hover:text-ink active:scale-90 aria-pressed:text-volt-text"
    >
      <Star size={20} fill={isFavorite ? 'currentColor' : 'none'} aria-hidden="true" />
    </button>
  )
}
