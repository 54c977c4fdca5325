import type { ExerciseSummary } from '@fitai/contract'
import { Chip } from '../ui/Chip.tsx'

type Props = { exercise: Pick<ExerciseSummary, 'name' | 'localName' | 'isOwn'>; facts: string; onPick: () => void }

export function Choice({ exercise: { name, localName, isOwn }, facts, onPick }: Props) {
  return (
    <li>
      <button
        type="button"
        onClick={onPick}
        className="flex min-h-14 w-full flex-col justify-center rounded-field px-3 py-1.5 text-left transition hover:bg-sheet-field"
      >
        <span className="flex w-full items-center gap-2 font-medium">
          <span className="min-w-0 truncate">{name}</span>
          {isOwn && <Chip className="h-5 px-1.5 text-micro">Own</Chip>}
        </span>
        <span className="num w-full truncate text-label text-ink3">
          {localName && <span className="text-ink2">{`${localName} · `}</span>}
          {facts}
        </span>
      </button>
    </li>
  )
}
