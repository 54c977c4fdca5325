import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLog } from './read-log.ts'
import { table } from './table.fixture.ts'

function read(text: string, options?: Parameters<typeof readLog>[1]) {
  const log = readLog(table(text), options)
  if ('unreadable' in log) throw new Error(log.unreadable)
  return log
}

const setsOf = (log: ReturnType<typeof read>) =>
  log.workouts.flatMap(({ exercises }) => exercises.flatMap(({ sets }) => sets))

describe('Strong', () => {
  const header =
    'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'

  it('keeps kinds of sets, notes and half RPE, and takes timers for what they are', () => {
    const log = read(`${header}
2025-01-06 18:00:00,Legs,1h 10m,Squat (Barbell),W,60,5,0,0,,knees fine,
2025-01-06 18:00:00,Legs,1h 10m,Squat (Barbell),1,100,5,0,0,,,8.5
2025-01-06 18:00:00,Legs,1h 10m,Squat (Barbell),Rest Timer,0,0.0,0,180,,,
2025-01-06 18:00:00,Legs,1h 10m,Squat (Barbell),D,80,8.0,0,0,,,
2025-01-06 18:00:00,Legs,1h 10m,Squat (Barbell),F,80,6,0,0,,,
2025-01-06 18:00:00,Legs,1h 10m,Squat (Barbell),Note,0,0,0,0,belt on,,
2025-01-06 18:00:00,Legs,1h 10m,Squat (Barbell),2,0,0,0,0,,,`)

    expect(setsOf(log).map(({ kind, reps, rpe }) => [kind, reps, rpe])).toEqual([
      ['warmup', 5, undefined],
      ['normal', 5, 8.5],
      ['drop', 8, undefined],
      ['failure', 6, undefined],
    ])
    expect(log.rows).toEqual({ data: 7, nonSets: 2, emptySets: 1, repaired: 0, rejected: [] })
    expect(log.workouts[0]).toMatchObject({
      key: 'strong:2025-01-06T18:00:00',
      startedAtLocal: '2025-01-06T18:00:00',
      durationSeconds: 4200,
      note: 'knees fine',
    })
    expect(log.workouts[0]?.exercises[0]?.note).toBe('belt on')
  })

  it('reads the header and timers of a language it does not know', () => {
    const log =
      read(`Дата,Тренировка,Время,Упражнение,Порядок,Вес,Повторы,Расстояние,Секунды,Заметки,Заметки тренировки,RPE
2025-01-06 18:00:00,Ноги,38мин,Squat (Barbell),1,100,5,0,0,,,
2025-01-06 18:00:00,Ноги,38мин,Squat (Barbell),Таймер,0,0,0,120,,,`)

    expect(log.rows.nonSets).toBe(1)
    expect(log.workouts[0]?.durationSeconds).toBe(2280)
  })

  it('reads the Chinese header and durations', () => {
    const log = read(`日期,锻炼名称,时长,运动名称,设置顺序,重量,次,距离,秒,备注,锻炼备注,RPE
2021-05-04 06:30:00,Push,1小时5分钟,Bench Press (Barbell),1,44.09245243697551,8,0,0,,,`)

    expect(setsOf(log)[0]).toMatchObject({ weight: 44.09245243697551, weightUnit: 'lb', reps: 8 })
    expect(log.workouts[0]?.durationSeconds).toBe(3900)
  })

  it('reads semicolons with a unit column that is sometimes empty', () => {
    const log =
      read(`Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes
2019-03-01 07:00:00;A;Deadlift (Barbell);1;225;lbs;5;;;;0;;
2019-03-01 07:00:00;A;Running;1;;;;;3;mi;1500;;`)

    expect(log.unit).toEqual({ inFile: 'lb', used: 'lb', isGuessed: false })
    expect(setsOf(log)[1]).toMatchObject({
      weight: undefined,
      distance: 3,
      distanceUnit: 'mi',
      distanceMetres: 4828.032,
    })
  })

  it.each([
    [
      'Date,Workout Name,Exercise Name,Set Order,lb,Reps,mi,Seconds',
      '2016-01-02 10:00:00,A,Squat,1,135,5,0,0',
      'lb',
      undefined,
    ],
    [
      'Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes',
      '7;2024-01-02 10:00:00;A;3600;Squat;1;62,5;5;6,5;;;;',
      'kg',
      3600,
    ],
  ])('takes the unit from the header %s', (columns, row, unit, durationSeconds) => {
    const log = read(`${columns}\n${row}`)

    expect(log.unit.inFile).toBe(unit)
    expect(log.workouts[0]?.durationSeconds).toBe(durationSeconds)
  })

  it('guesses an unstated unit, says so, and lets the caller decide', () => {
    const rows = [95, 135, 185]
      .map((lb, i) => `2025-01-06 18:00:00,A,1h,Squat (Barbell),${i + 1},${lb},5,0,0,,,`)
      .join('\n')

    expect(read(`${header}\n${rows}`).unit).toEqual({ inFile: undefined, used: 'lb', isGuessed: true })
    expect(read(`${header}\n${rows.replace('135', '100').replace('185', '60')}`, { usualUnit: 'kg' }).unit.used).toBe(
      'kg',
    )
    expect(read(`${header}\n${rows}`, { unit: 'kg' }).unit).toEqual({ inFile: undefined, used: 'kg', isGuessed: false })
  })

  it('keeps two workouts of a day and an exercise done twice apart', () => {
    const log = read(`${header}
2025-01-06 18:00:00,Evening,1h,Plank,1,0,0,0,60,,,
2025-01-06 18:00:00,Evening,1h,Push Up,1,0,12,0,0,,,
2025-01-06 18:00:00,Evening,1h,Plank,1,0,0,0,45,,,
2025-01-06 18:00:00,Evening,1h,Plank,1,0,0,0,30,,,
2025-01-06 07:00:00,Morning,264h 1m,Push Up,1,0,10,0,0,,,`)

    expect(log.workouts.map(({ title }) => title)).toEqual(['Morning', 'Evening'])
    expect(log.workouts[1]?.exercises.map(({ name }) => name)).toEqual(['Plank', 'Push Up', 'Plank', 'Plank'])
    expect(log.suspicious).toEqual([{ line: 6, exercise: 'Push Up', why: 'workout_too_long' }])
  })
})

describe('Hevy', () => {
  const header =
    'title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe'

  it('reads newest first into oldest first and keeps supersets', () => {
    const log = read(
      `${header}
B,30 Jun 2025| 19:56,30 Jun 2025| 20:58,,Lateral Raise,0,,0,dropset,10,12,,,
B,30 Jun 2025| 19:56,30 Jun 2025| 20:58,,Face Pull,0,,0,normal,20,15,,,9.5
A,3 de fev. de 2025| 23:40,4 de fev. de 2025| 00:50,,Plank,,,0,warmup,,,,60,`.replaceAll('| ', ' at '),
    )

    expect(log.workouts.map(({ startedAtLocal, durationSeconds }) => [startedAtLocal, durationSeconds])).toEqual([
      ['2025-02-03T23:40:00', 4200],
      ['2025-06-30T19:56:00', 3720],
    ])
    expect(log.workouts[1]?.exercises.map(({ supersetKey }) => supersetKey)).toEqual(['0', '0'])
    expect(setsOf(log).map(({ kind }) => kind)).toEqual(['warmup', 'drop', 'normal'])
  })

  it('rejects the torn rows of a re-saved file by line and keeps the rest', () => {
    const log =
      read(`title;start_time;end_time;description;exercise_title;exercise_notes;set_index;set_type;weight_kg;reps;distance_km;duration_seconds;rpe
A;28 Dec 2023, 11:11;28 Dec 2023, 12:24;;Squat;torn;;;;;;;
"note";0;normal;60;8;;;;;;;;
A;28 Dec 2023, 11:11;28 Dec 2023, 12:24;;Squat;;1;normal;60;8;;;
A;28 Dec 2023, 11:11`)

    expect(setsOf(log)).toHaveLength(1)
    expect(log.rows.rejected).toEqual([
      { line: 2, reason: 'no_set_index' },
      { line: 3, reason: 'no_date' },
      { line: 5, reason: 'field_count' },
    ])
  })

  it('reads pounds, miles and American clocks', () => {
    const log =
      read(`title;start_time;end_time;exercise_title;set_index;set_type;weight_lbs;reps;distance_miles;duration_seconds
A;Jul 28, 2026, 12:05 AM;Jul 28, 2026, 7:34 PM;Row;0;normal;88.18;8;;`)

    expect(log.workouts[0]?.startedAtLocal).toBe('2026-07-28T00:05:00')
    expect(setsOf(log)[0]).toMatchObject({ weight: 88.18, weightUnit: 'lb' })
    expect(log.suspicious.map(({ why }) => why)).toEqual(['workout_too_long'])
  })

  it('keeps a set of an unknown kind but says so', () => {
    const log = read(`title,start_time,exercise_title,set_index,set_type,weight_kg,reps
A,2025-01-01 10:00,Squat,0,cluster,100,5`)

    expect(setsOf(log)[0]?.kind).toBe('normal')
    expect(log.suspicious).toEqual([{ line: 2, exercise: 'Squat', why: 'unknown_set_kind' }])
  })
})

describe('FitNotes', () => {
  it('repairs a comma nobody quoted, and only that', () => {
    const log = read(`Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time
2025-04-29,Press (Each Side, Dumbbells),Shoulders,8.0,kgs,5,,,
2025-04-29,Plank,Abs,,,,,,0:01:30
2025-04-29,Press,Shoulders,8.0,kgs,5,,,,why,so,many`)

    expect(log.exercises.map(({ name }) => name)).toEqual(['Press (Each Side, Dumbbells)', 'Plank'])
    expect(setsOf(log)[1]).toMatchObject({ seconds: 90 })
    expect(log.rows).toMatchObject({ repaired: 1, rejected: [{ line: 4, reason: 'field_count' }] })
    expect(log.workouts[0]).toMatchObject({ key: 'fitnotes:2025-04-29', title: '', hasTimeOfDay: false })
  })

  it('reads the older shape with the unit in the header and American dates', () => {
    const log = read(`Date,Exercise,Category,Weight (lbs),Reps,Distance,Distance Unit,Time,Comment
6/23/2017,Squat,Legs,135.0,5,,,,felt light`)

    expect(log.unit.inFile).toBe('lb')
    expect(log.workouts[0]?.startedAtLocal).toBe('2017-06-23T00:00:00')
    expect(setsOf(log)[0]?.note).toBe('felt light')
  })

  it('reads the iOS shape: UTC, decimal commas, equipment apart, sets never started', () => {
    const log =
      read(`Name;StartTime;EndTime;BodyWeight;Exercise;Equipment;Reps;Weight;Time;Distance;Status;IsWarmup;RPE;RIR;Categories;Note
Push;2025-02-23T10:13:53Z;2025-02-23T11:08:47Z;94,0;Bench;Barbell;8;60,5;;;Done;true;;;Chest;
Push;2025-02-23T10:13:53Z;2025-02-23T11:08:47Z;94,0;Bench;Barbell;8;60,0;;;NotStarted;false;;;Chest;
Push;2025-02-23T10:13:53Z;2025-02-23T11:08:47Z;94,0;Bench;Dumbbell;8;20;;;Done;false;;;Chest;`)

    expect(log.workouts[0]).toMatchObject({
      key: 'fitnotes:2025-02-23T10:13:53:Push',
      isUtc: true,
      durationSeconds: 3294,
    })
    expect(setsOf(log)).toMatchObject([
      { kind: 'warmup', weight: 60.5 },
      { kind: 'normal', weight: 20 },
    ])
    expect(log.exercises).toEqual([
      { name: 'Bench', equipment: 'Barbell', sets: 1 },
      { name: 'Bench', equipment: 'Dumbbell', sets: 1 },
    ])
    expect(log.rows.nonSets).toBe(1)
  })
})

describe('Fitbod', () => {
  const header = 'Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier'

  it('takes one stamp in UTC for one workout, several a day, and keeps warm-ups and runs', () => {
    const log = read(`${header}
2025-03-04 20:45:37 +0000,Running, 0,0.0,648.75,1637.4,0.0,0.0,false,, 0.0
2025-03-04 19:47:42 +0000,Back Squat, 10,20.41168092460379,0.0,0.0,0.0,0.0,true,, 1.0
2025-03-04 19:47:42 +0000,Back Squat, 5,81.64672369841517,0.0,0.0,0.0,0.0,false,, 1.0
2025-03-04 19:47:42 +0000,Back Squat, 0,0.0,0.0,0.0,0.0,0.0,false,, 1.0`)

    expect(log.app).toBe('fitbod')
    expect(log.workouts.map(({ key, isUtc, exercises }) => [key, isUtc, exercises[0]?.name])).toEqual([
      ['fitbod:2025-03-04T19:47:42', true, 'Back Squat'],
      ['fitbod:2025-03-04T20:45:37', true, 'Running'],
    ])
    expect(setsOf(log)).toMatchObject([
      { kind: 'warmup', weight: 20.41168092460379, weightUnit: 'kg', reps: 10 },
      { kind: 'normal', weight: 81.64672369841517, reps: 5 },
      { seconds: 648.75, distanceMetres: 1637.4, reps: undefined },
    ])
    expect(log.rows).toEqual({ data: 4, nonSets: 0, emptySets: 1, repaired: 0, rejected: [] })
  })

  it('T33 leaves the weight of one dumbbell as it is, whatever the multiplier', () => {
    const log = read(`${header}
2025-03-04 19:47:42 +0000,Dumbbell Bench Press, 8,22.5,0,0,0,0,false,, 2.0
2025-03-04 19:47:42 +0000,Dumbbell Lunge, 8,10,0,0,0,0,false,, 4.0
2025-03-04 19:47:42 +0000,Plank, 0,0,45,0,0,0,false,, 0.0`)

    expect(setsOf(log).map(({ weight, reps, seconds }) => [weight, reps, seconds])).toEqual([
      [22.5, 8, undefined],
      [10, 8, undefined],
      [0, undefined, 45],
    ])
  })

  it('takes a time with another zone for the lifter’s own clock', () => {
    const log = read(`${header}\n2025-03-04 23:30:00 -0500,Back Squat,5,80,0,0,0,0,false,,1`)

    expect(log.workouts[0]).toMatchObject({ startedAtLocal: '2025-03-04T23:30:00', isUtc: false })
  })

  it.each([
    ['of 2018', 'Date,Exercise,Sets,Reps,Weight,isWarmup,Note', '2018-05-16,Chin Up,1,5,6.803893642,TRUE,'],
    ['from its support', 'date,exercise_name,Reps,weight_kg,isWarmup', '2018-05-16,Chin Up,5,6.803893642,true'],
    ['re-saved with semicolons', 'Date;Exercise;Reps;Weight(kg);isWarmup;', '2018-05-16;Chin Up;5;6,803893642;TRUE;'],
  ])('reads the header %s, a day a workout', (_, columns, row) => {
    const log = read(`${columns}\n${row}\n${row}`)

    expect(log.workouts).toMatchObject([{ key: 'fitbod:2018-05-16', hasTimeOfDay: false }])
    expect(setsOf(log)).toHaveLength(2)
    expect(setsOf(log)[0]).toMatchObject({ kind: 'warmup', weight: 6.803893642, weightUnit: 'kg', reps: 5 })
  })

  it('knows kilograms where the header says nothing, and asks; pounds where it says so', () => {
    const rows = [45, 95, 135].map((weight) => `2018-05-16,Back Squat,5,${weight},false`).join('\n')

    expect(read(`Date,Exercise,Reps,Weight,isWarmup\n${rows}`).unit).toEqual({
      inFile: undefined,
      used: 'kg',
      isGuessed: true,
    })
    expect(read(`Date,Exercise,Reps,Weight(lbs),isWarmup\n${rows}`).unit.inFile).toBe('lb')
  })

  it('keeps help below zero as help, and the settings of a machine in the note', () => {
    const log = read(`${header}
2025-03-04 19:47:42 +0000,Assisted Chin Up,5,-18.14,0,0,0,0,false,,1
2025-03-04 19:47:42 +0000,Treadmill,0,0,600,1500,2.5,0,false,easy,0
2025-03-04 19:47:42 +0000,Elliptical,0,0,600,0,0,6.0,false,,0`)

    expect(setsOf(log).map(({ isAssisted, note }) => [isAssisted, note])).toEqual([
      [true, undefined],
      [false, 'easy\nIncline 2.5'],
      [false, 'Resistance 6'],
    ])
  })

  it('repairs a comma in a note nobody quoted, and only that', () => {
    const log = read(`${header}
2025-03-04 19:47:42 +0000,Back Squat,5,100,0,0,0,0,false,heavy, but good,1
2025-03-04 19:47:42 +0000,Back Squat,5,102,5,0,0,0,0,false,,1`)

    expect(setsOf(log).map(({ note }) => note)).toEqual(['heavy, but good'])
    expect(log.rows).toMatchObject({ repaired: 1, rejected: [{ line: 3, reason: 'field_count' }] })
  })
})

describe('any file', () => {
  it.each([
    ['a body tracker', 'Date,Time,Measurement,Value,Unit,Comment'],
    ['nothing', ''],
    ['something else', 'a,b,c'],
  ])('does not read %s', (_, header) => {
    expect(readLog({ header: header.split(','), records: [] })).toEqual({ unreadable: 'import_unknown_format' })
  })

  it('reads a header without rows as an empty log', () => {
    const log = read('Date,Exercise,Category,Weight (kgs),Reps')

    expect(log.workouts).toEqual([])
  })

  it('refuses more than 50,000 rows', () => {
    const records = Array.from({ length: 50_001 }, (_, index) => ({ line: index + 2, fields: [] }))

    expect(readLog({ header: ['Date', 'Exercise', 'Category', 'Reps'], records })).toEqual({
      unreadable: 'import_too_many_rows',
    })
  })

  it('flags what is no record: typos, outliers, negative weights, impossible RPE', () => {
    const rows = [
      ...Array.from({ length: 40 }, () => '20,10,'),
      '60,10,',
      '600,1,',
      '20,877777,',
      '-15,8,',
      '20,8,11',
      'x,8,',
      '20,7.5,',
    ]
    const log = read(
      `title,start_time,exercise_title,set_index,weight_kg,reps,rpe\n${rows.map((row, index) => `A,2025-01-01 10:00,Dip,${index},${row}`).join('\n')}`,
    )

    expect(log.suspicious.map(({ line, why }) => [line, why])).toEqual([
      [42, 'weight_unlike_others'],
      [43, 'weight_too_high'],
      [43, 'weight_unlike_others'],
      [44, 'reps_too_high'],
      [45, 'negative_weight'],
      [46, 'rpe_out_of_range'],
      [47, 'unreadable_number'],
      [48, 'reps_not_whole'],
    ])
    expect(setsOf(log).every(({ isAssisted }) => isAssisted)).toBe(true)
  })

  const headers = [
    'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Seconds,RPE',
    'title,start_time,end_time,exercise_title,set_index,set_type,weight_kg,reps,rpe',
    'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Time',
    'Date,Exercise,Reps,Weight(kg),Duration(s),Incline,isWarmup,Note,multiplier',
  ].map((header) => header.split(','))
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '',
      '0',
      '5',
      '62,5',
      '-10',
      '2025-01-06 18:00:00',
      '28 Mar 2025, 17:29',
      'W',
      'Rest Timer',
      'normal',
      'kgs',
    ),
  )

  it('never throws, accounts for every row and always reads the same', () => {
    const anyTable = fc.record({
      header: fc.oneof(fc.constantFrom(...headers), fc.array(cell, { maxLength: 12 })),
      records: fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 30 }),
    })
    fc.assert(
      fc.property(anyTable, ({ header, records }) => {
        const table = { header, records: records.map((fields, index) => ({ line: index + 2, fields })) }
        const log = readLog(table)

        expect(readLog(table)).toEqual(log)
        if ('unreadable' in log) return
        const { data, nonSets, emptySets, rejected } = log.rows
        expect(setsOf(log).length + nonSets + emptySets + rejected.length).toBe(data)
      }),
    )
  })
})
