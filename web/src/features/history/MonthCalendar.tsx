import { ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react'
import { massText, monthAndYear, plural } from '../../format.ts'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CalendarGrid, type GridProps } from './CalendarGrid.tsx'
import { monthAfter } from './calendar.ts'
import { monthOf, totalsOf } from './find.ts'

type Props = GridProps & { onJump: () => void }

/** A month with the days that were trained, and how much, and the ways to the others. */
export function MonthCalendar({ onJump, ...grid }: Props) {
  const { month, days, today, firstMonth, onMonth } = grid
  const last = monthOf(today)
  return (
    <Card className="p-3 lg:p-4" aria-label="Calendar">
      <header className="flex items-center gap-1">
        <Button
          variant="ghost"
          size="icon"
          aria-label="Month before"
          disabled={month <= firstMonth}
          onClick={() => onMonth(monthAfter(month, -1))}
        >
          <ChevronLeft size={20} />
        </Button>
        <h2 className="flex-1 text-center">
          <button
            type="button"
            onClick={onJump}
            className="inline-flex h-11 items-center gap-1 rounded-field px-3 text-row font-semibold hover:bg-raised"
          >
            <span aria-live="polite">{monthAndYear(`${month}-01`)}</span>
            <ChevronDown size={17} aria-hidden="true" className="text-ink3" />
            <span className="sr-only">Go to a month</span>
          </button>
        </h2>
        <Button
          variant="ghost"
          size="icon"
          aria-label="Month after"
          disabled={month >= last}
          onClick={() => onMonth(monthAfter(month, 1))}
        >
          <ChevronRight size={20} />
        </Button>
      </header>
      <CalendarGrid {...grid} />
      <MonthTotals month={month} days={days} />
    </Card>
  )
}

function MonthTotals({ month, days }: { month: string; days: GridProps['days'] }) {
  const { weightUnit } = useAccount()
  const { workouts, workingSets, volumeKg } = totalsOf(
    [...days].flatMap(([day, of]) => (monthOf(day) === month ? of : [])),
  )
  return (
    <p className="num mt-2 border-t border-line px-1 pt-2.5 text-label text-ink2">
      {workouts === 0 ? (
        'No training in this month.'
      ) : (
        <>
          <span className="font-semibold text-ink">{plural(workouts, 'workout')}</span>
          {` · ${plural(workingSets, 'set')}${volumeKg > 0 ? ` · ${massText(volumeKg, weightUnit)}` : ''}`}
        </>
      )}
    </p>
  )
}
