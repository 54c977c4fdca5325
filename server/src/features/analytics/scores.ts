import type { analyticsStrength, MissingReason } from '@fitai/contract'
import {
  ageOn,
  benchPressLevel,
  countDays,
  dateOfDay,
  dots,
  figures,
  ipfGl,
  longestByWeek,
  monthStarts,
  type PowerliftingTotal,
  weekStarts,
  wilks,
  wilks2020,
} from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import * as body from '../body/service.ts'
import { type Asked, datesOf } from './period.ts'
import * as store from './store.ts'

type Reply = z.input<(typeof analyticsStrength)['reply']>
type Name = 'squat' | 'benchPress' | 'deadlift'
type Best = store.Estimate & { exerciseId: string }
export type Bests = Record<Name, Best | undefined>

/** What counts as each of the three lifts: with a barbell, as in a contest. */
const slugs: Record<Name, readonly string[]> = {
  squat: ['barbell-squat', 'low-bar-squat', 'barbell-full-squat', 'olympic-squat', 'pause-squat'],
  benchPress: ['barbell-bench-press', 'bench-press-powerlifting', 'paused-bench-press'],
  deadlift: ['barbell-deadlift', 'sumo-deadlift', 'paused-deadlift'],
}
const names = ['squat', 'benchPress', 'deadlift'] as const
const missingOf: Record<Name, MissingReason> = {
  squat: 'no_squat',
  benchPress: 'no_bench_press',
  deadlift: 'no_deadlift',
}

export function totalLifts({ library }: App): Record<Name, string[]> {
  const idsOf = (name: Name) => slugs[name].flatMap((slug) => library.bySlug.get(slug)?.id ?? [])
  return { squat: idsOf('squat'), benchPress: idsOf('benchPress'), deadlift: idsOf('deadlift') }
}

/** The best estimate of each of the three lifts in the period. */
export async function bestsOf(app: App, user: User, { isAll, dates }: Asked): Promise<Bests> {
  const lifts = totalLifts(app)
  const ids = Object.values(lifts).flat()
  const found = await (isAll
    ? store.allTimeEstimates(app.db, user, ids)
    : store.bestEstimates(app.db, user, ids, dates))
  const best = (name: Name) =>
    lifts[name]
      .flatMap((exerciseId): Best[] => {
        const estimate = found.get(exerciseId)
        return estimate ? [{ ...estimate, exerciseId }] : []
      })
      .toSorted((a, b) => b.e1rmKg - a.e1rmKg)[0]
  return { squat: best('squat'), benchPress: best('benchPress'), deadlift: best('deadlift') }
}

const missingIn = (bests: Bests) => names.flatMap((name) => (bests[name] ? [] : [missingOf[name]]))

function kgOf({ squat, benchPress, deadlift }: Bests): number | null {
  return squat && benchPress && deadlift ? squat.e1rmKg + benchPress.e1rmKg + deadlift.e1rmKg : null
}

export async function totalOf(app: App, user: User, asked: Asked, bests: Bests): Promise<Reply['total']> {
  const shown = (best: Best | undefined) =>
    best ? { e1rmKg: best.e1rmKg, date: best.date, workoutId: best.workoutId } : null
  return {
    kg: kgOf(bests),
    squat: shown(bests.squat),
    benchPress: shown(bests.benchPress),
    deadlift: shown(bests.deadlift),
    missing: missingIn(bests),
    series: kgOf(bests) === null ? [] : await totalSeries(app, user, asked),
  }
}

/** A best holds for so long: who has not squatted for twelve weeks has no total. */
const validDays = 84

async function totalSeries(app: App, user: User, { days, lifter }: Asked): Promise<Reply['total']['series']> {
  const lifts = totalLifts(app)
  const wider = datesOf({ from: days.from - validDays, to: days.to })
  const isLong = countDays(days) > longestByWeek
  const read = isLong ? store.monthlyEstimates : store.estimates
  const found = await read(app.db, user, Object.values(lifts).flat(), wider)
  const ends = (isLong ? monthStarts(days) : weekStarts(days, lifter.firstWeekday)).map((start) =>
    Math.min(days.to, start + (isLong ? 27 : 6)),
  )
  return ends.flatMap((day) => {
    const kgs = names.map((name) =>
      bestBefore(
        lifts[name].flatMap((id) => found.get(id) ?? []),
        day,
      ),
    )
    const kg = kgs.reduce<number | undefined>(
      (sum, each) => (sum === undefined || each === undefined ? undefined : sum + each),
      0,
    )
    return kg === undefined ? [] : [{ date: dateOfDay(day), kg }]
  })
}

function bestBefore(points: readonly { day: number; e1rmKg: number }[], day: number): number | undefined {
  const valid = points.filter((point) => point.day <= day && point.day > day - validDays)
  return valid.length === 0 ? undefined : Math.max(...valid.map(({ e1rmKg }) => e1rmKg))
}

/** Scores of the total and the level of the bench press, as far as what they need is known. */
export async function scoresOf(
  app: App,
  user: User,
  { dates, lifter }: Asked,
  bests: Bests,
): Promise<Pick<Reply, 'scores' | 'level'>> {
  const bodyweightKg = (await body.lastWeighIn(app.db, user, dates.to))?.kg
  const { sex, birthDate } = lifter
  const totalKg = kgOf(bests)
  const unknown: MissingReason[] = [
    ...(bodyweightKg === undefined ? ['no_bodyweight' as const] : []),
    ...(sex === null ? ['no_sex' as const] : []),
  ]
  const by = (score: (result: PowerliftingTotal) => number | undefined) =>
    sex === null || bodyweightKg === undefined || totalKg === null
      ? null
      : (score({ sex, bodyweightKg, totalKg }) ?? null)
  return {
    scores: {
      bodyweightKg: bodyweightKg ?? null,
      wilks: by(wilks),
      wilks2020: by(wilks2020),
      dots: by(dots),
      ipfGl: by(ipfGl),
      missing: [...missingIn(bests), ...unknown],
    },
    level: levelOf(app, bests.benchPress, {
      ...{ sex, bodyweightKg },
      ageYears: birthDate === null ? undefined : ageOn(birthDate, dates.to),
      missing: [...unknown, ...(birthDate === null ? ['no_birth_date' as const] : [])],
    }),
  }
}

type Person = {
  sex: store.Lifter['sex']
  bodyweightKg: number | undefined
  ageYears: number | undefined
  missing: MissingReason[]
}

function levelOf({ library }: App, best: Best | undefined, person: Person): Reply['level'] {
  const { sex, bodyweightKg, ageYears } = person
  const unknown = { exercise: null, percentile: null, ratio: null, ageGroup: null, source: null }
  if (!best || sex === null || bodyweightKg === undefined || ageYears === undefined)
    return { ...unknown, missing: [...(best ? [] : ['no_bench_press' as const]), ...person.missing] }
  const level = benchPressLevel({ sex, ageYears, bodyweightKg, e1rmKg: best.e1rmKg })
  const exercise = library.byId.get(best.exerciseId)
  if (!level || !exercise) return { ...unknown, missing: ['outside_table'] }
  return {
    exercise: { id: exercise.id, slug: exercise.slug, name: exercise.name },
    ...level,
    source: figures.strengthLevel.source ?? null,
    missing: [],
  }
}
