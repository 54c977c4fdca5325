import type { Period, PeriodQuery } from '@fitai/contract'
import { countDays, type Days, dateOfDay, dayNumber, lastDays, rangeDays } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import { localDateOf } from '../workouts/local-time.ts'
import * as store from './store.ts'

/** Who asks, which day it is where they are, and which days they ask for. */
export type Asked = {
  lifter: store.Lifter
  today: number
  days: Days
  dates: store.Dates
  isAll: boolean
  period: Period
}

type Wish = Partial<Pick<PeriodQuery, 'range' | 'from' | 'to'>>

export async function ask(app: App, user: User, wish: Wish): Promise<Asked> {
  const lifter = (await store.findLifter(app.db, user)) ?? fail('not_signed_in')
  const today = dayNumber(localDateOf(app.now(), lifter.timezone))
  const { range = '12w', from, to } = wish
  const isCustom = from !== undefined || to !== undefined
  const isAll = range === 'all' && !isCustom
  const days = isCustom
    ? customDays(today, range, { from, to })
    : isAll
      ? await allDays(app, user, today)
      : lastDays(today, rangeDays[range === 'all' ? '12w' : range])
  return { lifter, today, days, dates: datesOf(days), isAll, period: periodOf(days, isCustom ? 'custom' : range) }
}

const longestDays = 60 * 366

/** An end without a beginning reaches as far back as the range would. */
function customDays(today: number, range: PeriodQuery['range'], { from, to }: Omit<Wish, 'range'>): Days {
  const end = to === undefined ? today : dayNumber(to)
  const begin = from === undefined ? end - (range === 'all' ? 365 : rangeDays[range]) + 1 : dayNumber(from)
  if (begin > end) fail('invalid_input', '`from` must not lie after today')
  if (end - begin > longestDays) fail('invalid_input', 'A period of sixty years at most')
  return { from: begin, to: end }
}

/** From the first workout to today, or to the last one where the clock of a phone was ahead. */
async function allDays(app: App, user: User, today: number): Promise<Days> {
  const { firstDate, lastDate } = await store.firstAndLast(app.db, user)
  if (firstDate === null || lastDate === null) return { from: today, to: today }
  return { from: Math.min(today, dayNumber(firstDate)), to: Math.max(today, dayNumber(lastDate)) }
}

export function datesOf({ from, to }: Days): store.Dates {
  return { from: dateOfDay(from), to: dateOfDay(to) }
}

export function periodOf(days: Days, range: Period['range']): Period {
  return { range, ...datesOf(days), days: countDays(days) }
}
