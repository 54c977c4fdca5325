import { type Goal, NewGoal } from '@fitai/contract'
import {
  canMeasure,
  type GoalDirection,
  type GoalKind,
  type GoalMeasure,
  goalUnits,
  measuresOf,
  type TrackingKind,
  usualUnit,
  type VolumePeriod,
  type WeightUnit,
} from '@fitai/domain'
import { clock } from '../../format.ts'
import { isClock, valueText } from '../../goals/values.ts'
import { directionWords, perWords } from '../../goals/words.ts'
import { parseDecimal, parseSeconds } from '../../numbers.ts'
import type { NewGoal as Body, GoalChange } from './writes.ts'

export type ChosenExercise = { key: string; name: string; tracking: TrackingKind }

/** What stands in the fields, as it was typed. */
export type Draft = {
  kind: GoalKind
  measure: GoalMeasure
  exercise: ChosenExercise | undefined
  unit: string
  target: string
  start: string
  direction: GoalDirection
  per: VolumePeriod
  reps: string
  distance: string
  deadline: string
  startDate: string
  /** Left empty it is made of the rest. */
  name: string
  note: string
}

export type Problems = Record<string, string>

/** A goal of a kind before anything else is known. */
export function newDraft(kind: GoalKind, { today, unit }: { today: string; unit: WeightUnit }): Draft {
  const measure = measuresOf[kind][0] ?? 'custom'
  return {
    ...{ kind, measure, exercise: undefined, unit: usualUnit(measure, unit), target: '', start: '' },
    ...{ direction: 'lose', per: 'week', reps: '1', distance: '5', deadline: '', startDate: today, name: '', note: '' },
  }
}

/** The measures of a kind that an exercise is logged with. */
export function measuresFor({ kind, exercise }: Pick<Draft, 'kind' | 'exercise'>): GoalMeasure[] {
  return measuresOf[kind].filter((measure) => !exercise || canMeasure(measure, exercise.tracking))
}

/** With another measure, its usual unit, and no number of the one before. */
export function measuredAs(draft: Draft, measure: GoalMeasure, unit: WeightUnit): Draft {
  const isAlike = goalUnits[measure].join() === goalUnits[draft.measure].join()
  return { ...draft, measure, ...(!isAlike && { unit: usualUnit(measure, unit), target: '', start: '' }) }
}

export function draftOf(goal: Goal): Draft {
  const typed = (value: number | null) => (value === null ? '' : typedValue(goal.unit, value))
  return {
    ...{ kind: goal.kind, measure: goal.measure, exercise: undefined, unit: goal.unit },
    ...{ target: typed(goal.target), start: typed(goal.start), direction: goal.direction ?? 'lose' },
    ...{ per: goal.per ?? 'week', reps: String(goal.reps ?? 1), distance: String(goal.distance ?? 5) },
    ...{ deadline: goal.deadline ?? '', startDate: goal.startDate, name: goal.name, note: goal.note ?? '' },
  }
}

/** Without marks between thousands, so that it is read again as it is. */
export function typedValue(unit: string, value: number): string {
  return isClock(unit) ? clock(Math.round(value)) : String(Math.round(value * 100) / 100)
}

/** A value as people type it, `1:30` where time is meant; a value of somebody’s own may be below nothing. */
export function valueIn({ unit, measure }: Pick<Draft, 'unit' | 'measure'>, text: string): number | undefined {
  if (isClock(unit) && measure !== 'custom') return text.trim() === '' ? undefined : parseSeconds(text)
  const [, minus = '', rest = ''] = /^\s*([-−]?)(.*)$/.exec(text) ?? []
  const value = parseDecimal(rest)
  return value === undefined || minus === '' ? value : -value
}

const number = 'A number, such as 100.'
const time = 'A time, such as 1:30.'

type Values = { target: number; start?: number; reps?: number; distance?: number }

/** The numbers of a draft, or what is wrong in which field. */
function valuesOf(draft: Draft): { values: Values } | { problems: Problems } {
  const target = valueIn(draft, draft.target)
  const start = draft.start.trim() === '' ? undefined : (valueIn(draft, draft.start) ?? null)
  const [reps, distance] = [parseDecimal(draft.reps), parseDecimal(draft.distance)]
  const hint = isClock(draft.unit) && draft.measure !== 'custom' ? time : number
  const problems: Problems = {
    ...(target === undefined && { target: hint }),
    ...(start === null && { start: hint }),
    ...(draft.measure === 'weight' && reps === undefined && { reps: number }),
    ...(draft.measure === 'pace' && distance === undefined && { distance: number }),
  }
  if (target === undefined || start === null || Object.keys(problems).length > 0) return { problems }
  return {
    values: {
      target,
      ...(start !== undefined && { start }),
      ...(draft.measure === 'weight' && reps !== undefined && { reps }),
      ...(draft.measure === 'pace' && distance !== undefined && { distance }),
    },
  }
}

/** What is sent to set the goal, or what is wrong in which field. */
export function goalOf(draft: Draft, id: string): { goal: Body } | { problems: Problems } {
  const read = valuesOf(draft)
  if ('problems' in read) return read
  const { kind, measure, exercise, unit, direction, per, deadline, startDate, note } = draft
  const goal: Body = {
    ...{ id, kind, measure, startDate, deadline: deadline || null, note: note.trim() || null },
    ...read.values,
    ...(hasUnit(draft) && { unit }),
    ...(exercise && { exercise: exercise.key }),
    ...(kind === 'body_weight' && { direction }),
    ...(kind === 'volume' && { per }),
    name: nameOf(draft).slice(0, 80),
  }
  const checked = NewGoal.safeParse(goal)
  return checked.success ? { goal } : { problems: problemsOf(checked.error.issues) }
}

/** What is sent to change the goal. */
export function changeOf(draft: Draft, goal: Goal): { change: GoalChange } | { problems: Problems } {
  const read = valuesOf(draft)
  if ('problems' in read) return read
  if (draft.name.trim() === '') return { problems: { name: 'It needs a name.' } }
  const { kind, unit, direction, per, deadline, startDate, note } = draft
  return {
    change: {
      ...{ name: nameAfter(goal, draft), startDate, deadline: deadline || null, note: note.trim() || null },
      ...(kind !== 'frequency' && { start: null }),
      ...read.values,
      ...(hasUnit(draft) && { unit }),
      ...(kind === 'body_weight' && { direction }),
      ...(kind === 'volume' && { per }),
    },
  }
}

const hasUnit = ({ measure, unit }: Draft) =>
  goalUnits[measure].length > 0 || (measure === 'custom' && unit.trim() !== '')

type Issue = { path: PropertyKey[]; message: string }

function problemsOf(issues: readonly Issue[]): Problems {
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0] ?? 'target'), `${message}.`]))
}

/** A name that nobody chose goes with the target; one that somebody chose stays. */
export function nameAfter(goal: Goal, draft: Draft): string {
  const exercise = goal.exercise ?? undefined
  const usual = (of: Draft) => nameOf({ ...of, exercise, name: '' }).slice(0, 80)
  return draft.name.trim() === usual(draftOf(goal)) ? usual(draft) : draft.name
}

type Named = Omit<Draft, 'exercise'> & { exercise: Pick<ChosenExercise, 'name'> | undefined }

/** What a goal is called when nobody says it. */
export function nameOf(draft: Named): string {
  const { name, measure, exercise, target, direction, per } = draft
  if (name.trim() !== '') return name.trim()
  const value = valueIn(draft, target)
  const what = value === undefined ? target : valueText(draft, value)
  switch (measure) {
    case 'frequency':
      return `Train ${target} ${target === '1' ? 'time' : 'times'} a week`
    case 'body_weight':
      return direction === 'reach' ? `Weigh ${what}` : `${directionWords[direction]} weight to ${what}`
    case 'volume':
      return `Lift ${what} ${perWords[per]}`
    case 'weight':
      return `${exercise?.name ?? ''} ${what}${draft.reps === '1' ? '' : ` × ${draft.reps}`}`.trim()
    case 'pace':
      return `${exercise?.name ?? ''} ${draft.distance} ${draft.unit === 's/mi' ? 'mi' : 'km'} at ${what}`.trim()
    case 'custom':
      return what
    default:
      return `${exercise?.name ?? ''} ${what}`.trim()
  }
}
