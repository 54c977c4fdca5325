import type { GeneratedExercise } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { Link2, Shuffle, X } from 'lucide-react'
import { clock, number, weight } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'

type Props = { exercise: GeneratedExercise; unit: WeightUnit; onRemove: () => void; onSwap: () => void }

export function PlannedExercise({ exercise, unit, onRemove, onSwap }: Props) {
  const rir = exercise.sets[0]?.rir
  return (
    <Card className="p-4 pt-3">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1 pt-1">
          <h3 className="text-row font-semibold">{exercise.name}</h3>
          <p className="num mt-0.5 text-row">
            <span className="font-semibold">{prescription(exercise)}</span>
            <span className="text-ink2"> {loadText(exercise, unit)}</span>
          </p>
        </div>
        <Button variant="ghost" size="icon" aria-label={`Swap ${exercise.name}`} onClick={onSwap}>
          <Shuffle size={18} />
        </Button>
        <Button variant="ghost" size="icon" aria-label={`Remove ${exercise.name}`} onClick={onRemove}>
          <X size={19} />
        </Button>
      </div>
      <p className="num mt-2 flex flex-wrap gap-1.5">
        {exercise.restSeconds > 0 && <Chip>Rest {clock(exercise.restSeconds)}</Chip>}
        {typeof rir === 'number' && <Chip>{number(rir)} reps in reserve</Chip>}
        {exercise.warmupSets.length > 0 && <Chip tone="amber">{warmupText(exercise, unit)}</Chip>}
        {exercise.supersetGroup !== null && (
          <Chip>
            <Link2 size={12} aria-hidden="true" />
            Superset {'ABCDEFGH'.charAt(exercise.supersetGroup)}
          </Chip>
        )}
      </p>
      <p className="mt-2.5 text-label text-ink2">{exercise.why}</p>
      {exercise.notes && <p className="mt-1 text-label text-ink2">{exercise.notes}</p>}
    </Card>
  )
}

/** `4 × 6–8`, `3 × 0:40`. */
function prescription({ sets }: GeneratedExercise): string {
  const [first] = sets
  if (!first) return ''
  const { repsMin, repsMax, durationSeconds } = first
  if (durationSeconds !== null) return `${sets.length} × ${clock(durationSeconds)}`
  const reps =
    repsMin !== null && repsMax !== null && repsMin !== repsMax ? `${repsMin}–${repsMax}` : (repsMax ?? repsMin)
  return `${sets.length} × ${reps ?? ''}`
}

function loadText({ sets, isLoadEstimated, tracking }: GeneratedExercise, unit: WeightUnit): string {
  const load = sets[0]?.weight
  if (typeof load === 'number' && load > 0) return `at ${isLoadEstimated ? 'about ' : ''}${weight(load, unit)}`
  return tracking === 'weight_reps' ? 'at a load you choose' : ''
}

function warmupText({ warmupSets }: GeneratedExercise, unit: WeightUnit): string {
  const sets = warmupSets.map((set) => `${set.weight === null ? `${set.percent} %` : number(set.weight)} × ${set.reps}`)
  const isInKilos = warmupSets.some((set) => set.weight !== null)
  return `Warm up ${sets.join(', ')}${isInKilos ? ` ${unit}` : ''}`
}
