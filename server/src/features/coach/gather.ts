import type { WeekWish, WorkoutWish } from '@fitai/contract'
import {
  type CoachLevel,
  type CoachRequest,
  dayNumber,
  type Muscle,
  type PastPerformance,
  toKg,
  type Understood,
  understand,
  type WeightUnit,
  withoutRamp,
} from '@fitai/domain'
import type { App, User } from '../../app.ts'
import { ageOn } from '../body/figures.ts'
import * as body from '../body/service.ts'
import * as users from '../users/service.ts'
import { localDateOf } from '../workouts/local-time.ts'
import * as refusals from './refusal-store.ts'
import * as store from './store.ts'

export type Gathered = { request: CoachRequest; understood: Understood; weightUnit: WeightUnit }

type Wish = WorkoutWish & { daysPerWeek?: WeekWish['daysPerWeek'] }

/** What somebody lifted longer ago says little about today. */
const historyDays = 180
const smallestStep: Record<WeightUnit, number> = { kg: 2.5, lb: 5 }
const usualMinutes = 45
const usualDaysPerWeek = 3

/**
 * All the coach goes by: what is said in fields, else in the sentence, else what the log and the profile say. What is
 * said first wins.
 */
export async function gather(app: App, user: User, wish: Wish, kind: CoachRequest['kind']): Promise<Gathered> {
  const account = await users.accountOf(app.db, user)
  const weightUnit = wish.weightUnit ?? account.weightUnit
  const today = localDateOf(app.now(), account.timezone)
  const since = new Date(app.now().getTime() - historyDays * 86_400_000).toISOString()
  const [last, training, weighIn, refused, opinions] = await Promise.all([
    store.lastSessions(app.db, user, since),
    store.trainingOf(app.db, user, today),
    body.lastWeighIn(app.db, user, today),
    refusals.refusedSlugs(app.db, user),
    store.opinions(app.db, user),
  ])
  const understood = understand(wish.text)
  const kg = (weight: number | null | undefined) => (weight ? toKg({ weight, weightUnit }) : undefined)
  const request: CoachRequest = {
    kind,
    goal: wish.goal ?? understood.goal ?? 'general_health',
    level: wish.level ?? understood.level ?? levelBy(training),
    minutes: wish.minutes ?? understood.minutes ?? usualMinutes,
    daysPerWeek: kind === 'workout' ? 1 : (wish.daysPerWeek ?? understood.daysPerWeek ?? usualDaysPerWeek),
    equipment: equipmentOf(wish, understood, training.equipment),
    dumbbellMaxKg: kg(wish.dumbbellMax),
    incrementKg: toKg({ weight: smallestStep[weightUnit], weightUnit }),
    weightUnit,
    limitations: [...new Set([...(wish.limitations ?? []), ...understood.limitations])],
    redFlags: [],
    targetMuscles: wish.targetMuscles ?? [...understood.targetMuscles],
    exclude: [...(wish.exclude ?? []), ...understood.exclude],
    bodyweightKg: kg(wish.bodyweight) ?? weighIn?.kg,
    ageYears: wish.ageYears ?? (account.birthDate === null ? undefined : ageOn(account.birthDate, today)),
    ...(account.sex && { sex: account.sex }),
    history: performances(last),
    userText: wish.text,
    seed: wish.seed,
    today,
    recentSets: recentSets(app, training, today),
    refused,
    ratings: opinions.ratings,
    favorites: opinions.favorites,
  }
  return { request, understood, weightUnit }
}

/** A year of training is intermediate, three with some regularity advanced; never said, always changeable. */
function levelBy({ workouts, firstDate, today }: store.Training): CoachLevel {
  if (firstDate === null) return 'beginner'
  const years = (dayNumber(today) - dayNumber(firstDate)) / 365
  if (years >= 3 && workouts >= 300) return 'advanced'
  return years >= 0.75 && workouts >= 60 ? 'intermediate' : 'beginner'
}

/**
 * What is sent, narrowed by what the sentence says; else what the sentence names; without a word about it what the log
 * was trained with; else nothing but the body.
 */
function equipmentOf(wish: Wish, understood: Understood, trainedWith: readonly string[]): string[] {
  const without = (list: readonly string[]) => list.filter((tool) => !understood.withoutEquipment.includes(tool))
  if (wish.equipment) {
    const named = understood.equipment ?? []
    return without(understood.onlyEquipment ? wish.equipment.filter((tool) => named.includes(tool)) : wish.equipment)
  }
  if (understood.equipment) return without(understood.equipment)
  return without(trainedWith)
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

/** Hard sets of each muscle in the last days: what is still tired. */
function recentSets({ library }: App, { recent }: store.Training, today: string) {
  return recent.flatMap(({ exerciseId, date, hardSets }) => {
    const facts = library.byId.get(exerciseId)
    const of = (muscles: readonly Muscle[], share: number) =>
      muscles.map((muscle) => ({ daysAgo: dayNumber(today) - dayNumber(date), muscle, sets: hardSets * share }))
    return facts ? [...of(facts.primaryMuscles, 1), ...of(facts.secondaryMuscles, 0.5)] : []
  })
}
