import { isCautioned } from './candidates.ts'
import { isLift, sides } from './movement.ts'
import type { CoachExercise, CoachRequest, FindExercise } from './plan.ts'
import type { Screening } from './red-flags.ts'
import { seededFraction } from './seeded.ts'
import { fits, type Slot } from './slots.ts'
import { familiarityOf } from './staples.ts'
import { count, hunger, newTally, type Tally } from './volume.ts'

/** All that choosing needs to know; `week` and `used` grow while the days of a plan are built. */
export type Context = {
  request: CoachRequest
  screening: Screening
  allowed: readonly CoachExercise[]
  find: FindExercise
  week: Tally
  /** How often each movement already stands in the week. */
  used: Map<string, number>
  style: Style
}

/** Ways to spend the same hour: the best of them becomes the plan. */
export type Style = { startSets: number; isPaired: boolean }

const worth = {
  familiar: 3,
  history: 1.6,
  chance: 0.3,
  preferredPattern: 0.55,
  mechanic: 0.9,
  hunger: 0.6,
  levelAbove: -2.2,
  caution: -1,
  cautionOverQuota: -3,
  samePattern: -0.9,
  sameMuscleAndPattern: -0.8,
  repeatedInWeek: -0.5,
  oneSided: -0.25,
  loadable: 0.35,
  supported: 0.5,
}
const maxDaysPerLift = 3

/** The best movement for a slot given what the day already holds, or undefined when nothing fits. */
export function choose(slot: Slot, day: readonly CoachExercise[], context: Context): CoachExercise | undefined {
  let best: CoachExercise | undefined
  let bestMerit = Number.NEGATIVE_INFINITY
  for (const exercise of context.allowed) {
    if (!fits(exercise, slot) || !isChoosable(exercise, slot, context) || day.includes(exercise)) continue
    const value = merit(exercise, slot, day, context)
    if (value > bestMerit) [best, bestMerit] = [exercise, value]
  }
  return best
}

function isChoosable(exercise: CoachExercise, slot: Slot, { request, screening, used }: Context): boolean {
  if (!isLift(exercise) || (used.get(exercise.slug) ?? 0) >= maxDaysPerLift) return false
  if (request.level === 'beginner' && exercise.level === 'expert') return false
  const isKnown = request.history.some(({ slug }) => slug === exercise.slug)
  if (exercise.category === 'strongman') return isKnown
  const isExplosive = exercise.pattern === 'olympic' || /jump|throw/.test(exercise.pattern)
  if (!isExplosive) return true
  const mayJump = request.goal === 'power' && screening.minRir < 3 && slot.isPower === true
  return isKnown || (mayJump && !(request.level === 'beginner' && exercise.level !== 'beginner'))
}

function merit(exercise: CoachExercise, slot: Slot, day: readonly CoachExercise[], context: Context): number {
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
  return -worth.preferredPattern * place - (isWrongMechanic || isExtraAsMain ? worth.mechanic : 0)
}

/** Who trains: level, joints, age, what they have done before. */
function personMerit(exercise: CoachExercise, day: readonly CoachExercise[], context: Context): number {
  const { request, screening, week } = context
  let value = worth.hunger * hunger(week, exercise, request)
  if (request.history.some(({ slug }) => slug === exercise.slug)) value += worth.history
  if (request.level === 'beginner' && exercise.level !== 'beginner') value += worth.levelAbove
  if (request.level === 'intermediate' && exercise.level === 'expert') value += worth.levelAbove
  if (request.level === 'advanced' && exercise.level === 'expert') value += worth.levelAbove / 2
  if (isCautioned(exercise, screening.limitations)) {
    const cautioned = day.filter((each) => isCautioned(each, screening.limitations)).length
    value += worth.caution + ((cautioned + 1) * 4 > day.length + 4 ? worth.cautionOverQuota : 0)
  }
  const isUnsteady = screening.limitations.includes('balance') || (request.ageYears ?? 30) >= 65
  if (isUnsteady && exercise.equipment.some((tool) => /chair|wall|machine|bench/.test(tool))) value += worth.supported
  if (sides(exercise) === 2) value += worth.oneSided
  return value + goalMerit(exercise, request)
}

function goalMerit({ tracking, name, pattern }: CoachExercise, { goal, level }: CoachRequest): number {
  const isLoadGoal = goal === 'strength' || goal === 'hypertrophy' || goal === 'power'
  let value = isLoadGoal && tracking === 'weight_reps' ? worth.loadable : 0
  if (isLoadGoal && level === 'advanced' && tracking === 'bodyweight_reps' && !/pull-up|chin-up|dip/i.test(name))
    value -= 0.6
  if ((goal === 'strength' || goal === 'power') && /swing/i.test(name) && pattern === 'hinge') value -= 1.5
  return value
}

/** Four chest presses in a row are one exercise done badly. */
function varietyMerit(exercise: CoachExercise, day: readonly CoachExercise[], { used }: Context): number {
  let value = worth.repeatedInWeek * (used.get(exercise.slug) ?? 0)
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

/** What a day of these movements adds up to. */
export function tallyOf(items: readonly { exercise: CoachExercise; sets: { length: number } }[]): Tally {
  const tally = newTally()
  for (const { exercise, sets } of items) count(tally, exercise, sets.length)
  return tally
}
