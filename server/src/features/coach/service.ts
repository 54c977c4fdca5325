import type { GeneratedWorkout, WorkoutWish } from '@fitai/contract'
import { type CoachRequest, type PastPerformance, planFor, toKg, type WeightUnit, withoutRamp } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import * as users from '../users/service.ts'
import { shown } from './shown.ts'
import * as store from './store.ts'

/** What somebody lifted longer ago says little about today. */
const historyDays = 180
const smallestStep: Record<WeightUnit, number> = { kg: 2.5, lb: 5 }

/** Writes a workout by rules. Nothing leaves that has not passed the checks, and nothing is saved. */
export async function generate(app: App, user: User, wish: WorkoutWish): Promise<GeneratedWorkout> {
  const { weightUnit } = wish.weightUnit ? { weightUnit: wish.weightUnit } : await users.accountOf(app.db, user)
  const since = new Date(app.now().getTime() - historyDays * 86_400_000).toISOString()
  const history = performances(await store.lastSessions(app.db, user, since))

  const { plan, check } = planFor(requestOf(wish, weightUnit, history), app.library.exercises)

  return shown(plan, { library: app.library, weightUnit, quality: check.quality, seed: wish.seed })
}

function performances(sets: readonly store.LastSet[]): PastPerformance[] {
  return [...Map.groupBy(sets, (set) => `${set.slug} ${set.workoutId}`).values()].map((of) => ({
    slug: of[0]?.slug ?? '',
    date: of[0]?.localDate ?? '',
    sets: withoutRamp(of).map(({ weightKg, reps, rir, rpe }) => {
      const inReserve = rir ?? (rpe === null ? undefined : 10 - rpe)
      return { weightKg, reps, ...(inReserve !== undefined && { rir: inReserve }) }
    }),
  }))
}

function requestOf(wish: WorkoutWish, weightUnit: WeightUnit, history: PastPerformance[]): CoachRequest {
  const kg = (weight: number | null | undefined) => (weight ? toKg({ weight, weightUnit }) : undefined)
  return {
    ...{ kind: 'workout', daysPerWeek: 1, redFlags: [], history },
    ...{ goal: wish.goal, level: wish.level, minutes: wish.minutes, equipment: wish.equipment },
    ...{ targetMuscles: wish.targetMuscles, limitations: wish.limitations, exclude: wish.exclude },
    ...{ userText: wish.text, seed: wish.seed, ageYears: wish.ageYears ?? undefined },
    weightUnit,
    incrementKg: toKg({ weight: smallestStep[weightUnit], weightUnit }),
    dumbbellMaxKg: kg(wish.dumbbellMax),
    bodyweightKg: kg(wish.bodyweight),
  }
}
