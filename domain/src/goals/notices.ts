import type { GoalProgress } from './progress.ts'

export const goalNotices = ['goal_week_left', 'goal_day_left', 'goal_reached', 'goal_missed'] as const
export type GoalNotice = (typeof goalNotices)[number]

type Watched = {
  progress: Pick<GoalProgress, 'status' | 'reachedDay'>
  deadlineDay: number | undefined
  /** When target and deadline were last changed: nobody is told of days that were over by then. */
  aimedDay: number
}

const weekDays = 7
/** After a month without a server nobody wants to hear of it. */
const missedDays = 31

/**
 * What somebody is to be told of a goal from nine o’clock on of `today` where they are. A notice that could not be given on
 * its day is given later, as long as it is still of use: the week until two days before, the day until the last.
 */
export function noticesOf({ progress, deadlineDay, aimedDay }: Watched, today: number): GoalNotice[] {
  const { status, reachedDay } = progress
  if (status === 'completed') return reachedDay !== undefined && reachedDay <= today ? ['goal_reached'] : []
  if (deadlineDay === undefined) return []
  if (status === 'missed') return today - deadlineDay <= missedDays ? ['goal_missed'] : []
  const left = deadlineDay - today
  if (left >= 2 && left <= weekDays && aimedDay < deadlineDay - weekDays) return ['goal_week_left']
  if (left >= 0 && left <= 1 && aimedDay < deadlineDay - 1) return ['goal_day_left']
  return []
}
