import type { TemplateSummary } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { count, plural } from '../../format.ts'
import { GearChip, RatingChip } from '../../plans/chips.tsx'
import { cardLink, PlanCard } from '../../plans/PlanCard.tsx'
import { weekdayName } from '../../templates/words.ts'
import { Chip } from '../../ui/Chip.tsx'
import { planLevelWords } from '../../words.ts'
import { FavoriteButton } from './FavoriteButton.tsx'

/** A template among others: what is done in it, for how long, with what. */
export function TemplateCard({ template }: { template: TemplateSummary }) {
  const { id, name, level, equipment, rating, isOwn, isShared, isFeatured, visibility, timesUsed } = template
  const trained = trainedDays(template)
  const exercises = trained.reduce((sum, day) => sum + day.exercises.length, 0)
  const sets = trained.reduce((sum, day) => sum + day.sets, 0)
  const facts = [level && planLevelWords[level], plural(exercises, 'exercise'), plural(sets, 'set')]
  return (
    <PlanCard
      tile={tileOf(template)}
      heading="h3"
      title={
        <Link to="/training/templates/$templateId" params={{ templateId: id }} className={cardLink}>
          {name}
        </Link>
      }
      facts={facts.filter(Boolean).join(' · ')}
      favorite={<FavoriteButton template={template} />}
      text={insideOf(template)}
      chips={
        <>
          {isOwn && <Chip tone="volt">Yours</Chip>}
          {isShared && <Chip>Link shared</Chip>}
          {!isFeatured && visibility === 'public' && <Chip>Shared</Chip>}
          <GearChip equipment={equipment} />
          <RatingChip rating={rating} />
          {timesUsed > 0 && <Chip>Used {plural(timesUsed, 'time')}</Chip>}
        </>
      }
    />
  )
}

const trainedDays = ({ days }: TemplateSummary) => days.filter(({ exercises }) => exercises.length > 0)

/** A workout by its minutes, a week by its days. */
function tileOf(template: TemplateSummary) {
  if (template.kind === 'workout')
    return { value: template.minutes === null ? '–' : count(template.minutes), unit: 'min' }
  const days = trainedDays(template).length
  return { value: count(days), unit: days === 1 ? 'day' : 'days' }
}

/** The exercises of a workout, the days of a week. */
function insideOf(template: TemplateSummary): string {
  const trained = trainedDays(template)
  if (template.kind === 'workout') return trained.flatMap(({ exercises }) => exercises).join(', ')
  return trained
    .map(({ name, weekday, exercises: [first = ''] }) => name || (weekday === null ? first : weekdayName(weekday)))
    .join(' · ')
}
