import type { SetKind } from '../sets.ts'
import type { WeightUnit } from '../units.ts'
import { detectDialect, type LogApp } from './dialect.ts'
import { doubtsOf, type Suspicion } from './doubts.ts'
import { guessUnit } from './guess-unit.ts'
import { dayOrderOf, type LocalTime, parseLocalTime } from './local-time.ts'
import { type DistanceUnit, distanceMetresOf, type RejectReason, type Row, type RowOutcome, readRow } from './row.ts'
import type { CsvTable } from './table.ts'

export type { LogApp } from './dialect.ts'
export type { Suspicion } from './doubts.ts'
export type { DistanceUnit, Doubt, RejectReason } from './row.ts'

/** A file with more records than this is refused as a whole. */
export const mostRecords = 50_000

/** A set as another app wrote it down: values as entered, a zero that means "none" left out. */
export type ReadSet = {
  line: number
  kind: SetKind
  weight: number | undefined
  weightUnit: WeightUnit
  reps: number | undefined
  seconds: number | undefined
  distance: number | undefined
  distanceUnit: DistanceUnit | undefined
  distanceMetres: number | undefined
  /** 1 to 10, halves included. */
  rpe: number | undefined
  rir: number | undefined
  repsLeft: number | undefined
  repsRight: number | undefined
  restSeconds: number | undefined
  note: string | undefined
  /** The weight is help from a machine or band: less is more. */
  isAssisted: boolean
}

/** One go at an exercise; the same exercise may come twice in a workout. */
export type ReadExercise = {
  name: string
  /** FitNotes for iOS keeps it apart from the name. */
  equipment: string | undefined
  /** Of the library; empty for an exercise of their own. Undefined: the file does not say. */
  slug: string | undefined
  note: string | undefined
  /** Exercises of one workout with the same key were done in turns. */
  supersetKey: string | undefined
  sets: ReadSet[]
}

export type ReadWorkout = {
  /** The same in every export that holds this workout: ids made from it make a second import add nothing. */
  key: string
  /** The id it had where it was logged; only our own export tells it. */
  sourceId: string | undefined
  /** IANA; undefined if the file does not say on whose clock it was. */
  timezone: string | undefined
  /** Empty if the app knows no titles. */
  title: string
  /** `YYYY-MM-DDTHH:mm:ss` on the lifter's clock; midnight without a time of day. */
  startedAtLocal: string
  hasTimeOfDay: boolean
  /** The file gives the start in UTC instead of on the lifter's clock. */
  isUtc: boolean
  /** As written. Above six hours it is a forgotten timer and listed as suspicious. */
  durationSeconds: number | undefined
  note: string | undefined
  exercises: ReadExercise[]
}

export type ReadLog = {
  kind: 'workouts'
  app: LogApp
  /** `isGuessed`: the file does not say which unit, and neither did the caller. */
  unit: { inFile: WeightUnit | undefined; used: WeightUnit; isGuessed: boolean }
  /** Oldest first. */
  workouts: ReadWorkout[]
  /** Every data row is a set of a workout, a non-set, an empty set or rejected. */
  rows: {
    data: number
    nonSets: number
    emptySets: number
    repaired: number
    rejected: { line: number; reason: RejectReason }[]
  }
  suspicious: Suspicion[]
  /** Most sets first. */
  exercises: (Pick<ReadExercise, 'name' | 'equipment' | 'slug'> & { sets: number })[]
}

export type Unreadable = { unreadable: 'import_unknown_format' | 'import_too_many_rows' }

export type UnitHint = { unit?: WeightUnit | undefined; usualUnit?: WeightUnit | undefined }

/**
 * Reads a whole export of Strong, Hevy, FitNotes, Fitbod or our own. `unit` is for files that do not state theirs; it
 * never overrules a file that does. `usualUnit` is the lifter's own; it decides when the file has too few weights to
 * tell. Rows that cannot be read are reported by line; a file that is no export is not read at all.
 */
export function readLog(table: CsvTable, { unit, usualUnit }: UnitHint = {}): ReadLog | Unreadable {
  const dialect = detectDialect(table.header)
  if (dialect === undefined) return { unreadable: 'import_unknown_format' }
  if (table.records.length > mostRecords) return { unreadable: 'import_too_many_rows' }
  const timeOf = timeReader(table, dialect.columns.get('start') ?? 0)
  const outcomes = table.records.map((record) => ({ record, outcome: readRow(dialect, record, timeOf) }))

  const read = outcomes.map(({ outcome }) => outcome).filter((outcome) => outcome.is !== 'rejected')
  const sets = read.filter(({ is }) => is === 'set').map(({ row }) => row)
  const inFile = unitInFile(sets)
  const used =
    inFile ??
    unit ??
    dialect.weightUnit ??
    guessUnit(
      sets.map(({ exercise, weight = 0 }) => ({ exercise, weight })),
      usualUnit,
    )
  const workouts = groupIntoWorkouts(read, dialect.app, used, assistedAmong(sets))
  return {
    kind: 'workouts',
    app: dialect.app,
    unit: { inFile, used, isGuessed: inFile === undefined && unit === undefined },
    workouts,
    rows: {
      data: table.records.length,
      nonSets: read.filter(({ is }) => is === 'non_set').length,
      emptySets: read.filter(({ is }) => is === 'empty').length,
      repaired: read.filter(({ isRepaired }) => isRepaired).length,
      rejected: outcomes.flatMap(({ record, outcome }) =>
        outcome.is === 'rejected' ? [{ line: record.line, reason: outcome.reason }] : [],
      ),
    },
    suspicious: doubtsOf(sets, used),
    exercises: countSets(workouts),
  }
}

/** The rows of a workout repeat its times: each is read once. */
function timeReader({ records }: CsvTable, dateColumn: number): (cell: string) => LocalTime | undefined {
  const order = dayOrderOf(records.map(({ fields }) => fields[dateColumn] ?? ''))
  const known = new Map<string, LocalTime | undefined>()
  return (cell) => {
    if (!known.has(cell)) known.set(cell, parseLocalTime(cell, order))
    return known.get(cell)
  }
}

/** The unit most rows state. Rows of a file may differ: each keeps its own. */
function unitInFile(rows: readonly Row[]): WeightUnit | undefined {
  const kg = rows.filter(({ weightUnit }) => weightUnit === 'kg').length
  const lb = rows.filter(({ weightUnit }) => weightUnit === 'lb').length
  if (kg === 0 && lb === 0) return undefined
  return kg >= lb ? 'kg' : 'lb'
}

/** Exercises where the weight is help: they are called so, or the help was entered as a negative weight. */
function assistedAmong(rows: readonly Row[]): Set<string> {
  const isAssisted = ({ exercise, weight = 0 }: Row) => /ass?ist/i.test(exercise) || weight < 0
  return new Set(rows.filter(isAssisted).map(({ exercise }) => exercise))
}

type Readable = Exclude<RowOutcome, { is: 'rejected' }>

function groupIntoWorkouts(
  outcomes: readonly Readable[],
  app: LogApp,
  unit: WeightUnit,
  assisted: ReadonlySet<string>,
): ReadWorkout[] {
  const groups = new Map<string, Readable[]>()
  for (const outcome of outcomes) {
    const key = sessionKey(app, outcome.row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [outcome])
    else group.push(outcome)
  }
  const workouts = [...groups].flatMap(([key, group]) => {
    const sets = group.filter(({ is }) => is === 'set').map(({ row }) => row)
    const [first] = sets
    if (first === undefined) return []
    return [
      {
        key,
        sourceId: isUuid(first.workoutId) ? first.workoutId : undefined,
        timezone: first.timezone || undefined,
        title: first.title,
        startedAtLocal: `${first.start.date}T${first.start.time ?? '00:00:00'}`,
        hasTimeOfDay: first.start.time !== undefined,
        isUtc: first.start.isUtc,
        durationSeconds: first.durationSeconds,
        note: joinedNotes(group.map(({ row }) => row.workoutNote)),
        exercises: groupIntoExercises(group, (row) => asSet(row, unit, assisted)),
      },
    ]
  })
  return workouts.sort((a, b) =>
    a.startedAtLocal < b.startedAtLocal ? -1 : a.startedAtLocal > b.startedAtLocal ? 1 : 0,
  )
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/**
 * Ours has an id. Strong and Fitbod know a workout by its start, Hevy and FitNotes for iOS by start and title, FitNotes
 * for Android and the Fitbod of 2018 by its day.
 */
function sessionKey(app: LogApp, { start, title, workoutId }: Row): string {
  if (workoutId !== '') return `${app}:${workoutId}`
  const at = start.time === undefined ? start.date : `${start.date}T${start.time}`
  return app === 'strong' || title === '' ? `${app}:${at}` : `${app}:${at}:${title}`
}

/** Neighbouring rows of one exercise belong together until the app starts to count its sets anew. */
function groupIntoExercises(outcomes: readonly Readable[], asSet: (row: Row) => ReadSet): ReadExercise[] {
  const exercises: (ReadExercise & { indexes: Set<string>; notes: string[]; entry: string })[] = []
  for (const { is, row } of outcomes) {
    let current = exercises.at(-1)
    const isCounted = is === 'set' && /^\d+$/.test(row.index)
    const continues =
      current?.name === row.exercise &&
      current.equipment === (row.equipment || undefined) &&
      current.entry === row.entry &&
      !(isCounted && current.indexes.has(row.index))
    if (current === undefined || !continues) {
      current = {
        name: row.exercise,
        equipment: row.equipment || undefined,
        slug: row.slug,
        note: undefined,
        supersetKey: row.superset || undefined,
        sets: [],
        indexes: new Set(),
        entry: row.entry,
        notes: [],
      }
      exercises.push(current)
    }
    current.notes.push(row.exerciseNote)
    if (isCounted) current.indexes.add(row.index)
    if (is === 'set') current.sets.push(asSet(row))
  }
  return exercises
    .filter(({ sets }) => sets.length > 0)
    .map(({ indexes: _, entry: __, notes, ...exercise }) => ({ ...exercise, note: joinedNotes(notes) }))
}

function asSet(row: Row, unit: WeightUnit, assisted: ReadonlySet<string>): ReadSet {
  const { line, kind, weight, reps, repsLeft, repsRight, seconds, rpe, rir, restSeconds, distance } = row
  const weightUnit = row.weightUnit ?? unit
  const length = row.distanceUnit ?? (weightUnit === 'kg' ? 'km' : 'mi')
  const distanceUnit = distance === undefined || length === 'unknown' ? undefined : length
  return {
    line,
    kind,
    weight,
    weightUnit,
    reps,
    seconds,
    distance,
    distanceUnit,
    distanceMetres:
      distance === undefined || distanceUnit === undefined ? undefined : distance * distanceMetresOf[distanceUnit],
    ...{ rpe, rir, repsLeft, repsRight, restSeconds },
    note: row.setNote || undefined,
    isAssisted: assisted.has(row.exercise),
  }
}

function joinedNotes(notes: readonly string[]): string | undefined {
  return [...new Set(notes)].filter((note) => note !== '').join('\n') || undefined
}

function countSets(workouts: readonly ReadWorkout[]): ReadLog['exercises'] {
  const counts = new Map<string, ReadLog['exercises'][number]>()
  for (const { name, equipment, slug, sets } of workouts.flatMap(({ exercises }) => exercises)) {
    const key = `${name}\n${equipment}\n${slug}`
    const counted = counts.get(key)
    if (counted === undefined) counts.set(key, { name, equipment, slug, sets: sets.length })
    else counted.sets += sets.length
  }
  return [...counts.values()].sort((a, b) => b.sets - a.sets)
}
