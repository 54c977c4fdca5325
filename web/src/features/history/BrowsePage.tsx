import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, ListFilter } from 'lucide-react'
import { useDeferredValue, useEffect, useState } from 'react'
import { monthAndYear, plural } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { useHistory } from '../../offline/useHistory.ts'
import { SavedNote } from '../../SavedNote.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { RemovableChip } from '../../ui/ChoiceChip.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { Page } from '../../ui/Page.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { useTextInAddress } from '../../useTextInAddress.ts'
import { type HistoryChange, type HistorySearch, rememberHistory, withChange } from './address.ts'
import { ExerciseSheet } from './ExerciseSheet.tsx'
import { Found } from './Found.tsx'
import { NoWorkouts } from './NoWorkouts.tsx'

/** Everything that was trained: by day, by month, and by what somebody looks for; with a connection or without. */
export function BrowsePage({ search }: { search: HistorySearch }) {
  const history = useHistory()
  const navigate = useNavigate()
  const [text, setText] = useState(search.q ?? '')
  const [isChoosing, setIsChoosing] = useState(false)
  const q = useDeferredValue(text)
  const change = (next: HistoryChange) =>
    void navigate({ to: '/history', search: withChange(search, next), replace: true, resetScroll: false })
  // Whoever looks for something wants to see all that is found.
  const asList = (typed: string | undefined) => (typed === undefined ? undefined : { view: 'list' as const })
  useTextInAddress(text, search.q, (q) => change({ q, day: undefined, month: undefined, ...asList(q) }))
  useEffect(() => rememberHistory(withChange(search, { q: text })), [search, text])
  const showAll = () => {
    setText('')
    change({ q: undefined, exercise: undefined })
  }
  const all = history.data?.workouts ?? []

  return (
    <Page
      title="History"
      sub={sinceWhen(all.length, all.at(-1)?.localDate)}
      back={
        <Link to="/training" className={buttonClass({ variant: 'ghost', className: 'px-2 lg:hidden' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Training
        </Link>
      }
    >
      <SavedNote query={history} says={(when) => `This is how it was ${when}.`} />
      <Loaded query={history} waiting={<SkeletonList lines={7} />}>
        {({ workouts, isWhole }) =>
          workouts.length === 0 ? (
            <NoWorkouts />
          ) : (
            <>
              <div className="flex gap-2">
                <div className="min-w-0 flex-1">
                  <SearchField label="Search workouts" value={text} onChange={setText} />
                </div>
                <Button className="h-12" onClick={() => setIsChoosing(true)}>
                  <ListFilter size={18} aria-hidden="true" />
                  Exercise
                </Button>
              </div>
              {search.exercise !== undefined && (
                <div className="-mt-1">
                  <RemovableChip onRemove={() => change({ exercise: undefined })}>{search.exercise}</RemovableChip>
                </div>
              )}
              <Found {...{ workouts, isWhole, q, search }} onChange={change} onShowAll={showAll} />
            </>
          )
        }
      </Loaded>
      <ExerciseSheet
        isOpen={isChoosing}
        workouts={all}
        chosen={search.exercise}
        onChoose={(exercise) => {
          change({ exercise, day: undefined, month: undefined })
          setIsChoosing(false)
        }}
        onClose={() => setIsChoosing(false)}
      />
    </Page>
  )
}

function sinceWhen(count: number, firstDay: string | null | undefined): string | undefined {
  return firstDay ? `${plural(count, 'workout')} since ${monthAndYear(firstDay)}` : undefined
}
