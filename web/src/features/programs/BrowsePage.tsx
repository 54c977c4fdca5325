import type { ProgramSummary } from '@fitai/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { plural } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { ListHead, PlanList, PlansWaiting } from '../../plans/PlanList.tsx'
import { SavedNote } from '../../SavedNote.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { Page } from '../../ui/Page.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useTextInAddress } from '../../useTextInAddress.ts'
import { type ProgramsSearch, type Scope, withoutFilters } from './address.ts'
import { Filters, ProgramsSort } from './Filters.tsx'
import { ImportButton } from './ImportButton.tsx'
import { NothingFound } from './NothingFound.tsx'
import { ProgramCard } from './ProgramCard.tsx'
import { Runs } from './Runs.tsx'
import { useFound } from './useFound.ts'

const scopeItems: readonly { value: Scope; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'mine', label: 'Yours' },
  { value: 'favorites', label: 'Favourites' },
  { value: 'public', label: 'Shared' },
]

/** Every program there is for the caller, with what narrows them. */
export function BrowsePage({ search }: { search: ProgramsSearch }) {
  const navigate = useNavigate()
  const [text, setText] = useState(search.q ?? '')
  const change = (next: ProgramsSearch) =>
    void navigate({ to: '/training/programs', search: next, replace: true, resetScroll: false })
  const { q: _said, ...others } = search
  useTextInAddress(text, search.q, (q) => change({ ...others, ...(q !== undefined && { q }) }))
  const typed = text.trim()
  const { query, more, isFetchingMore } = useFound({ ...others, ...(typed !== '' && { q: typed }) })
  const chooseScope = (scope: Scope) => {
    const { scope: _before, ...rest } = search
    change({ ...rest, ...(scope !== 'all' && { scope }) })
  }

  return (
    <Page
      title="Programs"
      back={
        <Link to="/training" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Training
        </Link>
      }
      actions={
        <div className="flex gap-2">
          <ImportButton />
          <Link to="/training/programs/new" className={buttonClass({ variant: 'outline' })}>
            <Plus size={17} aria-hidden="true" />
            New
          </Link>
        </div>
      }
    >
      <Runs />
      <div className="flex flex-col gap-3">
        <div className="flex flex-col gap-3 lg:flex-row">
          <div className="min-w-0 flex-1">
            <SearchField label="Search programs" value={text} onChange={setText} />
          </div>
          <Segmented label="Which programs" items={scopeItems} value={search.scope ?? 'all'} onChange={chooseScope} />
        </div>
        <Filters search={search} onChange={change} />
      </div>
      <SavedNote query={query} />
      <Loaded query={query} waiting={<PlansWaiting />}>
        {(programs) =>
          programs.length > 0 ? (
            <Cards programs={programs}>
              <ProgramsSort search={search} onChange={change} />
            </Cards>
          ) : (
            <NothingFound
              search={{ ...search, ...(typed !== '' && { q: typed }) }}
              onClear={() => {
                setText('')
                change(withoutFilters(search))
              }}
              onAll={() => chooseScope('all')}
            />
          )
        }
      </Loaded>
      {more && (
        <Button isBusy={isFetchingMore} onClick={more}>
          More programs
        </Button>
      )}
    </Page>
  )
}

function Cards({ programs, children }: { programs: readonly ProgramSummary[]; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <ListHead count={plural(programs.length, 'program')}>{children}</ListHead>
      <PlanList label="Programs" plans={programs}>
        {(program) => <ProgramCard program={program} />}
      </PlanList>
    </div>
  )
}
