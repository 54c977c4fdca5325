import type { LiftTrend } from '@fitai/contract'
import { dateOfDay, type Trend, trendOf } from '@fitai/domain'
import type { Estimate } from './store.ts'

/** As many sessions as the trend rule looks at. */
export const judgedSessions = 12

/** The trend of a lift by its last sessions, oldest first. */
export function trendOfSessions(sessions: readonly Pick<Estimate, 'day' | 'e1rmKg'>[]): Trend {
  return trendOf(sessions.map(({ day, e1rmKg }) => ({ day, value: e1rmKg })))
}

export function shownTrend(trend: Trend): LiftTrend {
  return {
    label: trend.label,
    sessions: trend.points,
    spanDays: trend.spanDays,
    kgPerWeek: trend.slopePerWeek ?? null,
    percentPerWeek: trend.percentPerWeek ?? null,
    p: trend.p ?? null,
    bestKg: trend.best?.value ?? null,
    bestDate: trend.best === undefined ? null : dateOfDay(trend.best.day),
    sessionsSinceBest: trend.sessionsSinceBest,
    daysSinceBest: trend.daysSinceBest,
    gapDays: trend.gapDays ?? null,
    lastTwelve: {
      sessions: trend.lastTwelve.points,
      kgPerWeek: trend.lastTwelve.slopePerWeek ?? null,
      percentPerWeek: trend.lastTwelve.percentPerWeek ?? null,
      p: trend.lastTwelve.p ?? null,
    },
  }
}
