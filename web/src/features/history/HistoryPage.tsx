import { listWorkouts, type WorkoutSummary } from '@fitai/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  CalendarDays,
  CalendarRange,
  ChevronRight,
  ClipboardList,
  FileUp,
  LibraryBig,
  type LucideIcon,
  SearchX,
} from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { call } from '../../api.ts'
import { monthAndYear, plural } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { cx } from '../../ui/cx.ts'
import { SearchField } from '../../ui/Field.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { WorkoutRow } from '../../WorkoutRow.tsx'
import { SeenWhenNear } from './SeenWhenNear.tsx'

export function HistoryPage() {
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim())
  const history = useInfiniteQuery({
    queryKey: [listWorkouts.path, 'history', q],
    queryFn: ({ pageParam }) => call(listWorkouts, { query: { limit: 30, cursor: pageParam, q: q || undefined } }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
  const workouts = history.data?.pages.flatMap((page) => page.items)

  return (
    <Page
      title="Training"
      actions={
        <Link to="/training/import" className={buttonClass({ variant: 'outline' })}>
          <FileUp size={17} aria-hidden="true" />
          Import
        </Link>
      }
    >
      <div className="grid gap-2 sm:grid-cols-3 lg:grid-cols-2">
        <Way to="/training/programs" icon={CalendarRange} name="Programs" text="Plans that progress by themselves" />
        <Way to="/training/templates" icon={ClipboardList} name="Templates" text="Workouts and weeks to begin from" />
        <Way to="/exercises" icon={LibraryBig} name="Exercises" text="How they are done" className="lg:hidden" />
      </div>
      <SearchField label="Search workouts" value={text} onChange={setText} />
      <Loaded query={{ ...history, data: workouts }} waiting={<SkeletonList lines={7} />}>
        {(all) => (all.length === 0 ? <Nothing q={q} onClear={() => setText('')} /> : <Months workouts={all} />)}
      </Loaded>
      {history.hasNextPage && (
        <SeenWhenNear onSeen={() => void history.fetchNextPage()}>
          <Button isBusy={history.isFetchingNextPage} className="w-full" onClick={() => void history.fetchNextPage()}>
            {history.isFetchNextPageError ? 'That failed. Try again' : 'Older workouts'}
          </Button>
        </SeenWhenNear>
      )}
    </Page>
  )
}

type WayProps = {
  to: '/training/programs' | '/training/templates' | '/exercises'
  icon: LucideIcon
  name: string
  text: string
  className?: string
}

function Way({ to, icon: Icon, name, text, className }: WayProps) {
  return (
    <Link
      to={to}
      className={cx(
        'flex min-h-15 items-center gap-3 rounded-card border border-line bg-surface px-4 py-2 shadow-(--shadow-card) transition hover:border-line-strong',
        className,
      )}
    >
      <Icon size={20} className="text-ink2" aria-hidden="true" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{name}</span>
        <span className="block text-label text-ink2">{text}</span>
      </span>
      <ChevronRight size={18} className="text-ink3" aria-hidden="true" />
    </Link>
  )
}

const noCursor: string | undefined = undefined

function Nothing({ q, onClear }: { q: string; onClear: () => void }) {
  if (q !== '')
    return (
      <EmptyState icon={SearchX} title="Nothing found" text={`No workout is called “${q}”.`}>
        <Button onClick={onClear}>Show all</Button>
      </EmptyState>
    )
  return (
    <EmptyState icon={CalendarDays} title="No workouts yet" text="Train once, or bring your years from another app.">
      <Link to="/training/import" className={buttonClass({ variant: 'primary' })}>
        Import history
      </Link>
    </EmptyState>
  )
}

function Months({ workouts }: { workouts: readonly WorkoutSummary[] }) {
  const byMonth = Map.groupBy(workouts, (workout) => workout.localDate?.slice(0, 7) ?? '')
  return [...byMonth].map(([month, of]) => (
    <section key={month} aria-label={month === '' ? 'Not started' : monthAndYear(`${month}-01`)}>
      <h2 className="mb-2 flex items-baseline justify-between px-1 text-label font-semibold">
        {month === '' ? 'Not started' : monthAndYear(`${month}-01`)}
        <span className="num font-normal text-ink3">{plural(of.length, 'workout')}</span>
      </h2>
      <Card className="overflow-hidden">
        <ul className="divide-y divide-line">
          {of.map((workout) => (
            <li key={workout.id}>
              <WorkoutRow workout={workout} />
            </li>
          ))}
        </ul>
      </Card>
    </section>
  ))
}
