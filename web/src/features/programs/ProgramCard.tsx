import type { ProgramSummary } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { number, plural } from '../../format.ts'
import { GearChip, RatingChip } from '../../plans/chips.tsx'
import { cardLink, PlanCard } from '../../plans/PlanCard.tsx'
import { headLine } from '../../programs/place-words.ts'
import { Chip } from '../../ui/Chip.tsx'
import { FavoriteButton } from './FavoriteButton.tsx'

/** A program among others: how often, for whom, for how long, with what. */
export function ProgramCard({ program }: { program: ProgramSummary }) {
  const { id, name, description, daysPerWeek, weekCount, equipment, rating, isOwn, isShared, isBuiltIn } = program
  return (
    <PlanCard
      tile={{ value: number(daysPerWeek), unit: `${daysPerWeek === 1 ? 'day' : 'days'}/wk` }}
      title={
        <Link to="/training/programs/$programId" params={{ programId: id }} className={cardLink}>
          {name}
        </Link>
      }
      facts={headLine(program)}
      favorite={<FavoriteButton program={program} />}
      text={description}
      chips={
        <>
          {isOwn && <Chip tone="volt">Yours</Chip>}
          {isShared && <Chip>Link shared</Chip>}
          {!isOwn && !isBuiltIn && <Chip>Shared</Chip>}
          <Chip>{plural(weekCount, 'week')}</Chip>
          <GearChip equipment={equipment} />
          <RatingChip rating={rating} />
        </>
      }
    />
  )
}
