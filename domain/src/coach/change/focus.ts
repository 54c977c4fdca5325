import type { Muscle } from '../../exercise.ts'
import { choose } from '../choose.ts'
import { type Context, contextFor } from '../context.ts'
import { type Draft, draftOf, withSets } from '../draft.ts'
import { hasRoomFor } from '../fit-day.ts'
import { isLift } from '../movement.ts'
import { openDay, placed } from '../refit.ts'
import { muscleName } from '../slots.ts'
import { type Edit, type Editing, editedDays } from './edit.ts'

/** So much of a session is for the muscle it is about; in a week it comes on the days that train it already. */
const share = 0.4

/** More for one muscle: direct exercises in the place of the last that train something else, then more sets. */
export function focused({ plan, context, library }: Editing, muscle: Muscle): Edit {
  const name = muscleName(muscle).toLowerCase()
  const isDirect = ({ primaryMuscles }: Draft['exercise']) => primaryMuscles.includes(muscle)
  if (!context.allowed.some((exercise) => isLift(exercise) && isDirect(exercise)))
    return { refused: `With your limits nothing trains the ${name} directly.` }
  const targetMuscles = [muscle, ...context.request.targetMuscles.filter((each) => each !== muscle)]
  const request = { ...context.request, targetMuscles }
  const after = contextFor(request, library)
  const isTrainedOn = (open: readonly Draft[]) =>
    open.some(({ exercise }) => isLift(exercise) && trains(exercise, muscle))
  const isSomewhere = plan.days.some((day) => isTrainedOn(openDay(day, after)))
  const standing = new Set(plan.days.flatMap(({ main }) => main.map(({ slug }) => slug)))
  const rare = { ...after, allowed: after.allowed.filter(({ slug }) => !standing.has(slug)) }
  let isChanged = false
  const days = editedDays(plan, after, (open) => {
    if (isSomewhere ? !isTrainedOn(open) : !open.some(({ exercise }) => isLift(exercise))) return open
    const more = withMoreSets(withMoreOf(muscle, open, rare), isDirect, after)
    if (more.length === open.length && more.every((draft, at) => draft === open[at])) return open
    isChanged = true
    return more
  })
  return isChanged ? { request, days } : { refused: `There is no room for more ${name}.` }
}

function trains({ primaryMuscles, secondaryMuscles }: Draft['exercise'], muscle: Muscle): boolean {
  return primaryMuscles.includes(muscle) || secondaryMuscles.includes(muscle)
}

function withMoreOf(muscle: Muscle, open: readonly Draft[], context: Context): Draft[] {
  const isDirect = ({ exercise }: Draft) => isLift(exercise) && exercise.primaryMuscles.includes(muscle)
  const lifts = open.filter(({ exercise }) => isLift(exercise)).length
  const wanted = context.request.kind === 'week' ? 1 : Math.max(2, Math.ceil(lifts * share))
  let day = [...open]
  for (let round = 0; day.filter(isDirect).length < wanted && round < wanted; round++) {
    const victim = day.findLast((draft) => isLift(draft.exercise) && !isDirect(draft) && draft.superset === undefined)
    const rest = victim && lifts > 1 ? day.filter((draft) => draft !== victim) : day
    const mechanic = round % 2 === 0 ? 'compound' : 'isolation'
    const chosen = choose(
      { muscle, mechanic },
      day.map(({ exercise }) => exercise),
      context,
    )
    if (!chosen?.primaryMuscles.includes(muscle)) break
    const draft = draftOf(chosen, victim?.sets.length ?? 3, context)
    if (!hasRoomFor([draft], rest, context)) break
    day = placed(rest, draft)
  }
  return day
}

/** One set more for each, as long as session and week bear it. */
function withMoreSets(
  day: readonly Draft[],
  isDirect: (exercise: Draft['exercise']) => boolean,
  context: Context,
): Draft[] {
  let more = [...day]
  for (const draft of day) {
    const { exercise, sets, setRange, superset } = draft
    const hasRoom = sets.length < setRange.max && hasRoomFor([{ exercise, sets: { length: 1 } }], more, context)
    if (isLift(exercise) && isDirect(exercise) && superset === undefined && hasRoom)
      more = more.map((each) => (each === draft ? withSets(each, sets.length + 1) : each))
  }
  return more
}
