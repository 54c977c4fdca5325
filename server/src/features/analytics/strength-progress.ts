import { type Explanation, Instant, type strengthProgress } from '@fitai/contract'
import { e1rmFigure } from '@fitai/domain'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import { setInputs, told } from './explain.ts'
import { movementsOf, withMovement } from './movements.ts'
import { type Asked, ask } from './period.ts'
import * as progressStore from './progress-store.ts'
import * as store from './store.ts'

type StrengthQuery = z.output<(typeof strengthProgress)['query']>
type StrengthReply = z.input<(typeof strengthProgress)['reply']>

const mostLifts = 50

export async function strengthProgressOf(app: App, user: User, query: StrengthQuery): Promise<StrengthReply> {
  const asked = await ask(app, user, query)
  const [lifts, records] = await Promise.all([liftsOf(app, user, asked), newsOf(app, user, asked, query)])
  return {
    period: asked.period,
    formula: asked.lifter.formula,
    lifts,
    records,
    explanations: query.explain ? await explainStrength(app, user, asked) : null,
  }
}

async function liftsOf(app: App, user: User, { dates, isAll }: Asked): Promise<StrengthReply['lifts']> {
  const rows = await (isAll ? store.exerciseTotalsOfAll(app.db, user) : store.exerciseTotals(app.db, user, dates))
  const totals = rows.slice(0, mostLifts)
  const ids = totals.map(({ exerciseId }) => exerciseId)
  const [movements, ends, allTime, best] = await Promise.all([
    movementsOf(app, user, ids),
    progressStore.firstAndLastEstimates(app.db, user, ids, dates),
    store.allTimeEstimates(app.db, user, ids),
    isAll ? undefined : store.bestEstimates(app.db, user, ids, dates),
  ])
  return withMovement(totals, movements).flatMap(({ link, exerciseId, sessions }) => {
    const found = ends.get(exerciseId)
    if (!found) return []
    const { lastDate, firstE1rmKg, lastE1rmKg } = found
    const changeKg = lastE1rmKg - firstE1rmKg
    const allTimeBestE1rmKg = allTime.get(exerciseId)?.e1rmKg ?? null
    const bestE1rmKg = best ? (best.get(exerciseId)?.e1rmKg ?? null) : allTimeBestE1rmKg
    return [
      {
        ...{ ...link, sessions, lastDate, firstE1rmKg, lastE1rmKg, bestE1rmKg, changeKg },
        changePercent: (100 * changeKg) / firstE1rmKg,
        allTimeBestE1rmKg,
      },
    ]
  })
}

const Place = z.tuple([Instant, z.uuid(), z.string()])

/** Records of the period with what each took the place of, newest first. */
async function newsOf(app: App, user: User, { dates }: Asked, { limit, cursor }: StrengthQuery) {
  const after = fromCursor(cursor, Place)
  const rows = await progressStore.recordNews(app.db, user, dates, { after, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const movements = await movementsOf(app, user, [...new Set(shown.map(({ exerciseId }) => exerciseId))])
  const last = shown.at(-1)
  return {
    items: shown.flatMap(({ exerciseId, superseded, ...record }) => {
      const exercise = movements.get(exerciseId)?.link
      return exercise ? [{ ...record, exercise, superseded }] : []
    }),
    nextCursor: rows.length > limit && last ? toCursor(last.achievedAt, last.setId, last.kind) : null,
  }
}

async function explainStrength(app: App, user: User, { dates, lifter }: Asked): Promise<Explanation[]> {
  const inputs = await setInputs(app, user, dates)
  return [
    told('lifts[].sessions', 'count', inputs),
    told('lifts[].changeKg', 'change', inputs),
    told('lifts[].changePercent', 'change', inputs),
    told('lifts', e1rmFigure(lifter.formula), inputs),
    told('records', 'record', inputs),
  ]
}
