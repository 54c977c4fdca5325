import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { givenBodyEntry, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

const read = async (user: TestUser, query = '') => (await user.get(`/progress/body?${query}`)).body
const weighed = (user: TestUser, localDate: string, weight: number, fields: object = {}) =>
  givenBodyEntry(user, { measuredAt: `${localDate}T07:00:00Z`, weight, ...fields })
const taped = (user: TestUser, localDate: string, places: { [kind: string]: number }, unit = 'cm') =>
  givenBodyEntry(user, {
    ...{ measuredAt: `${localDate}T07:00:00Z`, weight: undefined, weightUnit: undefined },
    measurements: Object.entries(places).map(([kind, value]) => ({ kind, value, unit })),
  })

async function trainedAt(user: TestUser, startedAt: string, bodyweight: number) {
  const { id } = await givenWorkout(user, { startedAt })
  await user.put(`/workouts/${id}`, { bodyweight, bodyweightUnit: 'kg' })
  return id
}

describe('the weight over time', () => {
  it('is nothing yet for who never weighed in', async () => {
    const ana = await test.newUser()

    const body = await read(ana, 'to=2026-01-31')

    expect(body).toMatchObject({
      ...{ from: null, to: '2026-01-31', latest: { weightKg: null, weightDate: null } },
      ...{ weights: [], bodyFat: [], measurements: [], entries: { items: [], nextCursor: null } },
      ratePerWeekKg: { value: null, days: null, weighIns: null, missing: ['no_bodyweight'] },
      navyBodyFat: { value: null, missing: ['no_height', 'no_sex', 'no_measurements'] },
      bodyMassIndex: { value: null, missing: ['no_bodyweight', 'no_height'] },
      fatFreeMassIndex: { value: null, missing: ['no_bodyweight', 'no_height', 'no_body_fat'] },
      basalMetabolicRateKcal: { value: null, missing: ['no_bodyweight', 'no_height', 'no_sex', 'no_birth_date'] },
    })
  })

  it('is the mean of each day, of what was entered here and with workouts that count', async () => {
    const ana = await test.newUser()
    await weighed(ana, '2026-01-01', 176, { weightUnit: 'lb' })
    await weighed(ana, '2026-01-02', 80)
    await trainedAt(ana, '2026-01-02T18:00:00Z', 81)
    const cancelled = await trainedAt(ana, '2026-01-03T18:00:00Z', 99)
    await ana.post(`/workouts/${cancelled}/cancel`)

    const { weights, latest } = await read(ana, 'to=2026-02-01')

    expect(weights).toEqual([
      { date: '2026-01-01', kg: 79.832, trendKg: 79.832 },
      { date: '2026-01-02', kg: 80.5, trendKg: 79.899 },
    ])
    expect(latest).toEqual({ weightKg: 81, weightDate: '2026-01-02' })
  })

  it('has the same trend whatever days are asked for', async () => {
    const ana = await test.newUser()
    for (const [day, kg] of [90, 89, 88, 87, 86, 85].entries()) await weighed(ana, `2026-01-0${day + 1}`, kg)

    const all = await read(ana, 'to=2026-02-01')
    const part = await read(ana, 'from=2026-01-04&to=2026-01-05')

    expect(part.weights).toEqual(all.weights.slice(3, 5))
    expect(part.weights[0].trendKg).toBeGreaterThan(89)
    expect(part).toMatchObject({ from: '2026-01-04', to: '2026-01-05', latest: { weightDate: '2026-01-05' } })
    expect(part.entries.items.map((entry: { localDate: string }) => entry.localDate)).toEqual([
      '2026-01-05',
      '2026-01-04',
    ])
  })

  it('goes down by what the weeks say, once there are enough of them', async () => {
    const ana = await test.newUser()
    for (const day of [1, 5, 8]) await weighed(ana, `2026-01-0${day}`, 80 - day / 10)
    const early = (await read(ana, 'to=2026-01-20')).ratePerWeekKg

    await weighed(ana, '2026-01-12', 78.8)

    expect(early).toMatchObject({ value: null, missing: ['too_few_weigh_ins'] })
    expect((await read(ana, 'to=2026-01-20')).ratePerWeekKg).toMatchObject({
      value: -0.7,
      days: 11,
      weighIns: 4,
      missing: [],
    })
    expect((await read(ana, 'to=2026-03-20')).ratePerWeekKg).toMatchObject({
      value: null,
      missing: ['too_few_weigh_ins'],
    })
  })

  it('shows a day that has not come yet, so that it can be corrected', async () => {
    test.setClock('2026-05-01T12:00:00Z')
    const ana = await test.newUser()
    const { id } = await weighed(ana, '2062-05-01', 80)

    const body = await read(ana)
    test.setClock(undefined)

    expect(body).toMatchObject({ to: '2062-05-01', weights: [{ date: '2062-05-01' }], entries: { items: [{ id }] } })
  })

  it('refuses days in the wrong order and a cursor that is none of ours', async () => {
    const ana = await test.newUser()
    const crafted = Buffer.from(JSON.stringify(['0000-01-01', '0000-01-01T00:00:00Z', v7()])).toString('base64url')

    for (const query of ['from=2026-02-01&to=2026-01-01', 'from=1800-01-01', 'cursor=nonsense', `cursor=${crafted}`])
      expect((await ana.get(`/progress/body?${query}`)).body.code).toBe('invalid_input')
  })
})

describe('the list of entries', () => {
  it('comes page by page, newest first, each once, also where times are the same', async () => {
    const ana = await test.newUser()
    const times = [
      '2026-01-02T07:00:00.1234Z',
      '2026-01-02T07:00:00.1231Z',
      '2026-01-02T07:00:00.123Z',
      '2026-01-01T20:00:00Z',
    ]
    for (const measuredAt of [...times, ...times]) await givenBodyEntry(ana, { measuredAt })
    await givenBodyEntry(await test.newUser())
    const ids: string[] = []

    let cursor: string | null = ''
    while (cursor !== null) {
      const { entries } = await read(ana, `limit=3&to=2026-02-01${cursor && `&cursor=${cursor}`}`)
      ids.push(...entries.items.map((entry: { id: string }) => entry.id))
      cursor = entries.nextCursor
    }

    const all = (await read(ana, 'limit=100')).entries.items
    expect(ids).toEqual(all.map((entry: { id: string }) => entry.id))
    expect(new Set(ids).size).toBe(8)
    expect(all.at(-1).localDate).toBe('2026-01-01')
  })
})

describe('the tape', () => {
  it('shows each kind over time, in the unit and the spelling of the last value', async () => {
    const ana = await test.newUser()
    await taped(ana, '2026-01-01', { waist: 84, 'Resting HR': 58, ' 💪 ': 40 })
    await taped(ana, '2026-01-08', { Waist: 32.5 }, 'in')
    await taped(ana, '2026-01-15', { 'resting hr': 55, neck: 38 })

    const { measurements } = await read(ana, 'to=2026-02-01')

    expect(measurements).toMatchObject([
      { kind: 'neck', unit: 'cm', values: [{ value: 38 }], change: null },
      { kind: 'waist', unit: 'in', values: [{ date: '2026-01-01', value: 33.071 }, { value: 32.5 }], change: -0.571 },
      { kind: '💪', values: [{ value: 40 }], change: null },
      { kind: 'resting hr', unit: 'cm', values: [{ value: 58 }, { date: '2026-01-15', value: 55 }], change: -3 },
    ])
  })

  it('never mixes units that cannot be converted', async () => {
    const ana = await test.newUser()
    await taped(ana, '2026-01-01', { Grip: 50 }, 'kg')
    await taped(ana, '2026-01-02', { grip: 480 }, 'N')

    const { measurements } = await read(ana, 'to=2026-02-01')

    expect(measurements).toMatchObject([
      { kind: 'Grip', unit: 'kg', values: [{ value: 50 }] },
      { kind: 'grip', unit: 'N', values: [{ value: 480 }] },
    ])
  })

  it('shows only the days asked for', async () => {
    const ana = await test.newUser()
    for (const [day, value] of [84, 83, 82, 81].entries()) await taped(ana, `2026-01-0${day + 1}`, { waist: value })

    const { measurements } = await read(ana, 'from=2026-01-02&to=2026-01-03')

    expect(measurements).toMatchObject([{ values: [{ value: 83 }, { value: 82 }], change: -1 }])
  })
})

describe('the figures', () => {
  const isMan = { sex: 'male', heightCm: 180, birthDate: '1990-06-15' }

  it('say body fat by the tape, and follow a change of height', async () => {
    const ana = await test.newUser()
    await ana.put('/users/profile', isMan)
    await taped(ana, '2026-01-01', { neck: 38, waist: 85 })

    const tall = await read(ana, 'to=2026-02-01')
    await ana.put('/users/profile', { heightCm: 170 })
    const short = await read(ana, 'to=2026-02-01')

    expect(tall.navyBodyFat).toMatchObject({ missing: [], source: 'Hodgdon & Beckett 1984' })
    expect(tall.bodyFat).toEqual([{ date: '2026-01-01', percent: tall.navyBodyFat.value, method: 'navy' }])
    expect(tall.navyBodyFat.value).toBeCloseTo(16.12, 1)
    expect(short.navyBodyFat.value).toBeGreaterThan(tall.navyBodyFat.value)
    expect(short.bodyFat[0].percent).toBe(short.navyBodyFat.value)
  })

  it('take the tape in inches, and of a woman the hips too', async () => {
    const ana = await test.newUser()
    await ana.put('/users/profile', { ...isMan, sex: 'female', heightCm: 165 })
    await taped(ana, '2026-01-01', { neck: 13, waist: 28 }, 'in')
    const withoutHips = await read(ana, 'to=2026-02-01')

    await taped(ana, '2026-01-02', { hips: 38 }, 'in')

    expect(withoutHips.navyBodyFat).toMatchObject({ value: null, missing: ['no_measurements'] })
    expect(withoutHips.bodyFat).toEqual([])
    expect((await read(ana, 'to=2026-02-01')).navyBodyFat.value).toBeCloseTo(26, 0)
  })

  it('do not guess a sex', async () => {
    const ana = await test.newUser()
    await ana.put('/users/profile', { ...isMan, sex: null })
    await taped(ana, '2026-01-01', { neck: 38, waist: 85 })
    await weighed(ana, '2026-01-01', 80)

    const body = await read(ana, 'to=2026-02-01')

    expect(body.navyBodyFat).toMatchObject({ value: null, missing: ['no_sex'] })
    expect(body.basalMetabolicRateKcal).toMatchObject({ value: null, missing: ['no_sex'] })
    expect(body.bodyMassIndex).toEqual({ value: 24.691, missing: [], source: 'Quetelet 1832' })
  })

  it('say when a formula cannot be true', async () => {
    const ana = await test.newUser()
    await ana.put('/users/profile', isMan)
    await taped(ana, '2026-01-01', { neck: 90, waist: 85 })

    const body = await read(ana, 'to=2026-02-01')

    expect(body.navyBodyFat).toMatchObject({ value: null, missing: ['out_of_range'] })
    expect(body.bodyFat).toEqual([])
  })

  it('believe what was entered before the tape, and the last of a day', async () => {
    const ana = await test.newUser()
    await ana.put('/users/profile', isMan)
    await taped(ana, '2026-01-01', { neck: 38, waist: 85 })
    await weighed(ana, '2026-01-02', 80, { bodyFatPercent: 21 })
    await weighed(ana, '2026-01-02', 80, { measuredAt: '2026-01-02T20:00:00Z', bodyFatPercent: 20 })

    const { bodyFat, fatFreeMassIndex, basalMetabolicRateKcal } = await read(ana, 'from=2026-01-02&to=2026-02-01')

    expect(bodyFat).toEqual([{ date: '2026-01-02', percent: 20, method: 'entered' }])
    expect(fatFreeMassIndex).toEqual({ value: 19.753, missing: [], source: 'Kouri 1995' })
    expect(basalMetabolicRateKcal).toEqual({ value: 1752.4, missing: [], source: 'Katch & McArdle' })
  })

  it('count years by the birthday', async () => {
    const ana = await test.newUser()
    await ana.put('/users/profile', isMan)
    await weighed(ana, '2026-01-01', 80)

    const before = (await read(ana, 'to=2026-06-14')).basalMetabolicRateKcal
    const on = (await read(ana, 'to=2026-06-15')).basalMetabolicRateKcal

    expect(before).toEqual({ value: 1755, missing: [], source: 'Mifflin & St Jeor 1990' })
    expect(on.value).toBe(1750)
  })
})

it('takes ten years of daily weigh-ins', async () => {
  const ana = await test.newUser()
  const start = Date.UTC(2016, 0, 1, 7)
  const rows = Array.from({ length: 3650 }, (_, day) => {
    const measuredAt = new Date(start + day * 86_400_000).toISOString()
    const weight = { weight: 80 + (day % 7) / 10, weight_unit: 'kg' as const, weight_kg: 80 + (day % 7) / 10 }
    return { ...weight, id: v7(), user_id: ana.id, local_date: measuredAt.slice(0, 10), measured_at: measuredAt }
  })
  await test.app.db.insertInto('body_entry').values(rows).execute()

  const { weights, entries, latest } = await read(ana, 'to=2026-01-31')

  expect(weights).toHaveLength(3650)
  expect(weights.at(-1).trendKg).toBeCloseTo(80.3, 0)
  expect(entries.items).toHaveLength(20)
  expect(latest.weightDate).toBe('2025-12-28')
})
