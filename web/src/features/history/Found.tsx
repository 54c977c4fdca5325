import type { WorkoutSummary } from '@fitai/contract'
import { SearchX } from 'lucide-react'
import { useState } from 'react'
import { localDay, plural } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useIsWide } from '../../useIsWide.ts'
import type { HistoryChange, HistorySearch } from './address.ts'
import { DayWorkouts, MonthWorkouts } from './DayWorkouts.tsx'
import { byDay, byMonth, detailOf, found, levelsOf, monthOf } from './find.ts'
import { MonthCalendar } from './MonthCalendar.tsx'
import { MonthSheet } from './MonthSheet.tsx'
import { WorkoutList } from './WorkoutList.tsx'

type Props = {
  workouts: readonly WorkoutSummary[]
  isWhole: boolean
  q: string
  search: HistorySearch
  onChange: (change: HistoryChange) => void
  onShowAll: () => void
}

const views = [
  { value: 'calendar', label: 'Calendar' },
  { value: 'list', label: 'List' },
] as const

/** What is found, as a calendar and as a list: side by side where there is room. */
export function Found({ workouts: all, isWhole, q, search, onChange, onShowAll }: Props) {
  const isWide = useIsWide()
  const [jumpFrom, setJumpFrom] = useState<string>()
  const [target, setTarget] = useState<{ month: string }>()
  const { day, exercise } = search
  const isAsked = q.trim() !== '' || exercise !== undefined
  const workouts = found(all, { q, exercise })
  const today = localDay(new Date())
  const newest = isAsked ? (workouts[0]?.localDate ?? today) : today
  const month = search.month ?? monthOf(day ?? newest)
  const firstMonth = monthOf(all.findLast(({ localDate }) => localDate !== null)?.localDate ?? today)
  const isList = search.view === 'list'
  const goTo = (chosen: string) => {
    setTarget({ month: chosen })
    setJumpFrom(undefined)
    onChange({ month: chosen, day: undefined })
  }
  const shared = { workouts, detailOf: (workout: WorkoutSummary) => detailOf(workout, { q, exercise }) }
  const days = byDay(workouts)

  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 empty:hidden">
        {!isWide && (
          <Segmented
            label="Show as"
            items={views}
            value={isList ? 'list' : 'calendar'}
            onChange={(view) => onChange({ view: view === 'list' ? view : undefined })}
            className={isAsked ? '' : 'w-full'}
          />
        )}
        {isAsked && (
          <p role="status" className="num text-label text-ink2">
            {plural(workouts.length, 'workout')} found
          </p>
        )}
      </div>
      {workouts.length === 0 ? (
        <EmptyState icon={SearchX} title="Nothing found" text="No workout has this in its name, exercises or note.">
          <Button onClick={onShowAll}>Show all</Button>
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-4 lg:flex-row lg:items-start lg:gap-5">
          {(isWide || !isList) && (
            <div className="lg:sticky lg:top-5 lg:w-[404px] lg:shrink-0">
              <MonthCalendar
                {...{ month, days, today, firstMonth }}
                levels={levelsOf(byDay(all))}
                selected={day}
                onMonth={goTo}
                onDay={(chosen) => onChange({ day: chosen === day ? undefined : chosen, month: monthOf(chosen) })}
                onJump={() => setJumpFrom(month)}
              />
            </div>
          )}
          <div className="min-w-0 flex-1">
            {day !== undefined && (isWide || !isList) ? (
              <DayWorkouts
                {...shared}
                workouts={days.get(day) ?? []}
                day={day}
                onClose={() => onChange({ day: undefined })}
              />
            ) : isWide || isList ? (
              <WorkoutList {...shared} target={target} onJump={setJumpFrom} />
            ) : (
              <MonthWorkouts {...shared} workouts={byMonth(workouts).get(month) ?? []} month={month} />
            )}
            {!isWhole && (
              <p role="status" className="px-1 pt-3 text-label text-ink3">
                Older workouts are on their way.
              </p>
            )}
          </div>
        </div>
      )}
      <MonthSheet
        isOpen={jumpFrom !== undefined}
        counts={new Map([...byMonth(workouts)].map(([one, of]) => [one, of.length]))}
        {...{ firstMonth, lastMonth: monthOf(today), current: jumpFrom ?? month }}
        onMonth={goTo}
        onClose={() => setJumpFrom(undefined)}
      />
    </>
  )
}
