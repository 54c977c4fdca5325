import { monthAndYear, plural, shortMonth } from '../../format.ts'
import { cx } from '../../ui/cx.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { monthsOfYear } from './calendar.ts'

type Props = {
  isOpen: boolean
  /** How many workouts each month has. */
  counts: ReadonlyMap<string, number>
  firstMonth: string
  lastMonth: string
  current: string
  onMonth: (month: string) => void
  onClose: () => void
}

/** Every month since the first workout, the newest year first. */
export function MonthSheet({ isOpen, onClose, ...months }: Props) {
  return (
    <Sheet title="Go to a month" isOpen={isOpen} onClose={onClose}>
      {isOpen && <Years {...months} />}
    </Sheet>
  )
}

function Years({ counts, firstMonth, lastMonth, current, onMonth }: Omit<Props, 'isOpen' | 'onClose'>) {
  const [first, last] = [Number(firstMonth.slice(0, 4)), Number(lastMonth.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_, at) => last - at)
  return years.map((year) => (
    <section key={year} aria-label={String(year)} className="mb-4">
      <h3 className="num mb-2 flex items-baseline justify-between text-label font-semibold">
        {year}
        <span className="font-normal text-ink3">{plural(sumOf(year, counts), 'workout')}</span>
      </h3>
      <ul className="grid grid-cols-4 gap-1.5">
        {monthsOfYear(year).map((month) => (
          <li key={month}>
            <button
              type="button"
              aria-current={month === current ? 'true' : undefined}
              disabled={month < firstMonth || month > lastMonth}
              onClick={() => onMonth(month)}
              className={cx(
                'num flex h-13 w-full flex-col items-center justify-center rounded-field transition active:scale-[.97] disabled:opacity-40',
                counts.has(month) ? 'bg-sheet-field font-medium' : 'text-ink2 enabled:hover:bg-sheet-field',
                month === current && 'outline-2 -outline-offset-2 outline-ink',
              )}
            >
              <span className="sr-only">
                {`${monthAndYear(`${month}-01`)}, ${plural(counts.get(month) ?? 0, 'workout')}`}
              </span>
              <span aria-hidden="true">{shortMonth(`${month}-01`)}</span>
              <span aria-hidden="true" className="text-micro font-normal text-ink2">
                {counts.get(month) ?? '–'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  ))
}

function sumOf(year: number, counts: ReadonlyMap<string, number>): number {
  return monthsOfYear(year).reduce((sum, month) => sum + (counts.get(month) ?? 0), 0)
}
