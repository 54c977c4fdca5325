import { senInterval } from '../analytics/sen-interval.ts'
import { theilSenPerDay } from '../analytics/theil-sen.ts'
import type { TrendPoint } from '../analytics/trend.ts'
import { type AdvisedGoal, isMeasured, safeShare } from './goal-limits.ts'
import { tell } from './goal-words.ts'

export type { AdvisedGoal } from './goal-limits.ts'

/** A goal and what was measured of it, oldest first, all in one unit; days as of `dayNumber`. */
export type GoalFacts = {
  kind: AdvisedGoal
  startValue: number
  currentValue: number
  targetValue: number
  startDay: number
  today: number
  deadlineDay: number
  points: readonly TrendPoint[]
}

export type GoalVerdict = 'reached' | 'on_track' | 'behind' | 'out_of_reach' | 'cannot_say'

export type GoalAdvice = {
  verdict: GoalVerdict
  /** In the unit of the values. */
  perWeekNeeded?: number
  perWeekNow?: number
  /** Days, from the fast to the slow end of the slope’s 95 % interval; left out where the slow end never gets there. */
  reachedBy?: { from: number; to: number }
  /** Another target for the same day, another day for the same target, or both to choose from. */
  proposal?: { targetValue?: number; deadlineDay?: number; reason: string }
  sentences: string[]
  /** Every number of the sentences. */
  numbers: Record<string, number>
}

const workoutsPerWeek = 1
/** What counts as now. */
const recentDays = 84
const enough = { points: 4, days: 14 }
/** Beyond this nobody plans. */
const farthestWeeks = 156

/**
 * Whether a goal can be reached in time at the rate of the log (Theil–Sen, interval by Sen 1968) and within what is
 * safe, and what would be wiser if not. Sentences speak in percent and weeks, so that they hold in every unit.
 */
export function adviseGoal(facts: GoalFacts): GoalAdvice {
  const look = lookAt(facts)
  const verdict = verdictOf(look)
  const told = tell(look, verdict)
  const proposal = proposalFor(look, verdict)
  const isOpen = verdict !== 'reached' && verdict !== 'cannot_say'
  return {
    verdict,
    ...(look.weeksLeft > 0 && verdict !== 'reached' && { perWeekNeeded: look.needed }),
    ...(look.now !== undefined && { perWeekNow: look.now }),
    ...(isOpen && look.arrival && { reachedBy: look.arrival }),
    ...(proposal && { proposal }),
    ...told,
  }
}

/** Facts with what follows from them. */
export type GoalLook = GoalFacts & {
  /** 1 upwards, -1 downwards. */
  direction: 1 | -1
  weeksLeft: number
  /** A week, in the unit of the values. */
  needed: number
  now: number | undefined
  arrival: { from: number; to: number } | undefined
  /** Weeks to the target at what is safe; infinite where there is nothing to go by. */
  safeWeeks: number
}

function lookAt(facts: GoalFacts): GoalLook {
  const { startValue, currentValue, targetValue, today, deadlineDay } = facts
  const direction = (targetValue - startValue || targetValue - currentValue) < 0 ? -1 : 1
  const weeksLeft = (deadlineDay - today) / 7
  const recent = recentPoints(facts)
  const slope = recent && theilSenPerDay(recent)
  return {
    ...facts,
    direction,
    weeksLeft,
    needed: (targetValue - currentValue) / weeksLeft,
    now: slope === undefined ? undefined : slope * 7,
    arrival: recent && arrivalOf(facts, direction, recent),
    safeWeeks: safeWeeksTo(facts, direction),
  }
}

function recentPoints({ points, today }: GoalFacts): readonly TrendPoint[] | undefined {
  const recent = points.filter(({ day }) => day > today - recentDays && day <= today)
  const [first, last] = [recent[0], recent.at(-1)]
  const isEnough = recent.length >= enough.points && first && last && last.day - first.day >= enough.days
  return isEnough ? recent : undefined
}

function arrivalOf(facts: GoalFacts, direction: 1 | -1, points: readonly TrendPoint[]): GoalLook['arrival'] {
  const interval = senInterval(points)
  if (!interval) return undefined
  const [slow = 0, fast = 0] = [interval.from * direction, interval.to * direction].sort((a, b) => a - b)
  const distance = Math.abs(facts.targetValue - facts.currentValue)
  if (!(slow > 0) || distance / slow > farthestWeeks * 7) return undefined
  return { from: facts.today + Math.ceil(distance / fast), to: facts.today + Math.ceil(distance / slow) }
}

function safeWeeksTo({ kind, currentValue, targetValue }: GoalFacts, direction: 1 | -1): number {
  if (kind === 'frequency') return direction > 0 ? (targetValue - currentValue) / workoutsPerWeek : 0
  const { up, down } = safeShare[kind]
  if (!(currentValue > 0) || !(targetValue > 0)) return Number.POSITIVE_INFINITY
  return direction > 0 || down < 1
    ? Math.log(targetValue / currentValue) / Math.log(1 + (direction > 0 ? up : -down))
    : 0
}

/** Where safe steps lead until the deadline. */
function safeTarget({ kind, currentValue, weeksLeft, direction }: GoalLook): number {
  if (kind === 'frequency') return currentValue + workoutsPerWeek * weeksLeft * direction
  const { up, down } = safeShare[kind]
  return currentValue * (1 + (direction > 0 ? up : -down)) ** weeksLeft
}

function verdictOf(look: GoalLook): GoalVerdict {
  const { points, currentValue, targetValue, direction, weeksLeft, safeWeeks, now, needed } = look
  if (points.length === 0 || !isMeasured(look)) return 'cannot_say'
  if ((targetValue - currentValue) * direction <= 1e-9) return 'reached'
  if (weeksLeft <= 0 || safeWeeks > weeksLeft * 1.0001) return 'out_of_reach'
  if (now === undefined) return 'cannot_say'
  return now * direction >= needed * direction - 1e-9 ? 'on_track' : 'behind'
}

function proposalFor(look: GoalLook, verdict: GoalVerdict): GoalAdvice['proposal'] {
  const { direction, weeksLeft, safeWeeks, now = 0, targetValue, currentValue, today } = look
  if (verdict !== 'behind' && verdict !== 'out_of_reach') return undefined
  const isRightWay = now * direction > 0
  const weeksNow = isRightWay ? (targetValue - currentValue) / now : Number.POSITIVE_INFINITY
  // Half of what is safe is a pace that lasts.
  const weeks = Math.ceil(Math.max(safeWeeks, weeksNow <= farthestWeeks ? weeksNow : 2 * safeWeeks))
  const deadline = weeks > 0 && weeks <= farthestWeeks ? { deadlineDay: today + 7 * weeks } : {}
  if (verdict === 'behind') {
    const target = isRightWay ? { targetValue: rounded(currentValue + now * weeksLeft, direction) } : {}
    const reason = isRightWay ? 'At the rate of your log.' : 'Your log goes the other way: this is a pace that lasts.'
    return { ...target, ...deadline, reason }
  }
  if (weeksLeft <= 0) return 'deadlineDay' in deadline ? { ...deadline, reason: 'The day is over.' } : undefined
  return {
    targetValue: rounded(safeTarget(look), direction),
    ...deadline,
    reason: 'As fast as is wise, and no faster.',
  }
}

/** To a tenth, towards where somebody stands. */
function rounded(value: number, direction: 1 | -1): number {
  return direction > 0 ? Math.floor(value * 10 + 1e-9) / 10 : Math.ceil(value * 10 - 1e-9) / 10
}
