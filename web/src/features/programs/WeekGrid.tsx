import type { SharedProgram } from '@fitai/contract'
import { dayName } from '../../programs/place-words.ts'
import { schemeText } from '../../programs/set-words.ts'
import { useAccount } from '../../session.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { cx } from '../../ui/cx.ts'
import { liftNames } from './lift-names.ts'
import { groupTitle, weekGroups } from './week-groups.ts'

type Props = { program: Pick<SharedProgram, 'lifts' | 'weeks' | 'isEndless'> }
type Day = SharedProgram['weeks'][number]['days'][number]

/** By how many days there are: four stand better two by two. */
const columns = [
  '',
  '',
  'sm:grid-cols-2',
  'sm:grid-cols-2 xl:grid-cols-3',
  'sm:grid-cols-2',
  'sm:grid-cols-2 xl:grid-cols-3',
]

/** What each week holds: its days side by side where there is room, weeks alike once. */
export function WeekGrid({ program }: Props) {
  const groups = weekGroups(program.weeks)
  return (
    <Card aria-label="Weeks" className="flex flex-col gap-5 p-4">
      <CardTitle sub={program.isEndless ? 'Then it begins anew; the loads go on.' : undefined}>The weeks</CardTitle>
      {groups.map((group) => {
        const days = group.week.days.filter(({ entries }) => entries.length > 0)
        return (
          <section key={group.from} aria-label={groupTitle(group)} className="flex flex-col gap-2">
            <h3 className="text-label font-semibold">{groupTitle(group)}</h3>
            <ol className={cx('grid gap-2', columns[Math.min(5, days.length)])}>
              {days.map((day, at) => (
                <li key={day.day} className="min-w-0">
                  <DayBox day={day} at={at} program={program} />
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </Card>
  )
}

function DayBox({ day, at, program }: { day: Day; at: number } & Props) {
  const { weightUnit } = useAccount()
  const names = liftNames(program.lifts)
  const rules = new Map(program.lifts.map(({ key, rule }) => [key, rule]))
  return (
    <div className="h-full rounded-field bg-raised px-3 py-2.5">
      <p className="flex items-baseline justify-between gap-2">
        <span className="min-w-0 truncate font-medium">{dayName(day.name, at)}</span>
        {day.name !== '' && <span className="num shrink-0 text-cap text-ink2">Day {at + 1}</span>}
      </p>
      <ul className="mt-1.5 flex flex-col gap-1.5">
        {day.entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a lift may be there twice, and a day does not change its order
          <li key={index} className="flex flex-wrap items-baseline justify-between gap-x-3 text-label">
            <p className="text-pretty">{names.get(entry.lift) ?? entry.lift}</p>
            <p className="num text-ink2">{schemeText(entry, rules.get(entry.lift) ?? { kind: 'fixed' }, weightUnit)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
