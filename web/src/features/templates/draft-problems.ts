import { templateLimits } from '@fitai/contract'
import { parseDecimal } from '../../numbers.ts'
import { type Draft, type DraftEntry, keptDays, tagsIn } from './draft.ts'
import type { Line } from './lines.ts'

/** What keeps a draft from being saved, where it is. */
export type DraftProblems = {
  count: number
  name?: string | undefined
  minutes?: string | undefined
  tags?: string | undefined
  whole?: string | undefined
  /** By the key of the day. */
  days: ReadonlyMap<string, string>
  /** By the key of the entry. */
  entries: ReadonlyMap<string, string>
}

export function problemsOf(draft: Draft): DraftProblems {
  const days = keptDays(draft)
  const heads = {
    name: draft.name.trim() === '' ? 'A template needs a name.' : undefined,
    minutes: minutesProblem(draft.minutes),
    tags: tagsProblem(draft.tags),
    whole: days.every(({ entries }) => entries.length === 0) ? 'Add an exercise first.' : undefined,
  }
  const ofDays = new Map(
    days.flatMap(({ key, weekday, entries }, at) => {
      const isTaken = weekday !== null && days.some((day, other) => other < at && day.weekday === weekday)
      if (isTaken && draft.kind === 'week') return [[key, 'Another day has this weekday.']]
      const most = templateLimits.entries
      return entries.length > most ? [[key, `A day has up to ${most} exercises.`]] : []
    }),
  )
  const entries = new Map(
    days.flatMap((day) =>
      day.entries.flatMap((entry) => {
        const problem = entryProblem(entry)
        return problem === undefined ? [] : [[entry.key, problem]]
      }),
    ),
  )
  const count = Object.values(heads).filter((one) => one !== undefined).length + ofDays.size + entries.size
  return { ...heads, days: ofDays, entries, count }
}

function minutesProblem(text: string): string | undefined {
  if (text.trim() === '') return undefined
  return isWhole(parseDecimal(text) ?? Number.NaN, 1, 600) ? undefined : 'Whole minutes, 1 to 600.'
}

function tagsProblem(text: string): string | undefined {
  const tags = tagsIn(text)
  return tags.length > 10 || tags.some((tag) => tag.length > 30) ? 'Up to 10 tags of 30 letters.' : undefined
}

/** The first thing that is wrong with an exercise. */
export function entryProblem({ lines, restSeconds }: DraftEntry): string | undefined {
  if (restSeconds !== null && !isWhole(restSeconds, 0, 3600)) return 'Rest is up to 3,600 seconds.'
  if (lines.some(({ times }) => !isWhole(times, 1, templateLimits.sets))) return 'How many sets? 1 to 50.'
  const sets = lines.reduce((sum, { times }) => sum + times, 0)
  if (sets > templateLimits.sets) return `An exercise has up to ${templateLimits.sets} sets.`
  for (const line of lines) {
    const problem = lineProblem(line)
    if (problem !== undefined) return problem
  }
  return undefined
}

function lineProblem(line: Line): string | undefined {
  const { repsMin, repsMax, weight, rpe, rir, durationSeconds, distanceMetres } = line
  if (!isOpenOr(repsMin, (reps) => isWhole(reps, 0, 1000)) || !isOpenOr(repsMax, (reps) => isWhole(reps, 0, 1000)))
    return 'Reps are whole numbers up to 1,000.'
  if (repsMin !== null && repsMax !== null && repsMin > repsMax) return 'Reps go from the lesser to the greater.'
  if (!isOpenOr(weight, (value) => value >= 0 && value <= 1500)) return 'A weight is a number up to 1,500.'
  if (!isOpenOr(rpe, (value) => isHalf(value, 1, 10))) return 'RPE is 1 to 10, in halves.'
  if (!isOpenOr(rir, (value) => isHalf(value, 0, 10))) return 'Reps in reserve are 0 to 10, in halves.'
  if (!isOpenOr(durationSeconds, (value) => value >= 0 && value <= 86_400)) return 'Seconds are a number.'
  if (!isOpenOr(distanceMetres, (value) => value >= 0 && value <= 1_000_000)) return 'Metres are a number.'
  return undefined
}

const isOpenOr = (value: number | null, isRight: (value: number) => boolean) => value === null || isRight(value)
const isWhole = (value: number, from: number, to: number) => Number.isInteger(value) && value >= from && value <= to
const isHalf = (value: number, from: number, to: number) => Number.isInteger(value * 2) && value >= from && value <= to
