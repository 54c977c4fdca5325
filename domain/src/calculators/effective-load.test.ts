import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TrackingKind } from '../exercise.ts'
import { bodyweightOn, effectiveLoad, type LiftedSet, type LoadFacts, type LoadOverrides } from './effective-load.ts'

const exercise = (tracking: TrackingKind, facts: Partial<LoadFacts> = {}): LoadFacts => ({
  ...{ tracking, loadMultiplier: 1, bodyweightFraction: 0, laterality: 'bilateral', ...facts },
})
const squat = exercise('weight_reps')
const dumbbellPress = exercise('weight_reps', { loadMultiplier: 2 })
const oneArmRow = exercise('weight_reps', { laterality: 'unilateral' })
const splitSquat = exercise('weight_reps', { loadMultiplier: 2, laterality: 'unilateral' })
const alternatingCurl = exercise('weight_reps', { loadMultiplier: 2, laterality: 'alternating' })
const lunge = exercise('weight_reps', { laterality: 'alternating' })
const pullUp = exercise('bodyweight_reps', { bodyweightFraction: 1 })
const pushUp = exercise('bodyweight_reps', { bodyweightFraction: 0.64 })
const pistol = exercise('bodyweight_reps', { bodyweightFraction: 0.95, laterality: 'unilateral' })
const weightedDip = exercise('weighted_bodyweight_reps', { bodyweightFraction: 1 })
const assistedPullUp = exercise('assisted_bodyweight_reps', { bodyweightFraction: 1 })
const plank = exercise('duration')
const farmersWalk = exercise('weight_distance', { loadMultiplier: 2 })
const unknown = undefined

type Row = {
  name: string
  exercise: LoadFacts
  overrides?: LoadOverrides
  set: Omit<LiftedSet, 'kind'> & Partial<Pick<LiftedSet, 'kind'>>
  bodyweightKg: number | undefined
  loadKg: number | undefined
  volumeKg: number | undefined
}

// biome-ignore format: a table is read by its columns
const rows: Row[] = [
  { name: 'a bar', exercise: squat, set: { weightKg: 100, reps: 5 }, bodyweightKg: 80, loadKg: 100, volumeKg: 500 },
  { name: 'a bar without a bodyweight', exercise: squat, set: { weightKg: 100, reps: 5 }, bodyweightKg: unknown, loadKg: 100, volumeKg: 500 },
  { name: 'a bar whose weight is missing', exercise: squat, set: { reps: 5 }, bodyweightKg: 80, loadKg: unknown, volumeKg: unknown },
  { name: 'a weight whose reps are missing', exercise: squat, set: { weightKg: 100 }, bodyweightKg: 80, loadKg: 100, volumeKg: unknown },
  { name: 'a warm-up', exercise: squat, set: { kind: 'warmup', weightKg: 100, reps: 5 }, bodyweightKg: 80, loadKg: 100, volumeKg: 0 },
  { name: 'T8 a quarter kilogram', exercise: squat, set: { weightKg: 20.25, reps: 4 }, bodyweightKg: 80, loadKg: 20.25, volumeKg: 81 },
  { name: 'a pull-up', exercise: pullUp, set: { reps: 10 }, bodyweightKg: 80, loadKg: 80, volumeKg: 800 },
  { name: 'a push-up, of which 64 % move', exercise: pushUp, set: { reps: 10 }, bodyweightKg: 75, loadKg: 48, volumeKg: 480 },
  { name: 'a pull-up without a bodyweight', exercise: pullUp, set: { reps: 10 }, bodyweightKg: unknown, loadKg: unknown, volumeKg: unknown },
  { name: 'a pull-up with a belt all the same', exercise: pullUp, set: { weightKg: 10, reps: 5 }, bodyweightKg: 80, loadKg: 90, volumeKg: 450 },
  { name: 'a dip with 20 kg', exercise: weightedDip, set: { weightKg: 20, reps: 5 }, bodyweightKg: 80, loadKg: 100, volumeKg: 500 },
  { name: 'a weighted dip done without', exercise: weightedDip, set: { reps: 5 }, bodyweightKg: 80, loadKg: 80, volumeKg: 400 },
  { name: 'T11 30 kg of help', exercise: assistedPullUp, set: { weightKg: 30, reps: 8 }, bodyweightKg: 80, loadKg: 50, volumeKg: 400 },
  { name: 'T11 less help is more load', exercise: assistedPullUp, set: { weightKg: 20, reps: 8 }, bodyweightKg: 80, loadKg: 60, volumeKg: 480 },
  { name: 'T11 more help than bodyweight', exercise: assistedPullUp, set: { weightKg: 90, reps: 8 }, bodyweightKg: 80, loadKg: 0, volumeKg: 0 },
  { name: 'T11 help nobody wrote down', exercise: assistedPullUp, set: { reps: 8 }, bodyweightKg: 80, loadKg: unknown, volumeKg: unknown },
  { name: 'T11 help without a bodyweight', exercise: assistedPullUp, set: { weightKg: 30, reps: 8 }, bodyweightKg: unknown, loadKg: unknown, volumeKg: unknown },
  { name: 'T33 two dumbbells of 30', exercise: dumbbellPress, set: { weightKg: 30, reps: 10 }, bodyweightKg: 80, loadKg: 60, volumeKg: 600 },
  { name: 'T33 two dumbbells, 8 left and 7 right', exercise: dumbbellPress, set: { weightKg: 30, repsLeft: 8, repsRight: 7 }, bodyweightKg: 80, loadKg: 60, volumeKg: 450 },
  { name: 'T33 one dumbbell, 10 each side', exercise: oneArmRow, set: { weightKg: 30, reps: 10 }, bodyweightKg: 80, loadKg: 30, volumeKg: 600 },
  { name: 'T33 one dumbbell, 8 left and 7 right', exercise: oneArmRow, set: { weightKg: 30, repsLeft: 8, repsRight: 7 }, bodyweightKg: 80, loadKg: 30, volumeKg: 450 },
  { name: 'T33 the left side alone', exercise: oneArmRow, set: { weightKg: 30, repsLeft: 8 }, bodyweightKg: 80, loadKg: 30, volumeKg: 240 },
  { name: 'T33 sides win over the one number', exercise: oneArmRow, set: { weightKg: 30, reps: 10, repsLeft: 8, repsRight: 7 }, bodyweightKg: 80, loadKg: 30, volumeKg: 450 },
  { name: 'T33 two dumbbells, one leg at a time', exercise: splitSquat, set: { weightKg: 20, reps: 10 }, bodyweightKg: 80, loadKg: 40, volumeKg: 800 },
  { name: 'T33 two dumbbells, 8 left and 7 right leg', exercise: splitSquat, set: { weightKg: 20, repsLeft: 8, repsRight: 7 }, bodyweightKg: 80, loadKg: 40, volumeKg: 600 },
  { name: 'T33 two dumbbells in turns', exercise: alternatingCurl, set: { weightKg: 15, reps: 10 }, bodyweightKg: 80, loadKg: 30, volumeKg: 300 },
  { name: 'T33 two dumbbells in turns, 8 and 7', exercise: alternatingCurl, set: { weightKg: 15, repsLeft: 8, repsRight: 7 }, bodyweightKg: 80, loadKg: 30, volumeKg: 225 },
  { name: 'T33 steps in turns, 20 in all', exercise: lunge, set: { weightKg: 40, reps: 20 }, bodyweightKg: 80, loadKg: 40, volumeKg: 800 },
  { name: 'T33 steps in turns, 10 and 9', exercise: lunge, set: { weightKg: 40, repsLeft: 10, repsRight: 9 }, bodyweightKg: 80, loadKg: 40, volumeKg: 760 },
  { name: 'T33 a pistol squat, 5 each leg', exercise: pistol, set: { reps: 5 }, bodyweightKg: 80, loadKg: 76, volumeKg: 760 },
  { name: 'an override: this machine counts once', exercise: dumbbellPress, overrides: { loadMultiplier: 1 }, set: { weightKg: 30, reps: 10 }, bodyweightKg: 80, loadKg: 30, volumeKg: 300 },
  { name: 'an override: squats move the body, too', exercise: squat, overrides: { bodyweightFraction: 0.88 }, set: { weightKg: 100, reps: 5 }, bodyweightKg: 75, loadKg: 166, volumeKg: 830 },
  { name: 'an override: my rows are for both arms', exercise: oneArmRow, overrides: { laterality: 'bilateral' }, set: { weightKg: 30, reps: 10 }, bodyweightKg: 80, loadKg: 30, volumeKg: 300 },
  { name: 'an override: no bodyweight, please', exercise: pullUp, overrides: { bodyweightFraction: 0 }, set: { reps: 10 }, bodyweightKg: unknown, loadKg: 0, volumeKg: 0 },
  { name: 'an override that says nothing', exercise: dumbbellPress, overrides: { loadMultiplier: unknown }, set: { weightKg: 30, reps: 10 }, bodyweightKg: 80, loadKg: 60, volumeKg: 600 },
  { name: 'a plank, which has no reps', exercise: plank, set: {}, bodyweightKg: 80, loadKg: 0, volumeKg: unknown },
  { name: 'a carry of two weights', exercise: farmersWalk, set: { weightKg: 32 }, bodyweightKg: 80, loadKg: 64, volumeKg: unknown },
]

describe('effectiveLoad', () => {
  it.each(rows)('$name: $loadKg kg, volume $volumeKg', ({ name: _name, loadKg, volumeKg, set, ...question }) => {
    const load = effectiveLoad({ ...question, set: { kind: 'normal', ...set } })

    if (loadKg === undefined) expect(load.loadKg).toBeUndefined()
    else expect(load.loadKg).toBeCloseTo(loadKg, 9)
    if (volumeKg === undefined) expect(load.volumeKg).toBeUndefined()
    else expect(load.volumeKg).toBeCloseTo(volumeKg, 9)
  })

  it('T33 counts left and right as one set, and a warm-up as none', () => {
    const sides = { weightKg: 30, repsLeft: 8, repsRight: 7 }
    const question = { exercise: oneArmRow, bodyweightKg: 80 }

    expect(effectiveLoad({ ...question, set: { kind: 'normal', ...sides } }).workingSets).toBe(1)
    expect(effectiveLoad({ ...question, set: { kind: 'warmup', ...sides } }).workingSets).toBe(0)
  })

  it('still tells the weights where the bodyweight is unknown', () => {
    const question = { set: { kind: 'normal', weightKg: 20, reps: 5 }, bodyweightKg: undefined } as const

    expect(effectiveLoad({ ...question, exercise: weightedDip })).toMatchObject({ externalKg: 20, loadKg: undefined })
    expect(effectiveLoad({ ...question, exercise: assistedPullUp })).toMatchObject({
      externalKg: -20,
      loadKg: undefined,
    })
  })

  it('T11 never makes more of more help', () => {
    const kilograms = fc.double({ min: 0, max: 200, noNaN: true })
    fc.assert(
      fc.property(kilograms, kilograms, kilograms, (bodyweightKg, helpKg, moreKg) => {
        const withHelp = (weightKg: number) =>
          effectiveLoad({ exercise: assistedPullUp, set: { kind: 'normal', weightKg, reps: 5 }, bodyweightKg }).loadKg
        expect(withHelp(helpKg + moreKg)).toBeLessThanOrEqual(withHelp(helpKg) ?? Number.NaN)
      }),
    )
  })
})

describe('bodyweightOn', () => {
  const weighIns = [
    { date: '2026-01-10', kg: 85 },
    { date: '2026-03-01', kg: 82 },
    { date: '2026-03-01', kg: 81.5 },
    { date: '2026-05-01', kg: 80 },
  ]

  it.each([
    ['2026-01-09', undefined],
    ['2026-01-10', 85],
    ['2026-02-28', 85],
    ['2026-03-01', 81.5],
    ['2026-04-30', 81.5],
    ['2027-01-01', 80],
  ])('on %s is %d, whatever came later', (date, kg) => {
    expect(bodyweightOn(date, weighIns)).toBe(kg)
  })
})
