import type { Json, TestUser } from '../server.ts'

/**
 * What the figures of a user must be, added up from what the API says of every workout, by other code than the
 * product's: no SQL, no projection, no domain.
 */
export async function oracleOf(user: TestUser) {
  const account = (await user.get('/users/profile')).body
  const workouts = (await allWorkouts(user)).filter(({ status }) => status !== 'cancelled')
  const sets = workouts.flatMap(doneSets)
  const working = sets.filter(({ kind }) => kind !== 'warmup')
  const estimate = estimateBy(account.e1rmFormula)
  const estimated = working.flatMap((set) => {
    const e1rm = set.isAssisted ? undefined : estimate(set.kg ?? 0, set.reps ?? 0)
    return e1rm === undefined ? [] : [{ ...set, e1rm }]
  })
  const volumeOf = (of: typeof working) =>
    of.reduce((sum, set) => sum + (set.isAssisted ? 0 : (set.kg ?? 0) * (set.reps ?? 0)), 0)
  const totalsOf = (dates: (date: string) => boolean) => {
    const here = workouts.filter(({ localDate }) => dates(localDate))
    const of = working.filter(({ date }) => dates(date))
    return {
      workouts: here.length,
      days: new Set(here.map(({ localDate }) => localDate)).size,
      workingSets: of.length,
      hardSets: of.filter(({ effort }) => effort === undefined || effort >= 6).length,
      reps: of.reduce((sum, { reps }) => sum + (reps ?? 0), 0),
      volumeKg: rounded(volumeOf(of)),
      seconds: rounded(here.reduce((sum, workout) => sum + (secondsOf(workout) ?? 0), 0)),
    }
  }
  const exercises = [...new Set(working.map(({ exerciseId }) => exerciseId))]
  return {
    totals: totalsOf(() => true),
    weeks: Object.fromEntries(
      [...new Set(workouts.map(({ localDate }) => weekOf(localDate, account.firstWeekday)))]
        .toSorted()
        .map((week) => [week, totalsOf((date) => weekOf(date, account.firstWeekday) === week)]),
    ),
    months: Object.fromEntries(
      [...new Set(workouts.map(({ localDate }) => localDate.slice(0, 7)))]
        .toSorted()
        .map((month) => [`${month}-01`, totalsOf((date) => date.startsWith(month))]),
    ),
    longestWeeklyStreak: longestRun(
      workouts.map(({ localDate }) => weekOf(localDate, account.firstWeekday)),
      7,
    ),
    longestDailyStreak: longestRun(
      workouts.map(({ localDate }) => localDate),
      1,
    ),
    averageRpe: mean(working.flatMap(({ effort }) => effort ?? [])),
    exercises: Object.fromEntries(
      exercises.toSorted().map((id) => {
        const of = working.filter(({ exerciseId }) => exerciseId === id)
        const best = estimated.filter(({ exerciseId }) => exerciseId === id).map(({ e1rm }) => e1rm)
        return [
          id,
          {
            sessions: new Set(of.map(({ workoutId }) => workoutId)).size,
            workingSets: of.length,
            volumeKg: rounded(volumeOf(of)),
            bestE1rmKg: best.length === 0 ? null : rounded(Math.max(...best)),
            lastDate: of
              .map(({ date }) => date)
              .toSorted()
              .at(-1),
          },
        ]
      }),
    ),
  }
}

/** The same figures as the product says them. */
export async function toldTo(user: TestUser) {
  const get = async (path: string) => {
    const { status, body } = await user.get(path)
    if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`)
    return body
  }
  const [overview, weeks, months, intensity, records, strength] = [
    await get('/analytics/overview?range=all'),
    await get('/analytics/volume?range=all&bucket=week'),
    await get('/analytics/volume?range=all&bucket=month'),
    await get('/analytics/intensity?range=all'),
    await get('/progress/records'),
    await get('/progress/strength?range=all'),
  ]
  const trained = (buckets: readonly Json[]) =>
    Object.fromEntries(
      buckets.filter(({ workouts }) => workouts > 0).map(({ start, ...bucket }) => [start, totalsIn(bucket)]),
    )
  const bestOf = new Map(strength.lifts.map((lift: Json) => [lift.id, lift.allTimeBestE1rmKg]))
  return {
    totals: totalsIn(overview.totals),
    weeks: trained(weeks.buckets),
    months: trained(months.buckets),
    longestWeeklyStreak: overview.streaks.weekly.longest,
    longestDailyStreak: overview.streaks.daily.longest,
    averageRpe: intensity.averageRpe === null ? null : rounded(intensity.averageRpe),
    exercises: Object.fromEntries(
      await Promise.all(
        records.items
          .toSorted((a: Json, b: Json) => (a.exerciseId < b.exerciseId ? -1 : 1))
          .map(async ({ exerciseId, sessions, workingSets, lastDate }: Json) => {
            const { totals } = await get(`/analytics/volume?range=all&exercise=${exerciseId}`)
            const best = (bestOf.get(exerciseId) ?? null) as number | null
            return [
              exerciseId,
              {
                ...{ sessions, workingSets, volumeKg: rounded(totals.volumeKg) },
                ...{ bestE1rmKg: best === null ? null : rounded(best), lastDate },
              },
            ]
          }),
      ),
    ),
  }
}

const totalsIn = ({ workouts, days, workingSets, hardSets, reps, volumeKg, seconds }: Json) => ({
  ...{ workouts, days, workingSets, hardSets, reps, volumeKg: rounded(volumeKg), seconds: rounded(seconds) },
})

/** To the gram: kilograms of pounds are kept to the tenth of a milligram, and are added up in another order here. */
const rounded = (value: number) => Math.round(value * 1e3) / 1e3

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : rounded(values.reduce((sum, value) => sum + value, 0) / values.length)
}

async function allWorkouts(user: TestUser): Promise<Json[]> {
  const ids: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { body } = await user.get(`/workouts?limit=100${cursor ? `&cursor=${cursor}` : ''}`)
    ids.push(...body.items.map(({ id }: { id: string }) => id))
    cursor = body.nextCursor
  }
  return Promise.all(ids.map(async (id) => (await user.get(`/workouts/${id}`)).body))
}

function doneSets(workout: Json) {
  return workout.entries.flatMap((entry: Json) =>
    entry.sets
      .filter((set: Json) => set.performedAt !== null)
      .map((set: Json) => ({
        workoutId: workout.id as string,
        exerciseId: entry.exerciseId as string,
        date: workout.localDate as string,
        kind: set.kind as string,
        kg: set.weight === null ? undefined : set.weightUnit === 'lb' ? set.weight * 0.45359237 : set.weight,
        reps: set.reps as number | null,
        isAssisted: entry.tracking === 'assisted_bodyweight_reps',
        effort: (set.rpe ?? (set.rir === null ? undefined : 10 - set.rir)) as number | undefined,
      })),
  ) as {
    workoutId: string
    exerciseId: string
    date: string
    kind: string
    kg: number | undefined
    reps: number | null
    isAssisted: boolean
    effort: number | undefined
  }[]
}

function secondsOf({ startedAt, endedAt, pausedSeconds }: Json): number | undefined {
  if (endedAt === null) return undefined
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 - pausedSeconds
  return seconds >= 0 && seconds <= 6 * 3600 ? seconds : undefined
}

function estimateBy(formula: 'brzycki' | 'epley') {
  return (kg: number, reps: number) => {
    if (kg <= 0 || reps < 1 || reps > 12) return undefined
    if (formula === 'brzycki') return kg / ((37 - reps) / 36)
    return reps === 1 ? kg : kg + (kg * reps) / 30
  }
}

const dayMs = 86_400_000

function weekOf(date: string, firstWeekday: 'monday' | 'sunday' | 'saturday'): string {
  const first = { sunday: 0, monday: 1, saturday: 6 }[firstWeekday]
  const at = new Date(`${date}T00:00:00Z`)
  while (at.getUTCDay() !== first) at.setTime(at.getTime() - dayMs)
  return at.toISOString().slice(0, 10)
}

function longestRun(dates: readonly string[], stepDays: number): number {
  const known = new Set(dates)
  const runs = [...known].map((date) => {
    let length = 1
    let next = Date.parse(`${date}T00:00:00Z`) + stepDays * dayMs
    while (known.has(new Date(next).toISOString().slice(0, 10))) {
      length += 1
      next += stepDays * dayMs
    }
    return length
  })
  return Math.max(0, ...runs)
}
