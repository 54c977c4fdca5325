import { isCautioned } from './candidates.ts'
import type { Context } from './context.ts'
import { isTiring } from './freshness.ts'
import { isBarLift, sides } from './movement.ts'
import type { CoachExercise, CoachRequest } from './plan.ts'
import { seededFraction } from './seeded.ts'
import type { Slot } from './slots.ts'
import { familiarityOf } from './staples.ts'
import { hunger } from './volume.ts'

/** What counts when two movements want the same slot, in one currency: a point is a third of being well known. */
const worth = {
  familiar: 3,
  history: 1.6,
  chance: 0.3,
  preferredPattern: 1.2,
  mechanic: 0.9,
  indirect: -4,
  hunger: 0.6,
  levelAbove: -2.2,
  caution: -1,
  cautionOverQuota: -3,
  samePattern: -0.9,
  sameMuscleAndPattern: -0.8,
  repeatedInWeek: -0.5,
  repeatedBarLift: -0.1,
  heavyBar: 0.5,
  oneSided: -0.25,
  loadable: 0.5,
  supported: 1,
  onTheFloor: -0.4,
  homeTool: -1.3,
  kettlebell: -0.7,
  slowFast: -1.5,
  breathless: -3,
  tired: -3,
  star: 0.7,
}

/** How good a movement is for a slot, for this person, on a day that already holds others. Higher is better. */
export function merit(exercise: CoachExercise, slot: Slot, day: readonly CoachExercise[], context: Context): number {
  return (
    worth.familiar * familiarityOf(exercise) +
    worth.chance * seededFraction(context.request.seed, exercise.slug) +
    slotMerit(exercise, slot) +
    personMerit(exercise, day, context) +
    varietyMerit(exercise, day, context)
  )
}

function slotMerit(exercise: CoachExercise, slot: Slot): number {
  const place = slot.patterns?.indexOf(exercise.pattern) ?? 0
  const isWrongMechanic = slot.mechanic !== undefined && slot.mechanic !== exercise.mechanic
  const isExtraAsMain =
    slot.muscle === undefined && exercise.mechanic === 'isolation' && !exercise.pattern.startsWith('core')
  const isIndirect = slot.muscle !== undefined && !exercise.primaryMuscles.includes(slot.muscle)
  return (
    (isIndirect ? worth.indirect : 0) -
    worth.preferredPattern * place -
    (isWrongMechanic || isExtraAsMain ? worth.mechanic : 0)
  )
}

/** Who trains: level, joints, age, what they have done before, what they like and what still recovers. */
function personMerit(exercise: CoachExercise, day: readonly CoachExercise[], context: Context): number {
  const { request, screening, week, used, tired, liking } = context
  let value = worth.hunger * hunger(week, exercise, request) + worth.star * (liking.get(exercise.slug) ?? 0)
  if (isTiring(exercise, tired)) value += worth.tired
  if (request.history.some(({ slug }) => slug === exercise.slug))
    value += used.has(exercise.slug) ? worth.history / 3 : worth.history
  if (request.level === 'beginner' && exercise.level !== 'beginner') value += worth.levelAbove
  if (request.level === 'intermediate' && exercise.level === 'expert') value += worth.levelAbove
  if (request.level === 'advanced' && exercise.level === 'expert') value += worth.levelAbove / 2
  if (isCautioned(exercise, screening.limitations)) {
    const cautioned = day.filter((each) => isCautioned(each, screening.limitations)).length
    value += worth.caution + ((cautioned + 1) * 4 > day.length + 4 ? worth.cautionOverQuota : 0)
  }
  if ((request.ageYears ?? 30) >= 65 || screening.limitations.includes('balance')) {
    if (exercise.equipment.some((tool) => /chair|wall|machine|bench/.test(tool))) value += worth.supported
    if (/supine|prone|kneeling/.test(exercise.position)) value += worth.onTheFloor
  }
  if (sides(exercise) === 2) value += worth.oneSided
  return value + goalMerit(exercise, request) + toolMerit(exercise, request)
}

function goalMerit(exercise: CoachExercise, { goal, level }: CoachRequest): number {
  const { tracking, name, pattern, laterality } = exercise
  const isHeavyGoal = isHeavy(goal)
  const isLoadGoal = isHeavyGoal || goal === 'hypertrophy'
  let value = isLoadGoal && tracking === 'weight_reps' ? worth.loadable : 0
  if (isLoadGoal && level === 'advanced' && tracking === 'bodyweight_reps' && !/pull-up|chin-up|dip/i.test(name))
    value -= worth.loadable
  if (isHeavyGoal && isBarLift(exercise)) value += worth.heavyBar
  if (isHeavyGoal && pattern === 'hinge' && /swing/i.test(name)) value += worth.slowFast
  if (isHeavyGoal && laterality !== 'bilateral' && !pattern.startsWith('core')) value -= worth.loadable
  const isForLungs = pattern === 'conditioning' || pattern === 'cardio'
  if (isForLungs && goal !== 'weight_loss' && goal !== 'endurance') value += worth.breathless
  return value
}

function isHeavy(goal: CoachRequest['goal']): boolean {
  return goal === 'strength' || goal === 'power'
}

/** Bands and bare floor are for those who have nothing heavier; a kettlebell rarely beats a bar or dumbbells. */
function toolMerit(exercise: CoachExercise, { equipment, goal }: CoachRequest): number {
  const has = (...tools: string[]) => tools.some((tool) => equipment.includes(tool))
  if (exercise.pattern.startsWith('core')) return 0
  if (goal === 'mobility' && isBarLift(exercise)) return worth.homeTool
  if (exercise.equipment.includes('band') && has('barbell', 'dumbbell', 'cable', 'machine')) return worth.homeTool
  if (exercise.equipment.includes('kettlebell') && has('barbell', 'dumbbell')) return worth.kettlebell
  const isBare = exercise.tracking === 'bodyweight_reps' && exercise.level === 'beginner'
  return isBare && has('barbell', 'dumbbell', 'cable', 'machine', 'kettlebell') ? -worth.loadable : 0
}

/** Four chest presses in a row are one exercise done badly. */
function varietyMerit(exercise: CoachExercise, day: readonly CoachExercise[], { request, used }: Context): number {
  const isPractice = isHeavy(request.goal) && isBarLift(exercise)
  let value = (isPractice ? worth.repeatedBarLift : worth.repeatedInWeek) * (used.get(exercise.slug) ?? 0)
  for (const other of day) {
    if (other.pattern !== exercise.pattern) continue
    value += worth.samePattern
    if (other.primaryMuscles[0] === exercise.primaryMuscles[0] && sameTools(other, exercise))
      value += worth.sameMuscleAndPattern
  }
  return value
}

function sameTools(a: CoachExercise, b: CoachExercise): boolean {
  return a.equipment[0] === b.equipment[0]
}
