import type { analyticsExport, RecordNews } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../../app.ts'
import * as body from '../../body/progress.ts'
import * as users from '../../users/service.ts'
import { localDateOf } from '../../workouts/local-time.ts'
import { bestTime } from '../best-time.ts'
import { effectiveness } from '../effectiveness.ts'
import { frequency } from '../frequency.ts'
import { intensity } from '../intensity.ts'
import { muscles } from '../muscles.ts'
import { overview } from '../overview.ts'
import { type Asked, ask } from '../period.ts'
import { recovery } from '../recovery.ts'
import { strength } from '../strength.ts'
import { strengthProgressOf } from '../strength-progress.ts'
import { trends } from '../trends.ts'
import { volume } from '../volume.ts'

export type Query = z.output<(typeof analyticsExport)['query']>
export type Gathered = Awaited<ReturnType<typeof gather>>

/** As many lifts as can be asked for at once. */
const mostLifts = 12
const recordsAtOnce = 100

/**
 * What the analytics say of a period, each by itself and without its explanations. One after the other: a report can
 * wait, somebody who logs a set meanwhile cannot.
 */
export async function gather(app: App, user: User, { range, from, to }: Query, bucket?: 'week' | 'month') {
  const period = { range, from, to, explain: false }
  const asked = await ask(app, user, period)
  const account = await users.accountOf(app.db, user)
  const madeAt = app.now()
  return {
    account,
    madeAt,
    madeOn: localDateOf(madeAt, account.timezone),
    today: asked.today,
    period: asked.period,
    overview: withoutExplanations(await overview(app, user, period)),
    volume: withoutExplanations(await volume(app, user, { ...period, bucket })),
    frequency: withoutExplanations(await frequency(app, user, period)),
    strength: withoutExplanations(await strength(app, user, { ...period, limit: mostLifts })),
    muscles: withoutExplanations(await muscles(app, user, period)),
    intensity: withoutExplanations(await intensity(app, user, period)),
    trends: withoutExplanations(await trends(app, user, period)),
    recovery: withoutExplanations(await recovery(app, user, { explain: false })),
    effectiveness: withoutExplanations(await effectiveness(app, user, { explain: false })),
    bestTime: withoutExplanations(await bestTime(app, user, { explain: false })),
    ...(await gainsOf(app, user, period)),
    body: await bodyOf(app, user, asked),
  }
}

function withoutExplanations<Reply extends { explanations: unknown }>({ explanations: _, ...reply }: Reply) {
  return reply
}

type PeriodOf = Pick<Query, 'range' | 'from' | 'to'> & { explain: boolean }

/** What the lifts gained and all records of the period, newest first. */
async function gainsOf(app: App, user: User, period: PeriodOf) {
  const first = await strengthProgressOf(app, user, { ...period, limit: recordsAtOnce })
  const records: RecordNews[] = [...first.records.items]
  let cursor = first.records.nextCursor
  while (cursor !== null) {
    const more = await strengthProgressOf(app, user, { ...period, limit: recordsAtOnce, cursor })
    records.push(...more.records.items)
    cursor = more.records.nextCursor
  }
  return { gains: { formula: first.formula, lifts: first.lifts }, records }
}

/** Everything that was measured in the period; of everything, what was measured before the first workout too. */
async function bodyOf(app: App, user: User, { isAll, period }: Asked) {
  const days = { from: isAll ? undefined : period.from, to: period.to }
  const { entries: _, ...measured } = await body.read(app, user, { ...days, limit: 1 })
  return measured
}
