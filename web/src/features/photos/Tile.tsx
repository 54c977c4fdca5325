import type { ProgressPhoto } from '@fitai/contract'
import { Check } from 'lucide-react'
import { shortDay } from '../../format.ts'
import { cx } from '../../ui/cx.ts'
import { Picture } from './Picture.tsx'
import { poseWords } from './words.ts'

/** `isChosen` is undefined where nothing is being chosen. */
type Props = { photo: ProgressPhoto; isChosen: boolean | undefined; onOpen: () => void }

export function Tile({ photo, isChosen, onOpen }: Props) {
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-pressed={isChosen}
      className="group relative block aspect-3/4 w-full overflow-hidden rounded-field bg-raised transition active:scale-[.98]"
    >
      <Picture photo={photo} isSmall isSilent className="size-full object-cover" />
      <span className="num absolute inset-x-0 bottom-0 flex justify-between bg-black/70 px-2 py-1 text-cap font-medium text-white">
        <span>{poseWords[photo.pose]}</span>{' '}
        <span>
          {shortDay(photo.localDate)} <span className="sr-only">{photo.localDate.slice(0, 4)}</span>
        </span>
      </span>
      {isChosen !== undefined && (
        <span
          aria-hidden="true"
          className={cx(
            'absolute top-1.5 right-1.5 grid size-6 place-items-center rounded-full border-2 border-white',
            isChosen ? 'bg-volt text-on-volt' : 'bg-black/40',
          )}
        >
          {isChosen && <Check size={15} strokeWidth={3} />}
        </span>
      )}
    </button>
  )
}
