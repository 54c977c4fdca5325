import type { ExerciseRecords, overview as Overview } from '@fitai/contract'
import { mondayOf, weeklyStreaks } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import * as recordsOf from '../records/service.ts'
import * as store from './store.ts'

type Week = { weekStart: string; workouts: number; workingSets: number; reps: number; volumeKg: number }

export async function overview(app: App, user: User): Promise<z.output<(typeof Overview)['reply']>> {
  const days = await store.trainingDays(app.db, user)
  const weeks = weeksOf(days)
  const streaks = weeklyStreaks(weeks.map((week) => week.weekStart))
  const sum = (pick: (week: Week) => number) => weeks.reduce((total, week) => total + pick(week), 0)
  return {
    workouts: sum((week) => week.workouts),
    workingSets: sum((week) => week.workingSets),
    reps: sum((week) => week.reps),
    volumeKg: sum((week) => week.volumeKg),
    firstDate: days[0]?.localDate ?? null,
    lastDate: days.at(-1)?.localDate ?? null,
    weeklyStreak: streaks.current,
    longestWeeklyStreak: streaks.longest,
    weeks,
  }
}

function weeksOf(days: readonly store.TrainingDay[]): Week[] {
  const byWeek = Map.groupBy(days, (day) => mondayOf(day.localDate))
  return [...byWeek].map(([weekStart, of]) => ({
    weekStart,
    workouts: of.reduce((total, day) => total + day.workouts, 0),
    workingSets: of.reduce((total, day) => total + day.workingSets, 0),
    reps: of.reduce((total, day) => total + day.reps, 0),
    volumeKg: of.reduce((total, day) => total + day.volumeKg, 0),
  }))
}

export async function records(app: App, user: User): Promise<{ items: ExerciseRecords[] }> {
  const standing = await recordsOf.standingByExercise(app.db, user)
  const trained = await store.trainedExercises(app.db, user)
  return { items: trained.map((exercise) => ({ ...exercise, current: standing.get(exercise.exerciseId) ?? [] })) }
}
