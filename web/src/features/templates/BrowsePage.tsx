import type { TemplateSummary } from '@fitai/contract'
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
import { type Scope, type TemplatesSearch, withoutFilters } from './address.ts'
import { Filters, TemplatesSort } from './Filters.tsx'
import { NothingFound } from './NothingFound.tsx'
import { TemplateCard } from './TemplateCard.tsx'
import { useFound } from './useFound.ts'

const scopeItems: readonly { value: Scope; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'mine', label: 'Yours' },
  { value: 'featured', label: 'Built-in' },
  { value: 'favorites', label: 'Favourites' },
  { value: 'public', label: 'Shared' },
]

/** Every template there is for the caller, with what narrows them. */
export function BrowsePage({ search }: { search: TemplatesSearch }) {
  const navigate = useNavigate()
  const [text, setText] = useState(search.q ?? '')
  const change = (next: TemplatesSearch) =>
    void navigate({ to: '/training/templates', search: next, replace: true, resetScroll: false })
  const { q: _said, ...others } = search
  useTextInAddress(text, search.q, (q) => change({ ...others, ...(q !== undefined && { q }) }))
  const typed = text.trim()
  const { all, query, more, isFetchingMore } = useFound({ ...others, ...(typed !== '' && { q: typed }) })
  const chooseScope = (scope: Scope) => {
    const { scope: _before, ...rest } = search
    change({ ...rest, ...(scope !== 'all' && { scope }) })
  }

  return (
    <Page
      title="Templates"
      back={
        <Link to="/training" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Training
        </Link>
      }
      actions={
        <Link to="/training/templates/new" className={buttonClass({ variant: 'outline' })}>
          <Plus size={17} aria-hidden="true" />
          New
        </Link>
      }
    >
      <div className="flex flex-col gap-3">
        <div className="flex flex-col gap-3 lg:flex-row">
          <div className="min-w-0 flex-1">
            <SearchField label="Search templates or exercises" value={text} onChange={setText} />
          </div>
          <Segmented
            isTight
            label="Which templates"
            items={scopeItems}
            value={search.scope ?? 'all'}
            onChange={chooseScope}
          />
        </div>
        <Filters all={all} search={search} onChange={change} />
      </div>
      <SavedNote query={query} />
      <Loaded query={query} waiting={<PlansWaiting />}>
        {(templates) =>
          templates.length > 0 ? (
            <Cards templates={templates} areGrouped={search.scope === undefined}>
              <TemplatesSort search={search} onChange={change} />
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
          More templates
        </Button>
      )}
    </Page>
  )
}

type CardsProps = { templates: readonly TemplateSummary[]; areGrouped: boolean; children: ReactNode }

/** Where all kinds are shown, one's own come first. */
function Cards({ templates, areGrouped, children }: CardsProps) {
  const groups = areGrouped ? grouped(templates) : [{ name: 'Templates', of: templates }]
  return (
    <div className="flex flex-col gap-2">
      <ListHead count={plural(templates.length, 'template')}>{children}</ListHead>
      {groups.map(({ name, of }) => (
        <section key={name} aria-label={name} className="flex flex-col gap-2 not-last:mb-4">
          <h2 className={groups.length === 1 ? 'sr-only' : 'px-1 text-label font-semibold'}>{name}</h2>
          <PlanList label={name} plans={of}>
            {(template) => <TemplateCard template={template} />}
          </PlanList>
        </section>
      ))}
    </div>
  )
}

function grouped(templates: readonly TemplateSummary[]) {
  const groups = [
    { name: 'Yours', of: templates.filter(({ isOwn }) => isOwn) },
    { name: 'Kept from others', of: templates.filter(({ isOwn, isFeatured }) => !isOwn && !isFeatured) },
    { name: 'Built in', of: templates.filter(({ isFeatured }) => isFeatured) },
  ]
  return groups.filter(({ of }) => of.length > 0)
}
