import type { Muscle } from '../exercise.ts'
import type { CoachGoal } from './goals.ts'
import { corePatterns, hipPatterns, kneePatterns, pullPatterns, pushPatterns } from './movement.ts'
import type { CoachExercise } from './plan.ts'

/** A place in a session, to be filled with the best movement that fits. `patterns` are in order of preference. */
export type Slot = {
  patterns?: readonly string[]
  muscle?: Muscle
  /** A preference: a close-grip press may stand in for a triceps extension. */
  mechanic?: 'compound' | 'isolation'
  isPower?: boolean
}

const main = (preferred: readonly string[], rest: readonly string[]): Slot => ({
  patterns: [...preferred, ...rest.filter((pattern) => !preferred.includes(pattern))],
})
const extra = (muscle: Muscle, patterns: readonly string[]): Slot => ({ patterns, muscle, mechanic: 'isolation' })

const squat = main(['squat'], kneePatterns)
const lunge = main(['lunge', 'squat'], kneePatterns)
const hinge = main(['hinge'], hipPatterns)
const thrust = main(['hip_extension', 'hinge'], hipPatterns)
const press = main(['horizontal_push'], pushPatterns)
const overhead = main(['vertical_push', 'horizontal_push'], pushPatterns)
const row = main(['horizontal_pull'], pullPatterns)
const pulldown = main(['vertical_pull', 'horizontal_pull'], pullPatterns)
const core = main(['core_stability', 'core_flexion', 'core_lateral'], corePatterns)
const coreTwo = main(['core_flexion', 'core_lateral', 'core_rotation'], corePatterns)
const curl = extra('biceps', ['elbow_flexion'])
const triceps = extra('triceps', ['elbow_extension', 'horizontal_push', 'vertical_push_dip'])
const sideDelts = extra('side_delts', ['lateral_raise'])
const rearDelts = extra('rear_delts', ['rear_delt_fly', 'horizontal_pull'])
const legCurl = extra('hamstrings', ['knee_flexion'])
const legExtension = extra('quads', ['knee_extension'])
const calves = extra('calves', ['calf'])
const fly = extra('chest', ['chest_fly'])

/** What a day of a split trains, most important first. */
export const daySlots: Record<DayKind, readonly Slot[]> = {
  'Full body A': [
    squat,
    press,
    row,
    hinge,
    core,
    pulldown,
    overhead,
    curl,
    triceps,
    legCurl,
    calves,
    sideDelts,
    coreTwo,
  ],
  'Full body B': [
    hinge,
    overhead,
    pulldown,
    lunge,
    coreTwo,
    press,
    row,
    triceps,
    curl,
    calves,
    legExtension,
    rearDelts,
    core,
  ],
  'Full body C': [
    squat,
    row,
    press,
    thrust,
    core,
    overhead,
    pulldown,
    legCurl,
    curl,
    triceps,
    sideDelts,
    calves,
    coreTwo,
  ],
  'Upper A': [press, row, overhead, pulldown, triceps, curl, sideDelts, rearDelts, fly, core],
  'Upper B': [overhead, pulldown, press, row, curl, triceps, rearDelts, sideDelts, fly, coreTwo],
  'Lower A': [squat, hinge, core, lunge, legCurl, thrust, legExtension, calves, coreTwo],
  'Lower B': [hinge, squat, coreTwo, thrust, lunge, legCurl, legExtension, calves, core],
  'Push A': [press, overhead, press, triceps, sideDelts, fly, triceps, core],
  'Push B': [overhead, press, press, sideDelts, triceps, fly, coreTwo],
  'Pull A': [row, pulldown, row, rearDelts, curl, curl, coreTwo],
  'Pull B': [pulldown, row, pulldown, curl, rearDelts, curl, core],
  'Legs A': [squat, hinge, lunge, legCurl, thrust, calves, core, legExtension],
  'Legs B': [hinge, squat, thrust, lunge, legExtension, legCurl, calves, coreTwo],
}
export type DayKind = `${'Full body' | 'Upper' | 'Lower' | 'Push' | 'Pull' | 'Legs'} ${'A' | 'B'}` | 'Full body C'

const power: Slot = { isPower: true }

/** Compounds before isolations for each target in turn, then what keeps a body in balance. */
export function targetSlots(targets: readonly Muscle[]): Slot[] {
  const named = (mechanic: 'compound' | 'isolation') => targets.map((muscle): Slot => ({ muscle, mechanic }))
  const rounds = targets.length >= 4 ? 1 : targets.length >= 2 ? 2 : 3
  const compounds = named('compound')
  const isolations = named('isolation')
  return [...compounds, ...isolations, ...Array.from({ length: rounds }, () => [...compounds, ...isolations]).flat()]
}

const lowerMuscles: readonly Muscle[] = [
  'quads',
  'hamstrings',
  'glutes',
  'calves',
  'adductors',
  'abductors',
  'hip_flexors',
]

/** The slots of one session: power first when that is the goal, targets before the rest of the day. */
export function slotsFor(goal: CoachGoal, kind: DayKind, targets: readonly Muscle[], isWeek: boolean): Slot[] {
  const base = daySlots[kind]
  const start = goal === 'power' ? [power] : []
  if (targets.length === 0) return [...base.slice(0, 1), ...start, ...base.slice(1)]
  const wanted = targetSlots(targets)
  if (!isWeek) return [...start, ...wanted, core, ...aroundTargets(targets, base)]
  const others = base.filter((slot) => !isTrainedBy(slot, targets))
  const longest = Math.max(wanted.length, others.length)
  const mixed = Array.from({ length: longest }, (_, at) => [wanted[at], others[at]]).flat()
  return [...start, ...mixed.filter((slot) => slot !== undefined)]
}

const sidesOfMuscles: readonly [readonly string[], readonly Muscle[]][] = [
  [pushPatterns, ['chest', 'front_delts', 'triceps']],
  [pullPatterns, ['lats', 'upper_back', 'biceps', 'rear_delts']],
  [kneePatterns, ['quads']],
  [hipPatterns, ['hamstrings', 'glutes']],
]

/** A week for the chest needs no further presses: its other half is legs, back and trunk. */
function isTrainedBy({ patterns, muscle }: Slot, targets: readonly Muscle[]): boolean {
  if (muscle) return targets.includes(muscle)
  return sidesOfMuscles.some(
    ([side, muscles]) => side.includes(patterns?.[0] ?? '') && muscles.some((each) => targets.includes(each)),
  )
}

/** A chest day is rounded off by a row, not by a deadlift. */
function aroundTargets(targets: readonly Muscle[], base: readonly Slot[]): readonly Slot[] {
  if (targets.every((muscle) => lowerMuscles.includes(muscle))) return daySlots['Lower A']
  return targets.some((muscle) => lowerMuscles.includes(muscle)) ? base : [row, pulldown, ...daySlots['Upper A']]
}

/** May this movement stand in this slot? */
export function fits(exercise: CoachExercise, { patterns, muscle, isPower }: Slot): boolean {
  if (isPower) return exercise.pattern === 'olympic' || /jump|throw/.test(exercise.pattern)
  if (patterns && !patterns.includes(exercise.pattern)) return false
  if (!muscle || exercise.primaryMuscles.includes(muscle)) return true
  return patterns === undefined && exercise.secondaryMuscles.includes(muscle)
}

export function muscleName(muscle: Muscle): string {
  const name = muscle.replaceAll('_', ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const purposes: Record<string, string> = {
  squat: 'Squat pattern: quads and glutes',
  lunge: 'One leg at a time, so no side hides',
  hinge: 'Hinge: hamstrings, glutes, back',
  hip_extension: 'Extends the hip: glutes',
  horizontal_push: 'Pushes forward: chest and triceps',
  vertical_push: 'Pushes overhead: shoulders',
  horizontal_pull: 'Rows: answers the pushing',
  vertical_pull: 'Pulls from above: lats',
  carry: 'Grip and trunk under load',
  full_body: 'Ties the whole body together',
  olympic: 'Fast work while you are fresh',
  jump: 'Fast work while you are fresh',
  throw: 'Fast work while you are fresh',
}

/** What a movement is in the session for, in the lifter's words. */
export function purposeOf({ pattern, primaryMuscles }: CoachExercise, targets: readonly Muscle[]): string {
  const target = primaryMuscles.find((muscle) => targets.includes(muscle))
  if (target) return `Trains your target: ${muscleName(target).toLowerCase()}`
  if (pattern.startsWith('core')) return 'A trunk that holds'
  const muscle = primaryMuscles[0]
  return purposes[pattern] ?? (muscle ? `${muscleName(muscle)} directly` : 'Rounds the session off')
}
