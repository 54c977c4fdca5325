import { SkipForward, Timer } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { clock } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { Ring } from '../../ui/charts/Ring.tsx'
import { useNow } from '../../useNow.ts'
import { changeRest, type Rest, secondsLeft } from './rest.ts'

type Props = { rest: Rest; next: string }

/** Counts down to the deadline, then says go. */
export function RestBar({ rest, next }: Props) {
  const now = useNow()
  const left = secondsLeft(rest, now)
  const isOver = left <= 0
  useBuzzWhen(isOver)
  const shift = (seconds: number) =>
    changeRest({
      ...rest,
      endsAt: Math.max(Date.now(), rest.endsAt) + seconds * 1000,
      totalSeconds: Math.max(rest.totalSeconds + seconds, 1),
    })
  return (
    <section
      aria-label="Rest timer"
      className="rounded-t-sheet border-t border-line-strong bg-sheet px-4 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] shadow-(--shadow-sheet) sm:mb-4 sm:rounded-sheet sm:border"
    >
      <div className="flex items-center gap-3">
        <Ring size={60} value={isOver ? 1 : Math.min(1, left / rest.totalSeconds)}>
          <Timer size={20} aria-hidden="true" className="text-volt-text" />
        </Ring>
        <div className="min-w-0 flex-1">
          <p className="hero text-hero font-semibold" role="timer">
            {isOver ? 'Go' : clock(left)}
          </p>
          <p className="num truncate text-label text-ink2">{next}</p>
        </div>
        <div className="flex gap-1.5">
          <Button
            size="iconLg"
            className="num bg-sheet-field"
            aria-label="15 seconds less"
            onClick={() => shift(-15)}
            disabled={isOver}
          >
            −15
          </Button>
          <Button size="iconLg" className="num bg-sheet-field" aria-label="15 seconds more" onClick={() => shift(15)}>
            +15
          </Button>
          <Button variant="primary" size="iconLg" aria-label="Skip rest" onClick={() => changeRest(null)}>
            <SkipForward size={20} fill="currentColor" />
          </Button>
        </div>
      </div>
    </section>
  )
}

/** Shakes the phone when the rest runs out before one's eyes, not when an old one is found. */
function useBuzzWhen(isOver: boolean): void {
  const buzz = useEffectEvent(() => navigator.vibrate?.(200))
  useEffect(() => {
    if (isOver) return
    return () => void buzz()
  }, [isOver])
}
