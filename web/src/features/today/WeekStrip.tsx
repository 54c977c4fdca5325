import { Check } from 'lucide-react'
import { plural, weekday } from '../../format.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { cx } from '../../ui/cx.ts'

type Props = { days: readonly string[]; today: string; trained: readonly string[] }

/** The seven days of a week, with a check on each day of training. */
export function WeekStrip({ days, today, trained }: Props) {
  return (
    <Card className="p-4">
      <CardTitle sub={plural(trained.length, 'workout')}>This week</CardTitle>
      <ol className="mt-3 grid grid-cols-7">
        {days.map((day) => {
          const isTrained = trained.includes(day)
          return (
            <li key={day} className="flex flex-col items-center gap-1.5">
              <span className={cx('text-cap', day === today ? 'font-semibold text-ink' : 'text-ink3')}>
                {weekday(day)}
              </span>
              <span
                className={cx(
                  'num grid size-9 place-items-center rounded-full text-label',
                  isTrained ? 'bg-volt text-on-volt' : 'bg-raised text-ink2',
                  day === today && 'outline-2 outline-offset-2 outline-line-strong',
                )}
              >
                {isTrained ? <Check size={18} strokeWidth={3} aria-label="Trained" /> : Number(day.slice(8))}
              </span>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
