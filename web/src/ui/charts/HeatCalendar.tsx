import type { FirstWeekday } from '@fitai/domain'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { ChartFrame, type ChartTable, Picture } from './ChartFrame.tsx'
import { type CalendarWeek, calendarWeeks, weekdaysFrom } from './calendar-weeks.ts'

export type HeatLevel = 0 | 1 | 2 | 3 | 4

type Props = {
  from: string
  to: string
  firstWeekday: FirstWeekday
  levelOf: (day: string) => HeatLevel
  /** What a day was, for the mouse. */
  nameOf: (day: string) => string
  sentence: string
  table: ChartTable
  footer?: ReactNode
}

const headHeight = 18
const names = { width: 30, every: 2 }
const cell = { least: 15, most: 22 }
const monthName = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' })
const weekdayName = new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' })

/** A square a day, a column a week, the newest at the right; what does not fit is scrolled to. */
export function HeatCalendar({ from, to, firstWeekday, sentence, table, footer, ...look }: Props) {
  const weeks = calendarWeeks(from, to, firstWeekday)
  const sizeOf = (width: number) =>
    Math.max(cell.least, Math.min(cell.most, Math.floor((width - names.width) / weeks.length)))
  return (
    <ChartFrame height={(width) => heightOf(sizeOf(width))} table={table} footer={footer}>
      {(width) => (
        <div className="flex">
          <Weekdays firstWeekday={firstWeekday} size={sizeOf(width)} />
          <Scroller key={weeks.length} width={Math.floor((width - names.width) / sizeOf(width)) * sizeOf(width)}>
            <Squares weeks={weeks} size={sizeOf(width)} sentence={sentence} {...look} />
          </Scroller>
        </div>
      )}
    </ChartFrame>
  )
}

const heightOf = (size: number) => headHeight + 7 * size

function Weekdays({ firstWeekday, size }: { firstWeekday: FirstWeekday; size: number }) {
  return (
    <svg width={names.width} height={heightOf(size)} aria-hidden="true" className="block shrink-0">
      {weekdaysFrom(firstWeekday).map(
        (day, row) =>
          row % names.every === 0 &&
          row < 6 && (
            <text key={day} y={headHeight + (row + 0.5) * size} dy=".2em" className="fill-ink3 text-micro">
              {weekdayName.format(new Date(day))}
            </text>
          ),
      )}
    </svg>
  )
}

/** Begins at its end: the newest weeks are what somebody looks for. */
function Scroller({ width, children }: { width: number; children: ReactNode }) {
  const ref = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (ref.current && width > 0) ref.current.scrollLeft = ref.current.scrollWidth
  }, [width])
  return (
    <section
      ref={ref}
      aria-label="Weeks of the calendar"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      style={{ maxWidth: width }}
      className="min-w-0 overflow-x-auto overscroll-x-contain [scrollbar-width:none]"
    >
      {children}
    </section>
  )
}

type SquaresProps = Pick<Props, 'levelOf' | 'nameOf' | 'sentence'> & {
  weeks: readonly CalendarWeek[]
  size: number
}

function Squares({ weeks, size, levelOf, nameOf, sentence }: SquaresProps) {
  return (
    <Picture width={weeks.length * size} height={heightOf(size)} sentence={sentence}>
      {weeks.map(({ days, month }, column) => (
        <g key={days.find(Boolean)} transform={`translate(${column * size} 0)`}>
          {month && (
            <text y="10" className="fill-ink3 text-micro">
              {monthName.format(new Date(month))}
            </text>
          )}
          {days.map(
            (day, row) =>
              day && (
                <rect
                  key={day}
                  y={headHeight + row * size}
                  width={size - 3}
                  height={size - 3}
                  rx="3"
                  fill={`var(--h${levelOf(day)})`}
                >
                  <title>{nameOf(day)}</title>
                </rect>
              ),
          )}
        </g>
      ))}
    </Picture>
  )
}

/** What the colours say. */
export function HeatLegend({ from, to }: { from: string; to: string }) {
  return (
    <p className="flex items-center gap-1 text-cap text-ink3">
      <span className="max-[359px]:sr-only">{from}</span>
      {[0, 1, 2, 3, 4].map((level) => (
        <span
          key={level}
          aria-hidden="true"
          className="size-2.5 rounded-[3px]"
          style={{ background: `var(--h${level})` }}
        />
      ))}
      <span className="max-[359px]:sr-only">{to}</span>
    </p>
  )
}
