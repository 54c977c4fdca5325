import { type NewDays, SetTarget, type TemplateSet, templateLimits, type Workout } from '@fitai/contract'
import { fail } from '../../failure.ts'

type Entry = Workout['entries'][number]
type WorkoutSet = Entry['sets'][number]

/**
 * The day a workout was: what was done becomes the target. Of a finished workout what was left out stays out; of one
 * that is planned or running the open sets come along with the targets they have.
 */
export function daysOf({ name, status, entries }: Workout): NewDays {
  const isDone = ({ performedAt }: WorkoutSet) => performedAt !== null
  const onlyDone = status === 'completed' && entries.some(({ sets }) => sets.some(isDone))
  const kept = entries
    .map((entry) => ({ ...entry, sets: onlyDone ? entry.sets.filter(isDone) : entry.sets }))
    .filter(({ sets }) => !onlyDone || sets.length > 0)
  if (kept.length > templateLimits.entries || kept.some(({ sets }) => sets.length > templateLimits.sets))
    fail('template_too_large')
  return [{ name, weekday: null, entries: kept.map(toEntry) }]
}

function toEntry({ exerciseId, supersetGroup, restSeconds, note, sets }: Entry): NewDays[number]['entries'][number] {
  return { exerciseId, supersetGroup, restSeconds, note, sets: sets.map(toSet) }
}

function toSet(set: WorkoutSet): TemplateSet {
  const { kind, target, performedAt } = set
  if (performedAt === null) return { kind, target }
  const { weight, weightUnit, reps, rpe, rir, durationSeconds, distanceMetres } = set
  const { restSeconds } = target
  const done = {
    repsMin: reps,
    repsMax: reps,
    weight,
    weightUnit,
    rpe,
    rir,
    durationSeconds,
    distanceMetres,
    restSeconds,
  }
  // An import may have brought numbers that nobody could plan.
  const { data } = SetTarget.safeParse(done)
  return { kind, target: data ?? {} }
}
