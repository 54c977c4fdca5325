import { dateOfDay, dayNumber, type FirstWeekday, weekStartOf } from '../training-weeks.ts'
import type { AchievementMeasure } from './rules.ts'

/** A day with training and what was done on it. */
export type AchievementDay = {
  day: number
  workouts: number
  sets: number
  reps: number
  volumeKg: number
  seconds: number
}

/** So many of something on a day. */
export type DayCount = { day: number; count: number }

/** The weight of a lift was never heavier: on that day, and what the lifter weighed then, if anybody knows. */
export type HeaviestLift = { day: number; kg: number; bodyweightKg: number | undefined }

export const achievementLifts = ['squat', 'benchPress', 'deadlift', 'press'] as const
export type AchievementLift = (typeof achievementLifts)[number]

/** What the log says, each list in the order of days (`dayNumber`). */
export type AchievementLog = {
  days: readonly AchievementDay[]
  firstWeekday: FirstWeekday
  early: readonly DayCount[]
  late: readonly DayCount[]
  /** The first day of each exercise. */
  firstDays: readonly DayCount[]
  records: readonly DayCount[]
  metres: readonly DayCount[]
  bodyEntries: readonly DayCount[]
  goals: readonly DayCount[]
  lifts: Record<AchievementLift, readonly HeaviestLift[]>
}

/** How a measure grew: each value with the first day on which it stood. Days and values ascend. */
export type Growth = readonly { day: number; value: number }[]

/** How every measure of achievements grew. */
export function growthOf(log: AchievementLog): Record<AchievementMeasure, Growth> {
  const { days, firstWeekday, lifts } = log
  const sum = (pick: (day: AchievementDay) => number) =>
    running(days.map((day) => ({ day: day.day, count: pick(day) })))
  return {
    workouts: sum((day) => day.workouts),
    sets: sum((day) => day.sets),
    reps: sum((day) => day.reps),
    volumeTonnes: sum((day) => day.volumeKg / 1000),
    hours: sum((day) => day.seconds / 3600),
    weeksInARow: longestRuns(firstOfWeeks(days, firstWeekday), 7),
    daysInARow: longestRuns(
      days.map(({ day }) => ({ step: day, day })),
      1,
    ),
    comebacks: running(comebacks(days)),
    perfectMonths: running(perfectMonths(days, firstWeekday)),
    weekends: running(weekends(days)),
    newYearsDays: running(
      days.filter(({ day }) => dateOfDay(day).endsWith('-01-01')).map(({ day }) => ({ day, count: 1 })),
    ),
    earlyWorkouts: running(log.early),
    lateWorkouts: running(log.late),
    exercises: running(log.firstDays),
    records: running(log.records),
    kilometres: running(log.metres.map(({ day, count }) => ({ day, count: count / 1000 }))),
    bodyEntries: running(log.bodyEntries),
    goals: running(log.goals),
    dayTonnes: highest(days.map(({ day, volumeKg }) => ({ day, value: volumeKg / 1000 }))),
    ...liftGrowth(lifts),
    totalKg: totalGrowth(lifts),
  }
}

function liftGrowth({ squat, benchPress, deadlift, press }: AchievementLog['lifts']) {
  return {
    ...{ squatKg: heaviest(squat), benchPressKg: heaviest(benchPress) },
    ...{ deadliftKg: heaviest(deadlift), pressKg: heaviest(press) },
    ...{ squatBodyweights: bodyweights(squat), benchPressBodyweights: bodyweights(benchPress) },
    ...{ deadliftBodyweights: bodyweights(deadlift), pressBodyweights: bodyweights(press) },
  }
}

function running(counts: readonly DayCount[]): Growth {
  let value = 0
  return counts.map(({ day, count }) => {
    value += count
    return { day, value }
  })
}

/** Only what is above all before. */
function highest(values: Growth): Growth {
  let best = Number.NEGATIVE_INFINITY
  return values.filter(({ value }) => {
    const isHigher = value > best
    if (isHigher) best = value
    return isHigher
  })
}

const heaviest = (lifts: readonly HeaviestLift[]): Growth => highest(lifts.map(({ day, kg }) => ({ day, value: kg })))

/** Weights of pounds are rounded: their own bodyweight in the other unit is their own bodyweight. */
const tolerance = 1e-6

const bodyweights = (lifts: readonly HeaviestLift[]): Growth =>
  highest(
    lifts.flatMap(({ day, kg, bodyweightKg }) =>
      bodyweightKg === undefined || bodyweightKg <= 0 ? [] : [{ day, value: kg / bodyweightKg + tolerance }],
    ),
  )

/** The heaviest of each of the three lifts, added, from the day on which there is one of each. */
function totalGrowth({ squat, benchPress, deadlift }: AchievementLog['lifts']): Growth {
  const tagged = [squat, benchPress, deadlift].flatMap((lifts, which) =>
    lifts.map(({ day, kg }) => ({ day, kg, which })),
  )
  const bests = [0, 0, 0]
  return highest(
    tagged
      .toSorted((a, b) => a.day - b.day)
      .flatMap(({ day, kg, which }) => {
        bests[which] = Math.max(bests[which] ?? 0, kg)
        return bests.every((best) => best > 0) ? [{ day, value: bests.reduce((sum, best) => sum + best, 0) }] : []
      }),
  )
}

type Step = { step: number; day: number }

/** The longest run of steps so far, such as weeks; each step with the day that made it. */
function longestRuns(steps: readonly Step[], length: number): Growth {
  let run = 0
  return highest(
    steps.map(({ step, day }, index) => {
      run = step - (steps[index - 1]?.step ?? Number.NEGATIVE_INFINITY) === length ? run + 1 : 1
      return { day, value: run }
    }),
  )
}

function firstOfWeeks(days: readonly AchievementDay[], firstWeekday: FirstWeekday): Step[] {
  const firsts = new Map<number, number>()
  for (const { day } of days) {
    const week = weekStartOf(day, firstWeekday)
    if (!firsts.has(week)) firsts.set(week, day)
  }
  return [...firsts].map(([step, day]) => ({ step, day }))
}

const longBreakDays = 28

function comebacks(days: readonly AchievementDay[]): DayCount[] {
  return days
    .filter(({ day }, index) => day - (days[index - 1]?.day ?? day) >= longBreakDays)
    .map(({ day }) => ({ day, count: 1 }))
}

const daysOfAPerfectWeek = 3

/** Months in which each week that begins there had three training days; each on the day that made the last of them. */
function perfectMonths(days: readonly AchievementDay[], firstWeekday: FirstWeekday): DayCount[] {
  const weeks = Map.groupBy(days, ({ day }) => weekStartOf(day, firstWeekday))
  const made = [...weeks].flatMap(([start, of]) => {
    const day = of[daysOfAPerfectWeek - 1]?.day
    return day === undefined ? [] : [{ start, day }]
  })
  const months = Map.groupBy(made, ({ start }) => dateOfDay(start).slice(0, 7))
  return [...months].flatMap(([month, of]) => {
    const last = of.at(-1)
    return last && of.length === weeksBeginningIn(month, firstWeekday) ? [{ day: last.day, count: 1 }] : []
  })
}

function weeksBeginningIn(month: string, firstWeekday: FirstWeekday): number {
  const first = dayNumber(`${month}-01`)
  let start = weekStartOf(first + 6, firstWeekday)
  let weeks = 0
  for (; dateOfDay(start).startsWith(month); start += 7) weeks += 1
  return weeks
}

/** Saturdays and Sundays that were both trained, on the Sunday. */
function weekends(days: readonly AchievementDay[]): DayCount[] {
  return days
    .filter(({ day }, index) => weekStartOf(day, 'sunday') === day && days[index - 1]?.day === day - 1)
    .map(({ day }) => ({ day, count: 1 }))
}
