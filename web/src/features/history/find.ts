import type { WorkoutSummary } from '@fitai/contract'
import { heatLevels } from '@fitai/domain'

type Workouts = readonly WorkoutSummary[]
type Wanted = { q?: string | undefined; exercise?: string | undefined }

/** Those that say it in their name, their note or the name of an exercise, as the server finds them. */
export function found(workouts: Workouts, { q = '', exercise }: Wanted): Workouts {
  const text = q.trim().toLowerCase()
  if (text === '' && exercise === undefined) return workouts
  return workouts.filter(
    (workout) =>
      (text === '' || says(workout.name, text) || says(workout.note, text) || namesIn(workout, text).length > 0) &&
      (exercise === undefined || workout.exercises.some(({ name }) => name === exercise)),
  )
}

const says = (text: string | null, part: string) => text?.toLowerCase().includes(part) === true
const namesIn = ({ exercises }: WorkoutSummary, part: string) =>
  exercises.map(({ name }) => name).filter((name) => says(name, part))

/** What is said below a workout: why it was found, else its exercises. */
export function detailOf(workout: WorkoutSummary, { q = '', exercise }: Wanted): string {
  const text = q.trim().toLowerCase()
  const names = workout.exercises.map(({ name }) => name)
  const wanted = text === '' ? names.filter((name) => name === exercise) : namesIn(workout, text)
  const isByNote = text !== '' && wanted.length === 0 && !says(workout.name, text) && says(workout.note, text)
  if (isByNote && workout.note !== null) return around(workout.note, text)
  return [...new Set([...wanted, ...names])].join(', ')
}

/** The part of a note that has room in a line, with what was looked for in it. */
function around(note: string, part: string): string {
  const at = note.toLowerCase().indexOf(part)
  const from = at <= 16 ? 0 : Math.min(at, note.indexOf(' ', at - 16) + 1)
  return `${from > 0 ? '…' : ''}${note.slice(from)}`
}

export const monthOf = (day: string) => day.slice(0, 7)

/** By day, or by month: newest first. What was never begun has no day. */
export function byDay(workouts: Workouts): ReadonlyMap<string, Workouts> {
  return Map.groupBy(dated(workouts), ({ localDate }) => localDate ?? '')
}
export function byMonth(workouts: Workouts): ReadonlyMap<string, Workouts> {
  return Map.groupBy(dated(workouts), ({ localDate }) => monthOf(localDate ?? ''))
}
const dated = (workouts: Workouts) => workouts.filter(({ localDate }) => localDate !== null)

export type Totals = { workouts: number; workingSets: number; volumeKg: number }

export function totalsOf(workouts: Workouts): Totals {
  return {
    workouts: workouts.length,
    workingSets: workouts.reduce((sum, workout) => sum + workout.workingSets, 0),
    volumeKg: workouts.reduce((sum, workout) => sum + workout.volumeKg, 0),
  }
}

export type DayLevel = 1 | 2 | 3 | 4

/** How much was done on each day, among one's own days. */
export function levelsOf(days: ReadonlyMap<string, Workouts>): ReadonlyMap<string, DayLevel> {
  const levels = heatLevels([...days.values()].map((of) => totalsOf(of).workingSets))
  return new Map([...days.keys()].map((day, at) => [day, levels[at] ?? 1]))
}

/** The exercises that were trained, the frequent ones first, with how many workouts have them. */
export function exercisesIn(workouts: Workouts): { name: string; workouts: number }[] {
  const counts = new Map<string, number>()
  for (const { exercises } of workouts)
    for (const name of new Set(exercises.map((exercise) => exercise.name)))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  const all = [...counts].map(([name, count]) => ({ name, workouts: count }))
  return all.toSorted((a, b) => b.workouts - a.workouts || a.name.localeCompare(b.name))
}

export type Row =
  | { kind: 'month'; month: string; count: number }
  | { kind: 'workout'; month: string; workout: WorkoutSummary; isFirst: boolean; isLast: boolean }

/** The list as it is drawn: the name of a month, then its workouts. */
export function rowsOf(workouts: Workouts): Row[] {
  return [...byMonth(workouts)].flatMap(([month, of]): Row[] => [
    { kind: 'month', month, count: of.length },
    ...of.map((workout, at): Row => {
      return { kind: 'workout', month, workout, isFirst: at === 0, isLast: at === of.length - 1 }
    }),
  ])
}

/** Where a month begins in the list; one without workouts where it would be. */
export function rowOfMonth(rows: readonly Row[], month: string): number {
  const at = rows.findIndex((row) => row.month <= month)
  return at === -1 ? Math.max(0, rows.length - 1) : at
}
