import type { Achievement, listAchievements } from '@fitai/contract'
import {
  type AchievementLift,
  type AchievementLog,
  achievementLifts,
  achievementsOf,
  dateOfDay,
  type Achievement as Judged,
} from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import * as analytics from '../analytics/service.ts'
import * as body from '../body/service.ts'
import * as goals from '../goals/service.ts'
import * as users from '../users/service.ts'
import * as store from './store.ts'

/** The overhead press as in a contest: standing, with a barbell. */
const pressSlugs = ['standing-barbell-overhead-press']

const earlyHours = [4, 5, 6]
const lateHours = [21, 22, 23]

export async function list(app: App, user: User): Promise<z.input<(typeof listAchievements)['reply']>> {
  const achievements = achievementsOf(await logOf(app, user))
  const earned = achievements.filter(({ earnedDay }) => earnedDay !== undefined)
  return {
    items: achievements.map(shown),
    ...{ earned: earned.length, total: achievements.length },
    latest: earned
      .toSorted((a, b) => (b.earnedDay ?? 0) - (a.earnedDay ?? 0))
      .slice(0, 5)
      .map(({ id }) => id),
    next: achievements
      .filter(({ earnedDay, value }) => earnedDay === undefined && value > 0)
      .toSorted((a, b) => b.value / b.target - a.value / a.target)
      .slice(0, 3)
      .map(({ id }) => id),
  }
}

async function logOf(app: App, user: User): Promise<AchievementLog> {
  const { db } = app
  const { firstWeekday } = await users.accountOf(db, user)
  const [days, early, late, firstDays, records, metres, bodyEntries, ended, lifts] = await Promise.all([
    store.days(db, user),
    store.startedAt(db, user, earlyHours),
    store.startedAt(db, user, lateHours),
    store.firstDays(db, user),
    store.records(db, user),
    store.metres(db, user),
    store.bodyEntries(db, user),
    goals.endedOf(app, user),
    liftsOf(app, user),
  ])
  const reached = ended.reachedDays.map((day) => ({ day, count: 1 }))
  return { days, firstWeekday, early, late, firstDays, records, metres, bodyEntries, goals: reached, lifts }
}

/** How the heaviest weight of each lift grew, each with the bodyweight of that day. */
async function liftsOf(app: App, user: User): Promise<AchievementLog['lifts']> {
  const press = pressSlugs.flatMap((slug) => app.library.bySlug.get(slug)?.id ?? [])
  const ids: Record<AchievementLift, readonly string[]> = { ...analytics.totalLifts(app), press }
  const lifts: AchievementLog['lifts'] = { squat: [], benchPress: [], deadlift: [], press: [] }
  const heaviest = await store.heaviest(app.db, user, Object.values(ids).flat())
  if (heaviest.length === 0) return lifts
  const weighIns = await body.weights(app.db, user, '0001-01-01')
  const weighed = withBodyweight(heaviest, weighIns)
  for (const lift of achievementLifts) lifts[lift] = weighed.filter(({ exerciseId }) => ids[lift].includes(exerciseId))
  return lifts
}

/** Both in the order of days: one walk through them. */
function withBodyweight(heaviest: readonly store.Heaviest[], weighIns: readonly { day: number; kg: number }[]) {
  let next = 0
  let bodyweightKg: number | undefined
  return heaviest.map((lift) => {
    for (let weighIn = weighIns[next]; weighIn && weighIn.day <= lift.day; weighIn = weighIns[next]) {
      bodyweightKg = weighIn.kg
      next += 1
    }
    return { ...lift, bodyweightKg }
  })
}

function shown({ id, name, sentence, measure, target, value, earnedDay }: Judged): Achievement {
  const share = earnedDay === undefined ? Math.min(0.999, value / target) : 1
  return {
    ...{ id, name, sentence, measure, target },
    earnedOn: earnedDay === undefined ? null : dateOfDay(earnedDay),
    value: Math.round(value * 1000) / 1000,
    percent: Math.round(share * 1000) / 10,
  }
}
