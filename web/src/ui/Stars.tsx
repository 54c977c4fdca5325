import { Star } from 'lucide-react'
import { useId } from 'react'

/** One to five stars, one's own. */
export function Stars({ value, onChange }: { value: number | null; onChange: (stars: number) => void }) {
  const name = useId()
  return (
    <fieldset className="-ml-2.5 flex">
      <legend className="sr-only">Your rating</legend>
      {[1, 2, 3, 4, 5].map((stars) => (
        <label
          key={stars}
          className="grid size-11 cursor-pointer place-items-center rounded-field transition active:scale-90 has-focus-visible:outline-2 has-focus-visible:outline-volt-text"
        >
          <input
            type="radio"
            name={name}
            aria-label={stars === 1 ? '1 star' : `${stars} stars`}
            checked={value === stars}
            onChange={() => onChange(stars)}
            className="sr-only"
          />
          <Star
            size={22}
            aria-hidden="true"
            fill={value !== null && stars <= value ? 'currentColor' : 'none'}
            className={value !== null && stars <= value ? 'text-ink' : 'text-ink3'}
          />
        </label>
      ))}
    </fieldset>
  )
}
