import type { WorkoutSummary } from '@fitai/contract'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown } from 'lucide-react'
import { memo, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { monthAndYear, plural } from '../../format.ts'
import { cx } from '../../ui/cx.ts'
import { WorkoutRow } from '../../WorkoutRow.tsx'
import { type Row, rowOfMonth, rowsOf } from './find.ts'

/** In rem, so that a larger font of the browser finds its room. */
const heights = { month: 2.75, workout: 5.25 }
/** What stands above the list while it is scrolled, in rem. */
const barHeight = 3

type Props = {
  workouts: readonly WorkoutSummary[]
  detailOf: (workout: WorkoutSummary) => string
  /** Where to go; another object is another time. */
  target: { month: string } | undefined
  onJump: (from: string) => void
}

/** Thousands of workouts by months, of which only those near the window are there. */
export function WorkoutList({ workouts, detailOf, target, onJump }: Props) {
  // The virtualizer changes under the same identity, which the compiler would take for no change.
  'use no memo'
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  const rem = useRem()
  const all = useRows(workouts)
  const rows = useWindowVirtualizer({
    count: all.length,
    // The name of the first month stands in the bar.
    estimateSize: (index) => (index === 0 ? 0 : heights[all[index]?.kind ?? 'workout'] * rem),
    overscan: 6,
    scrollMargin: top,
    scrollPaddingStart: (barHeight - heights.month) * rem,
    getItemKey: (index) => keyOf(all[index]),
  })
  useLayoutEffect(() => {
    // Where the list begins does not change while it is scrolled, and to ask would cost a layout with every step.
    if (list.current && !rows.isScrolling) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY))
  })
  // Only another target is a reason to leave the place where one is.
  const goTo = useEffectEvent((month: string) => rows.scrollToIndex(rowOfMonth(all, month), { align: 'start' }))
  useEffect(() => {
    if (target) goTo(target.month)
  }, [target])
  // The bar takes a name over when it has covered it.
  const seenFrom = (rows.scrollOffset ?? 0) + (barHeight - heights.month) * rem
  const first = rows.getVirtualItems().find(({ end }) => end > seenFrom)
  const month = all[first?.index ?? 0]?.month

  return (
    <div>
      {month !== undefined && (
        <div className="sticky top-0 z-10 -mx-1 flex h-12 items-center justify-between bg-bg px-1">
          <button
            type="button"
            onClick={() => onJump(month)}
            className="num -ml-2 flex h-11 items-center gap-1 rounded-cell px-3 font-semibold hover:bg-raised"
          >
            {monthAndYear(`${month}-01`)}
            <ChevronDown size={17} aria-hidden="true" className="text-ink3" />
            <span className="sr-only">Go to a month</span>
          </button>
          <Count month={month} rows={all} />
        </div>
      )}
      <ul ref={list} aria-label="Workouts" className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start, size }) => {
          const row = all[index]
          return (
            row &&
            index > 0 && (
              <li
                key={key}
                className="absolute inset-x-0 top-0"
                style={{ height: size, transform: `translateY(${start - top}px)` }}
              >
                <RowShown row={row} detailOf={detailOf} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

type RowProps = { row: Row; detailOf: (workout: WorkoutSummary) => string }

/** The list is drawn anew with every step of the finger; a row that stays is not. */
const RowShown = memo(function RowShown({ row, detailOf }: RowProps) {
  if (row.kind === 'month')
    return (
      <h2 className="num flex h-full items-end justify-between px-1 pb-2 font-semibold">
        {monthAndYear(`${row.month}-01`)}
        <span className="text-label font-normal text-ink3">{plural(row.count, 'workout')}</span>
      </h2>
    )
  return (
    <div
      className={cx(
        'h-full overflow-hidden border-line border-x bg-surface',
        row.isFirst ? 'rounded-t-card border-t' : 'border-t',
        row.isLast && 'rounded-b-card border-b',
      )}
    >
      <WorkoutRow workout={row.workout} detail={detailOf(row.workout)} />
    </div>
  )
})

function Count({ month, rows }: { month: string; rows: readonly Row[] }) {
  const head = rows.find((row) => row.kind === 'month' && row.month === month)
  return (
    head?.kind === 'month' && <span className="num pr-1 text-label text-ink3">{plural(head.count, 'workout')}</span>
  )
}

const keyOf = (row: Row | undefined) => (row?.kind === 'workout' ? row.workout.id : (row?.month ?? ''))

/** Put together once a list: thousands of rows must not be made anew while somebody scrolls. */
function useRows(workouts: readonly WorkoutSummary[]): readonly Row[] {
  const [made, setMade] = useState({ workouts, rows: rowsOf(workouts) })
  if (made.workouts === workouts) return made.rows
  const rows = rowsOf(workouts)
  setMade({ workouts, rows })
  return rows
}

/** The size of the letters that the browser is set to, in pixels. */
function useRem(): number {
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  return rem
}
