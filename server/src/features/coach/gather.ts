import type { WeekWish, WorkoutWish } from '@fitai/contract'
import {
  ageOn,
  type CoachLevel,
  type CoachRequest,
  dayNumber,
  loadsByTool,
  type Muscle,
  type PastPerformance,
  requestFor,
  toKg,
  type Understood,
  type WeightUnit,
  withoutRamp,
} from '@fitai/domain'
import type { App, User } from '../../app.ts'
import * as body from '../body/service.ts'
import * as gyms from '../gyms/service.ts'
import * as users from '../users/service.ts'
import { localDateOf } from '../workouts/local-time.ts'
import * as refusals from './refusal-store.ts'
import * as store from './store.ts'

export type Gathered = { request: CoachRequest; understood: Understood; weightUnit: WeightUnit }

type Wish = WorkoutWish & { daysPerWeek?: WeekWish['daysPerWeek'] }

/** What somebody lifted longer ago says little about today. */
const historyDays = 180

/** What is asked for, with all that log and profile say beside it. */
export async function gather(app: App, user: User, wish: Wish, kind: CoachRequest['kind']): Promise<Gathered> {
  const account = await users.accountOf(app.db, user)
  const weightUnit = wish.weightUnit ?? account.weightUnit
  const today = localDateOf(app.now(), account.timezone)
  const since = new Date(app.now().getTime() - historyDays * 86_400_000).toISOString()
  const [last, training, weighIn, refused, opinions, gym] = await Promise.all([
    store.lastSessions(app.db, user, since),
    store.trainingOf(app.db, user, today),
    body.lastWeighIn(app.db, user, today),
    refusals.refusedSlugs(app.db, user),
    store.opinions(app.db, user),
    gyms.currentGym(app.db, user),
  ])
  const kg = (weight: number | null | undefined) => (weight ? toKg({ weight, weightUnit }) : undefined)
  const loads = gym && loadsByTool(gym)
  const said = requestFor(
    {
      ...{ ...wish, kind, dumbbellMaxKg: kg(wish.dumbbellMax) ?? loads?.dumbbell?.at(-1) },
      limitations: [...account.limitations, ...(wish.limitations ?? [])],
    },
    {
      ...{ weightUnit, today, refused, ratings: opinions.ratings, favorites: opinions.favorites },
      ...{ level: account.level ?? levelBy(training), equipment: gym?.equipment ?? training.equipment },
      ...(loads && { loads }),
      ...(account.sex && { sex: account.sex }),
      bodyweightKg: kg(wish.bodyweight) ?? weighIn?.kg,
      ageYears: wish.ageYears ?? (account.birthDate === null ? undefined : ageOn(account.birthDate, today)),
      history: performances(last),
      recentSets: recentSets(app, training, today),
    },
  )
  return { ...said, weightUnit }
}

/** A year of training is intermediate, three with some regularity advanced; never said, always changeable. */
function levelBy({ workouts, firstDate, today }: store.Training): CoachLevel {
  if (firstDate === null) return 'beginner'
  const years = (dayNumber(today) - dayNumber(firstDate)) / 365
  if (years >= 3 && workouts >= 300) return 'advanced'
  return years >= 0.75 && workouts >= 60 ? 'intermediate' : 'beginner'
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
