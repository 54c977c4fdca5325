import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readShorthand } from './shorthand.ts'
import { printShorthand } from './shorthand-print.ts'
import { type ShorthandProblem, shorthandReasons, type TypedSet } from './shorthand-set.ts'

const lifted = (weight: number, rest: Partial<TypedSet>): TypedSet => ({ load: 'weight', weight, ...rest })
const inKg = (weight: number, rest: Partial<TypedSet>) => lifted(weight, { weightUnit: 'kg', ...rest })
const times = (count: number, set: TypedSet): TypedSet[] => Array.from({ length: count }, () => set)
const alone = (rest: Partial<TypedSet>): TypedSet => ({ load: 'none', ...rest })
const bodyweight = (rest: Partial<TypedSet>): TypedSet => ({ load: 'bodyweight', ...rest })
const added = (weight: number, rest: Partial<TypedSet>): TypedSet => ({ load: 'added', weight, ...rest })
const assisted = (weight: number, rest: Partial<TypedSet>): TypedSet => ({ load: 'assisted', weight, ...rest })

describe('readShorthand', () => {
  it.each<[string, TypedSet[]]>([
    ['100x8', [lifted(100, { reps: 8 })]],
    ['100x8@9', [lifted(100, { reps: 8, rpe: 9 })]],
    ['100 x 8 @9', [lifted(100, { reps: 8, rpe: 9 })]],
    ['  100 X 8  @ 8.5 ', [lifted(100, { reps: 8, rpe: 8.5 })]],
    ['102.5×5', [lifted(102.5, { reps: 5 })]],
    ['100*8', [lifted(100, { reps: 8 })]],
    ['100х8', [lifted(100, { reps: 8 })]],
    ['62,5x8', [lifted(62.5, { reps: 8 })]],
    ['100 kg × 8 reps', [inKg(100, { reps: 8 })]],
    ['100kg x 8 rir 2', [inKg(100, { reps: 8, rir: 2 })]],
    ['100x8 2rir', [lifted(100, { reps: 8, rir: 2 })]],
    ['100x8 @2 RIR', [lifted(100, { reps: 8, rir: 2 })]],
    ['100x8 rir0', [lifted(100, { reps: 8, rir: 0 })]],
    ['100x8 RPE 9,5', [lifted(100, { reps: 8, rpe: 9.5 })]],
    ['225lbs x 5', [lifted(225, { weightUnit: 'lb', reps: 5 })]],
    ['225#x5', [lifted(225, { weightUnit: 'lb', reps: 5 })]],
    ['0x5', [lifted(0, { reps: 5 })]],
    ['100x0', [lifted(100, { reps: 0 })]],

    ['3x5 100', times(3, lifted(100, { reps: 5 }))],
    ['3x5 62,5', times(3, lifted(62.5, { reps: 5 }))],
    ['3x5 100 rir 2', times(3, lifted(100, { reps: 5, rir: 2 }))],
    ['5x5@8 225lb', times(5, lifted(225, { weightUnit: 'lb', reps: 5, rpe: 8 }))],
    ['5x5 225lb @8', times(5, lifted(225, { weightUnit: 'lb', reps: 5, rpe: 8 }))],
    ['3x5 @ 100kg', times(3, inKg(100, { reps: 5 }))],
    ['3x5x100kg', times(3, inKg(100, { reps: 5 }))],
    ['100kg x 5 x 3', times(3, inKg(100, { reps: 5 }))],
    ['3x12 bw', times(3, bodyweight({ reps: 12 }))],
    ['3x8 bw+20kg', times(3, added(20, { weightUnit: 'kg', reps: 8 }))],
    ['3x8,8,7 30', [8, 8, 7].map((reps) => lifted(30, { reps }))],

    ['bw x 12', [bodyweight({ reps: 12 })]],
    ['BW×12 @8', [bodyweight({ reps: 12, rpe: 8 })]],
    ['bw+20x8', [added(20, { reps: 8 })]],
    ['bw + 22,5 kg x 8', [added(22.5, { weightUnit: 'kg', reps: 8 })]],
    ['+20x8', [added(20, { reps: 8 })]],
    ['bw-15x8', [assisted(15, { reps: 8 })]],
    ['-15x8', [assisted(15, { reps: 8 })]],
    ['−15x8', [assisted(15, { reps: 8 })]],
    ['x12', [alone({ reps: 12 })]],
    ['12 reps', [alone({ reps: 12 })]],
    ['12 reps 20kg', [inKg(20, { reps: 12 })]],

    ['20x8/7', [lifted(20, { repsLeft: 8, repsRight: 7 })]],
    ['8/7', [alone({ repsLeft: 8, repsRight: 7 })]],
    ['3x8/7 20', times(3, lifted(20, { repsLeft: 8, repsRight: 7 }))],
    ['20x8,8,7', [8, 8, 7].map((reps) => lifted(20, { reps }))],
    ['20 x 8, 8, 7', [8, 8, 7].map((reps) => lifted(20, { reps }))],
    ['20x8@8, 7@9', [lifted(20, { reps: 8, rpe: 8 }), lifted(20, { reps: 7, rpe: 9 })]],
    ['100x8,5', [lifted(100, { reps: 8 }), lifted(100, { reps: 5 })]],
    ['bw x 12, 10', [bodyweight({ reps: 12 }), bodyweight({ reps: 10 })]],

    ['100x8 90x6', [lifted(100, { reps: 8 }), lifted(90, { reps: 6 })]],
    ['100x8,8x2', [lifted(100, { reps: 8 }), lifted(8, { reps: 2 })]],
    ['100x8@9, 92.5x8@8', [lifted(100, { reps: 8, rpe: 9 }), lifted(92.5, { reps: 8, rpe: 8 })]],
    ['20x8, 62,5x8', [lifted(20, { reps: 8 }), lifted(62.5, { reps: 8 })]],
    ['20x8, 8, 22x7', [lifted(20, { reps: 8 }), lifted(20, { reps: 8 }), lifted(22, { reps: 7 })]],
    ['100x8\r\n\n90x8;', [lifted(100, { reps: 8 }), lifted(90, { reps: 8 })]],
    ['2x5 100 bw x 12', [...times(2, lifted(100, { reps: 5 })), bodyweight({ reps: 12 })]],

    ['60s', [alone({ durationSeconds: 60 })]],
    ['12,5 sec', [alone({ durationSeconds: 12.5 })]],
    ['1:30', [alone({ durationSeconds: 90 })]],
    ['1:02:30', [alone({ durationSeconds: 3750 })]],
    ['0:12,5', [alone({ durationSeconds: 12.5 })]],
    ['1h 30min', [alone({ durationSeconds: 5400 })]],
    ['5km 25:00', [alone({ distanceMetres: 5000, durationSeconds: 1500 })]],
    ['25:00 5 km @7', [alone({ distanceMetres: 5000, durationSeconds: 1500, rpe: 7 })]],
    ['400m', [alone({ distanceMetres: 400 })]],
    ['1mi', [alone({ distanceMetres: 1609.344 })]],
    ['3x60s', times(3, alone({ durationSeconds: 60 }))],
    ['400m x 4', times(4, alone({ distanceMetres: 400 }))],
    ['3x30s 24kg', times(3, inKg(24, { durationSeconds: 30 }))],
    ['24kg x 40m', [inKg(24, { distanceMetres: 40 })]],
    ['bw+10 60s', [added(10, { durationSeconds: 60 })]],
    ['100x8, 100', [lifted(100, { reps: 8 }), lifted(100, { reps: 100 })]],
    ['60s, 45s', [alone({ durationSeconds: 60 }), alone({ durationSeconds: 45 })]],
  ])('reads %j', (text, sets) => {
    expect(readShorthand(text)).toEqual({ isRead: true, sets })
  })

  it.each<[string, ShorthandProblem, number]>([
    ['', 'empty', 0],
    ['bench', 'unexpected', 0],
    ['100x8 hard', 'unexpected', 6],
    ['100x8 60s', 'unexpected', 6],
    ['100x8+2', 'unexpected', 5],
    ['- 100x8', 'unexpected', 0],
    ['@9', 'unexpected', 0],
    ['12', 'times_missing', 2],
    ['100 kg', 'reps_missing', 6],
    ['bw', 'reps_missing', 2],
    ['100x', 'reps_missing', 4],
    ['100x8.5', 'reps_unclear', 4],
    ['100x1001', 'reps_unclear', 4],
    ['1501x5', 'weight_too_big', 0],
    ['3x5x100', 'order_unclear', 4],
    ['100kg x 5 80kg', 'weight_twice', 10],
    ['100x60s', 'unit_missing', 0],
    ['22.5x60s', 'unit_missing', 0],
    ['5km 25', 'unit_missing', 4],
    ['3x30s 24', 'unit_missing', 6],
    ['100x8 90', 'sets_unclear', 0],
    ['2.5x5 100', 'sets_unclear', 0],
    ['20x8,8,7 30', 'sets_unclear', 11],
    ['1x8,8 100', 'sets_unclear', 9],
    ['100kg x 5 x 21', 'sets_unclear', 14],
    [Array.from({ length: 6 }, () => '20x5 60').join(';'), 'too_many_sets', 40],
    ['100x8@11', 'effort_unclear', 5],
    ['100x8@8.3', 'effort_unclear', 5],
    ['3x5@100', 'effort_unclear', 3],
    ['100x8 rpe 0', 'effort_unclear', 6],
    ['100x8 rpe', 'effort_unclear', 6],
    ['100x8@9 rir 1', 'effort_twice', 8],
    ['5x5@9 rir 1', 'effort_twice', 6],
    ['1:75', 'time_unclear', 0],
    ['30min 1h', 'time_unclear', 6],
    ['25h', 'time_unclear', 0],
    ['1001km', 'distance_too_big', 0],
    ['1.2.3x5', 'number_unclear', 0],
    ['1.23456x5', 'number_unclear', 0],
    [`${'1'.repeat(400)}x5`, 'number_unclear', 0],
    ['100x8;'.repeat(1000), 'too_long', 5000],
  ])('stops in %j: %s at %d', (text, problem, position) => {
    expect(readShorthand(text)).toEqual({ isRead: false, problem, position, reason: shorthandReasons[problem] })
  })

  it.each(['2.5', '1.25', '0.25'])('T8 takes %s kg as it is', (weight) => {
    expect(readShorthand(`${weight}x5`)).toEqual({ isRead: true, sets: [lifted(Number(weight), { reps: 5 })] })
  })

  it('T23 reads every number with a decimal comma like the one with a point', () => {
    const whole = fc.integer({ min: 0, max: 1499 })
    const decimals = fc.stringMatching(/^(\d{1,2}|\d{4})$/)
    const halves = fc.integer({ min: 1, max: 9 })
    const templates = fc.constantFrom(
      ...[
        '# x8',
        '#kgx8',
        '#lb x 8 @$',
        '3x5 #',
        '3x5@$ #',
        '3x5 @ #kg',
        'bw+#x8',
        '-#x8',
        'x8 @$',
        'x8 rpe $',
        'x8 rir $',
      ],
      ...[
        'x8 $rir',
        '#s',
        '#min',
        '#km',
        '#mi',
        '3x#s #kg',
        '1:12.5',
        '60s #lb',
        '20x8; #x8',
        '20x8, #x8',
        '.5x8',
        '0.125x8',
      ],
    )
    fc.assert(
      fc.property(templates, whole, decimals, halves, (template, number, fraction, half) => {
        const withPoint = template.replaceAll('#', `${number}.${fraction}`).replace('$', `${half}.5`)

        const read = readShorthand(withPoint.replaceAll(/\.(?=\d)/g, ','))

        expect(read).toEqual(readShorthand(withPoint))
        expect(read.isRead || read.problem.endsWith('too_big') || read.problem === 'time_unclear').toBe(true)
      }),
    )
  })

  it.each([
    ['1,234x5', 0],
    ['3x5 1,234', 4],
    ['1,500m', 0],
    ['20x8,62,5x8', 4],
    ['20x8,8,22x7', 4],
    ['x1,234', 2],
    ['3x5, 62,5', 3],
    ['100x8,100', 5],
    ['x62,5min', 3],
    ['20x8,62kg x 5', 4],
  ])('T23 does not guess what the comma of %j means', (text, position) => {
    expect(readShorthand(text)).toMatchObject({ isRead: false, problem: 'comma_unclear', position })
  })

  const pieces = fc.constantFrom(
    ...[
      '100',
      '62,5',
      '8',
      '3',
      '1,234',
      '0',
      '20.25',
      'x',
      '×',
      '@',
      '@9',
      'rpe',
      'rir 2',
      ' ',
      ' ',
      ',',
      ', ',
      ';',
      '\n',
    ],
    ...[
      '/',
      ':',
      '30',
      's',
      'min',
      'm',
      'km',
      'kg',
      'lb',
      'bw',
      '+',
      '-',
      '.',
      'reps',
      'x8',
      '100x8',
      '1:30',
      'K',
      'ſ',
      '\0',
      '💪',
    ],
  )
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  )

  it('never throws: it reads a text or says where and why not', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = readShorthand(text)

        if (read.isRead) expect(read.sets.length).toBeGreaterThan(0)
        else {
          expect(read.position).toBeGreaterThanOrEqual(0)
          expect(read.position).toBeLessThanOrEqual(text.length)
          expect(read.reason.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('reads what it prints as the same sets', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = readShorthand(text)
        if (read.isRead) expect(readShorthand(printShorthand(read.sets))).toEqual(read)
      }),
      { numRuns: 3000 },
    )
  })

  it('is quick with long nonsense', () => {
    const long = ['1'.repeat(5000), '1,'.repeat(2500), '1.1'.repeat(1600), `20x${'8,'.repeat(2400)}`, ' '.repeat(5000)]
    const before = performance.now()
    for (const text of [...long, 'bw+'.repeat(1600), '1:'.repeat(2500), '100x8@9 '.repeat(600)]) readShorthand(text)

    expect(performance.now() - before).toBeLessThan(1000)
  })
})

describe('printShorthand', () => {
  it.each<[TypedSet, string]>([
    [lifted(100, { reps: 8, rpe: 9 }), '100x8 @9'],
    [inKg(62.5, { reps: 8, rir: 2 }), '62.5kgx8 rir 2'],
    [lifted(20, { repsLeft: 8, repsRight: 7 }), '20x8/7'],
    [added(20, { reps: 8 }), 'bw+20x8'],
    [assisted(15, { reps: 8 }), 'bw-15x8'],
    [alone({ distanceMetres: 5000, durationSeconds: 1500 }), '5000m 1500s'],
    [inKg(24, { durationSeconds: 60 }), '60s 24kg'],
  ])('prints %j', (set, text) => {
    expect(printShorthand([set])).toBe(text)
  })

  it('prints any set so that it is read back', () => {
    const halves = (min: number) => fc.integer({ min: min * 2, max: 20 }).map((n) => n / 2)
    const weights = fc.integer({ min: 0, max: 15_000_000 }).map((n) => n / 10_000)
    const reps = fc.integer({ min: 0, max: 1000 })
    const thousandths = (most: number) => fc.integer({ min: 0, max: most * 1000 }).map((n) => n / 1000)
    const loads = fc.oneof(
      fc.constantFrom<TypedSet>({ load: 'none' }, { load: 'bodyweight' }),
      fc.record<TypedSet>(
        {
          load: fc.constantFrom('weight', 'added', 'assisted'),
          weight: weights,
          weightUnit: fc.constantFrom('kg', 'lb'),
        },
        { requiredKeys: ['load', 'weight'] },
      ),
    )
    const done = fc.oneof(
      fc.record({ reps }),
      fc.record({ repsLeft: reps, repsRight: reps }),
      fc.record({ durationSeconds: thousandths(86_400) }),
      fc.record({ distanceMetres: thousandths(1_000_000) }),
      fc.record({ durationSeconds: thousandths(86_400), distanceMetres: thousandths(1_000_000) }),
    )
    const efforts = fc.oneof(fc.constant({}), fc.record({ rpe: halves(1) }), fc.record({ rir: halves(0) }))
    const needsUnit = ({ load, weightUnit, durationSeconds, distanceMetres }: TypedSet) =>
      load === 'weight' && !weightUnit && (durationSeconds ?? distanceMetres) !== undefined
    const sets = fc
      .tuple(loads, done, efforts)
      .map((parts): TypedSet => Object.assign({}, ...parts))
      .filter((set) => !needsUnit(set))
    fc.assert(
      fc.property(fc.array(sets, { minLength: 1, maxLength: 100 }), (all) => {
        expect(readShorthand(printShorthand(all))).toEqual({ isRead: true, sets: all })
      }),
      { numRuns: 300 },
    )
  })
})
