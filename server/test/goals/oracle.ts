import type { Json, TestUser } from '../server.ts'

/**
 * What goals and achievements must be, made of what the API says of workouts, measurements and the goals as they were set,
 * by other code than the product's: no SQL, no projection, no domain.
 */
export type Facts = { account: Json; workouts: Json[]; bodyEntries: Json[]; goals: Json[]; today: string }
type Value = { date: string; value: number }

const dayMs = 86_400_000
const plus = (date: string, days: number) => new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)
const between = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

export async function factsOf(user: TestUser, today: string): Promise<Facts> {
  const all = async (path: string, key?: string) => {
    const items: Json[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await user.get(`${path}limit=100${cursor ? `&cursor=${cursor}` : ''}`)
      const page = key ? body[key] : body
      items.push(...page.items)
      cursor = page.nextCursor
    }
    return items
  }
  const inFull = (path: string, items: Json[]) =>
    Promise.all(items.map(async ({ id }) => (await user.get(`${path}/${id}`)).body))
  const workouts = await inFull('/workouts', await all('/workouts?'))
  return {
    account: (await user.get('/users/profile')).body,
    workouts: workouts
      .filter(({ status, localDate }) => status !== 'cancelled' && localDate !== null)
      .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt) || (a.id < b.id ? -1 : 1)),
    bodyEntries: (await all('/progress/body?', 'entries')).toReversed(),
    goals: await inFull('/goals', await all('/goals?show=all&')),
    today,
  }
}

type DoneSet = {
  exerciseId: string
  date: string
  kg: number
  reps: number
  seconds: number
  metres: number
  isHelp: boolean
}

function setsOf(workout: Json): DoneSet[] {
  return workout.entries.flatMap((entry: Json) =>
    entry.sets
      .filter((set: Json) => set.performedAt !== null && set.kind !== 'warmup')
      .map((set: Json) => ({
        ...{ exerciseId: entry.exerciseId, date: workout.localDate, reps: set.reps ?? 0 },
        kg: set.weight === null ? 0 : set.weightUnit === 'lb' ? set.weight * 0.45359237 : set.weight,
        ...{ seconds: set.durationSeconds ?? 0, metres: set.distanceMetres ?? 0 },
        isHelp: entry.tracking === 'assisted_bodyweight_reps',
      })),
  )
}

function estimate(formula: string, { kg, reps, isHelp }: DoneSet): number {
  if (isHelp || kg <= 0 || reps < 1 || reps > 12) return 0
  if (formula === 'epley') return reps === 1 ? kg : kg * (1 + reps / 30)
  return (kg * 36) / (37 - reps)
}

const volumeOf = (sets: readonly DoneSet[]) => sumOf(sets.map(({ kg, reps, isHelp }) => (isHelp ? 0 : kg * reps)))

function weekOf(date: string, firstWeekday: string): string {
  const wanted = { sunday: 0, monday: 1, saturday: 6 }[firstWeekday] ?? 1
  let day = date
  while (new Date(day).getUTCDay() !== wanted) day = plus(day, -1)
  return day
}

/** One value a session of the goal’s exercise, in the order of time. */
function sessionValues(facts: Facts, goal: Json): Value[] {
  const metresOfPace = (goal.distance ?? 0) * (goal.unit === 's/mi' ? 1609.344 : 1000)
  const values = facts.workouts.map((workout) => {
    const sets = setsOf(workout).filter(({ exerciseId }) => exerciseId === goal.exercise.id)
    const both = sets.filter(({ seconds, metres }) => seconds > 0 && metres > 0)
    const best: Record<string, () => number> = {
      e1rm: () => Math.max(0, ...sets.map((set) => estimate(facts.account.e1rmFormula, set))),
      weight: () => Math.max(0, ...sets.filter(({ reps }) => reps >= goal.reps).map(({ kg }) => kg)),
      reps: () => Math.max(0, ...sets.map(({ reps }) => reps)),
      duration: () => sumOf(sets.map(({ seconds }) => seconds)),
      distance: () => sumOf(sets.map(({ metres }) => metres)),
      pace: () => {
        const metres = sumOf(both.map((set) => set.metres))
        return metres >= metresOfPace - 0.5 && metres > 0 ? (sumOf(both.map((set) => set.seconds)) * 1000) / metres : 0
      },
    }
    return { date: workout.localDate, value: best[goal.measure]?.() ?? 0 }
  })
  return values.filter(({ value }) => value > 0)
}

function weights(facts: Facts): Value[] {
  return facts.bodyEntries
    .filter(({ weightKg }) => weightKg !== null)
    .map(({ localDate, weightKg }) => ({ date: localDate, value: weightKg }))
}

const perUnit: Record<string, number> = {
  ...{
    kg: 1,
    lb: 0.45359237,
    km: 1000,
    mi: 1609.344,
    m: 1,
    s: 1,
    min: 60,
    h: 3600,
    's/km': 1,
    's/mi': 1000 / 1609.344,
  },
}

/** What a goal says, in the unit of its exercise: values since its start, where it starts, and which way it goes. */
function courseOf(facts: Facts, goal: Json) {
  const { startDate, deadline, measure } = goal
  const factor = measure === 'custom' ? 1 : (perUnit[goal.unit] ?? 1)
  if (measure === 'frequency') return frequencyOf(facts, goal)
  const target = goal.target * factor
  const early = plus(startDate, -84)
  let values: Value[]
  let before: number | undefined
  if (measure === 'volume') ({ values, before } = volumes(facts, goal))
  else {
    const isLevel = measure === 'body_weight' || measure === 'custom'
    const all =
      measure === 'body_weight'
        ? weights(facts)
        : measure === 'custom'
          ? goal.entries.map((entry: Json) => ({ date: entry.localDate, value: entry.value }))
          : sessionValues(facts, goal)
    values = all.filter(({ date }: Value) => date >= startDate)
    const known = all.filter(({ date }: Value) => date >= early && (isLevel ? date <= startDate : date < startDate))
    const numbers = known.map(({ value }: Value) => value)
    if (isLevel) before = numbers.at(-1)
    else if (numbers.length > 0) before = measure === 'pace' ? Math.min(...numbers) : Math.max(...numbers)
  }
  const start = goal.start === null ? (before ?? values[0]?.value) : goal.start * factor
  const isOpenWay = goal.direction === 'reach' || measure === 'custom'
  const isDown = measure === 'pace' || goal.direction === 'lose' || (isOpenWay && start !== undefined && start > target)
  const counted = values.filter(({ date }) => deadline === null || date <= deadline)
  return { factor, target, start, isDown, values: counted, hasBegun: counted.length > 0, expected: undefined }
}

function volumes(facts: Facts, { per, startDate }: Json) {
  const { firstWeekday } = facts.account
  const periodOf = (date: string) => (per === 'week' ? weekOf(date, firstWeekday) : `${date.slice(0, 7)}-01`)
  const days = [...Map.groupBy(facts.workouts, ({ localDate }) => localDate as string)]
    .map(([date, of]) => ({ date, kg: volumeOf(of.flatMap(setsOf)) }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const first = periodOf(startDate)
  const values: Value[] = days
    .filter(({ date }) => date >= startDate)
    .map(({ date }) => ({
      date,
      value: sumOf(days.filter((day) => periodOf(day.date) === periodOf(date) && day.date <= date).map(({ kg }) => kg)),
    }))
  const begun = days.filter(({ date }) => date >= first && date < startDate)
  if (begun.length > 0) values.unshift({ date: startDate, value: sumOf(begun.map(({ kg }) => kg)) })
  const earliest = periodOf(plus(first, -84))
  const past = Map.groupBy(
    days.filter(({ date }) => date < first && date >= earliest),
    ({ date }) => periodOf(date),
  )
  return { values, before: Math.max(0, ...[...past.values()].map((of) => sumOf(of.map(({ kg }) => kg)))) }
}

function frequencyOf(facts: Facts, { startDate, deadline, target }: Json) {
  const { firstWeekday } = facts.account
  const days = facts.workouts
    .map(({ localDate }) => localDate as string)
    .filter((date) => date >= startDate && (deadline === null || date <= deadline))
    .toSorted()
  const kept: Value[] = []
  for (const [week, dates] of Map.groupBy(days, (date) => weekOf(date, firstWeekday))) {
    const made = dates[target - 1]
    if (made === undefined) continue
    let run = 1
    while (deadline === null && kept.some(({ date }) => weekOf(date, firstWeekday) === plus(week, -7 * run))) run += 1
    kept.push({ date: made, value: deadline === null ? run : kept.length + 1 })
  }
  const wholeUntil = (end: string) => {
    let weeks = 0
    for (let day = startDate; plus(day, 6) <= end; day = plus(day, 1)) if (weekOf(day, firstWeekday) === day) weeks += 1
    return weeks
  }
  const whole = deadline === null ? 0 : wholeUntil(deadline)
  const yesterday = plus(facts.today, -1)
  const over = deadline === null ? 0 : wholeUntil(yesterday < deadline ? yesterday : deadline)
  return {
    ...{
      factor: 1,
      target: deadline === null ? 4 : Math.max(1, Math.ceil(whole * 0.8 - 1e-9)),
      start: 0,
      isDown: false,
    },
    ...{ values: kept, hasBegun: days.length > 0, expected: whole === 0 ? 0 : over / whole },
  }
}

/** What the API must say of each goal: status, percent, current value, the day it was reached, and of its milestones. */
export function expectedGoals(facts: Facts) {
  return facts.goals.map((goal) => {
    const { factor, target, start, isDown, values, hasBegun, expected } = courseOf(facts, goal)
    const slack = 1e-6 * Math.max(1, Math.abs(target))
    const isAt = (value: number, mark: number) => (isDown ? value <= mark + slack : value >= mark - slack)
    const firstAt = (mark: number) => values.find(({ value }) => isAt(value, mark))?.date ?? null
    const reachedOn = firstAt(target)
    const isLevel = goal.measure === 'body_weight' || goal.measure === 'custom'
    const numbers = values.map(({ value }) => value)
    const best = isDown ? Math.min(...numbers) : Math.max(...numbers)
    const current = numbers.length === 0 ? start : isLevel ? numbers.at(-1) : best
    const length = start === undefined ? 0 : target - start
    const way = start === undefined || current === undefined ? 0 : (current - start) / length
    const isForward = isDown ? length < -slack : length > slack
    const share = reachedOn !== null ? 1 : isForward ? Math.min(1, Math.max(0, way)) : 0
    return {
      name: goal.name,
      status: statusOf(facts, goal, { share, reachedOn, hasBegun, expected }),
      percent: share * 100,
      current: current === undefined ? null : current / factor,
      reachedOn,
      milestones: [25, 50, 75, 100].map((percent) =>
        percent === 100 ? reachedOn : start === undefined ? null : firstAt(start + (length * percent) / 100),
      ),
      own: goal.milestones.flatMap(({ id, value }: Json) => (id === null ? [] : [firstAt(value * factor)])),
    }
  })
}

type Judged = { share: number; reachedOn: string | null; hasBegun: boolean; expected: number | undefined }

function statusOf({ today }: Facts, { startDate, deadline }: Json, { share, reachedOn, hasBegun, expected }: Judged) {
  if (reachedOn !== null) return 'completed'
  if (deadline !== null && deadline < today) return 'missed'
  if (!hasBegun) return 'not_started'
  if (share >= 0.75 - 1e-9) return 'almost_there'
  if (deadline !== null) {
    const days = between(startDate, deadline)
    const grace = Math.min(7, days / 4)
    const line = expected ?? (days === 0 ? 0 : Math.min(1, Math.max(0, (between(startDate, today) - grace) / days)))
    if (share < line - 1e-9) return 'behind'
  }
  return share < 0.25 - 1e-9 ? 'just_started' : 'on_track'
}

export const toldGoals = (facts: Facts) =>
  facts.goals.map(({ name, progress, milestones }) => ({
    ...{ name, status: progress.status, percent: progress.percent, current: progress.current },
    reachedOn: progress.reachedOn,
    milestones: [25, 50, 75, 100].map(
      (percent) => milestones.find((each: Json) => each.percent === percent)?.reachedOn ?? null,
    ),
    own: milestones.flatMap(({ id, reachedOn }: Json) => (id === null ? [] : [reachedOn])),
  }))

/** How each measure of achievements grew, worked out day by day. */
export async function expectedAchievements(user: TestUser, facts: Facts, rules: readonly Json[]) {
  const growth = await growthsOf(user, facts)
  return rules.map(({ id, measure, target }) => {
    const of = growth[measure]
    if (!of) throw new Error(`The oracle does not know ${measure}`)
    return {
      id,
      earnedOn: of.find(({ value }) => value >= target - 1e-6)?.date ?? null,
      value: Math.max(0, ...of.map(({ value }) => value)),
    }
  })
}

async function growthsOf(user: TestUser, facts: Facts): Promise<Record<string, Value[]>> {
  const { workouts, bodyEntries, account } = facts
  const dates = [...new Set(workouts.map(({ localDate }) => localDate as string))].toSorted()
  const until = (date: string) => workouts.filter(({ localDate }) => localDate <= date)
  const adding = (of: (workout: Json) => number): Value[] =>
    dates.map((date) => ({ date, value: sumOf(until(date).map(of)) }))
  const counting = (all: readonly string[]): Value[] =>
    all.toSorted().map((date, index) => ({ date, value: index + 1 }))
  const hour = ({ startedAt, timezone }: Json) =>
    Number(
      new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', hourCycle: 'h23' }).format(
        new Date(startedAt),
      ),
    )
  const startedIn = (hours: readonly number[]) =>
    counting(workouts.filter((workout) => hours.includes(hour(workout))).map(({ localDate }) => localDate))
  const sets = (workout: Json) => setsOf(workout)
  const exercises = new Map<string, string>()
  for (const date of dates)
    for (const { exerciseId } of workouts.filter(({ localDate }) => localDate === date).flatMap(sets))
      if (!exercises.has(exerciseId)) exercises.set(exerciseId, date)
  const timelines = await Promise.all(
    [...exercises.keys()].map(async (id) => (await user.get(`/exercises/${id}/records`)).body.timeline as Json[]),
  )
  const { squat, bench } = lifts(facts)
  const weeks = [...new Set(dates.map((date) => weekOf(date, account.firstWeekday)))]
  return {
    workouts: adding(() => 1),
    sets: adding((workout) => sets(workout).length),
    reps: adding((workout) => sumOf(sets(workout).map(({ reps }) => reps))),
    volumeTonnes: adding((workout) => volumeOf(sets(workout)) / 1000),
    hours: adding((workout) => secondsOf(workout) / 3600),
    weeksInARow: weeks.map((week) => ({
      date: dates.find((date) => weekOf(date, account.firstWeekday) === week) ?? week,
      value: runUpTo(weeks, week, 7),
    })),
    daysInARow: dates.map((date) => ({ date, value: runUpTo(dates, date, 1) })),
    comebacks: counting(dates.filter((date, at) => at > 0 && between(dates[at - 1] ?? date, date) >= 28)),
    perfectMonths: perfectMonths(dates, account.firstWeekday),
    weekends: counting(dates.filter((date) => new Date(date).getUTCDay() === 0 && dates.includes(plus(date, -1)))),
    newYearsDays: counting(dates.filter((date) => date.endsWith('-01-01'))),
    earlyWorkouts: startedIn([4, 5, 6]),
    lateWorkouts: startedIn([21, 22, 23]),
    exercises: counting([...exercises.values()]),
    records: counting(timelines.flat().flatMap(({ isBaseline, localDate }) => (isBaseline ? [] : [localDate]))),
    kilometres: adding((workout) => sumOf(sets(workout).map(({ metres }) => metres)) / 1000),
    bodyEntries: counting(bodyEntries.map(({ localDate }) => localDate)),
    goals: counting(expectedGoals(facts).flatMap(({ reachedOn }) => reachedOn ?? [])),
    dayTonnes: dates.map((date) => ({
      date,
      value: volumeOf(workouts.filter(({ localDate }) => localDate === date).flatMap(sets)) / 1000,
    })),
    ...{ squatKg: squat.kg, benchPressKg: bench.kg, deadliftKg: [], pressKg: [], totalKg: [] },
    ...{ squatBodyweights: squat.times, benchPressBodyweights: bench.times, deadliftBodyweights: [] },
    pressBodyweights: [],
  }
}

/** How the heaviest squat and bench press grew, also by what was weighed last until then. */
function lifts(facts: Facts) {
  const of = (slug: string) => {
    const days = new Map<string, number>()
    for (const workout of facts.workouts)
      for (const entry of workout.entries.filter((each: Json) => each.exerciseSlug === slug))
        for (const { date, kg, reps } of setsOf({ ...workout, entries: [entry] }))
          if (reps >= 1) days.set(date, Math.max(days.get(date) ?? 0, kg))
    let best = 0
    const kg = [...days]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .filter(([, value]) => {
        const isBetter = value > best + 0.0005
        if (isBetter) best = value
        return isBetter
      })
      .map(([date, value]) => ({ date, value }))
    const times = kg.flatMap(({ date, value }) => {
      const weighed = weights(facts).findLast((weighIn) => weighIn.date <= date)
      return weighed ? [{ date, value: value / weighed.value }] : []
    })
    return { kg, times }
  }
  return { squat: of('barbell-squat'), bench: of('barbell-bench-press') }
}

function secondsOf({ startedAt, endedAt, pausedSeconds }: Json): number {
  if (endedAt === null) return 0
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 - pausedSeconds
  return seconds >= 0 && seconds <= 6 * 3600 ? seconds : 0
}

function runUpTo(all: readonly string[], last: string, step: number): number {
  let run = 0
  while (all.includes(plus(last, -step * run))) run += 1
  return run
}

function perfectMonths(dates: readonly string[], firstWeekday: string): Value[] {
  const months = [...new Set(dates.map((date) => weekOf(date, firstWeekday).slice(0, 7)))]
  const made = months.flatMap((month) => {
    const starts = Array.from({ length: 31 }, (_, at) => plus(`${month}-01`, at)).filter(
      (day) => day.startsWith(month) && weekOf(day, firstWeekday) === day,
    )
    const third = starts.map((start) => dates.filter((date) => date >= start && date <= plus(start, 6))[2])
    return third.includes(undefined) ? [] : [third.at(-1) ?? '']
  })
  return made.toSorted().map((date, at) => ({ date, value: at + 1 }))
}
