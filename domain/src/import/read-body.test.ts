import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBodyLog, readBody } from './read-body.ts'
import { table } from './table.fixture.ts'

function read(text: string, options?: Parameters<typeof readBody>[1]) {
  const log = readBody(table(text), options)
  if ('unreadable' in log) throw new Error(log.unreadable)
  return log
}

const valuesOf = (log: ReturnType<typeof read>) =>
  log.entries.flatMap(({ values }) => values.map(({ kind, value, unit }) => [kind, value, unit]))

describe('the body tracker of FitNotes', () => {
  const header = 'Date,Time,Measurement,Value,Unit,Comment'

  it('is an entry a row, oldest first, with the names that are used here', () => {
    const log = read(`${header}
2024-03-02,07:05:10,Body Fat,14.5,%,
2024-03-01,06:52:23,Bodyweight,80.4,kgs,after a run
2024-03-01,06:53:00,Upper Arm (Left),36.5,cm,
2024-03-01,06:53:40,Shoulders,48.0,in,
2024-03-01,06:54:00,Resting HR,52,bpm,
2024-03-01,06:55:00,Push-ups,30,,`)

    expect(log).toMatchObject({ kind: 'body', app: 'fitnotes', unit: { used: 'kg', isStated: true } })
    expect(valuesOf(log)).toEqual([
      ['weight', 80.4, 'kg'],
      ['biceps_left', 36.5, 'cm'],
      ['shoulders', 48, 'in'],
      ['Resting HR', 52, 'bpm'],
      ['Push-ups', 30, '-'],
      ['body_fat', 14.5, '%'],
    ])
    expect(log.entries[0]).toMatchObject({
      key: 'fitnotes:2024-03-01T06:52:23:weight',
      measuredAtLocal: '2024-03-01T06:52:23',
      note: 'after a run',
    })
  })

  it('keeps two weigh-ins a day and two of one moment, and a repeated row once', () => {
    const log = read(`${header}
2024-03-01,06:52:23,Bodyweight,80.4,kgs,
2024-03-01,21:10:00,Bodyweight,81.2,kgs,
2024-03-01,06:52:23,Bodyweight,80.4,kgs,again
2024-03-01,06:52:23,Bodyweight,80.9,kgs,
2024-03-02,,Bodyweight,80.1,kgs,`)

    expect(log.entries.map(({ key }) => key)).toEqual([
      'fitnotes:2024-03-01T06:52:23:weight',
      'fitnotes:2024-03-01T06:52:23:weight:weight=80.9',
      'fitnotes:2024-03-01T21:10:00:weight',
      'fitnotes:2024-03-02:weight',
    ])
    expect(log.rows).toEqual({ data: 5, repeated: 1, empty: 0, rejected: [] })
  })

  it('asks for the unit of values without one, inches beside pounds', () => {
    const rows = `${header}\n2024-03-01,07:00:00,Bodyweight,176.4,,\n2024-03-01,07:01:00,Waist,32,,`

    expect(read(rows, { usualUnit: 'lb' }).unit).toEqual({ used: 'lb', isStated: false })
    expect(valuesOf(read(rows, { unit: 'lb', usualUnit: 'kg' }))).toEqual([
      ['weight', 176.4, 'lb'],
      ['waist', 32, 'in'],
    ])
  })

  it('gives values without a unit that of the others, and asks nothing of a file that needs none', () => {
    const some = read(`${header}\n2024-03-01,,Bodyweight,176,lbs,\n2024-03-02,,Bodyweight,175,,`, { unit: 'kg' })
    const fat = read(`${header}\n2024-03-01,,Body Fat,14,,`, { usualUnit: 'lb' })

    expect(some.unit).toEqual({ used: 'lb', isStated: true })
    expect(valuesOf(some)[1]).toEqual(['weight', 175, 'lb'])
    expect(fat.unit.isStated).toBe(true)
  })

  it.each([
    ['a row with a field too many', '2024-03-01,07:00:00,Bodyweight,80,5,kgs,', 'field_count'],
    ['no date', ',,Bodyweight,80,kgs,', 'no_date'],
    ['no date but a time', ',20:02:00,Bodyweight,80,kgs,', 'no_date'],
    ['a day that is none', '2024-02-30,07:00:00,Bodyweight,80,kgs,', 'no_date'],
    ['an hour that is none', '2024-03-01,27:00:00,Bodyweight,80,kgs,', 'no_date'],
    ['no name', '2024-03-01,07:00:00,,80,kgs,', 'no_kind'],
    ['text for a value', '2024-03-01,07:00:00,Bodyweight,eighty,kgs,', 'unreadable_number'],
    ['0 kg', '2024-03-01,07:00:00,Bodyweight,0,kgs,', 'out_of_range'],
    ['less than nothing', '2024-03-01,07:00:00,Bodyweight,-80,kgs,', 'out_of_range'],
    ['9999 kg', '2024-03-01,07:00:00,Bodyweight,9999,kgs,', 'out_of_range'],
    ['a body fat of 0 %', '2024-03-01,07:00:00,Body Fat,0,%,', 'out_of_range'],
    ['a waist of 4 m', '2024-03-01,07:00:00,Waist,400,cm,', 'out_of_range'],
    ['a waist of 119 in', '2024-03-01,07:00:00,Waist,119,in,', 'out_of_range'],
    ['a weight in stone', '2024-03-01,07:00:00,Bodyweight,12,st,', 'unknown_unit'],
    ['a waist in kilograms', '2024-03-01,07:00:00,Waist,80,kgs,', 'unknown_unit'],
    ['a name of 41 letters', `2024-03-01,07:00:00,${'x'.repeat(41)},80,u,`, 'kind_too_long'],
    ['a unit of 13 letters', `2024-03-01,07:00:00,Mood,80,${'u'.repeat(13)},`, 'unknown_unit'],
  ])('leaves out %s by its line, and only that', (_, row, reason) => {
    const log = read(`${header}\n${row}\n2024-03-02,07:00:00,Bodyweight,80.5,kgs,`)

    expect(log.rows.rejected).toEqual([{ line: 2, reason }])
    expect(valuesOf(log)).toEqual([['weight', 80.5, 'kg']])
  })

  it('T23 reads semicolons with decimal commas, and counts a row without a value as empty', () => {
    const log = read(`Date;Time;Measurement;Value;Unit
01.03.2024;07:00;Bodyweight;80,4;kgs
02.03.2024;07:00;Bodyweight;;kgs`)

    expect(log.entries).toMatchObject([{ measuredAtLocal: '2024-03-01T07:00:00', values: [{ value: 80.4 }] }])
    expect(log.rows).toMatchObject({ empty: 1, rejected: [] })
  })

  it('points at a value far from the others, and keeps it', () => {
    const weights = [80.1, 80.3, 8.05, 80.2, 80, 200]
    const rows = weights.map((kg, day) => `2024-03-0${day + 1},,Bodyweight,${kg},kgs,`).join('\n')

    const log = read(`${header}\n${rows}`)

    expect(log.suspicious).toEqual([
      { line: 4, kind: 'weight', why: 'value_unlike_others' },
      { line: 7, kind: 'weight', why: 'value_unlike_others' },
    ])
    expect(log.entries).toHaveLength(6)
  })
})

describe('the measurements of Hevy', () => {
  const header = 'date,weight_kg,fat_percent,shoulder_cm,left_bicep_cm,right_forearm_cm,abdomen_cm,hips_cm,left_calf_cm'

  it('are an entry a row with all that was measured', () => {
    const log = read(`${header}
31 Jan 2026| 00:00,79.5,15,120,36,,85,,
3 fev 2026| 00:00,,,,,29.5,,98,38
4 Feb 2026| 00:00,,,,,,,,`)

    expect(log).toMatchObject({ app: 'hevy', unit: { used: 'kg', isStated: true } })
    expect(
      log.entries.map(({ key, values }) => [key, values.map(({ kind, value }) => `${kind} ${value}`).join()]),
    ).toEqual([
      ['hevy:2026-01-31T00:00:00', 'weight 79.5,body_fat 15,shoulders 120,biceps_left 36,abdomen 85'],
      ['hevy:2026-02-03T00:00:00', 'forearm_right 29.5,hips 98,calf_left 38'],
    ])
    expect(log.rows).toEqual({ data: 3, repeated: 0, empty: 1, rejected: [] })
  })

  it('may be in inches beside kilograms, or in pounds', () => {
    const inches = read('date,weight_kg,fat_percent,waist_in\n31 Jan 2026,80,,32')
    const pounds = read('date,weight_lbs,fat_percent,waist_in\n2026-01-31,176,,32')

    expect(valuesOf(inches)).toEqual([
      ['weight', 80, 'kg'],
      ['waist', 32, 'in'],
    ])
    expect(valuesOf(pounds)[0]).toEqual(['weight', 176, 'lb'])
  })

  it('leaves out a row whole when one of its values is impossible', () => {
    const log = read(`${header}\n31 Jan 2026,79.5,,,9999,,,,`)

    expect(log.entries).toEqual([])
    expect(log.rows.rejected).toEqual([{ line: 2, reason: 'out_of_range' }])
  })
})

describe('any file', () => {
  it.each([
    ['a log of workouts', 'title,start_time,exercise_title,set_index'],
    ['an account book', 'Date,Amount,Currency'],
    ['weights nobody is known to write', 'Date,Weight'],
    ['nothing', ''],
  ])('is no body log if it is %s', (_, header) => {
    expect(isBodyLog(header.split(','))).toBe(false)
    expect(readBody({ header: header.split(','), records: [] })).toEqual({ unreadable: 'import_unknown_format' })
  })

  it('refuses more than 50,000 rows', () => {
    const records = Array.from({ length: 50_001 }, (_, index) => ({ line: index + 2, fields: [] }))

    expect(readBody({ header: ['Date', 'Measurement', 'Value'], records })).toEqual({
      unreadable: 'import_too_many_rows',
    })
  })

  const headers = ['Date,Time,Measurement,Value,Unit,Comment', 'date,weight_kg,fat_percent,waist_in,left_calf_cm']
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', '0', '80', '80,5', '9999', '2024-03-01', '07:00', 'Bodyweight', 'Waist', 'kgs', 'cm', '%'),
  )

  it('never throws, accounts for every row, gives each entry a key of its own and always reads the same', () => {
    const anyTable = fc.record({
      header: fc.constantFrom(...headers.map((header) => header.split(','))),
      records: fc.array(fc.array(cell, { minLength: 4, maxLength: 7 }), { maxLength: 30 }),
    })
    fc.assert(
      fc.property(anyTable, ({ header, records }) => {
        const file = { header, records: records.map((fields, index) => ({ line: index + 2, fields })) }
        const log = readBody(file)

        expect(readBody(file)).toEqual(log)
        if ('unreadable' in log) throw new Error(log.unreadable)
        const { data, repeated, empty, rejected } = log.rows
        expect(log.entries.length + repeated + empty + rejected.length).toBe(data)
        expect(new Set(log.entries.map(({ key }) => key)).size).toBe(log.entries.length)
      }),
    )
  })
})
