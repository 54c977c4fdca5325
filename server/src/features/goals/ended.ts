import { progressOf } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import { follow } from './courses.ts'
import * as store from './store.ts'

/** How many of all goals, archived ones too, were reached and missed, and the days on which they were reached. */
export async function endedOf(app: App, user: User) {
  const goals = await store.list(app.db, user, { show: 'all' })
  if (goals.length === 0) return { reached: 0, ended: 0, rate: null, reachedDays: [] }
  const { today, followed } = await follow(app, app.db, user, goals)
  const judged = followed.map(({ course }) => progressOf(course, today))
  const reachedDays = judged.flatMap(({ reachedDay }) => reachedDay ?? []).toSorted((a, b) => a - b)
  const reached = reachedDays.length
  const ended = reached + judged.filter(({ status }) => status === 'missed').length
  return { reached, ended, rate: ended === 0 ? null : reached / ended, reachedDays }
}
