import type { Muscle } from '../exercise.ts'
import type { CoachGoal } from './goals.ts'
import { corePatterns, hipPatterns, kneePatterns, pullPatterns, pushPatterns } from './movement.ts'
import type { CoachExercise } from './plan.ts'

/** A place in a session, to be filled with the best movement that fits. `patterns` are in order of preference. */
export type Slot = {
  /** What the slot is for, in the lifter's words; it becomes the reason. */
  purpose: string
  patterns?: readonly string[]
  muscle?: Muscle
  /** A preference: a close-grip press may stand in for a triceps extension. */
  mechanic?: 'compound' | 'isolation'
  isPower?: boolean
}

const first = (preferred: readonly string[], rest: readonly string[]) => [
  ...preferred,
  ...rest.filter((pattern) => !preferred.includes(pattern)),
]
const slot = (purpose: string, preferred: readonly string[], rest: readonly string[] = preferred): Slot => ({
  purpose,
  patterns: first(preferred, rest),
})
const extra = (purpose: string, muscle: Muscle, patterns: readonly string[]): Slot => ({
  purpose,
  patterns,
  muscle,
  mechanic: 'isolation',
})

const squat = slot('Squat: the main knee lift', ['squat'], kneePatterns)
const lunge = slot('Lunge: one leg at a time', ['lunge', 'squat'], kneePatterns)
const hinge = slot('Hinge: back of the legs', ['hinge'], ['hinge', 'hip_extension', 'knee_flexion'])
const thrust = slot('Hip extension: glutes', ['hip_extension', 'hinge'], hipPatterns)
const press = slot('Horizontal press: chest', ['horizontal_push'], pushPatterns)
const overhead = slot('Overhead press: shoulders', ['vertical_push', 'horizontal_push'], pushPatterns)
const row = slot('Row: balances the pressing', ['horizontal_pull'], pullPatterns)
const pulldown = slot('Vertical pull: lats', ['vertical_pull', 'horizontal_pull'], pullPatterns)
const core = slot('Core: a trunk that holds still', ['core_stability', 'core_flexion', 'core_lateral'], corePatterns)
const coreTwo = slot('Core from another side', ['core_flexion', 'core_lateral', 'core_rotation'], corePatterns)
const curl = extra('Biceps directly', 'biceps', ['elbow_flexion'])
const triceps = extra('Triceps directly', 'triceps', ['elbow_extension', 'horizontal_push', 'vertical_push_dip'])
const sideDelts = extra('Side delts: width', 'side_delts', ['lateral_raise'])
const rearDelts = extra('Rear delts: shoulder balance', 'rear_delts', ['rear_delt_fly', 'horizontal_pull'])
const legCurl = extra('Hamstrings at the knee', 'hamstrings', ['knee_flexion'])
const legExtension = extra('Quads alone', 'quads', ['knee_extension'])
const calves = extra('Calves', 'calves', ['calf'])
const fly = extra('Chest through a long stretch', 'chest', ['chest_fly'])

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

const power: Slot = { purpose: 'Power first, while fresh', isPower: true }

/** Compounds before isolations for each target in turn, then what keeps a body in balance. */
export function targetSlots(targets: readonly Muscle[]): Slot[] {
  const named = (mechanic: 'compound' | 'isolation') =>
    targets.map((muscle): Slot => ({ purpose: `${muscleName(muscle)}: your target`, muscle, mechanic }))
  const rounds = targets.length >= 4 ? 1 : targets.length >= 2 ? 2 : 3
  const compounds = named('compound')
  const isolations = named('isolation')
  return [...compounds, ...isolations, ...Array.from({ length: rounds }, () => [...compounds, ...isolations]).flat()]
}

/** The slots of one session: power first when that is the goal, targets before the rest of the day. */
export function slotsFor(goal: CoachGoal, kind: DayKind, targets: readonly Muscle[], isWeek: boolean): Slot[] {
  const base = daySlots[kind]
  const start = goal === 'power' ? [power] : []
  if (targets.length === 0) return goal === 'power' ? [...base.slice(0, 1), ...start, ...base.slice(1)] : [...base]
  const wanted = targetSlots(targets)
  if (!isWeek) return [...start, ...wanted, core, ...base]
  const mixed = base.flatMap((each, at) => [wanted[at], each]).filter((each) => each !== undefined)
  return [...start, ...mixed]
}

/** May this movement stand in this slot? */
export function fits(exercise: CoachExercise, { patterns, muscle, isPower }: Slot): boolean {
  if (isPower) return exercise.pattern === 'olympic' || /jump|throw/.test(exercise.pattern)
  if (muscle && !exercise.primaryMuscles.includes(muscle)) return false
  return patterns === undefined || patterns.includes(exercise.pattern)
}

export function muscleName(muscle: Muscle): string {
  const name = muscle.replaceAll('_', ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
