import { describe, expect, it } from 'vitest'
import { vectors } from '../../test/training/vectors.ts'
import { loadComparedWithUsual, weekMonotony } from './training-load.ts'

describe('loadComparedWithUsual', () => {
  const { daily, coupled, uncoupled, ewma7, ewma28, ewmaRatio } = vectors.acwr

  it('holds the last seven days against the usual week, in three ways', () => {
    const compared = loadComparedWithUsual(daily)

    expect(compared).toMatchObject({ lastSevenDays: 1150, usualWeek: 950 })
    expect(compared?.ratio).toBeCloseTo(coupled, 6)
    expect(compared?.uncoupledRatio).toBeCloseTo(uncoupled, 6)
    expect(compared?.ewmaRatio).toBeCloseTo(ewmaRatio, 6)
    expect(compared?.ewmaRatio).toBeCloseTo(ewma7 / ewma28, 6)
  })

  it('is 1 for a load that never changes', () => {
    const same = loadComparedWithUsual(Array.from({ length: 40 }, () => 300))

    expect(same).toEqual({ lastSevenDays: 2100, usualWeek: 2100, ratio: 1, uncoupledRatio: 1, ewmaRatio: 1 })
  })

  it('takes the usual week from the last four weeks only', () => {
    const long = loadComparedWithUsual([...Array.from({ length: 60 }, () => 9000), ...daily])

    expect(long).toMatchObject({ lastSevenDays: 1150, usualWeek: 950 })
  })

  it('has no other weeks to compare with after a month off', () => {
    const back = loadComparedWithUsual([...Array.from({ length: 21 }, () => 0), 100, 0, 100, 0, 100, 0, 0])

    expect(back).toMatchObject({ lastSevenDays: 300, usualWeek: 75, ratio: 4, uncoupledRatio: undefined })
  })

  it('says nothing before four weeks, or of four weeks off', () => {
    expect(loadComparedWithUsual(daily.slice(1))).toBeUndefined()
    expect(loadComparedWithUsual(Array.from({ length: 28 }, () => 0))).toBeUndefined()
  })
})

describe('weekMonotony', () => {
  it.each(vectors.foster)('$daily: monotony $monotonySample, strain $strainSample', (row) => {
    const week = weekMonotony(row.daily)

    expect(week?.weekly).toBe(row.weekly)
    expect(week?.monotony ?? null).toEqual(row.monotonySample && expect.closeTo(row.monotonySample, 5))
    expect(week?.strain ?? null).toEqual(row.strainSample && expect.closeTo(row.strainSample, 3))
  })

  it.each(vectors.foster)(
    'uses the sample deviation, not that of a population: $monotonyPop',
    ({ daily, monotonyPop }) => {
      const { monotony = undefined } = weekMonotony(daily) ?? {}

      expect(monotony === undefined).toBe(monotonyPop === null)
      if (monotony !== undefined) expect(monotony * Math.sqrt(7 / 6)).toBeCloseTo(monotonyPop ?? Number.NaN, 5)
    },
  )

  it('has no monotony of seven equal days, however odd their load', () => {
    expect(weekMonotony([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])?.monotony).toBeUndefined()
  })

  it('knows weeks of seven days only', () => {
    expect(weekMonotony([300, 0, 450])).toBeUndefined()
  })
})
