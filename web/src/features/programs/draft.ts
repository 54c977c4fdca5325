import type { createProgram, ExerciseSummary, Program } from '@fitai/contract'
import { type CoachGoal, type ExerciseLevel, programLimits } from '@fitai/domain'
import { parseDecimal } from '../../numbers.ts'
import { setsOfNew, usualRule } from './usual.ts'

export type DraftLift = Pick<
  Program['lifts'][number],
  'key' | 'rule' | 'startPercent' | 'exerciseName' | 'tracking'
> & {
  /** Id or slug. */
  exercise: string
}
export type DraftWeek = Program['weeks'][number]
export type DraftDay = DraftWeek['days'][number]
export type DraftEntry = DraftDay['entries'][number]
export type Draft = {
  name: string
  description: string
  level: ExerciseLevel | null
  goal: CoachGoal | null
  minutes: string
  isEndless: boolean
  lifts: readonly DraftLift[]
  weeks: readonly DraftWeek[]
}
/** Where an entry stands. All count from 0. */
export type At = { week: number; day: number; entry: number }

const newDay = (day: number): DraftDay => ({ name: '', day, entries: [] })

export const newDraft: Draft = {
  ...{ name: '', description: '', level: null, goal: null, minutes: '', isEndless: true, lifts: [] },
  weeks: [{ name: '', days: [0, 2, 4].map(newDay) }],
}

type Written = Pick<Program, 'name' | 'description' | 'level' | 'goal' | 'minutes' | 'isEndless' | 'lifts' | 'weeks'>

export function draftOf({ name, description, level, goal, minutes, isEndless, lifts, weeks }: Written): Draft {
  return {
    ...{ name, description: description ?? '', level, goal, isEndless, weeks },
    minutes: minutes === null ? '' : String(minutes),
    lifts: lifts.map(({ key, rule, startPercent, exerciseName, tracking, exerciseId, exerciseSlug }) => ({
      ...{ key, rule, startPercent, exerciseName, tracking },
      exercise: exerciseId ?? exerciseSlug ?? '',
    })),
  }
}

type Body = Omit<(typeof createProgram)['body']['_input'], 'id'>

/** As the API takes it: without days of rest, and without lifts that no day has. */
export function bodyOf(draft: Draft): Body {
  const weeks = draft.weeks.map(({ name, days }) => ({ name, days: days.filter(({ entries }) => entries.length > 0) }))
  const used = new Set(weeks.flatMap(({ days }) => days.flatMap(({ entries }) => entries.map(({ lift }) => lift))))
  const { name, description, level, goal, minutes, isEndless, lifts } = draft
  return {
    ...{ name: name.trim(), description: description.trim() || null, level, goal, isEndless, weeks },
    minutes: parseDecimal(minutes) ?? null,
    lifts: lifts
      .filter(({ key }) => used.has(key))
      .map(({ key, rule, startPercent, exercise }) => ({ key, rule, startPercent, exerciseId: exercise })),
  }
}

export const liftOf = (draft: Draft, key: string) => draft.lifts.find((lift) => lift.key === key)

export function usesOf({ weeks }: Draft, key: string): number {
  return weeks.flatMap(({ days }) => days.flatMap(({ entries }) => entries.filter(({ lift }) => lift === key))).length
}

export const changeWeek = (draft: Draft, week: number, change: (week: DraftWeek) => DraftWeek): Draft => ({
  ...draft,
  weeks: draft.weeks.map((each, at) => (at === week ? change(each) : each)),
})

/** Days stay in the order of the week. */
export const changeDay = (draft: Draft, week: number, day: number, change: (day: DraftDay) => DraftDay): Draft =>
  changeWeek(draft, week, (each) => ({
    ...each,
    days: each.days.map((one, at) => (at === day ? change(one) : one)).toSorted((a, b) => a.day - b.day),
  }))

export const changeEntry = (draft: Draft, { week, day, entry }: At, part: Partial<DraftEntry>): Draft =>
  changeDay(draft, week, day, (each) => ({
    ...each,
    entries: each.entries.map((one, at) => (at === entry ? { ...one, ...part } : one)),
  }))

export const changeLift = (draft: Draft, key: string, part: Partial<DraftLift>): Draft => ({
  ...draft,
  lifts: draft.lifts.map((lift) => (lift.key === key ? { ...lift, ...part } : lift)),
})

/** A week more, as the last one is. */
export function addWeek(draft: Draft): Draft {
  const last = draft.weeks.at(-1)
  return last ? { ...draft, weeks: [...draft.weeks, { ...last, name: '' }] } : draft
}

export const removeWeek = (draft: Draft, week: number): Draft => ({
  ...draft,
  weeks: draft.weeks.filter((_, at) => at !== week),
})

export function addDay(draft: Draft, week: number): Draft {
  return changeWeek(draft, week, (each) => {
    const taken = new Set(each.days.map(({ day }) => day))
    const free = [0, 2, 4, 1, 3, 5, 6].find((day) => !taken.has(day))
    if (free === undefined || each.days.length >= programLimits.days) return each
    return { ...each, days: [...each.days, newDay(free)].sort((a, b) => a.day - b.day) }
  })
}

export const removeDay = (draft: Draft, week: number, day: number): Draft =>
  changeWeek(draft, week, (each) => ({ ...each, days: each.days.filter((_, at) => at !== day) }))

/** An exercise that is there already progresses together with it. */
export function addExercise(draft: Draft, week: number, day: number, exercise: ExerciseSummary): Draft {
  const known = draft.lifts.find((lift) => lift.exercise === exercise.id || lift.exercise === exercise.slug)
  const lift: DraftLift = known ?? {
    ...{ key: freeKey(draft, exercise.name), exercise: exercise.id, exerciseName: exercise.name },
    ...{ tracking: exercise.tracking, startPercent: null, rule: usualRule(exercise) },
  }
  const entry: DraftEntry = {
    ...{ lift: lift.key, decides: true, sets: setsOfNew(lift) },
    ...{ restSeconds: null, supersetGroup: null, note: null },
  }
  const added = known ? draft : { ...draft, lifts: [...draft.lifts, lift] }
  return changeDay(added, week, day, (each) => ({ ...each, entries: [...each.entries, entry] }))
}

export const removeEntry = (draft: Draft, { week, day, entry }: At): Draft =>
  changeDay(draft, week, day, (each) => ({ ...each, entries: each.entries.filter((_, at) => at !== entry) }))

export function moveEntry(draft: Draft, { week, day, entry }: At, by: 1 | -1): Draft {
  return changeDay(draft, week, day, (each) => {
    const entries = [...each.entries]
    const [moved] = entries.splice(entry, 1)
    if (moved) entries.splice(entry + by, 0, moved)
    return { ...each, entries }
  })
}

/** The entry goes its own way from here on: a lift of its own with the same rule. */
export function onItsOwn(draft: Draft, at: At): Draft {
  const key = draft.weeks[at.week]?.days[at.day]?.entries[at.entry]?.lift
  const lift = key === undefined ? undefined : liftOf(draft, key)
  if (!lift) return draft
  const own = { ...lift, key: freeKey(draft, lift.exerciseName) }
  return changeEntry({ ...draft, lifts: [...draft.lifts, own] }, at, { lift: own.key, decides: true })
}

const longestKey = 60

function freeKey({ lifts }: Draft, name: string): string {
  const base = name
    .toLowerCase()
    .slice(0, longestKey - 4)
    .trim()
  const isTaken = (key: string) => lifts.some((lift) => lift.key === key)
  if (!isTaken(base)) return base
  let count = 2
  while (isTaken(`${base} ${count}`)) count += 1
  return `${base} ${count}`
}
