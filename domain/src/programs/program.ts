import type { RepRange } from '../progression/double-progression.ts'
import type { WeightUnit } from '../units.ts'
import type { ProgressionRule } from './rules.ts'

/** A weight in both units, each as it is loaded there. */
export type Step = Record<WeightUnit, number>

export const programSetKinds = ['normal', 'amrap', 'backoff'] as const

/** So many sets alike. What a set weighs comes from its lift: `percent` of it, `plus` on top. */
export type ProgramSet = {
  times: number
  kind: (typeof programSetKinds)[number]
  reps?: RepRange | undefined
  seconds?: number | undefined
  /** 100 when left out. */
  percent?: number | undefined
  plus?: Step | undefined
  rir?: number | undefined
}

/** A lift on a day. Only where it decides does what was done move the lift. */
export type ProgramEntry = {
  lift: string
  decides: boolean
  sets: ProgramSet[]
  restSeconds: number | null
  supersetGroup: number | null
  note: string | null
}

/** `day` is its place in the week, 0 to 6, counted from the day a run begins. */
export type ProgramDay = { name: string; day: number; entries: ProgramEntry[] }
export type ProgramWeek = { name: string; days: ProgramDay[] }

/**
 * What progresses: an exercise under a rule. The same exercise may be two lifts, such as a heavy and a light squat that
 * go their own ways. `exercise` is a slug or an id. `startPercent`: what to begin with, of the one-rep maximum.
 */
export type ProgramLift = { key: string; exercise: string; rule: ProgressionRule; startPercent: number | null }

/** An endless program begins anew after its last week; the loads go on. */
export type Program = {
  lifts: ProgramLift[]
  weeks: ProgramWeek[]
  isEndless: boolean
}

/** Most lifts, weeks, days a week, exercises a day, and sets an exercise of a program. */
export const programLimits = { lifts: 60, weeks: 52, days: 7, entries: 30, sets: 30, turns: 10_000 } as const

/** A day of training in its place. Weeks, days and cycles count from 0. */
export type ProgramPlace = { cycle: number; week: number; day: number }

export type PlacedDay = ProgramPlace & { turn: number; of: ProgramDay }

/** The days with something to do, in their order: a run goes through them turn by turn. */
export function trainingDays({ weeks }: Program): Omit<PlacedDay, 'cycle' | 'turn'>[] {
  return weeks.flatMap(({ days }, week) =>
    days.flatMap((of, day) => (of.entries.length > 0 ? [{ week, day, of }] : [])),
  )
}

/** The day of a turn, from 0; undefined after the end of a program that has one. */
export function dayOfTurn(program: Program, turn: number): PlacedDay | undefined {
  const days = trainingDays(program)
  const cycle = Math.floor(turn / Math.max(1, days.length))
  const found = days[turn % Math.max(1, days.length)]
  return found && (program.isEndless || cycle === 0) ? { ...found, cycle, turn } : undefined
}

/** Days from the beginning of a program to a turn, rest days included. */
export function daysUntilTurn(program: Program, turn: number): number {
  const days = trainingDays(program)
  const found = days[turn % Math.max(1, days.length)]
  const cycle = Math.floor(turn / Math.max(1, days.length))
  return found ? (cycle * program.weeks.length + found.week) * 7 + found.of.day : 0
}
