import type { analyticsYear } from '@fitai/contract'
import { dateOfDay, dayNumber, monthStarts, weeklyStreak } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { setInputs, told } from './explain.ts'
import { movementsOf } from './movements.ts'
import { favoritesOf, totalsExplained } from './overview.ts'
import { ask, datesOf } from './period.ts'
import * as store from './store.ts'
import { noTraining, totalsFrom } from './totals.ts'
import * as yearStore from './year-store.ts'

type Query = z.output<(typeof analyticsYear)['query']>
type Reply = z.input<(typeof analyticsYear)['reply']>

const mostGains = 5

export async function year(app: App, user: User, of: number, { explain }: Query): Promise<Reply> {
  const { lifter } = await ask(app, user, {})
  const days = yearDays(of)
  const dates = datesOf(days)
  const [totals, previous, months, weekdays, exercises, trained, biggest, longest, records] = await Promise.all([
    store.totalsOf(app.db, user, dates),
    store.totalsOf(app.db, user, datesOf(yearDays(of - 1))),
    store.bucketsOf(app.db, user, dates, 'month', lifter.firstWeekday),
    store.weekdaysOf(app.db, user, dates),
    store.exerciseTotals(app.db, user, dates),
    store.trainedDays(app.db, user),
    yearStore.biggestWorkout(app.db, user, dates),
    yearStore.longestWorkout(app.db, user, dates),
    yearStore.recordsOf(app.db, user, dates),
  ])
  const found = new Map(months.map((month) => [month.start, month]))
  const here = trained.filter((day) => day >= days.from && day <= days.to)
  const inputs = explain ? await setInputs(app, user, dates) : undefined
  return {
    year: of,
    totals: totalsFrom(totals),
    previousTotals: totalsFrom(previous),
    months: monthStarts(days).map((day) => {
      const start = dateOfDay(day)
      return { start, ...totalsFrom(found.get(start) ?? noTraining) }
    }),
    longestWeeklyStreak: weeklyStreak(here, days.to, lifter.firstWeekday).longest,
    busiestWeekday: busiestOf(weekdays),
    longestWorkout: longest ?? null,
    biggestWorkout: biggest ?? null,
    favorites: await favoritesOf(app, user, exercises),
    records,
    biggestGains: await gainsOf(app, user, dates, exercises),
    heaviest: await heaviestOf(app, user, dates),
    explanations: inputs
      ? [
          ...totalsExplained('totals', inputs),
          told('previousTotals', 'count', await setInputs(app, user, datesOf(yearDays(of - 1)))),
          ...totalsExplained('months[]', inputs),
          told('longestWeeklyStreak', 'weeklyStreak', inputs),
          told('busiestWeekday', 'count', inputs),
          told('longestWorkout', 'duration', inputs),
          told('biggestWorkout', 'volume', inputs),
          told('favorites', 'favorites', inputs),
          told('records', 'record', inputs),
          told('biggestGains', 'record', inputs),
          told('heaviest', 'record', inputs),
        ]
      : null,
  }
}

function yearDays(year: number) {
  const text = String(year).padStart(4, '0')
  return { from: dayNumber(`${text}-01-01`), to: dayNumber(`${text}-12-31`) }
}

function busiestOf(weekdays: ReadonlyMap<number, number>): number | null {
  const [first] = [...weekdays].toSorted(([a, x], [b, y]) => y - x || a - b)
  return first?.[0] ?? null
}

/** Lifts whose best of the year is above the best of all years before, most percent first. */
async function gainsOf(app: App, user: User, dates: store.Dates, trained: readonly store.ExerciseTotals[]) {
  const ids = trained.map(({ exerciseId }) => exerciseId)
  const gains = (await yearStore.gainsOf(app.db, user, ids, dates))
    .map(({ exerciseId, fromKg, toKg }) => ({
      ...{ exerciseId, fromKg, toKg, gainKg: toKg - fromKg },
      gainPercent: (100 * (toKg - fromKg)) / fromKg,
    }))
    .filter(({ gainKg }) => gainKg > 0)
    .toSorted((a, b) => b.gainPercent - a.gainPercent)
    .slice(0, mostGains)
  const movements = await movementsOf(
    app,
    user,
    gains.map(({ exerciseId }) => exerciseId),
  )
  return gains.flatMap(({ exerciseId, ...gain }) => {
    const link = movements.get(exerciseId)?.link
    return link ? [{ ...link, ...gain }] : []
  })
}

async function heaviestOf(app: App, user: User, dates: store.Dates): Promise<Reply['heaviest']> {
  const heaviest = await yearStore.heaviestRecord(app.db, user, dates)
  if (!heaviest) return null
  const { exerciseId, ...record } = heaviest
  const exercise = (await movementsOf(app, user, [exerciseId])).get(exerciseId)?.link
  return exercise ? { ...record, kind: 'heaviest_weight', exercise } : null
}
