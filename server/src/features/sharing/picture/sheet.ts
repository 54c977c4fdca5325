import type { SharedWorkout } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { palettes, type Theme } from './parts.ts'
import type { Lettering } from './text.ts'
import type { TrainedMuscles } from './trained-muscles.ts'
import { recordWords } from './words.ts'

export type Post = { workout: SharedWorkout; muscles: TrainedMuscles; theme: Theme; unit: WeightUnit }

/** Pixels. What goes by the name of `top` and `bottom` is measured from the upper edge. */
export const page = { width: 1080, height: 1350, margin: 72, inner: 936, heroTop: 168, listGap: 52, bottom: 1282 }
export const recordHeight = 50
const mostExercises = 8
const mostRecords = 3
const leastHero = 420

export type Sheet = ReturnType<typeof sheetOf>
export type Row = Sheet['exercises'][number]

/** What is drawn, in letters that our font has. */
export function sheetOf(letters: Lettering, { workout, muscles, theme, unit }: Post) {
  const named = (name: string, otherwise: string) => letters.writable(name) || otherwise
  const telling = tellingRecords(workout.records)
  return {
    ...{ letters, workout, muscles, theme, unit, colours: palettes[theme] },
    name: named(workout.name, 'Workout'),
    exercises: workout.exercises
      .filter(({ sets }) => sets.length > 0)
      .map((exercise) => ({
        ...exercise,
        name: named(exercise.name, 'Exercise'),
        record: telling.find((record) => record.exerciseName === exercise.name),
      })),
    records: telling.map((record) => ({ ...record, exerciseName: named(record.exerciseName, 'Exercise') })),
  }
}

/** One an exercise: a heavier bar says more than a larger sum, and what fell later is more than what fell before it. */
function tellingRecords(records: SharedWorkout['records']): SharedWorkout['records'] {
  const kinds = Object.keys(recordWords)
  const ranked = records.toReversed().sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  return [...Map.groupBy(ranked, (record) => record.exerciseName).values()].flatMap(([first]) => first ?? [])
}

export type Plan = ReturnType<typeof planOf>

/** Who gets how much of the height: the exercises first, then the hero, and records what is left. */
export function planOf({ exercises, records }: Sheet) {
  const rows = Math.min(mostExercises, exercises.length)
  const row = rowOf(rows)
  const listHeight = rows * row.height + (exercises.length > rows ? 56 : 0)
  const room = page.bottom - page.heroTop - page.listGap - listHeight
  const fitting = row.setSize > 0 ? 0 : Math.floor((room - leastHero - 40) / recordHeight)
  const recordRows = Math.max(0, Math.min(mostRecords, records.length, fitting))
  const recordsHeight = recordRows === 0 ? 0 : recordRows * recordHeight + 40
  return { rows, row, listHeight, recordRows, heroHeight: room - recordsHeight }
}

/** Fewer exercises stand larger, with their sets and records below their names. */
function rowOf(rows: number): { height: number; size: number; setSize: number } {
  if (rows <= 2) return { height: 158, size: 44, setSize: 32 }
  if (rows <= 4) return { height: 122, size: 36, setSize: 27 }
  return { height: rows > 6 ? 60 : 70, size: 32, setSize: 0 }
}
