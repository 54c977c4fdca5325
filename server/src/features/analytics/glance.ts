import type { ExerciseRecords, Explanation, overview as Overview } from '@fitai/contract'
import { dateOfDay, weeklyStreak } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import * as body from '../body/service.ts'
import * as goals from '../goals/service.ts'
import * as recordsOf from '../records/service.ts'
import { setInputs, told } from './explain.ts'
import { ask } from './period.ts'
import * as progressStore from './progress-store.ts'
import * as store from './store.ts'

type OverviewQuery = z.output<(typeof Overview)['query']>
type OverviewReply = z.input<(typeof Overview)['reply']>

/** Weeks that are listed one by one. */
const listedDays = 53 * 7

export async function glance(app: App, user: User, query: OverviewQuery): Promise<OverviewReply> {
  const { lifter, today } = await ask(app, user, {})
  const recent = { from: dateOfDay(today - listedDays + 1), to: store.everything.to }
  const [totals, days, weeks, weighIn, { reached, ended, rate }] = await Promise.all([
    store.totalsOf(app.db, user, store.everything),
    store.trainedDays(app.db, user),
    store.bucketsOf(app.db, user, recent, 'week', lifter.firstWeekday),
    body.lastWeighIn(app.db, user, dateOfDay(today)),
    goals.endedOf(app, user),
  ])
  const streak = weeklyStreak(days, today, lifter.firstWeekday)
  const [first, last] = [days[0], days.at(-1)]
  const { workouts, workingSets, reps, volumeKg } = totals
  return {
    ...{ workouts, workingSets, reps, volumeKg },
    firstDate: first === undefined ? null : dateOfDay(first),
    lastDate: last === undefined ? null : dateOfDay(last),
    weeklyStreak: streak.atLast,
    longestWeeklyStreak: streak.longest,
    weeks: weeks.map((week) => ({
      ...{ weekStart: week.start, workouts: week.workouts, workingSets: week.workingSets },
      ...{ reps: week.reps, volumeKg: week.volumeKg },
    })),
    bodyweight: { kg: weighIn?.kg ?? null, date: weighIn?.date ?? null },
    goals: { reached, ended, rate, missing: rate === null ? 'no_goals' : null },
    explanations: query.explain ? await explainOverview(app, user) : null,
  }
}

async function explainOverview(app: App, user: User): Promise<Explanation[]> {
  const inputs = await setInputs(app, user, store.everything)
  return [
    ...(['workouts', 'workingSets', 'reps', 'weeks'] as const).map((figure) => told(figure, 'count', inputs)),
    told('volumeKg', 'volume', inputs),
    told('weeks[].volumeKg', 'volume', inputs),
    told('weeklyStreak', 'weeklyStreak', inputs),
    told('longestWeeklyStreak', 'weeklyStreak', inputs),
    told('bodyweight', 'bodyweight', inputs),
    told('goals', 'goals', inputs),
  ]
}

export async function records(app: App, user: User): Promise<{ items: ExerciseRecords[] }> {
  const [standing, trained] = await Promise.all([
    recordsOf.standingByExercise(app.db, user),
    progressStore.trainedExercises(app.db, user),
  ])
  return { items: trained.map((exercise) => ({ ...exercise, current: standing.get(exercise.exerciseId) ?? [] })) }
}
