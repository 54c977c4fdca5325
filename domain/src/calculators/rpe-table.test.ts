import { describe, expect, it } from 'vitest'
import { vectors } from '../../test/training/vectors.ts'
import { rirOfRpe, rpeE1rm, rpeLoad, rpeOfRir, rpePercent } from './rpe-table.ts'

const cells = Object.entries(vectors.rpeTable.percent).flatMap(([rpe, row]) =>
  row.map((percent, i) => ({ rpe: Number(rpe), reps: i + 1, percent: percent ?? undefined })),
)

describe('rpePercent', () => {
  it('has every cell of the chart', () => {
    const ours = cells.map(({ rpe, reps }) => ({ rpe, reps, percent: rpePercent({ rpe, reps }) }))

    expect(ours).toEqual(cells)
    expect(cells).toHaveLength(96)
  })

  it.each([
    [0, 8],
    [13, 8],
    [5.5, 8],
    [5, 10.5],
    [5, 6],
    [5, 0],
    [5, 8.25],
    [12, 6.5],
    [Number.NaN, 8],
    [5, Number.NaN],
  ])('ends with the chart: nothing for %d reps at RPE %d', (reps, rpe) => {
    expect(rpePercent({ reps, rpe })).toBeUndefined()
    expect(rpeLoad({ e1rm: 100, reps, rpe })).toBeUndefined()
    expect(rpeE1rm({ weight: 100, reps, rpe })).toBeUndefined()
  })
})

describe('rpeLoad and rpeE1rm', () => {
  it.each(vectors.rpeLoad)('$reps at RPE $rpe of $e1rm are $load', ({ load, ...question }) => {
    expect(rpeLoad(question)).toBeCloseTo(load, 6)
  })

  it.each(vectors.rpeE1rm)('$weight × $reps at RPE $rpe say $e1rm', ({ e1rm, ...set }) => {
    expect(rpeE1rm(set)).toBeCloseTo(e1rm, 5)
  })

  it.each([0, -20, Number.NaN])('say nothing for %d kg', (weight) => {
    expect(rpeLoad({ e1rm: weight, reps: 5, rpe: 8 })).toBeUndefined()
    expect(rpeE1rm({ weight, reps: 5, rpe: 8 })).toBeUndefined()
  })
})

it('RIR and RPE add up to ten', () => {
  expect([10, 8.5, 7].map(rirOfRpe)).toEqual([0, 1.5, 3])
  expect([0, 1.5, 3].map(rpeOfRir)).toEqual([10, 8.5, 7])
})
