import { programProblems } from '@fitai/domain'
import { parseDecimal } from '../../numbers.ts'
import { bodyOf, type Draft, type DraftEntry, type DraftLift, liftOf } from './draft.ts'

/** What is wrong with an entry: with its sets, and with how it moves on. */
export type EntryProblems = { sets: readonly string[]; rule: readonly string[] }
export type DraftProblems = {
  name: string | undefined
  minutes: string | undefined
  /** By the number of the week, from 0. */
  weeks: ReadonlyMap<number, string>
  /** By `entryKey`. */
  entries: ReadonlyMap<string, EntryProblems>
  /** What belongs to no place. */
  whole: readonly string[]
  count: number
}

export const entryKey = (week: number, day: number, entry: number) => `${week}.${day}.${entry}`

/** What is wrong with a draft, where it is wrong: the gate of every program, asked piece by piece. */
export function problemsOf(draft: Draft): DraftProblems {
  const name = draft.name.trim() === '' ? 'A program needs a name.' : undefined
  const minutes = minutesProblem(draft.minutes)
  const weeks = new Map(
    draft.weeks.flatMap(({ days }, week) =>
      days.some(({ entries }) => entries.length > 0) ? [] : [[week, 'Add an exercise to a day of this week.'] as const],
    ),
  )
  const entries = new Map(
    draft.weeks.flatMap(({ days }, week) =>
      days.flatMap((day, at) =>
        day.entries.flatMap((entry, index) => {
          const problems = entryProblems(entry, liftOf(draft, entry.lift))
          return problems ? [[entryKey(week, at, index), problems] as const] : []
        }),
      ),
    ),
  )
  const placed = [name, minutes].filter((one) => one !== undefined).length + weeks.size + entries.size
  const whole = placed > 0 ? [] : wholeProblems(draft)
  return { name, minutes, weeks, entries, whole, count: placed + whole.length }
}

function minutesProblem(text: string): string | undefined {
  if (text.trim() === '') return undefined
  const minutes = parseDecimal(text)
  return minutes !== undefined && Number.isInteger(minutes) && minutes >= 1 && minutes <= 600
    ? undefined
    : 'Whole minutes, 1 to 600.'
}

/** Stands for every name, so that it can be taken out of the sentences again. */
const mark = '§'
const isIdle = 'no day decides'

function entryProblems(entry: DraftEntry, lift: DraftLift | undefined): EntryProblems | undefined {
  if (!lift) return { sets: ['Its lift is gone. Take it out and add it anew.'], rule: [] }
  const { rule, startPercent, tracking } = lift
  const program = {
    lifts: [{ key: mark, exercise: mark, rule, startPercent }],
    weeks: [{ name: '', days: [{ name: '', day: 0, entries: [{ ...entry, lift: mark }] }] }],
    isEndless: true,
  }
  const found = programProblems(program, () => ({ name: mark, tracking, equipment: [] }))
  const told = found.filter((sentence) => !sentence.includes(isIdle))
  if (told.length === 0) return undefined
  const isOfSets = (sentence: string) => sentence.startsWith('Week ')
  return { sets: told.filter(isOfSets).map(plain), rule: told.filter((one) => !isOfSets(one)).map(plain) }
}

/** `Week 1, a day without a name: §: a set needs reps.` → `A set needs reps.` */
function plain(sentence: string): string {
  const text = (sentence.split(`${mark}: `).at(-1) ?? '').replace(/^.*: /, '').replace(mark, 'it')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function wholeProblems(draft: Draft): string[] {
  const movements = new Map(draft.lifts.map((lift) => [lift.exercise, lift]))
  const used = new Set(bodyOf(draft).lifts.map(({ key }) => key))
  const program = {
    lifts: draft.lifts.filter(({ key }) => used.has(key)),
    weeks: draft.weeks.map((week) => ({ ...week, days: week.days.filter(({ entries }) => entries.length > 0) })),
    isEndless: draft.isEndless,
  }
  return programProblems(program, (exercise) => {
    const lift = movements.get(exercise)
    return lift && { name: lift.exerciseName, tracking: lift.tracking, equipment: [] }
  })
}
