import type { ProgramSummary } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { Star } from 'lucide-react'
import { number, plural } from '../../format.ts'
import { headLine } from '../../programs/place-words.ts'
import { Chip } from '../../ui/Chip.tsx'
import { equipmentWord } from '../../words.ts'
import { FavoriteButton } from './FavoriteButton.tsx'

/** A program among others: how often, for whom, for how long, with what. */
export function ProgramCard({ program }: { program: ProgramSummary }) {
  const { id, name, description, daysPerWeek } = program
  const facts = headLine(program)
  return (
    <article className="relative flex h-full flex-col gap-3 rounded-card border border-line bg-surface p-4 shadow-(--shadow-card) transition has-[a:hover]:border-line-strong">
      <div className="flex items-start gap-3">
        <p className="grid size-14 shrink-0 content-center justify-items-center rounded-field bg-raised">
          <span className="hero text-title leading-6 font-semibold">{number(daysPerWeek)}</span>
          <span className="text-micro text-ink2">{daysPerWeek === 1 ? 'day' : 'days'}/wk</span>
        </p>
        <div className="min-w-0 flex-1 pr-9">
          <h2 className="text-row leading-6 font-semibold tracking-[-.015em] text-balance">
            <Link
              to="/training/programs/$programId"
              params={{ programId: id }}
              className="outline-none after:absolute after:inset-0 after:rounded-card focus-visible:after:outline-2 focus-visible:after:outline-volt-text"
            >
              {name}
            </Link>
          </h2>
          {facts && <p className="num text-label text-ink2">{facts}</p>}
        </div>
        <div className="absolute top-2 right-2 z-1">
          <FavoriteButton program={program} />
        </div>
      </div>
      {description && <p className="line-clamp-2 text-label text-ink2">{description}</p>}
      <Facts program={program} />
    </article>
  )
}

function Facts({ program: { weekCount, equipment, rating, isOwn, isShared, isBuiltIn } }: { program: ProgramSummary }) {
  const gear = equipment.map(equipmentWord)
  const shownGear = gear.length === 0 ? 'Bodyweight' : gear.slice(0, 2).join(', ')
  return (
    <p className="num mt-auto flex flex-wrap items-center gap-1.5">
      {isOwn && <Chip tone="volt">Yours</Chip>}
      {isShared && <Chip>Link shared</Chip>}
      {!isOwn && !isBuiltIn && <Chip>Shared</Chip>}
      <Chip>{plural(weekCount, 'week')}</Chip>
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
    </p>
  )
}
