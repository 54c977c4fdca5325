import type { WorkoutSummary } from '@fitai/contract'
import { Check } from 'lucide-react'
import { longDay, plural } from '../../format.ts'
import { cx } from '../../ui/cx.ts'
import { type DayLevel, totalsOf } from './find.ts'

type DayProps = {
  day: string
  today: string
  workouts: readonly WorkoutSummary[]
  level: DayLevel | undefined
  isSelected: boolean
  isStop: boolean
  onDay: () => void
}

const tints: Record<DayLevel, string> = {
  1: 'bg-(--day-1) hover:brightness-95',
  2: 'bg-(--day-2) hover:brightness-95',
  3: 'bg-(--day-3) hover:brightness-95',
  4: 'bg-volt text-on-volt hover:brightness-95',
}

/** A day: whether it was trained, and how much. */
export function CalendarDay({ day, today, workouts, level, isSelected, isStop, onDay }: DayProps) {
  const { workingSets } = totalsOf(workouts)
  const isTrained = workouts.length > 0 && level !== undefined
  const what = isTrained ? `${plural(workouts.length, 'workout')}, ${plural(workingSets, 'set')}` : 'no training'
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={isStop ? 0 : -1}
      disabled={day > today}
      aria-current={day === today ? 'date' : undefined}
      aria-pressed={isSelected}
      onClick={onDay}
      className={cx(
        'num flex h-12 w-full flex-col items-center justify-center rounded-cell transition duration-150 active:scale-[.97]',
        isTrained ? tints[level] : 'text-ink2 enabled:hover:bg-raised disabled:text-ink3 disabled:opacity-60',
        isSelected && 'outline-2 outline-offset-1 outline-ink',
        !isSelected && day === today && 'outline-2 -outline-offset-2 outline-line-strong',
      )}
    >
      <span className="sr-only">{`${longDay(day)}, ${what}`}</span>
      <span aria-hidden="true" className={cx('text-label', isTrained && 'font-semibold')}>
        {Number(day.slice(8))}
      </span>
      {isTrained && (
        <span aria-hidden="true" className="text-micro">
          {workingSets > 0 ? plural(workingSets, 'set') : <Check size={13} strokeWidth={3} />}
        </span>
      )}
    </button>
  )
}
