import type { FirstWeekday } from '../training-weeks.ts'
import { type GoalDirection, type GoalMeasure, type VolumePeriod, wayOf } from './goal.ts'
import type { GoalCourse, GoalPoint } from './progress.ts'
import {
  bestHoldsDays,
  type FrequencyWeeks,
  frequencyWeeks,
  type TrainedDay,
  volumeBefore,
  volumePoints,
} from './weeks.ts'

/** A goal as it was set, its values in what the maths uses (`toGoalBase`), its days as of `dayNumber`. */
export type GoalAim = {
  measure: GoalMeasure
  direction: GoalDirection | undefined
  per: VolumePeriod | undefined
  targetValue: number
  /** As entered; undefined: what the log says. */
  startValue: number | undefined
  startDay: number
  deadlineDay: number | undefined
}

/** What the log says of a goal from 84 days before its start on, in the order of time. */
export type GoalLog = {
  /** Of volume and frequency: every day with training. Volume reaches back one period more. */
  days: readonly TrainedDay[]
  /** Of the others: what was measured, one value a session, weigh-in or entry. */
  points: readonly GoalPoint[]
  firstWeekday: FirstWeekday
}

export type Course = GoalCourse & { weeks: FrequencyWeeks | undefined }

/**
 * What the log makes of a goal. Where nobody said where it starts, it is the latest weigh-in or value up to the start day,
 * the best of the 84 days before it, or the first value after it, whichever there is first. A frequency counts weeks that
 * were kept, from none to those that are needed.
 */
export function courseOf(aim: GoalAim, log: GoalLog, today: number): Course {
  const { measure, startDay, deadlineDay, targetValue } = aim
  if (measure === 'frequency') return frequencyCourse(aim, log, today)
  const counts = measure === 'body_weight' || measure === 'custom' ? ('last' as const) : ('best' as const)
  const { points, before } = measure === 'volume' ? volumeLog(aim, log) : pointLog(aim, log.points, counts)
  const startValue = aim.startValue ?? before ?? points[0]?.value
  const way = wayOf(measure, aim.direction, startValue, targetValue)
  return { way, startValue, targetValue, startDay, deadlineDay, counts, points, weeks: undefined }
}

function frequencyCourse(aim: GoalAim, { days, firstWeekday }: GoalLog, today: number): Course {
  const { startDay, deadlineDay, targetValue } = aim
  const weeks = frequencyWeeks({ perWeek: targetValue, startDay, deadlineDay, firstWeekday }, days, today)
  return {
    ...{ way: 'up', startValue: 0, targetValue: weeks.needed, startDay, deadlineDay, counts: 'best' },
    ...{ points: weeks.points, hasBegun: weeks.hasBegun, expected: weeks.expected, weeks },
  }
}

function volumeLog({ per = 'week', startDay }: GoalAim, { days, firstWeekday }: GoalLog) {
  const wish = { per, startDay, firstWeekday }
  return { points: volumePoints(wish, days), before: volumeBefore(wish, days) }
}

function pointLog({ measure, startDay }: GoalAim, points: readonly GoalPoint[], counts: 'best' | 'last') {
  const since = points.filter(({ day }) => day >= startDay)
  const recent = points.filter(({ day }) => day >= startDay - bestHoldsDays)
  if (counts === 'last') return { points: since, before: recent.findLast(({ day }) => day <= startDay)?.value }
  const values = recent.filter(({ day }) => day < startDay).map(({ value }) => value)
  const best = measure === 'pace' ? Math.min(...values) : Math.max(...values)
  return { points: since, before: values.length === 0 ? undefined : best }
}
