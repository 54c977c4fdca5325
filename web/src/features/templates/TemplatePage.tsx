import type { Template } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronLeft, Plus } from 'lucide-react'
import { fullDay, plural } from '../../format.ts'
import { isGone } from '../../Gone.tsx'
import { Loaded } from '../../Loaded.tsx'
import { SavedNote } from '../../SavedNote.tsx'
import { templateQuery } from '../../templates/queries.ts'
import { dayTitle, headLine } from '../../templates/words.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { About } from './About.tsx'
import { Days } from './Days.tsx'
import { dayToStart } from './entries.ts'
import { FavoriteButton } from './FavoriteButton.tsx'
import { StartDay } from './StartDay.tsx'
import { TemplateGone } from './TemplateGone.tsx'
import { TemplateMenu } from './TemplateMenu.tsx'
import { TemplateRating } from './TemplateRating.tsx'

/** One template: what is done, with one tap to begin it. */
export function TemplatePage({ templateId }: { templateId: string }) {
  const query = useQuery(templateQuery(templateId))
  const template = query.data
  return (
    <Page
      title={template?.name ?? 'Template'}
      sub={template && headLine(template)}
      back={
        <Link to="/training/templates" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Templates
        </Link>
      }
      actions={template && !isGone(query.error) && <Actions template={template} />}
    >
      {isGone(query.error) ? (
        <TemplateGone title="This template is not there" text="It was deleted, or its author keeps it private." />
      ) : (
        <Loaded query={query} waiting={<SkeletonList lines={3} className="h-52" />}>
          {(loaded) => (
            <>
              <SavedNote query={query} />
              <Content template={loaded} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}

/** 0 is Monday, as the contract counts. */
const weekdayOf = (date: Date) => (date.getDay() + 6) % 7

function Actions({ template }: { template: Template }) {
  const first = dayToStart(template.days, weekdayOf(new Date()))
  const day = first === undefined ? undefined : template.days[first]
  return (
    <div className="flex min-w-0 items-start gap-2 max-sm:w-full">
      {first !== undefined && day ? (
        <StartDay
          key={first}
          template={template}
          at={first}
          label={template.kind === 'week' ? `Start ${dayTitle(day, first)}` : 'Start'}
          isFirst
          className="min-w-0 max-sm:flex-1 sm:min-w-36"
        />
      ) : (
        template.isOwn && <AddExercises templateId={template.id} />
      )}
      <FavoriteButton template={template} />
      <TemplateMenu template={template} />
    </div>
  )
}

function AddExercises({ templateId }: { templateId: string }) {
  return (
    <Link
      to="/training/templates/$templateId/edit"
      params={{ templateId }}
      className={buttonClass({ variant: 'primary', className: 'max-sm:flex-1' })}
    >
      <Plus size={17} aria-hidden="true" />
      Add exercises
    </Link>
  )
}

function Content({ template }: { template: Template }) {
  const first = dayToStart(template.days, weekdayOf(new Date()))
  const startOf = (at: number) =>
    at === first || template.kind === 'workout' ? undefined : (
      <StartDay key={at} template={template} at={at} label="Start" isFirst={false} />
    )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
      <Days template={template} action={startOf} />
      <div className="flex min-w-0 flex-col gap-4">
        <About template={template}>
          <Use template={template} />
        </About>
        {template.isOwn ? null : <TemplateRating template={template} />}
      </div>
    </div>
  )
}

function Use({ template: { timesUsed, lastUsedAt } }: { template: Template }) {
  if (timesUsed === 0) return null
  return (
    <p className="num border-t border-line pt-3 text-label text-ink2">
      Used {plural(timesUsed, 'time')}
      {lastUsedAt !== null && `, by you last on ${fullDay(lastUsedAt.slice(0, 10))}`}.
    </p>
  )
}
