import type { WorkoutSummary } from '@fitai/contract'
import { Check, ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { longDay, longWeekday, massText, monthAndYear, plural, weekday } from '../../format.ts'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { cx } from '../../ui/cx.ts'
import { dayByKey, monthAfter, weeksOf } from './calendar.ts'
import { type DayLevel, monthOf, totalsOf } from './find.ts'

type Days = ReadonlyMap<string, readonly WorkoutSummary[]>
type Props = {
  month: string
  days: Days
  levels: ReadonlyMap<string, DayLevel>
  today: string
  /** The month of the first workout. */
  firstMonth: string
  selected: string | undefined
  onMonth: (month: string) => void
  onDay: (day: string) => void
  onJump: () => void
}

/** A month with the days that were trained, and how much. Arrows lead from day to day, Page Up and Down from month to month. */
export function MonthCalendar({ month, days, today, firstMonth, onMonth, onJump, ...grid }: Props) {
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
      <Grid
        {...grid}
        key={firstMonth}
        month={month}
        days={days}
        today={today}
        firstMonth={firstMonth}
        onMonth={onMonth}
      />
      <MonthTotals month={month} days={days} />
    </Card>
  )
}

type GridProps = Omit<Props, 'onJump'>

function Grid({ month, days, levels, today, firstMonth, selected, onMonth, onDay }: GridProps) {
  const { firstWeekday } = useAccount()
  const table = useRef<HTMLTableElement>(null)
  const [led, setLed] = useState<string>()
  const weeks = weeksOf(month, firstWeekday)
  const stop = [led, selected, today].find((day) => day !== undefined && monthOf(day) === month) ?? `${month}-01`
  // The day that the keys have led to may be in a month that is drawn only now.
  useEffect(() => {
    if (led !== undefined && monthOf(led) === month)
      table.current?.querySelector<HTMLElement>(`[data-day="${led}"]`)?.focus()
  }, [led, month])

  const onKeyDown = (event: KeyboardEvent) => {
    const to = dayByKey(event.key, stop, firstWeekday)
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const within = [`${firstMonth}-01`, to, today].toSorted()[1] ?? to
    setLed(within)
    if (monthOf(within) !== month) onMonth(monthOf(within))
  }
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: keys lead from button to button, as in a grid
      role="grid"
      aria-label={monthAndYear(`${month}-01`)}
      onKeyDown={onKeyDown}
      className="mt-1 w-full table-fixed"
    >
      <thead>
        <tr>
          {sevenDays(weeks).map((day) => (
            <th key={day} scope="col" abbr={longWeekday(day)} className="h-7 text-cap font-medium text-ink3">
              {weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, at) =>
              day === undefined ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place without a day has nothing but its place
                <td key={at} />
              ) : (
                <td key={day} className="p-0.5">
                  <Day
                    {...{ day, today, isSelected: day === selected, isStop: day === stop }}
                    workouts={days.get(day) ?? []}
                    level={levels.get(day)}
                    onDay={() => {
                      setLed(undefined)
                      onDay(day)
                    }}
                  />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A whole week, for the names of its days. */
function sevenDays(weeks: readonly (string | undefined)[][]): string[] {
  return (weeks[1] ?? []).flatMap((day) => day ?? [])
}

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

function Day({ day, today, workouts, level, isSelected, isStop, onDay }: DayProps) {
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

function MonthTotals({ month, days }: { month: string; days: Days }) {
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
