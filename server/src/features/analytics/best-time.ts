import type { analyticsBestTime } from '@fitai/contract'
import { bestTimeOfDay, dateOfDay, deviations, lastDays, partOfDay, rangeDays } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { listed, told } from './explain.ts'
import { ask, datesOf } from './period.ts'
import * as store from './store.ts'

type Query = z.output<(typeof analyticsBestTime)['query']>
type Reply = z.input<(typeof analyticsBestTime)['reply']>

/** A workout is compared with the same lifts up to so many days before and after it. */
const neighbourDays = 42

export async function bestTime(app: App, user: User, query: Query): Promise<Reply> {
  const { today, period, dates } = await ask(app, user, { range: '1y' })
  const wider = datesOf({ ...lastDays(today, rangeDays['1y'] + neighbourDays) })
  const sessions = await store.estimatesByHour(app.db, user, wider)
  const deviation = deviations(sessions)
  const hours = new Map(sessions.filter(({ day }) => dateOfDay(day) >= dates.from).map((s) => [s.workoutId, s.hour]))
  const timed = [...hours].flatMap(([workoutId, hour]) => {
    const deviationPercent = deviation.get(workoutId)
    return deviationPercent === undefined ? [] : [{ part: partOfDay(hour), deviationPercent, workoutId }]
  })
  const { best, parts, missing } = bestTimeOfDay(timed)
  const inputs = listed(
    'workouts',
    timed.map(({ workoutId }) => workoutId),
    dates,
  )
  return {
    period,
    best: best ?? null,
    parts,
    missing: missing ?? null,
    explanations: query.explain ? [told('best', 'bestTime', inputs), told('parts', 'bestTime', inputs)] : null,
  }
}
