import type { analyticsTrends, MissingReason } from '@fitai/contract'
import { dateOfDay, dayNumber, mannKendall, type Trend, theilSenPerDay, trendLabels, weightRate } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import * as body from '../body/service.ts'
import { hardSetsAWeek } from './effectiveness.ts'
import { listed, setInputs, told } from './explain.ts'
import { effortTrend } from './intensity.ts'
import { judgedSessions, shownTrend, trendOfSessions } from './lift-trend.ts'
import { movementsOf, withMovement } from './movements.ts'
import { muscles as musclesOf } from './muscles.ts'
import { type Asked, ask, datesOf } from './period.ts'
import { recovery } from './recovery.ts'
import { balanceRemarks, effortRemarks, type KnownLift, liftRemarks, loadRemarks, muscleRemarks } from './remarks.ts'
import * as store from './store.ts'
import { judgedBuckets } from './volume.ts'

type Query = z.output<(typeof analyticsTrends)['query']>
type Reply = z.input<(typeof analyticsTrends)['reply']>
type Slope = Reply['volume']

const mostLifts = 30
const mostRemarks = 12

export async function trends(app: App, user: User, query: Query): Promise<Reply> {
  const asked = await ask(app, user, query)
  const { lifter } = asked
  const unexplained = { ...query, explain: false }
  const [lifts, weeks, bodyweight, muscles, { load }] = await Promise.all([
    liftsOf(app, user, asked),
    store.bucketsOf(app.db, user, lastWeeks(asked), 'week', lifter.firstWeekday),
    bodyweightSlope(app, user, asked),
    musclesOf(app, user, unexplained),
    recovery(app, user, { explain: false }),
  ])
  const effort = effortTrend(weeks)
  const remarks = [
    ...loadRemarks(load),
    ...liftRemarks(lifts),
    ...muscleRemarks(muscles.groups, muscles.weeks),
    ...balanceRemarks(muscles.balance, muscles.weeks),
    ...effortRemarks(effort, muscles.weeks),
  ]
  const count = (label: Trend['label']) => lifts.filter(({ trend }) => trend.label === label).length
  return {
    period: asked.period,
    counts: Object.fromEntries(trendLabels.map((label) => [label, count(label)])) as Reply['counts'],
    lifts: lifts.map(({ link, sessions, lastDate, trend }) => ({
      ...link,
      sessions,
      lastDate,
      trend: shownTrend(trend),
    })),
    volume: volumeSlope(weeks, asked),
    effort,
    bodyweight,
    remarks: remarks.slice(0, mostRemarks),
    explanations: query.explain ? await explain(app, user, asked, lifts) : null,
  }
}

/** Volume and effort are going where the last year of the period shows. */
function lastWeeks({ days }: Asked): store.Dates {
  return datesOf({ from: Math.max(days.from, days.to - 7 * judgedBuckets + 1), to: days.to })
}

type Lift = KnownLift & { sessions: number; lastDate: string }

async function liftsOf(app: App, user: User, { dates, isAll, days }: Asked): Promise<Lift[]> {
  const rows = await (isAll ? store.exerciseTotalsOfAll(app.db, user) : store.exerciseTotals(app.db, user, dates))
  const totals = rows.slice(0, mostLifts)
  const ids = totals.map(({ exerciseId }) => exerciseId)
  const [movements, recent] = await Promise.all([
    movementsOf(app, user, ids),
    store.lastEstimates(app.db, user, ids, { to: dates.to, limit: judgedSessions }),
  ])
  return withMovement(totals, movements).flatMap((row): Lift[] => {
    const sessions = recent.get(row.exerciseId) ?? []
    const last = sessions.at(-1)
    if (!last) return []
    const trend = trendOfSessions(sessions)
    const seen = sessions.slice(-trend.points)
    const weeks = Math.max(1, trend.spanDays / 7)
    return [
      {
        ...{ link: row.link, sessions: row.sessions, lastDate: last.date, trend },
        hardSetsPerWeek: hardSetsAWeek(seen),
        sessionsPerWeek: days.to - last.day > 28 ? 0 : seen.length / weeks,
        averageRpe: averageRpe(seen),
      },
    ]
  })
}

function averageRpe(sessions: readonly store.Session[]): number | undefined {
  const sets = sessions.reduce((sum, { effortSets }) => sum + effortSets, 0)
  return sets === 0 ? undefined : sessions.reduce((sum, { rpeSum }) => sum + rpeSum, 0) / sets
}

/** kg a week over the whole weeks with training. */
function volumeSlope(weeks: readonly ({ start: string } & store.TotalsRow)[], { days }: Asked): Slope {
  const points = weeks
    .map((week) => ({ day: dayNumber(week.start), value: week.volumeKg }))
    .filter(({ day, value }) => value > 0 && day + 7 <= days.to + 1)
  return slopeOf(points, points.length === 0 ? 'no_training' : 'too_few_weeks')
}

function slopeOf(points: readonly { day: number; value: number }[], missing: MissingReason): Slope {
  if (points.length < 4) return { perWeek: null, p: null, missing }
  return {
    perWeek: 7 * (theilSenPerDay(points) ?? 0),
    p: mannKendall(points.map(({ value }) => value)).p,
    missing: null,
  }
}

async function bodyweightSlope(app: App, user: User, { dates, days }: Asked): Promise<Slope> {
  const weighIns = await body.weighIns(app.db, user, { from: dateOfDay(days.to - 28), to: dates.to })
  const rate = weightRate(
    weighIns.map(({ date, kg }) => ({ day: dayNumber(date), kg })),
    days.to,
  )
  return { perWeek: rate?.kgPerWeek ?? null, p: null, missing: rate ? null : 'no_bodyweight' }
}

async function explain(app: App, user: User, { dates, days }: Asked, lifts: readonly Lift[]) {
  const inputs = await setInputs(app, user, dates, { exerciseIds: lifts.map(({ link }) => link.id) })
  const weighIns = await body.weighIns(app.db, user, { from: dateOfDay(days.to - 28), to: dates.to })
  return [
    told('counts', 'trend', inputs),
    told('lifts[].sessions', 'count', inputs),
    told('lifts', 'trend', inputs),
    ...(['volume', 'effort'] as const).flatMap((figure) => [
      told(`${figure}.p`, 'mannKendall', inputs),
      told(figure, 'theilSen', inputs),
    ]),
    told(
      'bodyweight',
      'weightRate',
      listed(
        'weigh_ins',
        weighIns.map(({ date }) => date),
      ),
    ),
    told('remarks', 'trend', inputs),
  ]
}
