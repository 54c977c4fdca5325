import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { givenBodyEntry, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

const change = (user: TestUser, id: string, body: object, version: number | string) =>
  test.send({
    method: 'PUT',
    url: `/api/v1/progress/body/${id}`,
    headers: { authorization: `Bearer ${user.token}`, 'if-match': `"${version}"` },
    payload: body,
  })
const entriesOf = async (user: TestUser) => (await user.get('/progress/body')).body.entries.items
const waist = (value: number, unit = 'cm') => ({ kind: 'waist', value, unit })

describe('adding what was measured', () => {
  it('keeps it as it was entered', async () => {
    const ana = await test.newUser()
    const measured = {
      ...{ id: v7(), measuredAt: '2026-05-04T06:30:00.000Z', weight: 176.4, weightUnit: 'lb', bodyFatPercent: 18.5 },
      ...{ measurements: [waist(32.5, 'in'), { kind: 'Resting HR', value: 52, unit: 'bpm' }], note: 'After coffee' },
    }

    const { status, body } = await ana.post('/progress/body', measured)

    expect(status).toBe(201)
    expect(body).toEqual({ ...measured, localDate: '2026-05-04', weightKg: 80.0136941, version: 1 })
    expect(await entriesOf(ana)).toEqual([body])
  })

  it('is the same behind both doors', async () => {
    const ana = await test.newUser()
    const { body: added } = await ana.post('/users/metrics', { id: v7(), weight: 80, weightUnit: 'kg' })

    await ana.put(`/progress/body/${added.id}`, { weight: 81, weightUnit: 'kg' })

    expect((await ana.get('/users/metrics')).body).toEqual((await ana.get('/progress/body')).body)
    expect((await ana.put(`/users/metrics/${added.id}`, { note: 'x' })).body).toMatchObject({ weight: 81, version: 3 })
    expect((await ana.delete(`/users/metrics/${added.id}`)).body).toEqual({ deleted: true })
    expect(await entriesOf(ana)).toEqual([])
  })

  it('stores it once however often it is sent, and answers it as it is', async () => {
    const ana = await test.newUser()
    const measured = { id: v7(), weight: 80, weightUnit: 'kg' }

    const answers = await Promise.all([1, 2, 3, 4].map(() => ana.post('/progress/body', measured)))
    await ana.put(`/progress/body/${measured.id}`, { weight: 79, weightUnit: 'kg' })
    const late = await ana.post('/progress/body', measured)

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body)
    expect(late.body).toMatchObject({ weight: 79, version: 2 })
    expect(await entriesOf(ana)).toHaveLength(1)
  })

  it('cannot take the id of somebody else’s, not even at the same time', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const measured = { id: v7(), weight: 80, weightUnit: 'kg' }

    const answers = await Promise.all([ana, ben].map((user) => user.post('/progress/body', measured)))

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('id_taken')
    expect([...(await entriesOf(ana)), ...(await entriesOf(ben))]).toHaveLength(1)
  })

  it.each<[string, object]>([
    ['nothing', {}],
    ['a note alone', { note: 'Felt light' }],
    ['a weight of 0', { weight: 0, weightUnit: 'kg' }],
    ['a weight without its unit', { weight: 80 }],
    ['a weight in stone', { weight: 12, weightUnit: 'st' }],
    ['a weight of more than anybody', { weight: 1501, weightUnit: 'lb' }],
    ['a weight that is text', { weight: '80', weightUnit: 'kg' }],
    ['a body fat of 0', { bodyFatPercent: 0 }],
    ['a body fat of 76', { bodyFatPercent: 76 }],
    ['a waist of 0', { measurements: [waist(0)] }],
    ['a waist of 301 cm', { measurements: [waist(301)] }],
    ['a waist of 119 in', { measurements: [waist(119, 'in')] }],
    ['a waist in kilograms', { measurements: [waist(80, 'kg')] }],
    ['a waist in kilograms, in capitals', { measurements: [{ kind: 'WAIST', value: 80, unit: 'kg' }] }],
    ['a waist without a unit', { measurements: [{ kind: 'waist', value: 80 }] }],
    ['a blank kind', { measurements: [{ kind: '  ', value: 1, unit: 'x' }] }],
    ['a kind of 41 letters', { measurements: [{ kind: 'x'.repeat(41), value: 1, unit: 'x' }] }],
    ['a kind twice', { measurements: [waist(80), waist(81)] }],
    ['a kind twice, in another case', { measurements: [waist(80), { kind: ' Waist', value: 81, unit: 'cm' }] }],
    ['a NUL in a kind', { measurements: [{ kind: 'a\u0000b', value: 1, unit: 'x' }] }],
    ['a NUL in a note', { weight: 80, weightUnit: 'kg', note: 'a\u0000b' }],
    ['a field nobody knows', { measurements: [{ ...waist(80), side: 'left' }] }],
    [
      '41 measurements',
      { measurements: Array.from({ length: 41 }, (_, i) => ({ kind: `k${i}`, value: i, unit: 'x' })) },
    ],
    ['a day in 1800', { weight: 80, weightUnit: 'kg', localDate: '1800-01-01' }],
    ['a day in 2300', { weight: 80, weightUnit: 'kg', localDate: '2300-01-01' }],
    ['a time in 1800', { weight: 80, weightUnit: 'kg', measuredAt: '1800-01-01T10:00:00Z' }],
    ['a time in 2300', { weight: 80, weightUnit: 'kg', measuredAt: '2300-01-01T10:00:00Z' }],
    ['a time in 2201, elsewhere', { weight: 80, weightUnit: 'kg', measuredAt: '2200-12-31T23:30:00-12:00' }],
    ['a time in 1899, elsewhere', { weight: 80, weightUnit: 'kg', measuredAt: '1900-01-01T00:30:00+14:00' }],
    ['a time that is none', { weight: 80, weightUnit: 'kg', measuredAt: 'yesterday' }],
    ['a day that is none', { weight: 80, weightUnit: 'kg', localDate: '2026-02-30' }],
  ])('refuses %s, and nothing is written', async (_what, fields) => {
    const ana = await test.newUser()

    const answer = await ana.post('/progress/body', { id: v7(), ...fields })

    expect(answer).toMatchObject({ status: 400, body: { code: expect.stringMatching(/invalid_input|unknown_field/) } })
    expect(await entriesOf(ana)).toEqual([])
  })

  it('takes kinds of one’s own as they are spelled, and text that is no text as far as it goes', async () => {
    const ana = await test.newUser()
    const measurements = [
      { kind: '  💪 Arm, cold 🥶 ', value: 41.5, unit: 'cm' },
      { kind: 'Waist', value: 82, unit: 'cm' },
      { kind: 'Hüfte\u0301', value: 1e5, unit: ' µm ' },
      { kind: 'half \ud83d of a pair', value: 0, unit: '\udc00' },
    ]

    const { status, body } = await ana.post('/progress/body', { id: v7(), measurements, note: '\ud800' })

    expect(status).toBe(201)
    expect(body.measurements).toEqual([
      { kind: '💪 Arm, cold 🥶', value: 41.5, unit: 'cm' },
      { kind: 'waist', value: 82, unit: 'cm' },
      { kind: 'Hüfte\u0301'.normalize(), value: 1e5, unit: 'µm' },
      { kind: 'half \ufffd of a pair', value: 0, unit: '\ufffd' },
    ])
    expect(body.note).toBe('\ufffd')
    expect((await ana.get('/progress/body')).body.measurements).toHaveLength(4)
  })
})

describe('the day of a measurement', () => {
  it.each([
    ['Pacific/Auckland', '2026-06-30T11:30:00Z', '2026-06-30', '23:30 in winter'],
    ['Pacific/Auckland', '2026-06-30T12:30:00Z', '2026-07-01', 'half an hour after midnight'],
    ['Pacific/Auckland', '2026-04-04T10:30:00Z', '2026-04-04', '23:30, the night summer time ends'],
    ['Pacific/Auckland', '2026-04-05T11:30:00Z', '2026-04-05', '23:30 on the day of 25 hours'],
    ['Pacific/Auckland', '2026-09-27T10:30:00Z', '2026-09-27', '23:30 on the day of 23 hours'],
    ['America/Los_Angeles', '2026-03-09T06:30:00Z', '2026-03-08', '23:30 on the day of 23 hours'],
    ['America/Los_Angeles', '2026-11-01T06:30:00Z', '2026-10-31', '23:30, the night summer time ends'],
    ['America/Los_Angeles', '2026-11-02T07:30:00Z', '2026-11-01', '23:30 on the day of 25 hours'],
    ['America/Los_Angeles', '2026-11-01T23:30:00-08:00', '2026-11-01', '23:30 as the phone says it'],
    ['America/Los_Angeles', '1900-01-02T00:30:00Z', '1900-01-01', 'the first that is taken'],
    ['Pacific/Kiritimati', '2200-12-30T23:59:59Z', '2200-12-31', 'the last that is taken'],
  ])('in %s at %s is %s: %s', async (timezone, measuredAt, localDate) => {
    const ana = await test.newUser({ timezone })

    const entry = await givenBodyEntry(ana, { measuredAt })

    expect(entry.localDate).toBe(localDate)
    expect((await ana.get('/progress/body')).body.weights).toEqual([{ date: localDate, kg: 80, trendKg: 80 }])
  })

  it('is now in one’s own time zone when nothing is said', async () => {
    test.setClock('2026-06-30T11:30:00Z')
    const ana = await test.newUser({ timezone: 'Pacific/Auckland' })

    const entry = await givenBodyEntry(ana)
    test.setClock(undefined)

    expect(entry).toMatchObject({ measuredAt: '2026-06-30T11:30:00.000Z', localDate: '2026-06-30' })
  })

  it('follows the time when that is corrected, unless it is said', async () => {
    const ana = await test.newUser({ timezone: 'America/Los_Angeles' })
    const { id } = await givenBodyEntry(ana, { measuredAt: '2026-11-02T07:30:00Z' })
    const days = []

    for (const correction of [
      { measuredAt: '2026-11-02T08:30:00Z' },
      { localDate: '2026-10-01' },
      { measuredAt: '2026-11-02T08:30:00.000Z', note: 'The same time again' },
      { weight: 79, weightUnit: 'kg' },
      { measuredAt: '2026-11-05T20:00:00Z', localDate: '2026-11-06' },
      { measuredAt: '2026-11-07T20:00:00+01:00' },
    ])
      days.push((await ana.put(`/progress/body/${id}`, correction)).body.localDate)

    expect(days).toEqual(['2026-11-02', '2026-10-01', '2026-10-01', '2026-10-01', '2026-11-06', '2026-11-07'])
  })
})

describe('correcting what was measured', () => {
  it('leaves alone what is left out, and clears what is null', async () => {
    const ana = await test.newUser()
    const measured = { bodyFatPercent: 18, measurements: [waist(82)], note: 'Cold' }
    const { id } = await givenBodyEntry(ana, measured)

    const { body } = await ana.put(`/progress/body/${id}`, { weight: null, note: null })

    expect(body).toMatchObject({ weight: null, weightUnit: null, weightKg: null, note: null, version: 2 })
    expect(body).toMatchObject({ bodyFatPercent: 18, measurements: [waist(82)] })
    expect((await ana.send('PATCH', `/progress/body/${id}`, { measurements: [] })).body.measurements).toEqual([])
  })

  it('changes the unit of the weight that is there', async () => {
    const ana = await test.newUser()
    const { id } = await givenBodyEntry(ana, { weight: 180 })

    const { body } = await ana.put(`/progress/body/${id}`, { weightUnit: 'lb' })

    expect(body).toMatchObject({ weight: 180, weightUnit: 'lb', weightKg: 81.6466266 })
  })

  it('makes nothing of a unit without a weight', async () => {
    const ana = await test.newUser()
    const { id } = await givenBodyEntry(ana, { weight: undefined, weightUnit: 'lb', bodyFatPercent: 20 })

    expect((await entriesOf(ana))[0]).toMatchObject({ weight: null, weightUnit: null })
    expect((await ana.put(`/progress/body/${id}`, { weightUnit: 'kg' })).body.weightUnit).toBeNull()
  })

  it('leaves no entry that measures nothing', async () => {
    const ana = await test.newUser()
    const { id } = await givenBodyEntry(ana, { note: 'Alone' })

    const answer = await ana.put(`/progress/body/${id}`, { weight: null })

    expect(answer).toMatchObject({ status: 422, body: { code: 'body_entry_empty' } })
    expect((await entriesOf(ana))[0]).toMatchObject({ weight: 80, version: 1 })
    expect((await ana.put(`/progress/body/${id}`, { weight: null, bodyFatPercent: 20 })).status).toBe(200)
  })

  it('refuses to write over something newer', async () => {
    const ana = await test.newUser()
    const { id } = await givenBodyEntry(ana)

    const answers = await Promise.all(['A', 'B', 'C'].map((note) => change(ana, id, { note }, 1)))

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412])
    expect((await change(ana, id, { note: 'x' }, 'new')).status).toBe(400)
    expect((await change(ana, id, { note: 'late' }, 1)).body.code).toBe('stale_version')
    expect((await entriesOf(ana))[0].version).toBe(2)
  })

  it('is for one’s own alone', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { id } = await givenBodyEntry(ben)

    const answers = [
      await ana.put(`/progress/body/${id}`, { note: 'Mine' }),
      await ana.delete(`/progress/body/${id}`),
      await ana.delete(`/progress/body/${v7()}`),
    ]

    for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: 'body_entry_not_found' } })
    expect(await entriesOf(ben)).toMatchObject([{ id, note: null }])
    expect(await entriesOf(ana)).toEqual([])
  })

  it('deletes it once', async () => {
    const ana = await test.newUser()
    const { id } = await givenBodyEntry(ana)

    const answers = await Promise.all([1, 2].map(() => ana.delete(`/progress/body/${id}`)))

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
    expect((await ana.get('/progress/body')).body).toMatchObject({ weights: [], latest: { weightKg: null } })
  })
})
