import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseOf, type GoalAim } from './course.ts'
import type { GoalMeasure } from './goal.ts'
import { firstDayAt, type GoalStatus, isOnTheWay, progressOf, valueAtPercent } from './progress.ts'
import type { TrainedDay } from './weeks.ts'

/** 2026-09-07, a Monday. */
const monday = 20703

type Row = [
  what: string,
  aim: Partial<GoalAim>,
  points: [day: number, value: number][],
  today: number,
  GoalStatus,
  number,
]

const aimWith = (measure: GoalMeasure, aim: Partial<GoalAim>): GoalAim => ({
  ...{ measure, direction: undefined, per: undefined, targetValue: 100, startValue: undefined },
  ...{ startDay: monday, deadlineDay: undefined },
  ...aim,
})

const judged = (measure: GoalMeasure, aim: Partial<GoalAim>, points: [number, number][], today: number) =>
  progressOf(
    courseOf(
      aimWith(measure, aim),
      { days: [], points: points.map(([day, value]) => ({ day: monday + day, value })), firstWeekday: 'monday' },
      monday + today,
    ),
    monday + today,
  )

const until = (day: number) => ({ deadlineDay: monday + day })
const lose = { direction: 'lose', startValue: 90, targetValue: 80 } as const
const gain = { direction: 'gain', startValue: 70, targetValue: 80 } as const
const reach = { direction: 'reach', startValue: 90, targetValue: 80 } as const
const lift = { startValue: 60, targetValue: 100 }
const run = { startValue: 360, targetValue: 300 }
const value = { startValue: 10, targetValue: 0 }

describe.each<[GoalMeasure, Row[]]>([
  [
    'body_weight',
    [
      ['losing: nothing weighed', lose, [], 5, 'not_started', 0],
      ['losing: a little', lose, [[3, 89]], 5, 'just_started', 0.1],
      ['losing: half', lose, [[3, 85]], 5, 'on_track', 0.5],
      ['losing: nearly', lose, [[3, 82.5]], 5, 'almost_there', 0.75],
      ['losing: there', lose, [[3, 80]], 5, 'completed', 1],
      ['losing: beyond', lose, [[3, 78]], 5, 'completed', 1],
      [
        'losing: there, and up again',
        lose,
        [
          [3, 80],
          [4, 84],
        ],
        5,
        'completed',
        1,
      ],
      [
        'losing: half, and up again',
        lose,
        [
          [3, 85],
          [4, 88],
        ],
        5,
        'just_started',
        0.2,
      ],
      ['losing: the wrong way', lose, [[3, 92]], 5, 'just_started', 0],
      ['losing: the wrong way, too slow', { ...lose, ...until(100) }, [[3, 92]], 50, 'behind', 0],
      ['losing: on the line', { ...lose, ...until(100) }, [[50, 85.7]], 50, 'on_track', 0.43],
      ['losing: below the line', { ...lose, ...until(100) }, [[50, 85.8]], 50, 'behind', 0.42],
      ['losing: slow, but nearly', { ...lose, ...until(100) }, [[99, 82]], 99, 'almost_there', 0.8],
      ['losing: on the last day', { ...lose, ...until(100) }, [[100, 80]], 100, 'completed', 1],
      ['losing: still open on the last day', { ...lose, ...until(100) }, [[100, 81]], 100, 'almost_there', 0.9],
      [
        'losing: a day late',
        { ...lose, ...until(100) },
        [
          [99, 81],
          [101, 80],
        ],
        101,
        'missed',
        0.9,
      ],
      ['losing: nothing weighed until the end', { ...lose, ...until(100) }, [], 101, 'missed', 0],
      ['gaining: half', gain, [[3, 75]], 5, 'on_track', 0.5],
      ['gaining: there', gain, [[3, 80]], 5, 'completed', 1],
      ['gaining: the wrong way', gain, [[3, 65]], 5, 'just_started', 0],
      ['gaining: too slow', { ...gain, ...until(100) }, [[3, 71]], 50, 'behind', 0.1],
      ['gaining: too late', { ...gain, ...until(100) }, [[3, 71]], 101, 'missed', 0.1],
      ['reaching: downwards', reach, [[3, 85]], 5, 'on_track', 0.5],
      ['reaching: from above, there', reach, [[3, 79]], 5, 'completed', 1],
      ['reaching: upwards', { ...reach, startValue: 70 }, [[3, 79]], 5, 'almost_there', 0.9],
      [
        'reaching: starts with the first weigh-in',
        { ...reach, startValue: undefined },
        [
          [3, 88],
          [5, 84],
        ],
        6,
        'on_track',
        0.5,
      ],
      [
        'reaching: starts with the last one before',
        { ...reach, startValue: undefined },
        [
          [-9, 99],
          [-1, 90],
          [5, 85],
        ],
        6,
        'on_track',
        0.5,
      ],
      [
        'reaching: a weigh-in of long ago is no start',
        { ...reach, startValue: undefined },
        [
          [-85, 100],
          [5, 90],
        ],
        6,
        'just_started',
        0,
      ],
    ],
  ],
  [
    'weight',
    [
      ['nothing done', lift, [], 5, 'not_started', 0],
      ['a start is no way', lift, [[3, 60]], 5, 'just_started', 0],
      ['half', lift, [[3, 80]], 5, 'on_track', 0.5],
      [
        'the best counts, not the last',
        lift,
        [
          [3, 80],
          [4, 50],
        ],
        5,
        'on_track',
        0.5,
      ],
      ['nearly', lift, [[3, 90]], 5, 'almost_there', 0.75],
      ['there', lift, [[3, 100]], 5, 'completed', 1],
      ['too slow', { ...lift, ...until(70) }, [[3, 70]], 42, 'behind', 0.25],
      ['a week of grace', { ...lift, ...until(70) }, [[3, 70]], 24, 'on_track', 0.25],
      ['too late', { ...lift, ...until(70) }, [[71, 100]], 71, 'missed', 0],
      [
        'starts at the best before',
        { targetValue: 100 },
        [
          [-20, 80],
          [-3, 70],
          [2, 90],
        ],
        5,
        'on_track',
        0.5,
      ],
      ['done before is not done', { ...lift }, [[-3, 100]], 5, 'not_started', 0],
      ['a start beyond the target is not done', { startValue: 110, targetValue: 100 }, [], 5, 'not_started', 0],
      ['a start beyond the target, and back', { startValue: 110, targetValue: 100 }, [[3, 90]], 5, 'just_started', 0],
      ['done on the first day', lift, [[0, 100]], 0, 'completed', 1],
    ],
  ],
  [
    'e1rm',
    [
      ['half', lift, [[3, 80]], 5, 'on_track', 0.5],
      ['there', lift, [[3, 101]], 5, 'completed', 1],
    ],
  ],
  ['reps', [['half', { startValue: 5, targetValue: 15 }, [[3, 10]], 5, 'on_track', 0.5]]],
  ['duration', [['half', { startValue: 60, targetValue: 180 }, [[3, 120]], 5, 'on_track', 0.5]]],
  ['distance', [['there', { targetValue: 10_000 }, [[3, 10_001]], 5, 'completed', 1]]],
  [
    'pace',
    [
      ['faster is better', run, [[3, 330]], 5, 'on_track', 0.5],
      ['slower is no way', run, [[3, 400]], 5, 'just_started', 0],
      [
        'the best counts',
        run,
        [
          [3, 330],
          [4, 380],
        ],
        5,
        'on_track',
        0.5,
      ],
      ['there', run, [[3, 300]], 5, 'completed', 1],
      ['too slow', { ...run, ...until(50) }, [[3, 355]], 40, 'behind', 1 / 12],
      [
        'starts at the fastest before',
        { targetValue: 300 },
        [
          [-3, 360],
          [-2, 340],
          [2, 320],
        ],
        5,
        'on_track',
        0.5,
      ],
    ],
  ],
  [
    'custom',
    [
      ['downwards, half', value, [[3, 5]], 5, 'on_track', 0.5],
      ['downwards, there', value, [[3, 0]], 5, 'completed', 1],
      [
        'the last counts',
        value,
        [
          [3, 2],
          [4, 8],
        ],
        5,
        'just_started',
        0.2,
      ],
      ['below zero', { startValue: -10, targetValue: -20 }, [[3, -15]], 5, 'on_track', 0.5],
      ['upwards', { startValue: 0, targetValue: 4 }, [[3, 3]], 5, 'almost_there', 0.75],
      ['too late', { ...value, ...until(3) }, [[4, 0]], 5, 'missed', 0],
      ['a goal of one day', { ...value, ...until(0) }, [[0, 5]], 0, 'on_track', 0.5],
    ],
  ],
])('a goal of %s', (measure, rows) => {
  it.each(rows)('%s', (_what, aim, points, today, status, fraction) => {
    const progress = judged(measure, aim, points, today)

    expect(progress.status).toBe(status)
    expect(progress.fraction).toBeCloseTo(fraction, 9)
  })
})

/** Workouts of weeks, in days from the Monday. */
const trained = (...days: number[]): TrainedDay[] =>
  days.map((day) => ({ day: monday + day, workouts: 1, volumeKg: 1000 }))
const weekOf = (week: number) => [0, 2, 4].map((day) => 7 * week + day)

describe('a goal of three workouts a week', () => {
  const rows: [string, Partial<GoalAim>, TrainedDay[], number, GoalStatus, number][] = [
    ['nothing done', {}, [], 3, 'not_started', 0],
    ['a week begun', {}, trained(0, 2), 3, 'just_started', 0],
    ['a week kept', {}, trained(...weekOf(0)), 5, 'on_track', 0.25],
    ['three weeks in a row', {}, trained(...weekOf(0), ...weekOf(1), ...weekOf(2)), 20, 'almost_there', 0.75],
    ['four weeks in a row', {}, trained(...[0, 1, 2, 3].flatMap(weekOf)), 28, 'completed', 1],
    ['four weeks with a gap', {}, trained(...[0, 1, 3, 4].flatMap(weekOf)), 40, 'on_track', 0.5],
    ['all on one day', {}, [{ day: monday, workouts: 3, volumeKg: 0 }], 3, 'on_track', 0.25],
    ['ten weeks: eight kept', until(69), trained(...[0, 1, 2, 4, 5, 6, 8, 9].flatMap(weekOf)), 69, 'completed', 1],
    ['ten weeks: seven kept', until(69), trained(...[0, 1, 2, 4, 5, 6, 8].flatMap(weekOf)), 70, 'missed', 7 / 8],
    ['ten weeks: one of two kept', until(69), trained(...weekOf(0)), 14, 'behind', 1 / 8],
    ['ten weeks: the first is not over', until(69), trained(0), 4, 'just_started', 0],
    ['ten weeks: two of two kept', until(69), trained(...weekOf(0), ...weekOf(1)), 14, 'on_track', 2 / 8],
    ['five weeks need four', until(34), trained(...[0, 1, 2].flatMap(weekOf)), 30, 'almost_there', 0.75],
  ]
  it.each(rows)('%s', (_what, aim, days, today, status, fraction) => {
    const log = { days, points: [], firstWeekday: 'monday' } as const
    const course = courseOf(aimWith('frequency', { targetValue: 3, ...aim }), log, monday + today)

    const progress = progressOf(course, monday + today)

    expect(progress.status).toBe(status)
    expect(progress.fraction).toBeCloseTo(fraction, 9)
  })

  it('asks for no week that start or deadline cuts, and counts it when it was kept', () => {
    const aim = aimWith('frequency', { targetValue: 3, startDay: monday + 3, deadlineDay: monday + 17 })
    const at = (days: TrainedDay[]) => courseOf(aim, { days, points: [], firstWeekday: 'monday' }, monday + 17).weeks

    expect(at(trained(0, 1, 2))).toMatchObject({ needed: 1, whole: 1, kept: 0, hasBegun: false })
    expect(at(trained(3, 4, 5))).toMatchObject({ needed: 1, whole: 1, kept: 1 })
    expect(at(trained(14, 16, 17))).toMatchObject({ kept: 1 })
    expect(at(trained(14, 16, 18))).toMatchObject({ kept: 0 })
  })

  it('counts weeks from the user’s first weekday', () => {
    const aim = aimWith('frequency', { targetValue: 2 })
    const at = (firstWeekday: 'monday' | 'sunday') =>
      courseOf(aim, { days: trained(6, 7), points: [], firstWeekday }, monday + 8).weeks?.kept

    expect([at('monday'), at('sunday')]).toEqual([0, 1])
  })

  it('says how many weeks in a row it is now, beside the longest run', () => {
    const days = trained(...[0, 1, 3].flatMap(weekOf))
    const at = (today: number) =>
      courseOf(aimWith('frequency', { targetValue: 3 }), { days, points: [], firstWeekday: 'monday' }, monday + today)

    expect([27, 34, 35].map((today) => at(today).weeks?.kept)).toEqual([1, 1, 0])
    expect(progressOf(at(27), monday + 27).currentValue).toBe(2)
  })
})

describe('a goal of a volume', () => {
  const volume = (per: 'week' | 'month', days: TrainedDay[], today: number, aim: Partial<GoalAim> = {}) => {
    const course = courseOf(
      aimWith('volume', { per, targetValue: 3000, ...aim }),
      { days, points: [], firstWeekday: 'monday' },
      monday + today,
    )
    return progressOf(course, monday + today)
  }

  it('is the best week, on the day on which it had it', () => {
    expect(volume('week', trained(0, 1, 7, 8, 9), 10)).toMatchObject({ status: 'completed', reachedDay: monday + 9 })
    expect(volume('week', trained(0, 1, 7), 10)).toMatchObject({ status: 'on_track', currentValue: 2000 })
  })

  it('counts the month of its start whole', () => {
    // The Monday is the seventh of September.
    expect(volume('month', trained(-6, -5), 0)).toMatchObject({ status: 'on_track', currentValue: 2000, startValue: 0 })
    expect(volume('month', trained(-6, -5, 3), 3)).toMatchObject({ status: 'completed', reachedDay: monday + 3 })
    expect(volume('month', trained(-8, -7, 3), 3)).toMatchObject({ currentValue: 1000, startValue: 2000 })
  })

  it('does not count what comes after the deadline', () => {
    expect(volume('week', trained(0, 1, 3), 3, until(2))).toMatchObject({ status: 'missed', currentValue: 2000 })
  })
})

describe('the way of a goal', () => {
  const courseFrom = (startValue: number, targetValue: number, values: number[]) =>
    courseOf(
      aimWith('custom', { startValue, targetValue }),
      { days: [], points: values.map((value, day) => ({ day: monday + day, value })), firstWeekday: 'monday' },
      monday + values.length,
    )
  const level = fc.integer({ min: -1000, max: 1000 })

  it('is a share from 0 to 1, and 1 exactly when the target was reached', () => {
    fc.assert(
      fc.property(level, level, fc.array(level, { maxLength: 12 }), (start, target, values) => {
        fc.pre(start !== target)
        const course = courseFrom(start, target, values)
        const { fraction, reachedDay, status } = progressOf(course, monday + values.length)
        const isThere = values.some((each) => (target > start ? each >= target : each <= target))

        expect(fraction).toBeGreaterThanOrEqual(0)
        expect(fraction).toBeLessThanOrEqual(1)
        expect(reachedDay !== undefined).toBe(isThere)
        expect(fraction === 1).toBe(isThere)
        expect(status === 'completed').toBe(isThere)
      }),
    )
  })

  it('turned round is the same way', () => {
    fc.assert(
      fc.property(level, level, fc.array(level, { maxLength: 12 }), (start, target, values) => {
        fc.pre(start !== target)
        const up = progressOf(courseFrom(start, target, values), monday + 20)
        const down = progressOf(
          courseFrom(
            -start,
            -target,
            values.map((each) => -each),
          ),
          monday + 20,
        )

        expect(down.fraction).toBeCloseTo(up.fraction, 9)
        expect([down.status, down.reachedDay]).toEqual([up.status, up.reachedDay])
      }),
    )
  })

  it('passes its milestones in order', () => {
    fc.assert(
      fc.property(level, level, fc.array(level, { maxLength: 12 }), (start, target, values) => {
        fc.pre(start !== target)
        const course = courseFrom(start, target, values)
        const days = [25, 50, 75, 100].map((percent) => firstDayAt(course, valueAtPercent(course, percent) ?? 0) ?? 1e9)

        expect(days).toEqual(days.toSorted((a, b) => a - b))
      }),
    )
  })

  it('takes milestones behind the start and up to the target', () => {
    const course = courseFrom(90, 80, [])

    expect([91, 90, 89.9, 80, 79].map((each) => isOnTheWay(course, each))).toEqual([false, false, true, true, false])
  })
})
