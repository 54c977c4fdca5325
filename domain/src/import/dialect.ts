import type { WeightUnit } from '../units.ts'
import { plain } from './plain.ts'

export const logApps = ['fitai', 'strong', 'hevy', 'fitnotes', 'fitbod'] as const
export type LogApp = (typeof logApps)[number]

/** What a column holds. Roles with a unit in their name come from columns with the unit in theirs. */
export type Role =
  | 'start'
  | 'end'
  | 'duration'
  | 'title'
  | 'workoutNote'
  | 'exercise'
  | 'equipment'
  | 'category'
  | 'exerciseNote'
  | 'superset'
  | 'setOrder'
  | 'setIndex'
  | 'setType'
  | 'isWarmup'
  | 'status'
  | 'weight'
  | 'weightKg'
  | 'weightLb'
  | 'weightUnit'
  | 'reps'
  | 'rpe'
  | 'rir'
  | 'repsLeft'
  | 'repsRight'
  | 'restSeconds'
  | 'seconds'
  | 'distance'
  | 'distanceKm'
  | 'distanceMi'
  | 'distanceM'
  | 'distanceUnit'
  | 'setNote'
  | 'incline'
  | 'resistance'
  | 'entry'
  | 'timezone'
  | 'workoutId'
  | 'slug'

type App = {
  /** A file is the app's if it has all the roles of one of these lists. */
  knownBy: readonly (readonly Role[])[]
  headers: readonly (readonly [Role, ...string[]])[]
  /** The text that the app does not quote, commas or not. */
  unquoted?: Role
  /** The unit of a weight whose header names none, where the app has but one. */
  weightUnit?: WeightUnit
}

const strongHeaders: App['headers'] = [
  ['start', 'Date', '日期'],
  ['title', 'Workout Name', '锻炼名称', "Nom de l'entraînement"],
  ['duration', 'Duration', 'Duration (sec)', 'Workout Duration', '时长', 'Durée'],
  ['exercise', 'Exercise Name', '运动名称', "Nom de l'exercice"],
  ['setOrder', 'Set Order', '设置顺序', 'Ordre de la série'],
  ['weight', 'Weight', '重量', 'Poids'],
  ['weightKg', 'Weight (kg)', 'kg'],
  ['weightLb', 'Weight (lb)', 'Weight (lbs)', 'lb', 'lbs'],
  ['weightUnit', 'Weight Unit'],
  ['reps', 'Reps', '次', 'Réps'],
  ['rpe', 'RPE'],
  ['distance', 'Distance', '距离'],
  ['distanceKm', 'Distance (km)', 'km'],
  ['distanceMi', 'Distance (miles)', 'mi'],
  ['distanceM', 'Distance (meters)', 'm'],
  ['distanceUnit', 'Distance Unit'],
  ['seconds', 'Seconds', '秒', 'Secondes'],
  ['exerciseNote', 'Notes', '备注'],
  ['workoutNote', 'Workout Notes', '锻炼备注', "Notes de l'entraînement"],
]

const apps: Record<LogApp, App> = {
  fitai: {
    knownBy: [['start', 'exercise', 'setOrder', 'entry', 'workoutId']],
    headers: [
      ...strongHeaders,
      ['timezone', 'Timezone'],
      ['entry', 'Exercise Order'],
      ['superset', 'Superset'],
      ['setType', 'Set Type'],
      ['rir', 'RIR'],
      ['repsLeft', 'Reps Left'],
      ['repsRight', 'Reps Right'],
      ['restSeconds', 'Rest (sec)'],
      ['setNote', 'Set Notes'],
      ['slug', 'Library Exercise'],
      ['workoutId', 'Workout ID'],
    ],
  },
  strong: {
    knownBy: [['start', 'title', 'exercise', 'setOrder', 'reps']],
    headers: strongHeaders,
  },
  hevy: {
    knownBy: [['start', 'title', 'exercise', 'setIndex']],
    headers: [
      ['title', 'title'],
      ['start', 'start_time'],
      ['end', 'end_time'],
      ['workoutNote', 'description'],
      ['exercise', 'exercise_title'],
      ['superset', 'superset_id'],
      ['exerciseNote', 'exercise_notes'],
      ['setIndex', 'set_index'],
      ['setType', 'set_type'],
      ['weightKg', 'weight_kg'],
      ['weightLb', 'weight_lbs', 'weight_lb'],
      ['reps', 'reps'],
      ['distanceKm', 'distance_km'],
      ['distanceMi', 'distance_miles'],
      ['distanceM', 'distance_meters'],
      ['seconds', 'duration_seconds'],
      ['rpe', 'rpe'],
    ],
  },
  fitnotes: {
    knownBy: [
      ['start', 'exercise', 'category', 'reps'],
      ['start', 'title', 'exercise', 'status', 'reps'],
    ],
    headers: [
      ['start', 'Date', 'StartTime'],
      ['end', 'EndTime'],
      ['title', 'Name'],
      ['exercise', 'Exercise'],
      ['equipment', 'Equipment'],
      ['category', 'Category'],
      ['weight', 'Weight'],
      ['weightKg', 'Weight (kgs)', 'Weight (kg)'],
      ['weightLb', 'Weight (lbs)', 'Weight (lb)'],
      ['weightUnit', 'Weight Unit'],
      ['reps', 'Reps'],
      ['distance', 'Distance'],
      ['distanceUnit', 'Distance Unit'],
      ['seconds', 'Time'],
      ['status', 'Status'],
      ['isWarmup', 'IsWarmup'],
      ['setType', 'Kind'],
      ['rpe', 'RPE'],
      ['setNote', 'Comment', 'Notes', 'Note'],
    ],
    unquoted: 'exercise',
  },
  // Its column `multiplier` has no role: it is Fitbod's factor for volume, 2 for a pair of dumbbells as well as for two
  // sides, and the weight beside it is the one of a single dumbbell, as it is entered here.
  fitbod: {
    knownBy: [['start', 'exercise', 'reps', 'isWarmup']],
    headers: [
      ['start', 'Date'],
      ['exercise', 'Exercise', 'exercise_name'],
      ['reps', 'Reps'],
      ['weight', 'Weight'],
      ['weightKg', 'Weight(kg)'],
      ['weightLb', 'Weight(lbs)', 'Weight(lb)'],
      ['seconds', 'Duration(s)', 'duration_seconds'],
      ['distanceM', 'Distance(m)', 'distance_meters'],
      ['distanceMi', 'Distance(mi)', 'Distance(miles)'],
      ['incline', 'Incline'],
      ['resistance', 'Resistance'],
      ['isWarmup', 'isWarmup'],
      ['setNote', 'Note'],
    ],
    unquoted: 'setNote',
    // It exports kilograms even to who lifts in pounds; its header of 2018 does not say so.
    weightUnit: 'kg',
  },
}

/** Strong translates its header; in the shape with twelve columns only `RPE`, the last, is the same everywhere. */
const strongInAnyLanguage: readonly Role[] = [
  'start',
  'title',
  'duration',
  'exercise',
  'setOrder',
  'weight',
  'reps',
  'distance',
  'seconds',
  'exerciseNote',
  'workoutNote',
  'rpe',
]

/** Which app wrote a file, and which column holds what. */
export type Dialect = {
  app: LogApp
  columns: ReadonlyMap<Role, number>
  width: number
} & Pick<App, 'unquoted' | 'weightUnit'>

/** Recognises an export by its header row; undefined if it is from none of the apps. */
export function detectDialect(header: readonly string[]): Dialect | undefined {
  const names = header.map(bareName)
  for (const app of logApps) {
    const { knownBy, headers, ...habits } = apps[app]
    const columns = columnsOf(headers, names)
    const isKnown = knownBy.some((roles) => roles.every((role) => columns.has(role)))
    if (isKnown) return { app, columns, width: header.length, ...habits }
  }
  if (names.length !== strongInAnyLanguage.length || names.at(-1) !== 'rpe') return undefined
  return {
    app: 'strong',
    columns: new Map(strongInAnyLanguage.map((role, index) => [role, index])),
    width: header.length,
  }
}

function columnsOf(headers: App['headers'], names: readonly string[]): Map<Role, number> {
  const roles = new Map(
    headers.flatMap(([role, ...spellings]) => spellings.map((name) => [bareName(name), role] as const)),
  )
  const columns = new Map<Role, number>()
  names.forEach((name, index) => {
    const role = roles.get(name)
    if (role !== undefined && !columns.has(role)) columns.set(role, index)
  })
  return columns
}

/** Letters and digits only: case, spaces, quotes, brackets, underscores and a byte order mark do not matter. */
export function bareName(name: string): string {
  return plain(name).replace(/[^\p{L}\p{N}]/gu, '')
}
