import { progressOf } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import * as analytics from '../analytics/service.ts'
import * as users from '../users/service.ts'
import { type Followed, follow } from './courses.ts'
import * as store from './store.ts'

/** How many of all goals, archived ones too, were reached and missed, and the days on which they were reached. */
export type Ended = { reached: number; ended: number; rate: number | null; reachedDays: readonly number[] }

export function endedIn(followed: readonly Pick<Followed, 'course'>[], today: number): Ended {
  const judged = followed.map(({ course }) => progressOf(course, today))
  const reachedDays = judged.flatMap(({ reachedDay }) => reachedDay ?? []).toSorted((a, b) => a - b)
  const reached = reachedDays.length
  const ended = reached + judged.filter(({ status }) => status === 'missed').length
  return { reached, ended, rate: ended === 0 ? null : reached / ended, reachedDays }
}

const remembered = new Map<string, { stamp: string; ended: Ended }>()
const mostRemembered = 10_000

/**
 * The same for pages that only count goals: remembered as long as neither the training of the caller nor their calendar
 * has changed. Any process may have changed them: each asks the database.
 */
export async function endedOf(app: App, user: User): Promise<Ended> {
  const { revision } = await users.stampOf(app.db, user)
  const { timezone, firstWeekday } = await users.accountOf(app.db, user)
  const stamp = `${revision} ${analytics.todayOf(app, timezone)} ${firstWeekday}`
  const known = remembered.get(user.id)
  if (known?.stamp === stamp) return known.ended
  const goals = await store.list(app.db, user, { show: 'all' })
  const { today, followed } = await follow(app, app.db, user, goals)
  const ended = endedIn(followed, today)
  remembered.delete(user.id)
  remembered.set(user.id, { stamp, ended })
  for (const id of remembered.keys()) {
    if (remembered.size <= mostRemembered) break
    remembered.delete(id)
  }
  return ended
}
