import { SlidersHorizontal } from 'lucide-react'
import { equipmentPresets, isPreset } from '../../equipment.ts'
import { Button } from '../../ui/Button.tsx'
import { goalWords, levelWords } from '../../words.ts'
import { type Asking, saidIn } from './wish.ts'

/** What was asked, in a line, so that the plan stands at the top of the phone. */
export function AskedLine({ asking, onOpen }: { asking: Asking; onOpen: () => void }) {
  const { text, kind, ...wish } = { ...asking.wish, ...saidIn(asking) }
  const preset = equipmentPresets.find(({ pieces }) => isPreset(wish.equipment, pieces))
  const size = kind === 'week' ? `${wish.daysPerWeek} × ${wish.minutes} min` : `${wish.minutes} min`
  const facts = [size, goalWords[wish.goal], levelWords[wish.level], preset?.name ?? 'My equipment']
  return (
    <div className="flex items-center justify-between gap-3 lg:hidden">
      <div className="min-w-0">
        {text.trim() !== '' && <p className="truncate font-medium">“{text.trim()}”</p>}
        <p className="num truncate text-label text-ink2">{facts.join(' · ')}</p>
      </div>
      <Button variant="outline" onClick={onOpen}>
        <SlidersHorizontal size={16} aria-hidden="true" />
        Change
      </Button>
    </div>
  )
}
