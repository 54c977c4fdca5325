import type { TemplateSummary } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { Star } from 'lucide-react'
import { count, number, plural } from '../../format.ts'
import { weekdayName } from '../../templates/words.ts'
import { Chip } from '../../ui/Chip.tsx'
import { equipmentWord, planLevelWords } from '../../words.ts'
import { FavoriteButton } from './FavoriteButton.tsx'

/** A template among others: what is done in it, for how long, with what. */
export function TemplateCard({ template }: { template: TemplateSummary }) {
  const { id, name, kind, level, minutes, days } = template
  const trained = days.filter(({ exercises }) => exercises.length > 0)
  const exercises = trained.reduce((sum, day) => sum + day.exercises.length, 0)
  const sets = trained.reduce((sum, day) => sum + day.sets, 0)
  const facts = [level && planLevelWords[level], plural(exercises, 'exercise'), plural(sets, 'set')]
  return (
    <article className="relative flex h-full flex-col gap-3 rounded-card border border-line bg-surface p-4 shadow-(--shadow-card) transition has-[a:hover]:border-line-strong">
      <div className="flex items-start gap-3">
        <Tile {...(kind === 'week' ? { value: trained.length, unit: 'days' } : { value: minutes, unit: 'min' })} />
        <div className="min-w-0 flex-1 pr-9">
          <h3 className="text-row leading-6 font-semibold tracking-[-.015em] text-balance wrap-anywhere">
            <Link
              to="/training/templates/$templateId"
              params={{ templateId: id }}
              className="outline-none after:absolute after:inset-0 after:rounded-card focus-visible:after:outline-2 focus-visible:after:outline-volt-text"
            >
              {name}
            </Link>
          </h3>
          <p className="num text-label text-ink2">{facts.filter(Boolean).join(' · ')}</p>
        </div>
        <div className="absolute top-2 right-2 z-1">
          <FavoriteButton template={template} />
        </div>
      </div>
      <Inside template={template} />
      <Chips template={template} />
    </article>
  )
}

function Tile({ value, unit }: { value: number | null; unit: 'days' | 'min' }) {
  return (
    <p className="grid size-14 shrink-0 content-center justify-items-center rounded-field bg-raised">
      <span className="hero text-title leading-6 font-semibold">{value === null ? '–' : count(value)}</span>
      <span className="text-micro text-ink2">{value === 1 && unit === 'days' ? 'day' : unit}</span>
    </p>
  )
}

/** The exercises of a workout, the days of a week. */
function Inside({ template: { kind, days } }: { template: TemplateSummary }) {
  const trained = days.filter(({ exercises }) => exercises.length > 0)
  const text =
    kind === 'workout'
      ? trained.flatMap(({ exercises }) => exercises).join(', ')
      : trained
          .map(
            ({ name, weekday, exercises: [first = ''] }) => name || (weekday === null ? first : weekdayName(weekday)),
          )
          .join(' · ')
  return text === '' ? null : <p className="line-clamp-2 text-label text-pretty text-ink2">{text}</p>
}

function Chips({ template }: { template: TemplateSummary }) {
  const { equipment, rating, isOwn, isShared, isFeatured, visibility, timesUsed } = template
  const gear = equipment.map(equipmentWord)
  const shownGear = gear.length === 0 ? 'Bodyweight' : gear.slice(0, 2).join(', ')
  return (
    <p className="num mt-auto flex flex-wrap items-center gap-1.5">
      {isOwn && <Chip tone="volt">Yours</Chip>}
      {isShared && <Chip>Link shared</Chip>}
      {!isFeatured && visibility === 'public' && <Chip>Shared</Chip>}
      <Chip className="min-w-0">
        <span className="truncate">{shownGear}</span>
        {gear.length > 2 && <span>+{gear.length - 2}</span>}
      </Chip>
      {rating.average !== null && (
        <Chip>
          <Star size={12} fill="currentColor" aria-hidden="true" />
          <span className="sr-only">Rated</span>
          {number(Math.round(rating.average * 10) / 10)}
          <span className="text-ink2">({rating.count})</span>
        </Chip>
      )}
      {timesUsed > 0 && <Chip>Used {plural(timesUsed, 'time')}</Chip>}
    </p>
  )
}
