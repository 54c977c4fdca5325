import { RemovableChip } from '../../ui/ChoiceChip.tsx'
import { type Browse, chosenIn, withoutChoice, withoutFilters } from './browse-address.ts'
import { choiceWord } from './choice-words.ts'

/** The filters that are set, each with one tap to be rid of it. */
export function Chosen({ browse, onChange }: { browse: Browse; onChange: (browse: Browse) => void }) {
  const chosen = chosenIn(browse)
  if (chosen.length === 0) return null
  return (
    <section aria-label="Chosen filters" className="flex flex-wrap gap-1.5">
      {chosen.map(({ name, value }) => (
        <RemovableChip key={name + value} onRemove={() => onChange(withoutChoice(browse, name, value))}>
          {choiceWord(name, value)}
        </RemovableChip>
      ))}
      {chosen.length > 1 && (
        <button
          type="button"
          onClick={() => onChange(withoutFilters(browse))}
          className="h-11 rounded-full px-3 text-label font-medium text-ink2 hover:text-ink"
        >
          Clear all
        </button>
      )}
    </section>
  )
}
