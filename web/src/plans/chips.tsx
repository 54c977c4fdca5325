import type { ProgramSummary } from '@fitai/contract'
import { Star } from 'lucide-react'
import { number } from '../format.ts'
import { Chip } from '../ui/Chip.tsx'
import { equipmentWord } from '../words.ts'

/** What is needed, in as few words as a card has room for. */
export function GearChip({ equipment }: { equipment: readonly string[] }) {
  const gear = equipment.map(equipmentWord)
  return (
    <Chip className="min-w-0">
      <span className="truncate">{gear.length === 0 ? 'Bodyweight' : gear.slice(0, 2).join(', ')}</span>
      {gear.length > 2 && <span>+{gear.length - 2}</span>}
    </Chip>
  )
}

export function RatingChip({ rating: { average, count } }: Pick<ProgramSummary, 'rating'>) {
  if (average === null) return null
  return (
    <Chip>
      <Star size={12} fill="currentColor" aria-hidden="true" />
      <span className="sr-only">Rated</span>
      {number(Math.round(average * 10) / 10)}
      <span className="text-ink2">({count})</span>
    </Chip>
  )
}
