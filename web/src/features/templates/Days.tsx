import type { SharedTemplate } from '@fitai/contract'
import { Moon } from 'lucide-react'
import type { ReactNode } from 'react'
import { plural } from '../../format.ts'
import { dayTitle, weekdayName } from '../../templates/words.ts'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Entries } from './Entries.tsx'

type Props = {
  template: Pick<SharedTemplate, 'kind' | 'days'>
  /** What can be done with a day, beside its name. */
  action?: (at: number) => ReactNode
}
type Day = SharedTemplate['days'][number]

/** What a template holds: its exercises, or the days of its week. */
export function Days({ template: { kind, days }, action }: Props) {
  return (
    <ol aria-label={kind === 'week' ? 'Days' : 'Workout'} className="flex flex-col gap-3">
      {days.map((day, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a day has nothing but its place
        <li key={at}>
          {day.entries.length === 0 && kind === 'week' ? (
            <RestDay day={day} at={at} />
          ) : (
            <DayCard day={day} at={at} isOfWeek={kind === 'week'} action={action?.(at)} />
          )}
        </li>
      ))}
    </ol>
  )
}

type DayProps = { day: Day; at: number; isOfWeek: boolean; action: ReactNode }

function DayCard({ day, at, isOfWeek, action }: DayProps) {
  const title = isOfWeek ? dayTitle(day, at) : 'Exercises'
  const sets = day.entries.reduce((sum, entry) => sum + entry.sets.length, 0)
  return (
    <Card aria-label={title} className="pb-1">
      <header className="flex min-h-15 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-line py-2 pr-3 pl-4">
        <div className="min-w-0 flex-1">
          <h2 className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
            {title}
            {isOfWeek && day.weekday !== null && day.name !== '' && <Chip>{weekdayName(day.weekday)}</Chip>}
          </h2>
          <p className="num text-label text-ink2">
            {plural(day.entries.length, 'exercise')} · {plural(sets, 'set')}
          </p>
        </div>
        {action}
      </header>
      {day.entries.length === 0 ? (
        <p className="px-4 py-4 text-ink2">Nothing in it yet.</p>
      ) : (
        <Entries entries={day.entries} />
      )}
    </Card>
  )
}

function RestDay({ day, at }: Pick<DayProps, 'day' | 'at'>) {
  return (
    <section className="flex min-h-12 items-center gap-3 rounded-card border border-dashed border-line-strong px-4">
      <Moon size={17} aria-hidden="true" className="shrink-0 text-ink3" />
      <h2 className="text-body text-ink2">{dayTitle(day, at)}</h2>
      <p className="ml-auto text-label text-ink3">Rest</p>
    </section>
  )
}
