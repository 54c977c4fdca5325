import { dateOfDay, dayNumber, type GoalNotice, noticesOf, progressOf } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import * as notifications from '../notifications/service.ts'
import { localTimeOf } from '../workouts/local-time.ts'
import { type Followed, follow } from './courses.ts'
import { keptDays } from './service.ts'
import * as store from './store.ts'
import * as watch from './watch-store.ts'

/** On the clocks where somebody lives. */
const noticeHour = 9

/**
 * Tells everybody what is due of their goals, from nine o’clock on where they live. It may run as often as it likes and in
 * several processes at once: a notice is given once, and whom nothing is due is not looked at again that day. Answers how
 * many notices were given.
 */
export async function tellOfGoals(app: App): Promise<number> {
  const now = app.now()
  await store.forget(app.db, new Date(now.getTime() - keptDays * 86_400_000).toISOString())
  const clocks = (await watch.zones(app.db)).map((timezone) => ({
    timezone,
    at: localTimeOf(now.toISOString(), timezone),
  }))
  const zonesDue = clocks
    .filter(({ at }) => Number(at.slice(11, 13)) >= noticeHour)
    .map(({ timezone, at }) => ({ timezone, date: at.slice(0, 10) }))
  let given = 0
  for (const due of await watch.due(app.db, zonesDue)) {
    given += await tell(app, { id: due.id, sessionId: due.id })
    await watch.looked(app.db, due)
  }
  return given
}

async function tell(app: App, user: User): Promise<number> {
  const goals = await store.list(app.db, user, { show: 'open' })
  const { today, followed } = await follow(app, app.db, user, goals)
  let given = 0
  for (const each of followed) given += await tellOf(app, user, each, today)
  return given
}

/** What follows from the log is taken back with it. */
const conclusions: readonly GoalNotice[] = ['goal_reached', 'goal_missed']

async function tellOf(app: App, user: User, { goal, course }: Followed, today: number): Promise<number> {
  const progress = progressOf(course, today)
  const { deadlineDay } = course
  const occurrence = `${goal.aim}`
  const kinds = noticesOf({ progress, deadlineDay, aimedDay: dayNumber(goal.aimedOn) }, today)
  const isTrue: Partial<Record<GoalNotice, boolean>> = {
    goal_reached: progress.status === 'completed',
    goal_missed: progress.status === 'missed',
  }
  for (const kind of conclusions)
    if (!isTrue[kind]) await notifications.withdraw(app.db, user, { kind, subjectId: goal.id, occurrence })
  let given = 0
  for (const kind of kinds) {
    const day = kind === 'goal_reached' ? (progress.reachedDay ?? today) : (deadlineDay ?? today)
    const daysLeft = deadlineDay === undefined ? null : deadlineDay - today
    const content = { name: goal.name, status: progress.status, date: dateOfDay(day), daysLeft }
    const notice = { id: app.newId(), kind, subjectId: goal.id, occurrence, content }
    if (await notifications.give(app.db, user, { ...notice, createdAt: app.now().toISOString() })) given += 1
  }
  return given
}
