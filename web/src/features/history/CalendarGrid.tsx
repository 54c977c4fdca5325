import type { WorkoutSummary } from '@fitai/contract'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { longWeekday, monthAndYear, weekday } from '../../format.ts'
import { useAccount } from '../../session.ts'
import { CalendarDay } from './CalendarDay.tsx'
import { dayByKey, weeksOf } from './calendar.ts'
import { type DayLevel, monthOf } from './find.ts'

export type GridProps = {
  month: string
  days: ReadonlyMap<string, readonly WorkoutSummary[]>
  levels: ReadonlyMap<string, DayLevel>
  today: string
  /** The month of the first workout. */
  firstMonth: string
  selected: string | undefined
  onMonth: (month: string) => void
  onDay: (day: string) => void
}

/** The days of a month. Arrows lead from day to day, Page Up and Down from month to month. */
export function CalendarGrid({ month, days, levels, today, firstMonth, selected, onMonth, onDay }: GridProps) {
  const { firstWeekday } = useAccount()
  const table = useRef<HTMLTableElement>(null)
  const [led, setLed] = useState<string>()
  const weeks = weeksOf(month, firstWeekday)
  const stop = [led, selected, today].find((day) => day !== undefined && monthOf(day) === month) ?? `${month}-01`
  // The day that a key leads to may be in a month that is drawn only now.
  const isLeading = useRef(false)
  useEffect(() => {
    if (!isLeading.current || led === undefined || monthOf(led) !== month) return
    isLeading.current = false
    table.current?.querySelector<HTMLElement>(`[data-day="${led}"]`)?.focus()
  }, [led, month])

  const onKeyDown = (event: KeyboardEvent) => {
    const to = dayByKey(event.key, stop, firstWeekday)
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const within = [`${firstMonth}-01`, to, today].toSorted()[1] ?? to
    isLeading.current = true
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
                  <CalendarDay
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
