import { type Account, type BodyProgress, Instant, LocalDate, type readBody } from '@fitai/contract'
import { ageOn, dateOfDay, dayNumber, smoothedWeight, type WeighIn } from '@fitai/domain'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import * as users from '../users/service.ts'
import { localDateOf } from '../workouts/local-time.ts'
import { type Facts, figuresOf, navyOf, rateFigure } from './figures.ts'
import { girths, placesOf, toThousandths } from './girths.ts'
import * as service from './service.ts'
import * as store from './store.ts'

type Query = z.output<(typeof readBody)['query']>

/**
 * Before the first day asked for a trend has begun already, and a girth of last winter still counts; what lies more than
 * a year back weighs nothing in either (0.9 to the power of 365).
 */
const leadDays = 365

export async function read(app: App, user: User, query: Query): Promise<BodyProgress> {
  const { from, to } = query
  const account = await users.accountOf(app.db, user)
  const today = to ?? localDateOf(app.now(), account.timezone)
  const lead = { to, ...(from !== undefined && { from: dateOfDay(dayNumber(from) - leadDays) }) }
  const [weighIns, taped, entries, last] = await Promise.all([
    service.weighIns(app.db, user, lead),
    store.taped(app.db, user, lead),
    pageOf(app, user, query),
    service.lastWeighIn(app.db, user, to ?? '9999-12-31'),
  ])
  const bodyFat = bodyFatOf(taped, account)
  const isShown = ({ date }: { date: string }) => from === undefined || date >= from

  return {
    from: from ?? null,
    to: [today, last?.date ?? '', taped.at(-1)?.date ?? ''].sort().at(-1) ?? today,
    latest: { weightKg: last?.kg ?? null, weightDate: last?.date ?? null },
    weights: trendOf(weighIns).filter(isShown),
    ratePerWeekKg: rateFigure(weighIns, today),
    bodyFat: bodyFat.filter(isShown),
    ...figuresOf({
      weightKg: last?.kg,
      bodyFatPercent: bodyFat.at(-1)?.percent,
      places: placesOf(taped),
      ageYears: account.birthDate === null ? undefined : ageOn(account.birthDate, today),
      ...knownOf(account),
    }),
    measurements: girths(taped.filter(isShown)),
    entries,
  }
}

const Place = z.tuple([LocalDate, Instant, z.uuid()])

async function pageOf(app: App, user: User, { from, to, limit, cursor }: Query): Promise<BodyProgress['entries']> {
  const after = fromCursor(cursor, Place)
  const found = await store.entries(app.db, user, { from, to, after, limit: limit + 1 })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const hasMore = found.length > limit && last !== undefined
  return { items, nextCursor: hasMore ? toCursor(last.localDate, last.measuredAt, last.id) : null }
}

function trendOf(weighIns: readonly WeighIn[]): BodyProgress['weights'] {
  const smoothed = smoothedWeight(weighIns.map(({ date, kg }) => ({ day: dayNumber(date), kg })))
  return smoothed.map(({ day, kg, trendKg }) => ({
    date: dateOfDay(day),
    kg: toThousandths(kg),
    trendKg: toThousandths(trendKg),
  }))
}

type BodyFat = BodyProgress['bodyFat'][number]

function bodyFatOf(taped: readonly store.Taped[], account: Account): BodyFat[] {
  const known = knownOf(account)
  const days = Map.groupBy(taped, ({ date }) => date)
  return [...days].flatMap(([date, ofDay]) => bodyFatOfDay(date, ofDay, known) ?? [])
}

/** What was entered last, else what the tape of that day says. */
function bodyFatOfDay(date: string, ofDay: readonly store.Taped[], known: Known): BodyFat | undefined {
  const entered = ofDay.findLast(({ bodyFatPercent }) => bodyFatPercent !== null)?.bodyFatPercent
  if (typeof entered === 'number') return { date, percent: entered, method: 'entered' }
  const percent = navyOf({ ...known, places: placesOf(ofDay) })
  return percent === undefined ? undefined : { date, percent: toThousandths(percent), method: 'navy' }
}

type Known = Pick<Facts, 'sex' | 'heightCm'>

function knownOf({ sex, heightCm }: Account): Known {
  return { sex: sex ?? undefined, heightCm: heightCm ?? undefined }
}
