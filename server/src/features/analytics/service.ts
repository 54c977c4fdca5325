import { dateOfDay, type Trend } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import { localDateOf } from '../workouts/local-time.ts'
import { judgedSessions, trendOfSessions } from './lift-trend.ts'
import { ask } from './period.ts'
import * as store from './store.ts'

export { muscles } from './muscles.ts'
export { totalLifts } from './scores.ts'
export { estimates, lastEstimates } from './store.ts'
/** What other features ask of analytics. */
export { trends } from './trends.ts'

export function todayOf(app: App, timezone: string): string {
  return localDateOf(app.now(), timezone)
}

/** Where lifts are going, by their last sessions; nothing for a lift without an estimate. */
export async function trendsOf(app: App, user: User, exerciseIds: readonly string[]): Promise<Map<string, Trend>> {
  const { today } = await ask(app, user, {})
  const recent = await store.lastEstimates(app.db, user, exerciseIds, { to: dateOfDay(today), limit: judgedSessions })
  return new Map(
    [...recent].flatMap(([id, sessions]) => (sessions.length > 0 ? [[id, trendOfSessions(sessions)]] : [])),
  )
}

/** The weeks of a stretch that had training, by the user's first weekday. */
export async function weeksOf(app: App, user: User, dates: store.Dates) {
  const { lifter } = await ask(app, user, {})
  return store.bucketsOf(app.db, user, dates, 'week', lifter.firstWeekday)
}
