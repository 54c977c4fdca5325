import { describe, expect, it } from 'vitest'
import { type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

/** Files of our own making, one a dialect, each with the traps that dialect is known for. */
const strong = `Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2026-03-02 18:00:00,"Push, heavy",1h 5m,"Bench Press (Barbell)",W,40.0,10.0,0,0.0,"","Felt strong",
2026-03-02 18:00:00,"Push, heavy",1h 5m,"Bench Press (Barbell)",1,100.0,5.0,0,0.0,"Belt",,8.5
2026-03-02 18:00:00,"Push, heavy",1h 5m,"Bench Press (Barbell)",Rest Timer,0,0.0,0,150.0,,,
2026-03-02 18:00:00,"Push, heavy",1h 5m,"Bench Press (Barbell)",2,100.0,5.0,0,0.0,,,
2026-03-02 18:00:00,"Push, heavy",1h 5m,"Zercher Thing of My Own",1,60.0,8.0,0,0.0,,,
2026-03-04 18:00:00,"Push",264h 1m,"Bench Press (Barbell)",1,102.5,5.0,0,0.0,,,
2026-03-04 18:00:00,"Push",264h 1m,"Bench Press (Barbell)",D,80.0,9.0,0,0.0,,,
`
const hevy = `"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_lbs","reps","distance_miles","duration_seconds","rpe"
"Legs","4 Mar 2026, 18:00","4 Mar 2026, 19:00","","Squat (Barbell)",0,"Deep
and slow",0,"warmup",95,8,,,
"Legs","4 Mar 2026, 18:00","4 Mar 2026, 19:00","","Squat (Barbell)",0,"",1,"normal",225,5,,,7.5
"Legs","4 Mar 2026, 18:00","4 Mar 2026, 19:00","","Plank",0,"",0,"normal",,,,60,
`
const fitnotes = `Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time
2026-03-05,Overhead Press, Seated,Shoulders,40.0,kgs,8,,,
2026-03-05,Pull Up,Back,0.0,kgs,10,,,
2026-03-05,Plank,Abs,,,,,,0:01:30
`
const fitbod = `Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier
2026-03-07 02:30:00 +0000,Dumbbell Bench Press, 8,10.0,0.0,0.0,0.0,0.0,true,, 2.0
2026-03-07 02:30:00 +0000,Dumbbell Bench Press, 8,22.5,0.0,0.0,0.0,0.0,false,Easy, 2.0
2026-03-07 20:45:37 +0000,Running, 0,0.0,648.75,1637.4,0.0,0.0,false,, 0.0
`

async function importOf(user: TestUser, file: string | Uint8Array, query = '', wish: object = {}) {
  const preview = await user.upload(`/imports${query}`, file)
  expect(preview.status).toBe(201)
  const applied = await user.post(`/imports/${preview.body.id}/apply`, wish)
  expect(applied.status).toBe(200)
  return { preview: preview.body, applied: applied.body }
}

describe('an import', () => {
  it('says what is in a Strong file before it writes anything', async () => {
    const ana = await test.newUser()

    const { status, body } = await ana.upload('/imports?fileName=strong.csv', strong)

    expect(status).toBe(201)
    expect(body).toMatchObject({
      status: 'preview',
      app: 'strong',
      unit: { used: 'kg', isStated: false },
      firstDate: '2026-03-02',
      lastDate: '2026-03-04',
      workouts: 2,
      newWorkouts: 2,
      sets: 6,
      warmupSets: 1,
      rows: { data: 7, nonSets: 1, rejected: 0 },
    })
    expect(body.exercises).toMatchObject([
      { name: 'Bench Press (Barbell)', sets: 5, match: { name: 'Barbell Bench Press' } },
      { name: 'Zercher Thing of My Own', sets: 1, match: null },
    ])
    expect((await ana.get('/workouts')).body.items).toEqual([])
  })

  it('brings workouts, kinds of sets, effort, notes and records of a Strong file', async () => {
    const ana = await test.newUser({ timezone: 'Europe/Berlin' })

    const { applied } = await importOf(ana, strong, '?unit=kg')

    expect(applied.result).toEqual({ workoutsAdded: 2, setsAdded: 6, exercisesCreated: 1 })
    const [second, first] = (await ana.get('/workouts')).body.items
    expect(first).toMatchObject({
      name: 'Push, heavy',
      startedAt: '2026-03-02T17:00:00.000Z',
      durationSeconds: 3900,
      volumeKg: 1480,
    })
    expect(second).toMatchObject({ name: 'Push', durationSeconds: null })
    const { body } = await ana.get(`/workouts/${first.id}`)
    expect(body).toMatchObject({
      status: 'completed',
      note: 'Felt strong',
      localDate: '2026-03-02',
      entries: [{ note: 'Belt' }, {}],
    })
    expect(body.entries[0].sets).toMatchObject([{ kind: 'warmup' }, { kind: 'normal', rpe: 8.5 }, { kind: 'normal' }])
    const records = (await ana.get('/exercises/barbell-bench-press/records')).body.current
    expect(records).toContainEqual(
      expect.objectContaining({ kind: 'heaviest_weight', value: 102.5, localDate: '2026-03-04' }),
    )
  })

  it('keeps pounds, supersets, warm-ups and holds of a Hevy file', async () => {
    const ana = await test.newUser()

    await importOf(ana, hevy)

    const [item] = (await ana.get('/workouts')).body.items
    const [squat, plank] = (await ana.get(`/workouts/${item.id}`)).body.entries
    expect(item).toMatchObject({ durationSeconds: 3600, workingSets: 2 })
    expect(squat).toMatchObject({ supersetGroup: 0, note: 'Deep\nand slow' })
    expect(squat.sets).toMatchObject([
      { kind: 'warmup', weight: 95, weightUnit: 'lb' },
      { weight: 225, weightUnit: 'lb', rpe: 7.5 },
    ])
    expect(plank).toMatchObject({ supersetGroup: 0, sets: [{ durationSeconds: 60, weight: null }] })
  })

  it('repairs an unquoted comma of a FitNotes file', async () => {
    const ana = await test.newUser()

    const { preview } = await importOf(ana, fitnotes)

    expect(preview).toMatchObject({
      app: 'fitnotes',
      unit: { used: 'kg', isStated: true },
      rows: { repaired: 1, rejected: 0 },
    })
    expect(preview.exercises.map((exercise: { name: string }) => exercise.name)).toContain('Overhead Press, Seated')
  })

  it('T20 T33 puts the workouts of a Fitbod file on the lifter’s own days, a dumbbell as heavy as it is', async () => {
    const ana = await test.newUser({ timezone: 'America/New_York' })

    const { preview, applied } = await importOf(ana, fitbod)

    expect(preview).toMatchObject({
      ...{ app: 'fitbod', kind: 'workouts', body: null, unit: { used: 'kg', isStated: true } },
      ...{ firstDate: '2026-03-06', lastDate: '2026-03-07', workouts: 2, warmupSets: 1 },
    })
    expect(applied.result).toEqual({ workoutsAdded: 2, setsAdded: 3, exercisesCreated: 0 })
    const [run, press] = (await ana.get('/workouts')).body.items
    expect(run).toMatchObject({ localDate: '2026-03-07', startedAt: '2026-03-07T20:45:37.000Z' })
    expect(press).toMatchObject({ localDate: '2026-03-06', startedAt: '2026-03-07T02:30:00.000Z' })
    expect((await ana.get(`/workouts/${press.id}`)).body.entries[0].sets).toMatchObject([
      { kind: 'warmup', weight: 10 },
      { weight: 22.5, weightUnit: 'kg', note: 'Easy' },
    ])
  })

  it('T27 adds nothing the second time, and only what is new from a longer file', async () => {
    const ana = await test.newUser()
    const shorter = strong.split('\n').slice(0, 6).join('\n')
    await importOf(ana, shorter)

    const longer = await importOf(ana, strong)
    const again = await importOf(ana, strong)

    expect(longer).toMatchObject({
      preview: { newWorkouts: 1 },
      applied: { result: { workoutsAdded: 1, setsAdded: 2 } },
    })
    expect(again).toMatchObject({
      preview: { newWorkouts: 0 },
      applied: { result: { workoutsAdded: 0, setsAdded: 0, exercisesCreated: 0 } },
    })
    expect((await ana.get('/progress')).body).toMatchObject({ workouts: 2, workingSets: 5 })
  })

  it('keeps the imports of two people apart', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]

    const results = [await importOf(ana, strong), await importOf(ben, strong)].map(
      ({ applied }) => applied.result.setsAdded,
    )

    expect(results).toEqual([6, 6])
  })

  it('follows the corrections of its user', async () => {
    const ana = await test.newUser()
    const exercises = [
      { name: 'Bench Press (Barbell)', exerciseId: null },
      { name: 'Zercher Thing of My Own', exerciseId: 'zercher-squats' },
    ]

    const { applied } = await importOf(ana, strong, '', { unit: 'lb', exercises })

    expect(applied.unit.used).toBe('lb')
    const names = (await ana.get('/progress/records')).body.items.map(
      (item: { exerciseName: string }) => item.exerciseName,
    )
    expect(names).toEqual(['Bench Press (Barbell)', 'Zercher Squats'])
  })

  it('is taken back as a whole', async () => {
    const ana = await test.newUser()
    const { preview } = await importOf(ana, strong)

    const undone = await ana.post(`/imports/${preview.id}/undo`)

    expect(undone.body.status).toBe('undone')
    expect((await ana.get('/workouts')).body.items).toEqual([])
    expect((await ana.get('/progress/records')).body.items).toEqual([])
  })

  it('adds every workout once when two files with the same training are applied at once', async () => {
    const ana = await test.newUser()
    const [first, second] = [await ana.upload('/imports', strong), await ana.upload('/imports', strong)]

    const applied = await Promise.all([first, second].map(({ body }) => ana.post(`/imports/${body.id}/apply`)))

    expect(applied.map(({ status }) => status)).toEqual([200, 200])
    expect(applied.map(({ body }) => body.result.workoutsAdded).toSorted()).toEqual([0, 2])
  })

  it('cannot be applied twice', async () => {
    const ana = await test.newUser()
    const { preview } = await importOf(ana, strong)

    expect(await ana.post(`/imports/${preview.id}/apply`)).toMatchObject({
      status: 409,
      body: { code: 'import_already_applied' },
    })
  })

  it('changes nothing when an exercise of the corrections does not exist', async () => {
    const ana = await test.newUser()
    const { body } = await ana.upload('/imports', strong)

    const refused = await ana.post(`/imports/${body.id}/apply`, {
      exercises: [{ name: 'Bench Press (Barbell)', exerciseId: 'no-such-lift' }],
    })

    expect(refused).toMatchObject({ status: 404, body: { code: 'exercise_not_found' } })
    expect((await ana.get('/workouts')).body.items).toEqual([])
  })

  it('reads UTF-16 and the old Windows code page', async () => {
    const spanish = strong.replace('Push, heavy', 'Empujón')
    const [ana, ben] = [await test.newUser(), await test.newUser()]

    await importOf(ana, Buffer.from(`\ufeff${spanish}`, 'utf16le'))
    await importOf(ben, Buffer.from(spanish, 'latin1'))

    for (const user of [ana, ben]) expect((await user.get('/workouts?q=Empujón')).body.items).toHaveLength(1)
  })

  it.each([
    ['nothing', ''],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004xl/workbook.xml')],
    ['a letter', 'Dear diary,\ntoday I squatted.'],
    ['another table', 'Date,Amount,Currency\n2026-01-01,5,EUR'],
    ['a page', '<!doctype html><title>Login</title>'],
  ])('refuses %s with a clear code', async (_name, file) => {
    const ana = await test.newUser()

    const { status, body } = await ana.upload('/imports', file)

    expect([status, body.code]).toEqual([422, 'import_unknown_format'])
    expect(body.title).toContain(
      'workouts of Strong, Hevy, FitNotes, Fitbod or FitAI, measurements of Hevy or FitNotes',
    )
  })

  it('names the line where a quote never ends, instead of swallowing the rest in silence', async () => {
    const ana = await test.newUser()

    const { body } = await ana.upload('/imports', strong.replace('"Belt"', '"Belt'))

    expect(body.rejected).toEqual([{ line: 3, reason: 'field_count' }])
  })

  it('T48 refuses more than 50,000 rows', async () => {
    const ana = await test.newUser()
    const row = '2026-03-02 18:00:00,Push,1h,"Bench Press (Barbell)",1,100,5,0,0,,,\n'

    const { status, body } = await ana.upload('/imports', strong + row.repeat(50_001))

    expect([status, body.code]).toEqual([422, 'import_too_many_rows'])
  })
})
