import { describe, expect, it } from 'vitest'
import {
  plank,
  pulldown,
  pullUp,
  set,
  squat,
  stall,
  step,
  trainee,
  weightedPullUp,
} from '../../test/programs/lifter.ts'
import { vectors } from '../../test/training/vectors.ts'
import type { ProgressionRule } from './rules.ts'

const linear: ProgressionRule = { kind: 'linear', step, stall }

describe('linear progression', () => {
  it('adds a step when every set has its reps', () => {
    const lifter = trainee({ rule: linear, from: 60 })

    expect(lifter.reps(5, 5, 5)).toMatchObject({ weight: 62.5, fails: 0, reason: { code: 'add_weight' } })
    expect(lifter.state().reason.text).toBe('All sets done: 2.5 kg more.')
  })

  it('stays after a miss and takes a tenth off after three in a row', () => {
    const lifter = trainee({ rule: linear, from: 100 })

    expect(lifter.reps(5, 5, 4)).toMatchObject({ weight: 100, fails: 1, reason: { code: 'hold' } })
    expect(lifter.reps(5, 4, 4)).toMatchObject({ weight: 100, fails: 2 })
    expect(lifter.reps(5, 5)).toMatchObject({ weight: 90, fails: 0, reason: { code: 'back_off' } })
    expect(lifter.state().reason.text).toBe('Missed 3 times: 10 % off, from 100 kg to 90 kg.')
  })

  it('forgets a miss with the next success', () => {
    const lifter = trainee({ rule: linear, from: 100 })

    lifter.reps(5, 5, 4)
    lifter.reps(5, 5, 5)

    expect(lifter.state()).toMatchObject({ weight: 102.5, fails: 0 })
  })

  it('T15 adds nothing when the weight was cut, and calls it no miss', () => {
    const lifter = trainee({ rule: linear, from: 60 })
    const cut = [57.5, 57.5, 57.5].map((weight) => ({ weight, reps: 5 }))

    expect(lifter.does(cut)).toMatchObject({ weight: 60, fails: 0, reason: { code: 'lighter_than_asked' } })
    expect(lifter.state().reason.text).toBe('You did it with 57.5 kg instead of 60 kg: the same again.')
  })

  it('T15 judges every set: one lighter set is enough', () => {
    const lifter = trainee({ rule: linear, from: 60 })

    lifter.does([60, 60, 50].map((weight) => ({ weight, reps: 5 })))

    expect(lifter.state()).toMatchObject({ weight: 60, reason: { code: 'lighter_than_asked' } })
  })

  it('goes on from what was lifted when that was more than was asked', () => {
    const lifter = trainee({ rule: linear, from: 60 })

    lifter.does([70, 70, 70].map((weight) => ({ weight, reps: 5 })))

    expect(lifter.state().weight).toBe(72.5)
  })

  it('T17 keeps a pyramid a pyramid', () => {
    const sets = [set(1, 8), set(1, 6, 6, { plus: { kg: 5, lb: 10 } })]
    const lifter = trainee({ rule: { ...linear, step: { kg: 5, lb: 10 } }, sets, from: 50 })

    expect(lifter.weights()).toEqual([50, 55])
    lifter.reps(8, 6)

    expect(lifter.weights()).toEqual([55, 60])
  })

  it('T18 never loses a step to rounding: 65 lb on a 10 lb stack moves', () => {
    const loading = { ...stack(10, 10, 300), barbell: ladder(45, 5, 700) }
    const lifter = trainee({ rule: linear, from: 65, unit: 'lb', movement: pulldown, loading })

    expect(lifter.weights()[0]).toBe(70)
    lifter.reps(5, 5, 5)
    lifter.reps(5, 5, 5)

    expect(lifter.state().weight).toBe(75)
    expect(lifter.weights()[0]).toBe(80)
  })

  it('T18 arrives with steps of 1 kg and plates of 2.5 kg', () => {
    const loading = { ...stack(2.5, 2.5, 300), barbell: ladder(20, 5, 500) }
    const lifter = trainee({ rule: { ...linear, step: { kg: 1, lb: 2 } }, from: 60, loading })
    const shown = Array.from({ length: 11 }, () => {
      const [weight] = lifter.weights()
      lifter.reps(5, 5, 5)
      return weight
    })

    expect(shown).toEqual([60, 60, 60, 65, 65, 65, 65, 65, 70, 70, 70])
    expect(lifter.state().weight).toBe(71)
  })

  it('stops at the lightest and the heaviest load there is', () => {
    const least = trainee({ rule: { ...linear, stall: { fails: 1, percent: 50 } }, from: 30 })
    const most = trainee({ rule: linear, from: 500 })

    expect(least.reps(0)).toMatchObject({ weight: 20 })
    expect(most.reps(5, 5, 5)).toMatchObject({ weight: 500, reason: { code: 'most_reached' } })
  })

  it('takes the weight of the first session where it has none', () => {
    const lifter = trainee({ rule: linear })

    expect(lifter.state().reason.code).toBe('choose_weight')
    expect(lifter.weights()).toEqual([undefined, undefined, undefined])
    lifter.does([50, 50, 50].map((weight) => ({ weight, reps: 5 })))

    expect(lifter.state().weight).toBe(52.5)
  })

  it('is not moved by a day that was left out', () => {
    const lifter = trainee({ rule: linear, from: 60 })

    expect(lifter.does([])).toMatchObject({ weight: 60, fails: 0, reason: { code: 'start' } })
  })
})

const ladder = (least: number, by: number, most: number) => ({ least, step: by, most })
const stack = (least: number, by: number, most: number) => ({
  dumbbell: ladder(least, by, most),
  other: ladder(least, by, most),
})

describe('stages', () => {
  const heavy: ProgressionRule = {
    kind: 'staged',
    step: { kg: 5, lb: 10 },
    stages: [
      { sets: 5, reps: 3, isAmrap: true },
      { sets: 6, reps: 2, isAmrap: true },
      { sets: 10, reps: 1, isAmrap: true },
    ],
    restart: { percent: 85 },
  }
  const light: ProgressionRule = {
    kind: 'staged',
    step,
    stages: [10, 8, 6].map((reps) => ({ sets: 3, reps, isAmrap: false })),
    restart: { plus: { kg: 5, lb: 10 } },
  }

  it('go on with fewer reps at the same weight after a miss, and begin anew at 85 %', () => {
    const lifter = trainee({ rule: heavy, sets: [], from: 100 })

    expect(lifter.targets().map(({ kind, reps }) => `${kind} ${reps?.min}`)).toEqual([
      ...Array.from({ length: 4 }, () => 'normal 3'),
      'amrap 3',
    ])
    expect(lifter.reps(3, 3, 3, 3, 2)).toMatchObject({ weight: 100, stage: 1, reason: { code: 'next_stage' } })
    expect(lifter.targets()).toHaveLength(6)
    expect(lifter.reps(2, 2, 2, 2, 2, 2)).toMatchObject({ weight: 105, stage: 1 })
    expect(lifter.reps(2, 1)).toMatchObject({ weight: 105, stage: 2 })
    expect(lifter.reps(1)).toMatchObject({ weight: 89.25, stage: 0, reason: { code: 'restart' } })
    expect(lifter.weights()[0]).toBe(90)
  })

  it('or begin anew a step above the last load of the first stage', () => {
    const lifter = trainee({ rule: light, sets: [], from: 60 })

    lifter.reps(10, 10, 9)
    lifter.reps(8, 8, 8)
    expect(lifter.state()).toMatchObject({ weight: 62.5, stage: 1, firstStageWeight: 60 })
    lifter.reps(8, 7, 7)
    lifter.reps(6, 6, 5)

    expect(lifter.state()).toMatchObject({ weight: 65, stage: 0 })
  })
})

describe('double progression', () => {
  const double: ProgressionRule = { kind: 'double', step, isPerSet: false }

  it.each([
    { done: [8, 8, 8], weight: 40, code: 'beat_total' },
    { done: [12, 11, 10], weight: 40, code: 'beat_total' },
    { done: [12, 12, 12], weight: 42.5, code: 'add_weight' },
    { done: [7, 7, 7], weight: 40, code: 'hold' },
  ])('T16 waits for the top of the range in every set: $done', ({ done, weight, code }) => {
    const lifter = trainee({ rule: double, sets: [set(3, 8, 12)], from: 40 })

    expect(lifter.reps(...done)).toMatchObject({ weight, reason: { code } })
  })

  it('T15 does not count sets at a lower weight', () => {
    const lifter = trainee({ rule: double, sets: [set(3, 8, 12)], from: 40 })

    lifter.does([35, 35, 35].map((weight) => ({ weight, reps: 12 })))

    expect(lifter.state()).toMatchObject({ weight: 40, reason: { code: 'lighter_than_asked' } })
  })

  it('backs off a tenth after two misses', () => {
    const lifter = trainee({ rule: double, sets: [set(3, 5, 8)], from: 80 })

    lifter.reps(4, 4, 3)

    expect(lifter.reps(4, 4, 3)).toMatchObject({ weight: 72.5, fails: 0, reason: { code: 'back_off' } })
  })

  it('widens the reps where the next load is too far', () => {
    const loading = { ...stack(5, 2.5, 50), barbell: ladder(20, 2.5, 500) }
    const lifter = trainee({ rule: double, sets: [set(3, 8, 12)], from: 5, movement: pulldown, loading })

    expect(lifter.reps(12, 12, 12)).toMatchObject({
      weight: 5,
      reps: { min: 8, max: 15 },
      reason: { code: 'widen_reps' },
    })
    expect(lifter.targets()[0]?.reps).toEqual({ min: 8, max: 15 })
  })

  it('T17 moves each set by itself if it is told to: 50 and 55 become 55 and 60', () => {
    const sets = [set(1, 8, 10), set(1, 8, 10, { plus: { kg: 5, lb: 10 } })]
    const rule: ProgressionRule = { kind: 'double', step: { kg: 5, lb: 10 }, isPerSet: true }
    const lifter = trainee({ rule, sets, from: 50 })

    lifter.reps(10, 9)
    expect(lifter.weights()).toEqual([55, 55])
    lifter.reps(8, 10)
    expect(lifter.weights()).toEqual([55, 60])
  })

  it('lets a set with a weight of its own do more reps where the next load is too far', () => {
    const rule: ProgressionRule = { kind: 'double', step, isPerSet: true }
    const lifter = trainee({ rule, sets: [set(2, 8, 12)], from: 10, movement: pulldown })

    lifter.reps(12, 9)

    expect(lifter.targets().map(({ reps }) => reps?.max)).toEqual([15, 12])
    lifter.reps(18, 9)
    expect(lifter.weights()).toEqual([12.5, 10])
  })

  it('counts the body of a weighted pull-up, so that the first plate comes at the top of the range', () => {
    const lifter = trainee({ rule: double, sets: [set(3, 5, 8)], from: 0, movement: weightedPullUp })

    expect(lifter.reps(8, 8, 8)).toMatchObject({ weight: 2.5, reason: { code: 'add_weight' } })
  })
})

describe('an open last set', () => {
  const rows = [
    { reps: 2, step: { kg: 2.5, lb: 5 } },
    { reps: 4, step: { kg: 5, lb: 10 } },
    { reps: 6, step: { kg: 7.5, lb: 15 } },
  ]
  const rule: ProgressionRule = { kind: 'amrap', rows, stall }

  it.each([
    [0, 100],
    [1, 100],
    [2, 102.5],
    [3, 102.5],
    [4, 105],
    [5, 105],
    [6, 107.5],
    [12, 107.5],
  ])('with %d reps leads from 100 to %d kg', (reps, weight) => {
    const lifter = trainee({ rule, sets: [set(1, 1, 1, { kind: 'amrap', percent: 95 })], from: 100 })

    lifter.reps(reps)

    expect(lifter.state().weight).toBe(weight)
  })

  it('decides wherever it stands', () => {
    const sets = [set(1, 1, 1, { kind: 'amrap' }), set(2, 3, 3, { percent: 90 })]
    const lifter = trainee({ rule, sets, from: 100 })

    lifter.reps(6, 3, 3)

    expect(lifter.state().weight).toBe(107.5)
  })
})

describe('a training max', () => {
  it('gives the loads of the published 5/3/1 tables', () => {
    const { trainingMax, weeks, rounded2_5 } = vectors.wendler531
    const rule: ProgressionRule = { kind: 'training_max', step, stallPercent: 10 }
    const shown = weeks.map((week) => {
      const sets = week.map(([reps, share]) =>
        set(1, Number.parseInt(String(reps), 10), undefined, { percent: share * 100 }),
      )
      return trainee({ rule, sets, from: trainingMax }).weights()
    })

    expect(shown).toEqual(rounded2_5)
  })
})

describe('effort', () => {
  const rule: ProgressionRule = { kind: 'effort', rir: 2, step }
  const lifter = () => trainee({ rule, sets: [set(1, 5)], from: 100 })

  it.each([
    { reps: 5, rir: 2, weight: 100, code: 'effort_right' },
    { reps: 5, rir: 3, weight: (100 * 81.1) / 78.6, code: 'effort_up' },
    { reps: 5, rir: 1, weight: (100 * 81.1) / 83.7, code: 'effort_down' },
    { reps: 3, rir: 0, weight: 90, code: 'effort_down' },
    { reps: 12, rir: 6, weight: 102.5, code: 'effort_up' },
  ])('$reps reps with $rir in reserve lead to $weight kg', ({ reps, rir, weight, code }) => {
    const state = lifter().does([{ weight: 100, reps, rir }])

    expect(state.weight).toBeCloseTo(weight, 2)
    expect(state.reason.code).toBe(code)
  })

  it('stays where nobody says how hard it was', () => {
    expect(lifter().does([{ weight: 100, reps: 5 }])).toMatchObject({ weight: 100, reason: { code: 'effort_unknown' } })
  })
})

describe('total reps', () => {
  const heavy: ProgressionRule = { kind: 'total_reps', total: 25, add: 5, most: 50, step, stall }

  it('adds weight when all sets together have the total', () => {
    const lifter = trainee({ rule: heavy, sets: [set(5, 1)], from: 60 })

    expect(lifter.reps(7, 6, 5, 4)).toMatchObject({ weight: 60, fails: 1 })
    expect(lifter.reps(7, 6, 5, 5, 2)).toMatchObject({ weight: 62.5, fails: 0 })
  })

  it('T15 does not count sets with less weight', () => {
    const lifter = trainee({ rule: heavy, sets: [set(5, 1)], from: 60 })

    lifter.does([60, 60, 40].map((weight) => ({ weight, reps: 10 })))

    expect(lifter.state()).toMatchObject({ weight: 60, reason: { code: 'lighter_than_asked' } })
  })

  it('adds reps without a weight, and takes some off after misses', () => {
    const lifter = trainee({ rule: { ...heavy, step: null }, sets: [set(5, 1)], movement: pullUp })

    lifter.does([{ reps: 15 }, { reps: 10 }])
    expect(lifter.state().amount).toBe(30)
    for (let misses = 0; misses < 3; misses++) lifter.does([{ reps: 10 }])

    expect(lifter.state()).toMatchObject({ amount: 27, fails: 0, reason: { code: 'back_off' } })
  })
})

describe('reps and seconds', () => {
  it('grow to their most and stay there', () => {
    const rule: ProgressionRule = { kind: 'reps', from: 8, add: 1, most: 10, step: null, stall }
    const lifter = trainee({ rule, movement: pullUp })

    for (const reps of [8, 9]) lifter.does([{ reps }, { reps }, { reps }])
    expect(lifter.targets()[0]?.reps).toEqual({ min: 10, max: 10 })

    expect(lifter.does([{ reps: 10 }, { reps: 11 }, { reps: 10 }])).toMatchObject({
      amount: 10,
      reason: { code: 'most_reached' },
    })
  })

  it('add weight at their most where there is a step', () => {
    const rule: ProgressionRule = { kind: 'reps', from: 8, add: 2, most: 12, step, stall }
    const lifter = trainee({ rule, from: 40, movement: squat })

    for (const reps of [8, 10, 12]) lifter.reps(reps, reps, reps)

    expect(lifter.state()).toMatchObject({ weight: 42.5, amount: 8 })
  })

  it('count seconds of a hold', () => {
    const rule: ProgressionRule = { kind: 'time', from: 30, add: 5, most: 60, step: null, stall }
    const lifter = trainee({ rule, sets: [{ times: 2, kind: 'normal', seconds: 30 }], movement: plank })

    lifter.does([{ seconds: 30 }, { seconds: 31 }])
    expect(lifter.targets().map(({ seconds }) => seconds)).toEqual([35, 35])
    expect(lifter.does([{ seconds: 35 }, { seconds: 20 }])).toMatchObject({ amount: 35, fails: 1 })
  })
})

describe('a lift that is fixed', () => {
  it('is offered as it was lifted last', () => {
    const lifter = trainee({ rule: { kind: 'fixed' }, movement: pulldown })

    lifter.does([{ weight: 30, reps: 12 }])

    expect(lifter.weights()[0]).toBe(30)
  })
})
