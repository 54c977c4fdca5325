import type { analyticsCompare } from '@fitai/contract'
import { type Days, dayNumber, muscleGroups, setsOfGroup } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { setInputs, told } from './explain.ts'
import { movementsOf, withMovement } from './movements.ts'
import { totalsExplained } from './overview.ts'
import { datesOf, periodOf } from './period.ts'
import * as store from './store.ts'
import { activeWeeks, totalsFrom } from './totals.ts'

type Query = z.output<(typeof analyticsCompare)['query']>
type Reply = z.input<(typeof analyticsCompare)['reply']>

const mostLifts = 20

export async function compare(app: App, user: User, query: Query): Promise<Reply> {
  const [a, b] = [
    await sideOf(app, user, { from: dayNumber(query.from), to: dayNumber(query.to) }),
    await sideOf(app, user, { from: dayNumber(query.otherFrom), to: dayNumber(query.otherTo) }),
  ]
  const perWeek = (pick: (row: store.TotalsRow) => number) =>
    compared(pick(a.totals) / a.weeks, pick(b.totals) / b.weeks)
  return {
    first: { period: a.period, totals: totalsFrom(a.totals) },
    second: { period: b.period, totals: totalsFrom(b.totals) },
    perWeek: {
      workouts: perWeek(({ workouts }) => workouts),
      workingSets: perWeek(({ workingSets }) => workingSets),
      hardSets: perWeek(({ hardSets }) => hardSets),
      reps: perWeek(({ reps }) => reps),
      volumeKg: perWeek(({ volumeKg }) => volumeKg),
      hours: perWeek(({ seconds }) => seconds / 3600),
    },
    groups: muscleGroups.map(({ group, muscles }) => ({
      group,
      setsPerWeek: compared(setsOfGroup(muscles, a.trained) / a.weeks, setsOfGroup(muscles, b.trained) / b.weeks),
    })),
    lifts: await liftsOf(app, user, a, b),
    explanations: query.explain ? await explain(app, user, a, b) : null,
  }
}

type Side = Awaited<ReturnType<typeof sideOf>>

async function sideOf(app: App, user: User, days: Days) {
  const dates = datesOf(days)
  const [totals, rows] = await Promise.all([
    store.totalsOf(app.db, user, dates),
    store.exerciseTotals(app.db, user, dates),
  ])
  const movements = await movementsOf(
    app,
    user,
    rows.map(({ exerciseId }) => exerciseId),
  )
  return {
    ...{ dates, totals, period: periodOf(days, 'custom') },
    weeks: activeWeeks(days, undefined),
    trained: withMovement(rows, movements),
  }
}

async function liftsOf(app: App, user: User, a: Side, b: Side): Promise<Reply['lifts']> {
  const sessions = new Map<string, number>()
  for (const { exerciseId, sessions: count } of [...a.trained, ...b.trained])
    sessions.set(exerciseId, (sessions.get(exerciseId) ?? 0) + count)
  const ids = [...sessions]
    .toSorted(([, x], [, y]) => y - x)
    .slice(0, mostLifts)
    .map(([id]) => id)
  const [bestA, bestB] = await Promise.all([
    store.bestEstimates(app.db, user, ids, a.dates),
    store.bestEstimates(app.db, user, ids, b.dates),
  ])
  return ids.flatMap((id) => {
    const [inA, inB] = [a, b].map((side) => side.trained.find(({ exerciseId }) => exerciseId === id))
    const link = inA?.link ?? inB?.link
    if (!link) return []
    const [first, second] = [bestA.get(id)?.e1rmKg ?? null, bestB.get(id)?.e1rmKg ?? null]
    return [
      {
        ...link,
        hardSetsPerWeek: compared((inA?.hardSets ?? 0) / a.weeks, (inB?.hardSets ?? 0) / b.weeks),
        bestE1rmKg: { first, second, changePercent: first && second ? (100 * (second - first)) / first : null },
      },
    ]
  })
}

function compared(first: number, second: number) {
  const change = second - first
  return { first, second, change, changePercent: first === 0 ? null : (100 * change) / first }
}

async function explain(app: App, user: User, a: Side, b: Side) {
  const [first, second] = [await setInputs(app, user, a.dates), await setInputs(app, user, b.dates)]
  return [
    ...totalsExplained('first.totals', first),
    ...totalsExplained('second.totals', second),
    told('perWeek', 'change', second),
    told('groups', 'fractionalSets', second),
    told('lifts', 'change', second),
  ]
}
