import type { GeneratedExercise } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { Link } from '@tanstack/react-router'
import { Ban, BookOpen, Ellipsis, Link2, Shuffle, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { clock, number } from '../../format.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Menu, MenuItem, MenuLink } from '../../ui/Menu.tsx'
import { loadText, prescription, warmupText } from './prescription.ts'

type Props = {
  exercise: GeneratedExercise
  place: number
  unit: WeightUnit
  isNew: boolean
  isBusy: boolean
  onSwap: () => void
  onRemove: () => void
  onNever: () => void
}

/** What to do, why this and why so much, and what can be done about it. */
export function PlannedExercise({ exercise, place, unit, isNew, isBusy, ...act }: Props) {
  const load = loadText(exercise, unit)
  return (
    <Card className="p-4 pt-2.5">
      <div className="flex items-start gap-3">
        <span
          aria-hidden="true"
          className="num mt-1.5 grid size-8 shrink-0 place-items-center rounded-cell bg-raised text-label font-semibold text-ink2"
        >
          {place}
        </span>
        <h3 className="min-w-0 flex-1 py-2.5 text-row leading-6 font-semibold text-balance">{exercise.name}</h3>
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Swap ${exercise.name}`}
          isBusy={isBusy}
          onClick={act.onSwap}
          className="-mr-1"
        >
          <Shuffle size={18} />
        </Button>
        <More exercise={exercise} {...act} />
      </div>
      <p className="num -mt-1 ml-11 text-row">
        <span className="font-semibold">{prescription(exercise)}</span>
        {load && <span className="text-ink2"> at {load}</span>}
      </p>
      <p className="num mt-2.5 flex flex-wrap gap-1.5">
        {isNew && <Chip tone="volt">New here</Chip>}
        <Facts exercise={exercise} />
        {exercise.warmupSets.length > 0 && (
          <Chip tone="amber" className="h-auto min-h-6 whitespace-normal">
            {warmupText(exercise, unit)}
          </Chip>
        )}
      </p>
      <p className="mt-2.5 text-label text-pretty text-ink2">{exercise.why}</p>
      {exercise.notes && <p className="mt-1 text-label text-pretty text-ink2">{exercise.notes}</p>}
    </Card>
  )
}

function Facts({ exercise: { restSeconds, sets, supersetGroup } }: { exercise: GeneratedExercise }): ReactNode {
  const rir = sets[0]?.rir
  return (
    <>
      {restSeconds > 0 && <Chip>Rest {clock(restSeconds)}</Chip>}
      {typeof rir === 'number' && <Chip>{number(rir)} in reserve</Chip>}
      {supersetGroup !== null && (
        <Chip>
          <Link2 size={12} aria-hidden="true" />
          Superset {'ABCDEFGH'.charAt(supersetGroup)}
        </Chip>
      )}
    </>
  )
}

type MoreProps = Pick<Props, 'exercise' | 'onRemove' | 'onNever'>

function More({ exercise, onRemove, onNever }: MoreProps) {
  return (
    <Menu
      name={`What to do about ${exercise.name}`}
      label={`More for ${exercise.name}`}
      triggerClass={buttonClass({ variant: 'ghost', size: 'icon', className: '-mr-2' })}
      trigger={<Ellipsis size={20} aria-hidden="true" />}
    >
      <MenuItem onClick={onRemove}>
        <X size={18} className="text-ink2" aria-hidden="true" />
        Remove
      </MenuItem>
      <MenuItem onClick={onNever}>
        <Ban size={18} className="text-ink2" aria-hidden="true" />
        Never again
      </MenuItem>
      <MenuLink
        link={<Link to="/exercises/$exerciseId" params={{ exerciseId: exercise.slug }} search={{ tab: 'howto' }} />}
      >
        <BookOpen size={18} className="text-ink2" aria-hidden="true" />
        How it is done
      </MenuLink>
    </Menu>
  )
}
