import type { analyticsOverview, Explanation } from '@fitai/contract'
import { consistencyOf, dailyStreak, dateOfDay, dayNumber, daysBefore, heatLevels, weeklyStreak } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { listed, setInputs, told } from './explain.ts'
import { movementsOf, withMovement } from './movements.ts'
import { type Asked, ask, datesOf, periodOf } from './period.ts'
import * as store from './store.ts'
import { activeWeeks, averageSeconds, totalsFrom } from './totals.ts'

type Query = z.output<(typeof analyticsOverview)['query']>
type Reply = z.input<(typeof analyticsOverview)['reply']>

const favorites = 10
/** A calendar has 53 columns at most. */
const calendarDays = 53 * 7

export async function overview(app: App, user: User, query: Query): Promise<Reply> {
  const asked = await ask(app, user, query)
  const { dates, days, isAll, lifter, today } = asked
  const before = daysBefore(days)
  const hasBefore = !isAll && before.from >= dayNumber('1900-01-01')
  const [totals, previous, trainedDays, calendar, exercises, allTime] = await Promise.all([
    store.totalsOf(app.db, user, isAll ? store.everything : dates),
    hasBefore ? store.totalsOf(app.db, user, datesOf(before)) : undefined,
    store.trainedDays(app.db, user),
    store.daysOf(app.db, user, datesOf({ from: Math.max(days.from, days.to - calendarDays + 1), to: days.to })),
    isAll ? store.exerciseTotalsOfAll(app.db, user) : store.exerciseTotals(app.db, user, dates),
    isAll ? undefined : store.totalsOf(app.db, user, store.everything),
  ])
  const consistency = consistencyOf(trainedDays, days, lifter.firstWeekday)
  const weeks = activeWeeks(days, trainedDays[0])
  const levels = heatLevels(calendar.map(({ workingSets }) => workingSets))
  const [firstDay, lastDay] = [trainedDays[0], trainedDays.at(-1)]
  return {
    period: asked.period,
    totals: totalsFrom(totals),
    previous: previous ? { period: periodOf(before, 'custom'), totals: totalsFrom(previous) } : null,
    allTime: {
      ...totalsFrom(allTime ?? totals),
      firstDate: firstDay === undefined ? null : dateOfDay(firstDay),
      lastDate: lastDay === undefined ? null : dateOfDay(lastDay),
    },
    averageSeconds: averageSeconds(totals),
    workoutsPerWeek: totals.workouts === 0 ? null : totals.workouts / weeks,
    consistency: {
      score: consistency.score ?? null,
      usualDaysPerWeek: consistency.usualDaysPerWeek ?? null,
      weeks: consistency.weeks,
      missing: consistency.score !== undefined ? null : firstDay === undefined ? 'no_training' : 'too_few_weeks',
    },
    streaks: {
      daily: dailyStreak(trainedDays, today),
      weekly: weeklyStreak(trainedDays, today, lifter.firstWeekday),
    },
    favorites: await favoritesOf(app, user, exercises),
    calendar: calendar.map(({ date, workouts, workingSets, volumeKg }, index) => ({
      ...{ date, workouts, workingSets, volumeKg },
      level: levels[index] ?? 1,
    })),
    explanations: query.explain ? await explain(app, user, asked, trainedDays) : null,
  }
}

export async function favoritesOf(app: App, user: User, exercises: readonly store.ExerciseTotals[]) {
  const first = exercises.slice(0, favorites)
  const movements = await movementsOf(
    app,
    user,
    first.map(({ exerciseId }) => exerciseId),
  )
  return withMovement(first, movements).map(({ link, sessions, workingSets, volumeKg }) => ({
    ...link,
    ...{ sessions, workingSets, volumeKg },
  }))
}

async function explain(
  app: App,
  user: User,
  { dates, days }: Asked,
  trained: readonly number[],
): Promise<Explanation[]> {
  const before = datesOf(daysBefore(days))
  const [sets, setsBefore, all] = await Promise.all([
    setInputs(app, user, dates),
    setInputs(app, user, before),
    setInputs(app, user, store.everything),
  ])
  const inDays = (from: number, to: number) =>
    listed('days', trained.filter((day) => day >= from && day <= to).map(dateOfDay), datesOf({ from, to }))
  const workoutDays = inDays(days.from, days.to)
  const ever = listed('days', trained.map(dateOfDay))
  return [
    ...totalsExplained('totals', sets),
    ...totalsExplained('previous.totals', setsBefore),
    ...totalsExplained('allTime', all),
    told('averageSeconds', 'averageDuration', workoutDays),
    told('workoutsPerWeek', 'perWeek', workoutDays),
    told('consistency', 'consistency', workoutDays),
    told('streaks.daily', 'dailyStreak', ever),
    told('streaks.weekly', 'weeklyStreak', ever),
    told('favorites', 'favorites', sets),
    told('calendar[].level', 'heatLevel', workoutDays),
    told('calendar[].volumeKg', 'volume', sets),
    told('calendar', 'count', sets),
  ]
}

export function totalsExplained(place: string, inputs: Explanation['inputs']): Explanation[] {
  return [
    told(`${place}.volumeKg`, 'volume', inputs),
    told(`${place}.hardSets`, 'hardSets', inputs),
    told(`${place}.seconds`, 'duration', inputs),
    told(place, 'count', inputs),
  ]
}
