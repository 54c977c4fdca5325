export const goalStatuses = [
  'not_started',
  'just_started',
  'on_track',
  'behind',
  'almost_there',
  'completed',
  'missed',
] as const
export type GoalStatus = (typeof goalStatuses)[number]

/** What was measured on a day (`dayNumber`), in the unit of the goal. */
export type GoalPoint = { day: number; value: number }

/** What a goal is, with what the log says of it from its start on, in the order of time. All values in one unit. */
export type GoalCourse = {
  way: 'up' | 'down'
  /** Undefined while nothing is known yet. */
  startValue: number | undefined
  targetValue: number
  startDay: number
  deadlineDay: number | undefined
  /** `best`: the best so far counts, as with a lift. `last`: the latest does, as with a bodyweight. */
  counts: 'best' | 'last'
  points: readonly GoalPoint[]
  /** Whether anything was done for it; that there are points when left out. */
  hasBegun?: boolean
  /** Where the pace line stands, 0 to 1, where it is no straight line through the days. */
  expected?: number | undefined
}

export type GoalProgress = {
  status: GoalStatus
  /** From start to target, 0 to 1; 1 once it is reached. */
  fraction: number
  startValue: number | undefined
  currentValue: number | undefined
  /** The first day on which the target was reached, by the deadline if there is one. */
  reachedDay: number | undefined
  /** Where the pace line stands today, 0 to 1, with its grace; undefined without a deadline. */
  expected: number | undefined
}

/** Kilograms of pounds are rounded in the eighth decimal, and sums in the last. */
const toleranceFor = (targetValue: number) => 1e-6 * Math.max(1, Math.abs(targetValue))

/**
 * How far a goal is on `today` (`dayNumber`): the share of the way from start to target, in the direction of the goal, so
 * that losing weight works. A value on the wrong side of the start is no way at all; what comes after the deadline does
 * not count. A target that was reached stays reached, as long as the log says so.
 */
export function progressOf(course: GoalCourse, today: number): GoalProgress {
  const points = countedPoints(course)
  const reachedDay = firstDayAt(course, course.targetValue)
  const current = currentOf(course, points)
  const currentValue = current ?? course.startValue
  // The log may come to say that somebody started beyond the target: without anything done since, that is no way.
  const fraction = reachedDay !== undefined ? 1 : current === undefined ? 0 : fractionOf(course, current)
  const expected = course.deadlineDay === undefined ? undefined : (course.expected ?? paceLine(course, today))
  const hasBegun = course.hasBegun ?? points.length > 0
  return {
    status: statusOf({ course, today, fraction, expected, hasBegun, isReached: reachedDay !== undefined }),
    ...{ fraction, startValue: course.startValue, currentValue, reachedDay, expected },
  }
}

/** The first day on which a value was reached, in the direction of the goal and by its deadline. */
export function firstDayAt(course: GoalCourse, value: number): number | undefined {
  return countedPoints(course).find((point) => isAt(course, point.value, value))?.day
}

export const shareMilestones = [25, 50, 75, 100] as const

/** The value at so many percent of the way; undefined while the start is not known. */
export function valueAtPercent({ startValue, targetValue }: GoalCourse, percent: number): number | undefined {
  if (percent === 100) return targetValue
  return startValue === undefined ? undefined : startValue + ((targetValue - startValue) * percent) / 100
}

/** Whether a milestone lies on the way: behind the start, and not beyond the target. */
export function isOnTheWay(course: GoalCourse, value: number): boolean {
  const { startValue, targetValue } = course
  const isBehindStart = startValue === undefined || !isAt(course, startValue, value)
  return isBehindStart && isAt(course, targetValue, value)
}

function countedPoints({ points, deadlineDay }: GoalCourse): readonly GoalPoint[] {
  return deadlineDay === undefined ? points : points.filter(({ day }) => day <= deadlineDay)
}

function isAt({ way, targetValue }: GoalCourse, value: number, mark: number): boolean {
  const tolerance = toleranceFor(targetValue)
  return way === 'up' ? value >= mark - tolerance : value <= mark + tolerance
}

function currentOf({ counts, way }: GoalCourse, points: readonly GoalPoint[]): number | undefined {
  if (points.length === 0 || counts === 'last') return points.at(-1)?.value
  const values = points.map(({ value }) => value)
  return values.reduce((best, value) => (way === 'up' ? Math.max(best, value) : Math.min(best, value)))
}

function fractionOf(course: GoalCourse, value: number): number {
  const { startValue = value, targetValue, way } = course
  const length = way === 'up' ? targetValue - startValue : startValue - targetValue
  const done = way === 'up' ? value - startValue : startValue - value
  return length > toleranceFor(targetValue) ? Math.min(1, Math.max(0, done / length)) : 0
}

/** Nobody trains every day: the line is a week late, on short goals a quarter of their time. */
const graceDays = 7
const graceShare = 0.25

function paceLine({ startDay, deadlineDay = startDay }: GoalCourse, today: number): number {
  const days = deadlineDay - startDay
  if (days <= 0) return 0
  const grace = Math.min(graceDays, graceShare * days)
  return Math.min(1, Math.max(0, (today - grace - startDay) / days))
}

type Judged = {
  course: GoalCourse
  today: number
  fraction: number
  expected: number | undefined
  hasBegun: boolean
  isReached: boolean
}

/** The first that holds is the status. */
function statusOf({ course, today, fraction, expected, hasBegun, isReached }: Judged): GoalStatus {
  if (isReached) return 'completed'
  if (course.deadlineDay !== undefined && today > course.deadlineDay) return 'missed'
  if (!hasBegun) return 'not_started'
  if (fraction >= 0.75 - 1e-9) return 'almost_there'
  if (expected !== undefined && fraction < expected - 1e-9) return 'behind'
  return fraction < 0.25 - 1e-9 ? 'just_started' : 'on_track'
}
