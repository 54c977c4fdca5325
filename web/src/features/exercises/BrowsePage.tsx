import { Link, useNavigate } from '@tanstack/react-router'
import { Plus, SlidersHorizontal } from 'lucide-react'
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react'
import { plural } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { Page } from '../../ui/Page.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { useIsWide } from '../../useIsWide.ts'
import { useTextInAddress } from '../../useTextInAddress.ts'
import { type Browse, chosenIn, withoutFilters } from './browse-address.ts'
import { Chosen } from './Chosen.tsx'
import { ExerciseList } from './ExerciseList.tsx'
import { FilterCard, FilterSheet } from './FilterFrames.tsx'
import { Filters } from './Filters.tsx'
import { Nothing } from './Nothing.tsx'
import { rememberBrowse } from './remembered.ts'
import { SortMenu } from './SortMenu.tsx'
import { useBrowse } from './useBrowse.ts'

/** All exercises: searched, filtered and sorted here, with a connection or without. */
export function BrowsePage({ browse }: { browse: Browse }) {
  const navigate = useNavigate()
  const isWide = useIsWide()
  const [text, setText] = useState(browse.q ?? '')
  const [isFiltering, setIsFiltering] = useState(false)
  const found = useBrowse(browse, useDeferredValue(text))
  const change = (search: Browse) => void navigate({ to: '/exercises', search, replace: true })
  const { q: _before, ...others } = browse
  useTextInAddress(text, browse.q, (q) => change({ ...others, ...(q !== undefined && { q }) }))
  useEffect(() => rememberBrowse(browse), [browse])
  const chosen = chosenIn(browse).length
  const filters = found.data && <Filters browse={browse} candidates={found.data.candidates} onChange={change} />

  return (
    <Page
      title="Exercises"
      actions={
        <Link to="/exercises/new" className={buttonClass({ variant: 'outline' })}>
          <Plus size={17} aria-hidden="true" />
          New
        </Link>
      }
    >
      <div className="flex items-start gap-5">
        {isWide && <FilterCard>{filters}</FilterCard>}
        <div className="flex min-w-0 flex-1 flex-col gap-3">
          <SearchBar text={text} onType={setText}>
            {!isWide && (
              <Button onClick={() => setIsFiltering(true)}>
                <SlidersHorizontal size={18} aria-hidden="true" />
                Filters
                {chosen > 0 && <span className="num text-volt-text">{chosen}</span>}
              </Button>
            )}
          </SearchBar>
          <Chosen browse={browse} onChange={change} />
          <Loaded query={found} waiting={<SkeletonList lines={9} className="h-16" />}>
            {({ shown, matched }) => (
              <>
                <Count exercises={shown.length}>
                  {!matched && (
                    <SortMenu sort={browse.sort ?? 'popular'} onChange={(sort) => change({ ...browse, sort })} />
                  )}
                </Count>
                {shown.length > 0 ? (
                  <ExerciseList exercises={shown} matched={matched} />
                ) : (
                  <Nothing text={text.trim()} isFiltered={chosen > 0} onClear={() => change(withoutFilters(browse))} />
                )}
              </>
            )}
          </Loaded>
        </div>
      </div>
      <FilterSheet
        isOpen={isFiltering && !isWide}
        count={found.data?.shown.length ?? 0}
        onClose={() => setIsFiltering(false)}
      >
        {filters}
      </FilterSheet>
    </Page>
  )
}

function SearchBar({ text, onType, children }: { text: string; onType: (text: string) => void; children: ReactNode }) {
  return (
    <div className="sticky top-0 z-10 -mx-4 flex gap-2 bg-bg px-4 py-1 lg:-mx-1 lg:px-1">
      <div className="min-w-0 flex-1">
        <SearchField label="Search exercises" value={text} onChange={onType} />
      </div>
      {children}
    </div>
  )
}

function Count({ exercises, children }: { exercises: number; children: ReactNode }) {
  return (
    <div className="flex min-h-11 items-center justify-between gap-3 pl-1">
      <p role="status" className="num text-label text-ink2">
        {plural(exercises, 'exercise')}
      </p>
      {children}
    </div>
  )
}
