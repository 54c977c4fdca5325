import type { ProgressPhoto } from '@fitai/contract'
import { MoveHorizontal } from 'lucide-react'
import { useState } from 'react'
import { fullDay } from '../../format.ts'
import { Picture } from './Picture.tsx'

const full = 'absolute inset-0 size-full object-cover'
const label =
  'num pointer-events-none absolute bottom-2 rounded-full bg-black/70 px-2.5 py-1 text-cap font-medium text-white'

/** The later photo lies over the earlier one; a range, moved by finger, mouse or arrow keys, says how much of each is seen. */
export function Slider({ before, after }: { before: ProgressPhoto; after: ProgressPhoto }) {
  const [percent, setPercent] = useState(50)
  return (
    <div className="relative mx-auto aspect-3/4 max-h-[72dvh] w-full max-w-xl touch-pan-y overflow-hidden rounded-card bg-raised select-none has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-volt-text">
      <Picture photo={before} className={full} />
      <div className="absolute inset-0" style={{ clipPath: `inset(0 0 0 ${percent}%)` }}>
        <Picture photo={after} className={full} />
      </div>
      <div
        aria-hidden="true"
        className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-volt"
        style={{ left: `${percent}%` }}
      >
        <span className="absolute top-1/2 left-1/2 grid size-11 -translate-1/2 place-items-center rounded-full bg-volt text-on-volt shadow-(--shadow-sheet)">
          <MoveHorizontal size={20} />
        </span>
      </div>
      <span className={`${label} left-2`}>{fullDay(before.localDate)}</span>
      <span className={`${label} right-2`}>{fullDay(after.localDate)}</span>
      <input
        type="range"
        min={0}
        max={100}
        value={percent}
        onChange={(event) => setPercent(Number(event.target.value))}
        aria-label="How much of the earlier photo is seen"
        aria-valuetext={`${percent} percent`}
        className="absolute inset-0 size-full cursor-ew-resize opacity-0"
      />
    </div>
  )
}
