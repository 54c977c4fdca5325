import { SlidersHorizontal } from 'lucide-react'
import { equipmentPresets, isPreset } from '../../equipment.ts'
import { Button } from '../../ui/Button.tsx'
import { goalWords, levelWords } from '../../words.ts'
import type { Wish } from './wish.ts'

/** The wish in a line, so that the plan stands at the top of the phone. */
export function WishLine({ wish, onOpen }: { wish: Wish; onOpen: () => void }) {
  const preset = equipmentPresets.find(({ pieces }) => isPreset(wish.equipment, pieces))
  const facts = [`${wish.minutes} min`, goalWords[wish.goal], levelWords[wish.level], preset?.name ?? 'My equipment']
  return (
    <div className="flex items-center justify-between gap-3 lg:hidden">
      <p className="num min-w-0 truncate text-label text-ink2">{facts.join(' · ')}</p>
      <Button variant="outline" onClick={onOpen}>
        <SlidersHorizontal size={16} aria-hidden="true" />
        Change
      </Button>
    </div>
  )
}
