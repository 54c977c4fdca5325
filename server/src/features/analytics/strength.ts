import type { analyticsStrength, Explanation } from '@fitai/contract'
import { countDays, dayNumber, e1rmFigure, longestByWeek } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { listed, setInputs, told } from './explain.ts'
import { judgedSessions, shownTrend, trendOfSessions } from './lift-trend.ts'
import { idsOf, movementsOf, withMovement } from './movements.ts'
import { type Asked, ask } from './period.ts'
import { bestsOf, scoresOf, totalLifts, totalOf } from './scores.ts'
import * as store from './store.ts'
import { activeWeeks } from './totals.ts'

type Query = z.output<(typeof analyticsStrength)['query']>
type Reply = z.input<(typeof analyticsStrength)['reply']>
type Lift = Reply['lifts'][number]

export async function strength(app: App, user: User, query: Query): Promise<Reply> {
  const asked = await ask(app, user, query)
  const [lifts, bests] = await Promise.all([liftsOf(app, user, asked, query), bestsOf(app, user, asked)])
  const total = await totalOf(app, user, asked, bests)
  return {
    period: asked.period,
    formula: asked.lifter.formula,
    lifts,
    total,
    ...(await scoresOf(app, user, asked, bests)),
    explanations: query.explain ? await explain(app, user, asked, lifts) : null,
  }
}

async function liftsOf(app: App, user: User, asked: Asked, query: Query): Promise<Lift[]> {
  const { dates, isAll } = asked
  const rows = await (isAll ? store.exerciseTotalsOfAll(app.db, user) : store.exerciseTotals(app.db, user, dates))
  const wanted = query.exercise && (await idsOf(app, user, query.exercise.slice(0, 12)))
  const chosen = wanted
    ? wanted.flatMap((id) => rows.find(({ exerciseId }) => exerciseId === id) ?? [])
    : rows.slice(0, 2 * query.limit)
  const ids = chosen.map(({ exerciseId }) => exerciseId)
  const [movements, { firstDate }, recent, best] = await Promise.all([
    movementsOf(app, user, ids),
    store.firstAndLast(app.db, user),
    store.lastEstimates(app.db, user, ids, { to: dates.to, limit: judgedSessions }),
    isAll ? store.allTimeEstimates(app.db, user, ids) : store.bestEstimates(app.db, user, ids, dates),
  ])
  // Without being asked, only what can be estimated is a lift.
  const shown = wanted ? chosen : chosen.filter(({ exerciseId }) => recent.has(exerciseId)).slice(0, query.limit)
  const series = await seriesOf(
    app,
    user,
    asked,
    shown.map(({ exerciseId }) => exerciseId),
  )
  const weeks = activeWeeks(asked.days, firstDate === null ? undefined : dayNumber(firstDate))
  return withMovement(shown, movements).map((row): Lift => {
    const sessions = recent.get(row.exerciseId) ?? []
    const latest = sessions.at(-1)
    const top = best.get(row.exerciseId)
    return {
      ...row.link,
      sessions: row.sessions,
      hardSetsPerWeek: row.hardSets / weeks,
      lastDate: latest?.date ?? dates.to,
      latest: latest ? estimateOf(latest) : null,
      best: top ? estimateOf(top) : null,
      trend: shownTrend(trendOfSessions(sessions)),
      series: series(row.exerciseId),
    }
  })
}

function estimateOf({ e1rmKg, date, workoutId }: store.Estimate) {
  return { e1rmKg, date, workoutId }
}

/** A point a session; of a long stretch a point a month, with the best of it. */
async function seriesOf(app: App, user: User, { days, dates }: Asked, ids: readonly string[]) {
  if (countDays(days) > longestByWeek) {
    const [months, records] = await Promise.all([
      store.monthlyEstimates(app.db, user, ids, dates),
      store.recordMonths(app.db, user, ids, dates),
    ])
    return (id: string) =>
      (months.get(id) ?? []).map(({ date, e1rmKg }) => ({ date, e1rmKg, isRecord: records.has(`${id} ${date}`) }))
  }
  const [sessions, records] = await Promise.all([
    store.estimates(app.db, user, ids, dates),
    store.recordWorkouts(app.db, user, ids, dates),
  ])
  return (id: string) =>
    (sessions.get(id) ?? []).map(({ date, e1rmKg, workoutId }) => ({
      ...{ date, e1rmKg },
      isRecord: records.has(`${id} ${workoutId}`),
    }))
}

async function explain(app: App, user: User, asked: Asked, lifts: readonly Lift[]): Promise<Explanation[]> {
  const { dates, lifter } = asked
  const ids = lifts.map(({ id }) => id)
  const inputs = await setInputs(app, user, dates, { exerciseIds: ids })
  const three = await setInputs(app, user, dates, { exerciseIds: Object.values(totalLifts(app)).flat() })
  const e1rm = e1rmFigure(lifter.formula)
  const profile = listed('profile', ['sex', 'birthDate', 'bodyweight'])
  const perLift = await Promise.all(
    lifts.map(async ({ id }, index) =>
      told(`lifts[${index}].best`, e1rm, await setInputs(app, user, dates, { exerciseId: id })),
    ),
  )
  return [
    ...perLift,
    told('lifts[].sessions', 'count', inputs),
    told('lifts[].hardSetsPerWeek', 'hardSets', inputs),
    told('lifts[].latest', e1rm, inputs),
    told('lifts[].series', e1rm, inputs),
    told('lifts[].trend', 'trend', inputs),
    told('total.kg', 'strengthTotal', three),
    told('total', e1rm, three),
    told('scores.bodyweightKg', 'bodyweight', profile),
    told('scores.wilks', 'wilks', three),
    told('scores.wilks2020', 'wilks2020', three),
    told('scores.dots', 'dots', three),
    told('scores.ipfGl', 'ipfGl', three),
    told('level', 'strengthLevel', profile),
  ]
}
