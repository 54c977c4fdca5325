import * as contract from '@fitai/contract'
import { v7 } from 'uuid'
import { afterEach, describe, expect, it } from 'vitest'
import { daysBefore, givenHistory, threeLifts, weeksOfTraining } from '../../../test/analytics/history.ts'
import { aSet, givenWorkout, type Json, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()
afterEach(() => test.setClock(undefined))

const today = '2026-11-25'

/** A lifter who has trained 14 weeks, and whom all figures know. */
async function givenLifter(options: { timezone?: string } = {}): Promise<TestUser> {
  test.setClock(`${today}T12:00:00Z`)
  const ana = await test.newUser(options)
  await givenHistory(ana, weeksOfTraining({ until: today, weeks: 14 }, threeLifts))
  await ana.put('/users/profile', { sex: 'male', birthDate: '1990-05-01', heightCm: 180 })
  await ana.post('/progress/body', { id: v7(), weight: 82.5, weightUnit: 'kg', localDate: '2026-10-01' })
  return ana
}

const routes = [
  '/progress',
  '/progress/strength',
  '/analytics/overview',
  '/analytics/volume',
  '/analytics/volume?muscle=chest',
  '/analytics/volume?exercise=barbell-squat',
  '/analytics/frequency',
  '/analytics/strength',
  '/analytics/muscles',
  '/analytics/recovery',
  '/analytics/intensity',
  '/analytics/trends',
  '/analytics/best-time',
  '/analytics/effectiveness',
  '/analytics/compare?from=2026-09-01&to=2026-10-10&otherFrom=2026-10-11&otherTo=2026-11-25',
  '/analytics/year/2026',
]
const withQuery = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`

/** Places of all numbers of a reply, indices as they are. */
function numbersIn(value: unknown, place = ''): string[] {
  if (typeof value === 'number') return [place]
  if (Array.isArray(value)) return value.flatMap((each, index) => numbersIn(each, `${place}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => numbersIn(each, place === '' ? key : `${place}.${key}`))
}

const coversPlace = (figure: string, place: string) => {
  const pattern = figure.replace(/[.[\]]/g, '\\$&').replace(/\\\[\\\]/g, '\\[\\d+\\]')
  return new RegExp(`^${pattern}($|[.[])`).test(place)
}

describe('every figure', () => {
  it.each(routes)('of %s says its formula, its source and what it is made of when asked', async (path) => {
    const ana = await givenLifter()

    const { status, body } = await ana.get(withQuery(path, 'explain=true'))

    expect(status).toBe(200)
    const { explanations, period: _, ...figures } = body
    // Years, days and weekdays are no figures but what figures are about.
    const about = /(^year|period\.days|\.weekday|\.hour|position|numbers\.\w+)$/
    const places = numbersIn(figures).filter((place) => !about.test(place))
    expect(places.length).toBeGreaterThan(0)
    const untold = places.filter((place) => !explanations.some(({ figure }: Json) => coversPlace(figure, place)))
    expect(untold).toEqual([])
    for (const { formula, inputs } of explanations) {
      expect(formula).not.toBe('')
      expect(inputs.ids.length).toBeLessThanOrEqual(50)
      if (inputs.all) expect((await ana.get(inputs.all)).status).toBe(200)
    }
  })

  it.each(routes)('of %s is silent about itself when nobody asks', async (path) => {
    const ana = await givenLifter()

    expect((await ana.get(path)).body.explanations).toBeNull()
  })

  it.each(routes)('of %s answers who has never trained, without a number made up', async (path) => {
    const ana = await test.newUser()

    const { status, body } = await ana.get(path)

    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toMatch(/NaN|Infinity/)
  })

  it.each(routes)('of %s is one’s own: what others train changes nothing', async (path) => {
    const ana = await givenLifter()
    const before = (await ana.get(path)).body
    const ben = await test.newUser()
    await givenHistory(ben, weeksOfTraining({ until: today, weeks: 3 }, threeLifts))

    expect((await ana.get(path)).body).toEqual(before)
  })

  it('that is a sum is the sum of the very sets it names', async () => {
    const ana = await givenLifter()

    const { totals, explanations } = (await ana.get('/analytics/overview?range=4w&explain=true')).body
    const { inputs } = explanations.find(({ figure }: Json) => figure === 'totals.volumeKg')
    const sets = (await ana.get(`${inputs.all}&limit=100`)).body.items

    expect(inputs).toMatchObject({ kind: 'sets', count: sets.length })
    expect(sets.reduce((sum: number, set: Json) => sum + set.volumeKg, 0)).toBeCloseTo(totals.volumeKg, 6)
    expect(inputs.ids).toEqual(sets.slice(0, 50).map(({ id }: Json) => id))
  })
})

describe('a period', () => {
  it.each([
    ['from=2026-11-02&to=2026-11-01', 'to'],
    ['range=2y', 'range'],
    ['from=yesterday', 'from'],
    ['from=2026-13-01', 'from'],
    ['explain=perhaps', 'explain'],
    ['since=2026-01-01', 'since'],
    ['from=1900-01-01', 'sixty years'],
  ])('%s is refused with a sentence', async (query, field) => {
    const ana = await test.newUser()

    const { status, body } = await ana.get(`/analytics/overview?${query}`)

    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain(field)
  })

  it('has both its ends, and the days before it are as many', async () => {
    const ana = await givenLifter()

    const { period, previous } = (await ana.get('/analytics/overview?range=4w')).body

    expect(period).toEqual({ range: '4w', from: daysBefore(today, 27), to: today, days: 28 })
    expect(previous.period).toEqual({
      range: 'custom',
      from: daysBefore(today, 55),
      to: daysBefore(today, 28),
      days: 28,
    })
  })
})

describe('days and weeks', () => {
  const zones = [
    ['America/Los_Angeles', '-08:00', '2026-12-08'],
    ['Pacific/Auckland', '+13:00', '2026-12-08'],
    ['America/Los_Angeles', '-08:00', '2026-03-08'],
    ['America/Los_Angeles', '-07:00', '2026-11-01'],
    ['Pacific/Auckland', '+12:00', '2026-09-27'],
    ['Pacific/Auckland', '+13:00', '2026-04-05'],
  ] as const

  it.each(zones)('T20 23:30 and 00:30 in %s (%s) fall on their own days of %s', async (timezone, offset, date) => {
    const ana = await test.newUser({ timezone })
    const next = daysBefore(date, -1)
    // The night after a change of clocks is on the other offset.
    const after = offsetAt(timezone, `${next}T00:30:00`) ?? offset
    for (const startedAt of [`${date}T23:30:00${offsetAt(timezone, `${date}T23:30:00`)}`, `${next}T00:30:00${after}`]) {
      const { id, entryId } = await givenWorkout(ana, { startedAt })
      await ana.put(`/workouts/${id}/set`, aSet(entryId, { performedAt: startedAt }))
    }
    test.setClock(`${daysBefore(date, -3)}T12:00:00Z`)
    const later = await test.signIn(ana)

    const { calendar } = (await later.get('/analytics/overview?range=4w')).body

    expect(calendar.map((day: Json) => [day.date, day.workouts, day.workingSets])).toEqual([
      [date, 1, 1],
      [next, 1, 1],
    ])
  })

  /** Sunday 2026-11-01, 23:30, is in the week that ends there or in the one that has just begun. */
  it.each([
    ['monday', '2026-10-26'],
    ['sunday', '2026-11-01'],
    ['saturday', '2026-10-31'],
  ])('T45 a Sunday night is in the right week of a %s user', async (firstWeekday, weekStart) => {
    const ana = await test.newUser({ timezone: 'America/Los_Angeles' })
    await ana.put('/users/preferences', { firstWeekday })
    const startedAt = '2026-11-01T23:30:00-08:00'
    const { id, entryId } = await givenWorkout(ana, { startedAt })
    await ana.put(`/workouts/${id}/set`, aSet(entryId, { performedAt: startedAt }))

    const { buckets } = (await ana.get('/analytics/volume?from=2026-10-20&to=2026-11-10')).body

    expect(buckets.filter(({ workouts }: Json) => workouts > 0)).toMatchObject([{ start: weekStart, volumeKg: 500 }])
  })

  it('T20 “today” is the user’s: a workout of this morning in Auckland counts while it is yesterday in UTC', async () => {
    test.setClock('2026-11-24T20:00:00Z')
    const ana = await test.newUser({ timezone: 'Pacific/Auckland' })
    const { id, entryId } = await givenWorkout(ana)
    await ana.put(`/workouts/${id}/set`, aSet(entryId))

    const { period, totals, streaks } = (await ana.get('/analytics/overview?range=4w')).body

    expect(period.to).toBe('2026-11-25')
    expect(totals.workouts).toBe(1)
    expect(streaks.daily.current).toBe(1)
  })

  it('T20 a move to another time zone leaves the days of old workouts where they were', async () => {
    const ana = await givenLifter({ timezone: 'America/Los_Angeles' })
    const days = async () => (await ana.get('/analytics/overview?range=all')).body.calendar
    const before = await days()

    await ana.put('/users/preferences', { timezone: 'Pacific/Auckland' })

    expect(await days()).toEqual(before)
  })
})

/** `+13:00` of a zone when its clocks show a time. */
function offsetAt(timezone: string, local: string): string | undefined {
  const format = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' })
  for (const hours of [-8, -7, 12, 13]) {
    const sign = hours < 0 ? '-' : '+'
    const offset = `${sign}${String(Math.abs(hours)).padStart(2, '0')}:00`
    const name = format.formatToParts(new Date(`${local}${offset}`)).find(({ type }) => type === 'timeZoneName')?.value
    if (name === `GMT${offset}`) return offset
  }
  return undefined
}

describe('strength', () => {
  it('tells the trend of each lift and what it rests on', async () => {
    const ana = await givenLifter()

    const { lifts } = (await ana.get('/analytics/strength?range=all')).body

    const labels = lifts.map(({ slug, trend }: Json) => [slug, trend.label])
    expect(labels).toEqual(
      expect.arrayContaining([
        ['barbell-squat', 'improving'],
        ['barbell-bench-press', 'plateau'],
        ['barbell-deadlift', 'improving'],
      ]),
    )
    const squat = lifts.find(({ slug }: Json) => slug === 'barbell-squat')
    expect(squat.trend).toMatchObject({ sessions: 12, kgPerWeek: expect.closeTo((1.25 * 36) / 32, 2) })
    expect(squat.series).toHaveLength(28)
    expect(squat.series.filter(({ isRecord }: Json) => isRecord).length).toBe(27)
  })

  it('adds the three lifts up and scores them by sex and bodyweight', async () => {
    const ana = await givenLifter()

    const { total, scores, level } = (await ana.get('/analytics/strength?range=4w')).body

    const e1rm = (kg: number) => (kg * 36) / 32
    expect(total.kg).toBeCloseTo(e1rm(100 + 13.5 * 1.25) + e1rm(80) + e1rm(140 + 13.5 * 2.5), 6)
    expect(scores).toMatchObject({ bodyweightKg: 82.5, missing: [] })
    expect(scores.dots).toBeGreaterThan(200)
    expect(level).toMatchObject({ ageGroup: '30–39', ratio: expect.closeTo(90 / 82.5, 6), percentile: 60 })
    expect(level.source).toContain('Cooper')
  })

  it('says what is missing instead of guessing', async () => {
    test.setClock(`${today}T12:00:00Z`)
    const ana = await test.newUser()
    await givenHistory(ana, weeksOfTraining({ until: today, weeks: 4 }, threeLifts.slice(0, 1)))

    const { total, scores, level, lifts } = (await ana.get('/analytics/strength')).body

    expect(total).toMatchObject({ kg: null, missing: ['no_bench_press', 'no_deadlift'], series: [] })
    expect(scores).toMatchObject({ wilks: null, missing: ['no_bench_press', 'no_deadlift', 'no_bodyweight', 'no_sex'] })
    expect(level).toMatchObject({ percentile: null, missing: expect.arrayContaining(['no_bench_press']) })
    expect(lifts).toHaveLength(1)
  })

  it('shows the lifts that are asked for, and 404 for one that is not there', async () => {
    const ana = await givenLifter()

    const { lifts } = (await ana.get('/analytics/strength?exercise=barbell-deadlift,barbell-squat')).body

    expect(lifts.map(({ slug }: Json) => slug)).toEqual(['barbell-deadlift', 'barbell-squat'])
    expect((await ana.get('/analytics/strength?exercise=nothing-such')).status).toBe(404)
  })

  it('T9 is the same in pounds and in kilograms', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser({ weightUnit: 'lb' })]
    for (const [user, weight, weightUnit] of [
      [ana, 100, 'kg'],
      [ben, 220.46226218, 'lb'],
    ] as const) {
      const { id, entryId } = await givenWorkout(user)
      await user.put(`/workouts/${id}/set`, aSet(entryId, { weight, weightUnit }))
    }
    const best = async (user: TestUser) => (await user.get('/analytics/strength')).body.lifts[0].best.e1rmKg

    expect(await best(ben)).toBeCloseTo(await best(ana), 4)
  })

  it('lists the records of a period with what each took the place of, page by page', async () => {
    const ana = await givenLifter()

    const first = (await ana.get('/progress/strength?range=12w&limit=3')).body.records
    const second = (await ana.get(`/progress/strength?range=12w&limit=3&cursor=${first.nextCursor}`)).body.records

    for (const record of [...first.items, ...second.items]) {
      expect(record.previous).not.toBeNull()
      expect(record.superseded).toMatchObject({ value: expect.closeTo(record.previous, 6) })
      expect(record.superseded.localDate <= record.localDate).toBe(true)
    }
    const keys = [...first.items, ...second.items].map(({ setId, kind }: Json) => `${setId} ${kind}`)
    expect(new Set(keys).size).toBe(6)
  })
})

describe('muscles', () => {
  it('count fractional hard sets a week against a soft band', async () => {
    const ana = await givenLifter()

    const { groups, muscles } = (await ana.get('/analytics/muscles?range=4w')).body

    const chest = groups.find(({ group }: Json) => group === 'chest')
    // Eight workouts with three sets of bench press in four weeks.
    expect(chest).toMatchObject({ sets: 24, setsPerWeek: 6, standing: 'below', band: { from: 10, to: 22 } })
    expect(muscles.find(({ muscle }: Json) => muscle === 'triceps').setsPerWeek).toBe(3)
  })

  it('follow an exercise of one’s own when its muscles are corrected', async () => {
    const ana = await test.newUser()
    const { body: own } = await ana.post('/exercises', {
      ...{ id: v7(), name: 'Odd lift', tracking: 'weight_reps', category: 'strength', primaryMuscles: ['biceps'] },
    })
    const { id, entryId } = await givenWorkout(ana, { exercise: own.id })
    await ana.put(`/workouts/${id}/set`, aSet(entryId))
    const setsOf = async (name: string) =>
      (await ana.get('/analytics/muscles')).body.groups.find(({ group }: Json) => group === name).sets
    expect(await setsOf('biceps')).toBe(1)

    await ana.put(`/exercises/${own.id}`, { primaryMuscles: ['calves'] })

    expect([await setsOf('biceps'), await setsOf('calves')]).toEqual([0, 1])
  })

  it('say that nothing can be said of left and right where sides were not written down, and what can where they were', async () => {
    const ana = await test.newUser()
    const sides = async () => (await ana.get('/analytics/muscles')).body.balance[2]
    expect(await sides()).toMatchObject({ pair: 'left_right', ratio: null, missing: 'no_sided_sets' })
    const { id, entryId } = await givenWorkout(ana, { exercise: 'bulgarian-split-squat-barbell' })

    await ana.put(`/workouts/${id}/set`, aSet(entryId, { repsLeft: 8, repsRight: 10, reps: 8 }))

    expect(await sides()).toMatchObject({ first: 8, second: 10, ratio: 0.8, standing: 'first_behind', missing: null })
  })
})

describe('insights', () => {
  it('name a plateau with evidence and what to try, each number found in the sentence', async () => {
    const ana = await givenLifter()

    const { remarks, counts } = (await ana.get('/analytics/trends?range=12w')).body

    expect(counts).toMatchObject({ plateau: 1, improving: 2 })
    const plateau = remarks.find(({ kind }: Json) => kind === 'plateau')
    expect(plateau).toMatchObject({ about: 'Barbell Bench Press', exercise: { slug: 'barbell-bench-press' } })
    expect(plateau.tips.length).toBeGreaterThan(0)
    for (const remark of remarks)
      for (const number of Object.values(remark.numbers)) expect(remark.sentence).toContain(String(number))
  })

  it('compare the load with the usual once there are four weeks, and never speak of injuries as a forecast', async () => {
    const ana = await givenLifter()
    const ben = await test.newUser()
    await givenHistory(ben, weeksOfTraining({ until: today, weeks: 2 }, threeLifts))

    const { load, groups } = (await ana.get('/analytics/recovery')).body

    expect(load).toMatchObject({ lastSevenDays: 18, usualWeek: 18, ratio: 1, missing: null })
    expect(groups.find(({ group }: Json) => group === 'chest')).toMatchObject({ daysSince: 0, lastSets: 3 })
    expect((await ben.get('/analytics/recovery')).body.load).toMatchObject({ ratio: null, missing: 'needs_28_days' })
  })

  it('know effort only where it was written down', async () => {
    const ana = await givenLifter()
    const ben = await test.newUser()
    await givenHistory(ben, weeksOfTraining({ until: today, weeks: 2 }, threeLifts.slice(1, 2)))

    expect((await ana.get('/analytics/intensity?range=4w')).body).toMatchObject({
      ...{ averageRpe: 8.5, setsWithEffort: 48, workingSets: 72, missing: null },
    })
    expect((await ben.get('/analytics/intensity')).body).toMatchObject({
      averageRpe: null,
      missing: 'no_effort_logged',
    })
  })

  it('find no best time where there is one time only', async () => {
    const ana = await givenLifter()

    expect((await ana.get('/analytics/best-time')).body).toMatchObject({ best: null, missing: 'one_time_only' })
  })

  it('find a best time that is real, and say how sure they are', async () => {
    test.setClock(`${today}T12:00:00Z`)
    const ana = await test.newUser()
    const lines = Array.from({ length: 80 }, (_, n) => {
      const isEvening = n % 2 === 1
      const kg = 100 + (isEvening ? 6 : 0) + ((n * 37) % 5) * 0.5
      const at = `${daysBefore(today, 2 * (80 - n))} ${isEvening ? '19' : '08'}:00:00`
      return { at, exercise: 'Squat (Barbell)', kg, reps: 5 }
    })
    await givenHistory(ana, lines)

    const { best, parts } = (await ana.get('/analytics/best-time')).body

    expect(best).toMatchObject({ part: 'evening' })
    expect(best.betterByPercent).toBeGreaterThan(3)
    expect(best.confidence).toBeGreaterThan(0.95)
    expect(parts.map(({ part, workouts }: Json) => [part, workouts])).toEqual(
      expect.arrayContaining([
        ['evening', 40],
        ['morning', 40],
      ]),
    )
  })

  it('rank lifts by the progress a hard set brings', async () => {
    const ana = await givenLifter()

    const { lifts } = (await ana.get('/analytics/effectiveness')).body

    expect(lifts.map(({ slug }: Json) => slug)).toEqual([
      ...['barbell-deadlift', 'barbell-squat', 'barbell-bench-press'],
    ])
    expect(lifts[0].percentPerHardSet).toBeCloseTo(lifts[0].percentPerWeek / lifts[0].hardSetsPerWeek, 9)
  })
})

describe('a comparison and a year', () => {
  it('set two periods side by side, a week against a week', async () => {
    const ana = await givenLifter()
    const query = `from=${daysBefore(today, 55)}&to=${daysBefore(today, 28)}&otherFrom=${daysBefore(today, 27)}&otherTo=${today}`

    const { perWeek, lifts } = (await ana.get(`/analytics/compare?${query}`)).body

    expect(perWeek.workouts).toEqual({ first: 2, second: 2, change: 0, changePercent: 0 })
    expect(perWeek.volumeKg.change).toBeGreaterThan(0)
    const squat = lifts.find(({ slug }: Json) => slug === 'barbell-squat')
    expect(squat.bestE1rmKg.second - squat.bestE1rmKg.first).toBeCloseTo((4 * 1.25 * 36) / 32, 6)
  })

  it('look back on a year', async () => {
    const ana = await givenLifter()

    const { body } = await ana.get('/analytics/year/2026')

    expect(body).toMatchObject({ year: 2026, totals: { workouts: 28 }, previousTotals: { workouts: 0 } })
    expect(body.months).toHaveLength(12)
    expect(body.favorites).toHaveLength(3)
    expect(body.records).toBeGreaterThan(20)
    expect(body.heaviest).toMatchObject({ exercise: { slug: 'barbell-deadlift' } })
    expect((await ana.get('/analytics/year/1700')).status).toBe(400)
  })
})

describe('the sets behind a figure', () => {
  it('come page by page, newest first, each once', async () => {
    const ana = await givenLifter()
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Json = (await ana.get(`/analytics/sets?limit=100${cursor && `&cursor=${cursor}`}`)).body
      seen.push(...page.items.map(({ id }: Json) => id))
      cursor = page.nextCursor
    }

    expect(seen).toHaveLength(28 * 9)
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('of a muscle are those of its exercises', async () => {
    const ana = await givenLifter()

    const { items } = (await ana.get('/analytics/sets?muscle=chest&limit=100')).body

    expect(new Set(items.map(({ exercise }: Json) => exercise.slug))).toEqual(new Set(['barbell-bench-press']))
  })

  it('are never somebody else’s', async () => {
    const [ana, ben] = [await givenLifter(), await test.newUser()]
    const [set] = (await ana.get('/analytics/sets?limit=1')).body.items

    expect((await ben.get(`/analytics/sets?workoutId=${set.workoutId}`)).body.items).toEqual([])
  })
})

it('the reasons why a figure is missing are all known to the contract', () => {
  expect(new Set(contract.missingReasons).size).toBe(contract.missingReasons.length)
})
