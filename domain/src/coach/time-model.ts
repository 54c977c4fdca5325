import type { ExerciseFacts } from '../exercise.ts'
import { isLift, sides } from './movement.ts'
import type { FindExercise, PlanDay, PlanItem, PlanPrep, PlanSet } from './plan.ts'

const secondsPerRep = 3
const secondsPerRampSet = 75
const betweenExercises = 60
const changeover = 15
const setUpPrep = 10

/** An item with its movement: what the clock needs to know. */
export type TimedItem = Pick<PlanItem, 'sets' | 'warmupSets' | 'restSeconds' | 'superset'> & { exercise: ExerciseFacts }

/** Seconds under way in one set: reps × 3 s or its duration, twice for one-sided movements. */
export function setSeconds(exercise: ExerciseFacts, { reps, durationSeconds }: PlanSet): number {
  if (durationSeconds !== undefined) return durationSeconds * (exercise.category === 'cardio' ? 1 : sides(exercise))
  return reps === undefined ? 0 : ((reps.min + reps.max) / 2) * secondsPerRep * sides(exercise)
}

/** Seconds of a warm-up or cool-down item, getting into place included. */
export function prepSeconds(exercise: ExerciseFacts | undefined, { reps, durationSeconds }: PlanPrep): number {
  const work = durationSeconds ?? (reps ?? 10) * secondsPerRep
  return work * (exercise ? sides(exercise) : 1) + setUpPrep
}

/** Seconds of the main part: work, rests, ramp sets and the way from one exercise to the next. */
export function mainSeconds(items: readonly TimedItem[]): number {
  const blocks = blocksOf(items)
  return blocks.reduce((total, block) => total + blockSeconds(block), betweenExercises * Math.max(0, blocks.length - 1))
}

/** Seconds of a whole day. Unknown slugs count as two-sided. */
export function daySeconds(day: Pick<PlanDay, 'warmup' | 'main' | 'cooldown'>, find: FindExercise): number {
  const prep = [...day.warmup, ...day.cooldown].reduce((total, item) => total + prepSeconds(find(item.slug), item), 0)
  const items = day.main.flatMap((item) => {
    const exercise = find(item.slug)
    return exercise ? [{ ...item, exercise }] : []
  })
  return prep + mainSeconds(items)
}

/** Neighbours with the same superset letter make one block. */
function blocksOf(items: readonly TimedItem[]): TimedItem[][] {
  const blocks: TimedItem[][] = []
  for (const item of items) {
    const last = blocks.at(-1)
    if (item.superset !== undefined && last?.[0]?.superset === item.superset) last.push(item)
    else blocks.push([item])
  }
  return blocks
}

function blockSeconds(block: readonly TimedItem[]): number {
  const rounds = Math.max(...block.map((item) => item.sets.length))
  const rest = Math.max(...block.map((item) => item.restSeconds))
  const work = block.reduce((total, item) => {
    const ramp = item.warmupSets.length * secondsPerRampSet
    return total + ramp + item.sets.reduce((sum, set) => sum + setSeconds(item.exercise, set), 0)
  }, 0)
  return work + rest * Math.max(0, rounds - 1) + changeover * (block.length - 1) * rounds
}

export function isLiftDay(day: Pick<PlanDay, 'main'>, find: FindExercise): boolean {
  return day.main.some(({ slug }) => {
    const exercise = find(slug)
    return exercise !== undefined && isLift(exercise)
  })
}
