import type { NextDay, Program, ProgramSummary } from '@fitai/contract'
import type { ProgressionRule } from '@fitai/domain'

type Lift = Program['lifts'][number]
type Week = Program['weeks'][number]
type Day = Week['days'][number]
type Entry = Day['entries'][number]

export const linear: ProgressionRule = { kind: 'linear', step: { kg: 2.5, lb: 5 }, stall: { fails: 3, percent: 10 } }

export function aLift(key: string, fields: Partial<Lift> = {}): Lift {
  return {
    ...{ key, rule: linear, startPercent: null, isAuthorsOwn: false, tracking: 'weight_reps' },
    ...{ exerciseId: `id-${key}`, exerciseSlug: key, exerciseName: key.toUpperCase() },
    ...fields,
  }
}

export function anEntry(lift: string, fields: Partial<Entry> = {}): Entry {
  return {
    ...{ lift, decides: true, restSeconds: null, supersetGroup: null, note: null },
    sets: [{ times: 3, kind: 'normal', reps: { min: 5, max: 5 } }],
    ...fields,
  }
}

export const aDay = (day: number, lifts: readonly string[] = ['squat'], name = ''): Day => ({
  ...{ name, day },
  entries: lifts.map((lift) => anEntry(lift)),
})
export const aWeek = (days: readonly Day[], name = ''): Week => ({ name, days: [...days] })

export function aSummary(fields: Partial<ProgramSummary> = {}): ProgramSummary {
  return {
    ...{ id: 'p', name: 'Five by five', description: null, level: 'beginner', goal: 'strength', minutes: 60 },
    ...{ tags: ['barbell'], source: null, equipment: ['barbell', 'squat_rack'], daysPerWeek: 3, weekCount: 2 },
    ...{ visibility: 'public', version: 1, rating: { average: null, count: 0, yours: null }, isFavorite: false },
    ...{ isOwn: false, isBuiltIn: true, isShared: false, createdAt: null, updatedAt: null },
    ...fields,
  }
}

export function aProgram(fields: Partial<Program> = {}): Program {
  return {
    ...aSummary(),
    lifts: [aLift('squat')],
    weeks: [aWeek([aDay(0), aDay(2), aDay(4)])],
    isEndless: true,
    ...fields,
  }
}

type Shown = NextDay['entries'][number]
type ShownSet = Shown['sets'][number]

export const aSet = (weight: number | null, reps = 5, fields: Partial<ShownSet> = {}): ShownSet => ({
  kind: 'normal',
  target: { repsMin: reps, repsMax: reps, ...(weight !== null && { weight, weightUnit: 'kg' }) },
  exactWeight: weight,
  ...fields,
})

export function aShown(lift: string, sets: readonly ShownSet[], fields: Partial<Shown> = {}): Shown {
  return {
    ...{ lift, exerciseId: null, exerciseSlug: lift, exerciseName: lift, tracking: 'weight_reps', restSeconds: null },
    ...{ supersetGroup: null, note: null, decides: true, totalReps: null, sets: [...sets] },
    reason: { code: 'start', text: 'Where the program begins.' },
    ...fields,
  }
}

export function aNext(fields: Partial<NextDay> = {}): NextDay {
  return {
    ...{ leg: 0, turn: 0, cycle: 0, week: 0, day: 0, weekName: '', name: '', date: null },
    entries: [aShown('squat', [aSet(60)])],
    ...fields,
  }
}
