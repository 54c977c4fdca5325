import {
  type GoalDirection,
  type GoalKind,
  type GoalMeasure,
  goalUnits,
  measuresOf,
  toGoalBase,
  type VolumePeriod,
} from './goal.ts'

/** The fields of a goal as far as they have to fit each other, as entered. */
export type GoalFields = {
  kind: GoalKind
  measure: GoalMeasure
  exercise: string | null | undefined
  target: number
  start: number | null | undefined
  unit: string
  direction: GoalDirection | null | undefined
  per: VolumePeriod | null | undefined
  reps: number | null | undefined
  distance: number | null | undefined
}

/** The measure a goal means that names none; undefined where one has to be named. */
export function usualMeasure(kind: GoalKind, reps: number | null | undefined): GoalMeasure | undefined {
  if (kind === 'strength') return typeof reps === 'number' ? 'weight' : 'e1rm'
  return kind === 'endurance' ? undefined : measuresOf[kind][0]
}

/** The unit a goal means that names none: of weights the user’s own. */
export function usualUnit(measure: GoalMeasure, weightUnit: string): string {
  if (measure === 'frequency') return 'workouts'
  if (measure === 'reps') return 'reps'
  const [first = ''] = goalUnits[measure]
  return first === 'kg' ? weightUnit : first
}

export type Misfit = { field: keyof GoalFields; message: string }

const needs = {
  exercise: ['e1rm', 'weight', 'reps', 'duration', 'distance', 'pace'],
  reps: ['weight'],
  distance: ['pace'],
  direction: ['body_weight'],
  per: ['volume'],
} as const satisfies Partial<Record<keyof GoalFields, readonly GoalMeasure[]>>

const neededWords = {
  exercise: 'Name the exercise',
  reps: 'Say how many reps the weight is for',
  distance: 'Say over how many km or mi the pace is to be held',
  direction: 'Say lose, gain or reach',
  per: 'Say whether it is the volume of a week or of a month',
}

/** In what the maths uses: kg, reps, workouts, seconds, metres, seconds a kilometre. */
const most: Record<GoalMeasure, { value: number; text: string }> = {
  body_weight: { value: 700, text: '700 kg' },
  e1rm: { value: 1500, text: '1,500 kg' },
  weight: { value: 1500, text: '1,500 kg' },
  reps: { value: 1000, text: '1,000 reps' },
  volume: { value: 10_000_000, text: '10,000 t' },
  frequency: { value: 14, text: '14 workouts a week' },
  duration: { value: 604_800, text: 'a week' },
  distance: { value: 1_000_000, text: '1,000 km' },
  pace: { value: 36_000, text: 'ten hours a kilometre' },
  custom: { value: 1e9, text: 'a billion' },
}

/** What does not fit about a goal, in a sentence for the field; undefined when all does. */
export function misfitOf(goal: GoalFields): Misfit | undefined {
  const { kind, measure, unit } = goal
  const kindName = kind.replace('_', ' ')
  if (!measuresOf[kind].includes(measure))
    return { field: 'measure', message: `A ${kindName} goal measures ${measuresOf[kind].join(', ')}` }
  for (const [field, of] of fieldsOf(needs)) {
    const isThere = goal[field] !== undefined && goal[field] !== null
    const isNeeded = of.includes(measure)
    if (isNeeded && !isThere) return { field, message: neededWords[field] }
    if (isThere && !isNeeded) return { field, message: `A goal of ${measure.replace('_', ' ')} has none` }
  }
  const units = goalUnits[measure]
  if (units.length > 0 && !units.includes(unit)) return { field: 'unit', message: `Measured in ${units.join(', ')}` }
  return misfitOfValue('target', goal.target, goal) ?? misfitOfStart(goal)
}

function misfitOfStart(goal: GoalFields): Misfit | undefined {
  const { measure, start } = goal
  if (start === undefined || start === null)
    return measure === 'custom' ? { field: 'start', message: 'Say where you start' } : undefined
  if (measure === 'frequency') return { field: 'start', message: 'Weeks are counted from none' }
  return misfitOfValue('start', start, goal)
}

function misfitOfValue(field: 'target' | 'start', value: number, { measure, unit }: GoalFields): Misfit | undefined {
  if (!Number.isFinite(value)) return { field, message: 'A number' }
  if (measure === 'custom') return undefined
  const isCounted = measure === 'reps' || measure === 'frequency'
  if (isCounted && !Number.isInteger(value)) return { field, message: 'A whole number' }
  if (value < 0 || (field === 'target' && value === 0)) return { field, message: 'More than 0' }
  const { value: limit, text } = most[measure]
  return toGoalBase(value, unit) > limit ? { field, message: `At most ${text}` } : undefined
}

/** The entries of a table, with the names of its fields kept. */
function fieldsOf<Field extends string>(
  table: Record<Field, readonly GoalMeasure[]>,
): [Field, readonly GoalMeasure[]][] {
  const fields: [Field, readonly GoalMeasure[]][] = []
  for (const field in table) fields.push([field, table[field]])
  return fields
}
