import { describe, expect, it } from 'vitest'
import { type GoalNotice, noticesOf } from './notices.ts'
import type { GoalStatus } from './progress.ts'

const deadline = 1000
const at = (
  left: number,
  status: GoalStatus,
  { aimedDay = 900, deadlineDay, reachedDay }: { aimedDay?: number; deadlineDay?: number; reachedDay?: number } = {},
) => noticesOf({ progress: { status, reachedDay }, deadlineDay: deadlineDay ?? deadline, aimedDay }, deadline - left)

describe('what somebody is told of a goal', () => {
  it.each<[number, GoalNotice[]]>([
    [8, []],
    [7, ['goal_week_left']],
    [6, ['goal_week_left']],
    [2, ['goal_week_left']],
    [1, ['goal_day_left']],
    [0, ['goal_day_left']],
  ])('%i days before the deadline: %j', (left, notices) => {
    expect(at(left, 'behind')).toEqual(notices)
  })

  it('hears nothing of days that were near when it was set', () => {
    expect(at(7, 'on_track', { aimedDay: deadline - 7 })).toEqual([])
    expect(at(7, 'on_track', { aimedDay: deadline - 8 })).toEqual(['goal_week_left'])
    expect(at(1, 'on_track', { aimedDay: deadline - 1 })).toEqual([])
    expect(at(1, 'on_track', { aimedDay: deadline - 2 })).toEqual(['goal_day_left'])
  })

  it('hears that it was missed, for a month', () => {
    expect([at(-1, 'missed'), at(-31, 'missed'), at(-32, 'missed')]).toEqual([['goal_missed'], ['goal_missed'], []])
  })

  it('hears that it was reached, and nothing of the deadline any more', () => {
    expect(at(7, 'completed', { reachedDay: deadline - 8 })).toEqual(['goal_reached'])
    expect(at(7, 'completed', { reachedDay: deadline - 7 })).toEqual(['goal_reached'])
    expect(at(7, 'completed', { reachedDay: deadline - 6 })).toEqual([])
  })

  it('has no days to tell of without a deadline', () => {
    expect(
      noticesOf({ progress: { status: 'behind', reachedDay: undefined }, deadlineDay: undefined, aimedDay: 1 }, 9),
    ).toEqual([])
  })
})
