import type { analyticsEffectiveness, MissingReason } from '@fitai/contract'
import { countDays, type Days, effectiveness as effectOf, type Trend, weeksIn } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { setInputs, told } from './explain.ts'
import { judgedSessions, trendOfSessions } from './lift-trend.ts'
import { movementsOf, withMovement } from './movements.ts'
import { ask } from './period.ts'
import * as store from './store.ts'

type Query = z.output<(typeof analyticsEffectiveness)['query']>
type Reply = z.input<(typeof analyticsEffectiveness)['reply']>
type Lift = Reply['lifts'][number]

const mostLifts = 30

/** Lifts of the last year, by the progress a hard set of each has brought. */
export async function effectiveness(app: App, user: User, query: Query): Promise<Reply> {
  const { dates } = await ask(app, user, { range: '1y' })
  const totals = (await store.exerciseTotals(app.db, user, dates)).slice(0, mostLifts)
  const ids = totals.map(({ exerciseId }) => exerciseId)
  const [movements, recent] = await Promise.all([
    movementsOf(app, user, ids),
    store.lastEstimates(app.db, user, ids, { to: dates.to, limit: judgedSessions }),
  ])
  const lifts = withMovement(totals, movements).flatMap((row): Lift[] => {
    const sessions = recent.get(row.exerciseId) ?? []
    if (sessions.length === 0) return []
    const trend = trendOfSessions(sessions)
    const hardSetsPerWeek = hardSetsAWeek(sessions.slice(-trend.points))
    const effect = effectOf({ trend, hardSetsPerWeek })
    return [
      {
        ...row.link,
        percentPerHardSet: effect?.percentPerHardSet ?? null,
        percentPerWeek: trend.percentPerWeek ?? null,
        hardSetsPerWeek,
        sessions: trend.points,
        label: trend.label,
        missing: effect ? null : missingFor(trend, hardSetsPerWeek),
      },
    ]
  })
  const order = (lift: Lift) => lift.percentPerHardSet ?? Number.NEGATIVE_INFINITY
  const inputs = query.explain
    ? await setInputs(app, user, dates, { exerciseIds: lifts.map(({ id }) => id) })
    : undefined
  return {
    lifts: lifts.toSorted((a, b) => order(b) - order(a) || b.sessions - a.sessions),
    explanations: inputs
      ? [
          told('lifts[].percentPerWeek', 'trend', inputs),
          told('lifts[].hardSetsPerWeek', 'hardSets', inputs),
          told('lifts[].sessions', 'count', inputs),
          told('lifts', 'effectiveness', inputs),
        ]
      : null,
  }
}

/** Over the days the sessions span: what led to the progress that was seen. */
export function hardSetsAWeek(sessions: readonly { day: number; hardSets: number }[]): number {
  const [first] = sessions
  const last = sessions.at(-1)
  if (!first || !last) return 0
  const days: Days = { from: first.day, to: last.day }
  return sessions.reduce((sum, { hardSets }) => sum + hardSets, 0) / (countDays(days) < 7 ? 1 : weeksIn(days))
}

function missingFor({ label, spanDays }: Trend, hardSetsPerWeek: number): MissingReason {
  if (label === 'returning') return 'after_a_break'
  if (label === 'insufficient') return spanDays < 21 ? 'too_short' : 'too_few_sessions'
  return hardSetsPerWeek < 0.5 ? 'no_hard_sets' : 'too_few_sessions'
}
