import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

/** Files of our own making: a row a value, and a row a day. */
const fitnotes = `Date,Time,Measurement,Value,Unit,Comment
2026-03-01,06:52:23,Bodyweight,80.4,kgs,"Before coffee, light"
2026-03-01,21:10:00,Bodyweight,81.2,kgs,
2026-03-01,21:12:00,Upper Arm (Left),36.5,cm,
2026-03-02,07:05:10,Body Fat,14.5,%,
2026-03-02,07:05:40,Resting HR,52,bpm,
`
const hevy = `"date","weight_kg","fat_percent","neck_cm","left_bicep_cm","abdomen_cm","waist_cm"
"31 Jan 2026, 00:00",79.5,15,38,36,85,
"3 fev 2026, 00:00",79.1,,,,,82
`

async function importOf(user: TestUser, file: string | Uint8Array, query = '', wish: object = {}) {
  const preview = await user.upload(`/imports${query}`, file)
  expect(preview.status).toBe(201)
  const applied = await user.post(`/imports/${preview.body.id}/apply`, wish)
  expect(applied.status).toBe(200)
  return { preview: preview.body, applied: applied.body }
}
const bodyOf = async (user: TestUser) => (await user.get('/progress/body?limit=100')).body

describe('an import of measurements', () => {
  it('says what is in the file before it writes anything', async () => {
    const ana = await test.newUser()

    const { status, body } = await ana.upload('/imports?fileName=body.csv', fitnotes)

    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...{ status: 'preview', kind: 'body', app: 'fitnotes', unit: { used: 'kg', isStated: true } },
      ...{ firstDate: '2026-03-01', lastDate: '2026-03-02', workouts: 0, newWorkouts: 0, exercises: [], result: null },
      rows: { data: 5, emptySets: 0, rejected: 0 },
    })
    expect(body.body).toEqual({
      ...{ entries: 5, newEntries: 5, repeated: 0 },
      kinds: [
        { kind: 'weight', unit: 'kg', values: 2 },
        { kind: 'biceps_left', unit: 'cm', values: 1 },
        { kind: 'body_fat', unit: '%', values: 1 },
        { kind: 'Resting HR', unit: 'bpm', values: 1 },
      ],
    })
    expect((await bodyOf(ana)).entries.items).toEqual([])
  })

  it('brings the body tracker of FitNotes on its own clock and days', async () => {
    const ana = await test.newUser({ timezone: 'America/New_York' })

    const { applied } = await importOf(ana, fitnotes)

    expect(applied.result).toEqual({ workoutsAdded: 0, setsAdded: 0, exercisesCreated: 0, bodyEntriesAdded: 5 })
    const { entries, weights, bodyFat, measurements } = await bodyOf(ana)
    expect(entries.items).toHaveLength(5)
    expect(entries.items.at(-1)).toMatchObject({
      ...{ localDate: '2026-03-01', measuredAt: '2026-03-01T11:52:23.000Z', weight: 80.4, weightUnit: 'kg' },
      ...{ note: 'Before coffee, light', measurements: [], version: 1 },
    })
    expect(entries.items[2]).toMatchObject({ localDate: '2026-03-01', measuredAt: '2026-03-02T02:12:00.000Z' })
    expect(weights).toMatchObject([{ date: '2026-03-01', kg: 80.8 }])
    expect(bodyFat).toMatchObject([{ date: '2026-03-02', percent: 14.5, method: 'entered' }])
    expect(measurements).toMatchObject([
      { kind: 'biceps_left', unit: 'cm', values: [{ value: 36.5 }] },
      { kind: 'Resting HR', unit: 'bpm', values: [{ value: 52 }] },
    ])
  })

  it('brings the measurements of Hevy, a day an entry', async () => {
    const ana = await test.newUser()

    await importOf(ana, hevy)

    const { entries } = await bodyOf(ana)
    expect(entries.items).toMatchObject([
      { localDate: '2026-02-03', weight: 79.1, measurements: [{ kind: 'waist', value: 82, unit: 'cm' }] },
      { localDate: '2026-01-31', weight: 79.5, bodyFatPercent: 15 },
    ])
    expect(entries.items[1].measurements).toEqual([
      { kind: 'neck', value: 38, unit: 'cm' },
      { kind: 'biceps_left', value: 36, unit: 'cm' },
      { kind: 'abdomen', value: 85, unit: 'cm' },
    ])
  })

  it('makes entries that can be corrected like any other', async () => {
    const ana = await test.newUser()
    await importOf(ana, `${fitnotes}2026-03-03,,Mood,7,,\n`)

    for (const { id, measurements } of (await bodyOf(ana)).entries.items) {
      const again = measurements.length > 0 ? { measurements } : { note: 'Looked at' }
      expect((await ana.put(`/progress/body/${id}`, again)).status).toBe(200)
    }
  })

  it('asks for the unit the file does not say, and follows the answer', async () => {
    const ana = await test.newUser({ weightUnit: 'kg' })
    const bare = 'Date,Time,Measurement,Value,Unit\n2026-03-01,,Bodyweight,176.4,\n2026-03-01,,Waist,32,\n'

    const { preview, applied } = await importOf(ana, bare, '', { unit: 'lb' })

    expect([preview.unit, applied.unit.used]).toEqual([{ used: 'kg', isStated: false }, 'lb'])
    const { entries } = await bodyOf(ana)
    expect(entries.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ weight: 176.4, weightUnit: 'lb', weightKg: 80.0136941 }),
        expect.objectContaining({ measurements: [{ kind: 'waist', value: 32, unit: 'in' }] }),
      ]),
    )
  })

  it('T27 adds nothing the second time, and only what is new from a longer file', async () => {
    const ana = await test.newUser()
    await importOf(ana, fitnotes.split('\n').slice(0, 4).join('\n'))

    const longer = await importOf(ana, fitnotes)
    const again = await importOf(ana, fitnotes)

    expect(longer).toMatchObject({
      preview: { body: { entries: 5, newEntries: 2 } },
      applied: { result: { bodyEntriesAdded: 2 } },
    })
    expect(again).toMatchObject({
      preview: { body: { newEntries: 0 } },
      applied: { result: { bodyEntriesAdded: 0 } },
    })
    expect((await bodyOf(ana)).entries.items).toHaveLength(5)
  })

  it('T27 adds every entry once when the same file is applied twice at once', async () => {
    const ana = await test.newUser()
    const [first, second] = [await ana.upload('/imports', fitnotes), await ana.upload('/imports', fitnotes)]

    const applied = await Promise.all([first, second].map(({ body }) => ana.post(`/imports/${body.id}/apply`)))

    expect(applied.map(({ body }) => body.result.bodyEntriesAdded).toSorted()).toEqual([0, 5])
    expect((await bodyOf(ana)).entries.items).toHaveLength(5)
  })

  it('keeps the imports of two people apart', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]

    const added = [await importOf(ana, hevy), await importOf(ben, hevy)].map(
      ({ applied }) => applied.result.bodyEntriesAdded,
    )

    expect(added).toEqual([2, 2])
  })

  it('tells the rows it leaves out by their line, and what looks odd', async () => {
    const ana = await test.newUser()
    const weights = [80, 80.2, 80.1, 79.9, 8.01].map((kg, day) => `2026-04-0${day + 1},,Bodyweight,${kg},kgs`)
    const file = [
      'Date,Time,Measurement,Value,Unit',
      ...weights,
      ...[',,Bodyweight,80,kgs', '2026-04-08,,Bodyweight,0,kgs', '2026-04-09,,Bodyweight,9999,kgs', weights[0]],
    ].join('\n')

    const { preview } = await importOf(ana, file)

    expect(preview.rejected).toEqual([
      { line: 7, reason: 'no_date' },
      { line: 8, reason: 'out_of_range' },
      { line: 9, reason: 'out_of_range' },
    ])
    expect(preview.suspicious).toEqual([{ line: 6, exercise: 'weight', why: 'value_unlike_others' }])
    expect(preview.body).toMatchObject({ entries: 5, repeated: 1 })
    expect((await bodyOf(ana)).entries.items).toHaveLength(5)
  })

  it('T23 reads a byte order mark, semicolons, CRLF and decimal commas', async () => {
    const ana = await test.newUser()
    const resaved = '\ufeffDate;Time;Measurement;Value;Unit\r\n01.03.2026;06:52:23;Bodyweight;80,4;kgs\r\n'

    const { preview } = await importOf(ana, resaved)

    expect(preview.rejected).toEqual([])
    expect((await bodyOf(ana)).latest).toEqual({ weightKg: 80.4, weightDate: '2026-03-01' })
  })

  it('is taken back as a whole, what was there before stays', async () => {
    const ana = await test.newUser()
    await ana.post('/progress/body', { id: v7(), weight: 79, weightUnit: 'kg', measuredAt: '2026-02-01T08:00:00Z' })
    await importOf(ana, fitnotes.split('\n').slice(0, 2).join('\n'))
    const { preview } = await importOf(ana, fitnotes)

    const undone = await ana.post(`/imports/${preview.id}/undo`)

    expect(undone.body).toMatchObject({ status: 'undone', kind: 'body' })
    expect((await bodyOf(ana)).entries.items.map(({ weight }: { weight: number }) => weight)).toEqual([80.4, 79])
  })

  it('leaves what was corrected since when it is taken back, and can be brought again', async () => {
    const ana = await test.newUser()
    const { preview } = await importOf(ana, fitnotes)
    const [latest] = (await bodyOf(ana)).entries.items
    await ana.put(`/progress/body/${latest.id}`, { note: 'In bed' })

    await ana.post(`/imports/${preview.id}/undo`)
    const left = (await bodyOf(ana)).entries.items
    const again = await importOf(ana, fitnotes)

    expect(left).toMatchObject([{ id: latest.id, note: 'In bed' }])
    expect(again.applied.result.bodyEntriesAdded).toBe(4)
  })

  it('is not there for anybody else, and cannot be applied twice', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const { preview } = await importOf(ana, hevy)

    const answers = [await ben.post(`/imports/${preview.id}/undo`), await ana.post(`/imports/${preview.id}/apply`)]

    expect(answers.map(({ body }) => body.code)).toEqual(['import_not_found', 'import_already_applied'])
    expect((await bodyOf(ana)).entries.items).toHaveLength(2)
  })
})
