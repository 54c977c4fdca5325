import { describe, expect, it } from 'vitest'
import { dateOfDay, dayNumber, weekStartOf } from '../training-weeks.ts'
import { achievementsOf } from './achievements.ts'
import { type AchievementMeasure, achievementRules } from './rules.ts'
import type { AchievementDay, AchievementLog, DayCount, HeaviestLift } from './series.ts'

const nothing: AchievementLog = {
  ...{ days: [], firstWeekday: 'monday', early: [], late: [], firstDays: [], records: [], metres: [], bodyEntries: [] },
  ...{ goals: [], lifts: { squat: [], benchPress: [], deadlift: [], press: [] } },
}

/** 2024-01-01, a Monday and a New Year’s Day. */
const monday = dayNumber('2024-01-01')
const on = (day: number, fields: Partial<AchievementDay> = {}): AchievementDay => ({
  ...{ day, workouts: 0, sets: 0, reps: 0, volumeKg: 0, seconds: 0 },
  ...fields,
})
const inAll = (fields: Partial<AchievementDay>) => ({ ...nothing, days: [on(monday + 1, fields)] })
const every = (step: number, count: number, first = monday + 1) =>
  Array.from({ length: count }, (_, n) => on(first + n * step))
const counts = (count: number): DayCount[] => [{ day: monday, count }]
const lifted = (kg: number, bodyweightKg?: number): HeaviestLift[] => [{ day: monday, kg, bodyweightKg }]
const only = (lifts: Partial<AchievementLog['lifts']>) => ({ ...nothing, lifts: { ...nothing.lifts, ...lifts } })

/** Three days of every week that begins in so many months from January 2024 on. */
function perfectMonths(months: number): AchievementDay[] {
  const end = dayNumber(`${2024 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`)
  const weeks = Math.ceil((end - monday) / 7)
  return Array.from({ length: weeks }, (_, week) => [0, 2, 4].map((day) => on(monday + 7 * week + day))).flat()
}

/** A log in which a measure stands at a value, and as little else as can be. */
const logAt: Record<AchievementMeasure, (value: number) => AchievementLog> = {
  workouts: (workouts) => inAll({ workouts }),
  sets: (sets) => inAll({ sets }),
  reps: (reps) => inAll({ reps }),
  volumeTonnes: (tonnes) => ({
    ...nothing,
    days: [on(monday + 1, { volumeKg: 600 * tonnes }), on(monday + 2, { volumeKg: 400 * tonnes })],
  }),
  hours: (hours) => inAll({ seconds: 3600 * hours }),
  weeksInARow: (weeks) => ({ ...nothing, days: every(7, weeks) }),
  daysInARow: (days) => ({ ...nothing, days: every(1, days) }),
  comebacks: (times) => ({ ...nothing, days: every(28, times + 1) }),
  perfectMonths: (months) => ({ ...nothing, days: perfectMonths(months) }),
  weekends: (count) => ({ ...nothing, days: every(7, count, monday + 5).flatMap(({ day }) => [on(day), on(day + 1)]) }),
  newYearsDays: (count) => ({
    ...nothing,
    days: Array.from({ length: count }, (_, year) => on(dayNumber(`${2024 + year}-01-01`))),
  }),
  earlyWorkouts: (count) => ({ ...nothing, early: counts(count) }),
  lateWorkouts: (count) => ({ ...nothing, late: counts(count) }),
  exercises: (count) => ({ ...nothing, firstDays: counts(count) }),
  records: (count) => ({ ...nothing, records: counts(count) }),
  kilometres: (km) => ({ ...nothing, metres: counts(km * 1000) }),
  bodyEntries: (count) => ({ ...nothing, bodyEntries: counts(count) }),
  goals: (count) => ({ ...nothing, goals: counts(count) }),
  dayTonnes: (tonnes) => inAll({ volumeKg: tonnes * 1000 }),
  squatKg: (kg) => only({ squat: lifted(kg) }),
  benchPressKg: (kg) => only({ benchPress: lifted(kg) }),
  deadliftKg: (kg) => only({ deadlift: lifted(kg) }),
  pressKg: (kg) => only({ press: lifted(kg) }),
  totalKg: (kg) => only({ squat: lifted(kg / 4), benchPress: lifted(kg / 4), deadlift: lifted(kg / 2) }),
  squatBodyweights: (times) => only({ squat: lifted(80 * times, 80) }),
  benchPressBodyweights: (times) => only({ benchPress: lifted(80 * times, 80) }),
  deadliftBodyweights: (times) => only({ deadlift: lifted(80 * times, 80) }),
  pressBodyweights: (times) => only({ press: lifted(80 * times, 80) }),
}

const continuous: readonly AchievementMeasure[] = ['volumeTonnes', 'hours', 'kilometres', 'dayTonnes', 'totalKg']
const isContinuous = (measure: AchievementMeasure) => continuous.includes(measure) || /Kg$|Bodyweights$/.test(measure)

const earnedIn = (log: AchievementLog) => achievementsOf(log).filter(({ earnedDay }) => earnedDay !== undefined)
const dayOf = (id: string, log: AchievementLog) => achievementsOf(log).find((each) => each.id === id)?.earnedDay

describe('the achievements', () => {
  it('are at least forty, each with an id, a name and a sentence of its own', () => {
    const all = (pick: (rule: (typeof achievementRules)[number]) => string) => new Set(achievementRules.map(pick)).size

    expect(achievementRules.length).toBeGreaterThanOrEqual(40)
    expect([all(({ id }) => id), all(({ name }) => name), all(({ sentence }) => sentence)]).toEqual(
      Array(3).fill(achievementRules.length),
    )
    for (const { id, sentence } of achievementRules) {
      expect(id).toMatch(/^[a-z0-9_]+$/)
      expect(sentence).toMatch(/^[A-Z].*\.$/)
    }
  })

  it.each(achievementRules.map((rule) => [rule.name, rule] as const))(
    '“%s” is earned at its target, and not before',
    (_name, rule) => {
      const { id, measure, target } = rule
      const short = isContinuous(measure) ? target * 0.999 : target - 1

      const earned = achievementsOf(logAt[measure](target)).find((each) => each.id === id)
      const notYet = achievementsOf(logAt[measure](short)).find((each) => each.id === id)

      expect(earned?.earnedDay).toBeDefined()
      expect(earned?.value).toBeCloseTo(target, 4)
      expect(notYet?.earnedDay).toBeUndefined()
      expect(notYet?.value).toBeCloseTo(short, 4)
    },
  )

  it('are none where nothing was done', () => {
    expect(earnedIn(nothing)).toEqual([])
  })

  it('are earned on the day that made them', () => {
    expect(dayOf('first_workout', logAt.workouts(1))).toBe(monday + 1)
    expect(dayOf('volume_tonnes_100', logAt.volumeTonnes(100))).toBe(monday + 2)
    expect(dayOf('weeks_in_a_row_4', { ...nothing, days: every(7, 6, monday + 3) })).toBe(monday + 24)
    expect(dayOf('comebacks_1', logAt.comebacks(1))).toBe(monday + 29)
    expect(dayOf('weekends_10', logAt.weekends(10))).toBe(monday + 9 * 7 + 6)
    expect(dayOf('perfect_months_1', logAt.perfectMonths(1))).toBe(dayNumber('2024-02-02'))
  })

  it('know no comeback after 27 days, and none in the first workout', () => {
    expect(dayOf('comebacks_1', { ...nothing, days: every(27, 5) })).toBeUndefined()
    expect(dayOf('comebacks_1', { ...nothing, days: every(1, 1) })).toBeUndefined()
  })

  it('break a streak with a week that has nothing', () => {
    const days = [0, 7, 14, 28, 35, 42].map((day) => on(monday + day))

    expect(dayOf('weeks_in_a_row_4', { ...nothing, days })).toBeUndefined()
  })

  it('ask of a perfect month every week that begins in it', () => {
    const days = perfectMonths(1)
    const without = (skipped: number) => days.filter(({ day }) => day !== monday + skipped)

    expect(dayOf('perfect_months_1', { ...nothing, days: without(16) })).toBeUndefined()
    expect(
      dayOf('perfect_months_1', {
        ...nothing,
        days: [...without(16), on(monday + 17)].toSorted((a, b) => a.day - b.day),
      }),
    ).toBeDefined()
  })

  it('follow the user’s first weekday', () => {
    const days = [6, 7, 14, 21].map((day) => on(monday + day))
    expect(days.map(({ day }) => weekStartOf(day, 'sunday'))).toHaveLength(4)

    expect(dayOf('weeks_in_a_row_4', { ...nothing, days })).toBeDefined()
    expect(dayOf('weeks_in_a_row_4', { ...nothing, days, firstWeekday: 'sunday' })).toBeUndefined()
  })

  it('judge a lift by the bodyweight of that day, and not without one', () => {
    const squat = [
      { day: monday, kg: 79, bodyweightKg: 80 },
      { day: monday + 7, kg: 82, bodyweightKg: 83 },
      { day: monday + 14, kg: 85, bodyweightKg: 81 },
    ]

    expect(dayOf('squat_bodyweights_1', only({ squat }))).toBe(monday + 14)
    expect(
      dayOf('squat_bodyweights_1', only({ squat: squat.map((each) => ({ ...each, bodyweightKg: undefined })) })),
    ).toBeUndefined()
    expect(dayOf('squat_bodyweights_1', only({ squat: lifted(81.6466266, 81.64662661) }))).toBe(monday)
    expect(dayOf('squat_bodyweights_1', only({ squat: lifted(80, 0) }))).toBeUndefined()
  })

  it('add up a total from the day on which all three lifts are there', () => {
    const at = (day: number, kg: number) => ({ day: monday + day, kg, bodyweightKg: undefined })
    const lifts = { squat: [at(0, 200), at(9, 250)], benchPress: [at(5, 100)], deadlift: [at(2, 200)] }

    expect(dayOf('total_kg_500', only(lifts))).toBe(monday + 5)
    expect(dayOf('total_kg_300', only({ ...lifts, benchPress: [] }))).toBeUndefined()
    expect(dateOfDay(monday)).toBe('2024-01-01')
  })
})
