import { describe, expect, it } from 'vitest'
import { kilocalories } from './calories.ts'

describe('kilocalories', () => {
  it.each([
    [3.5, 80, 60, 294],
    [5, 70, 45, 275.625],
    [6, 95, 30, 299.25],
    [8, 60, 20, 168],
    [2.3, 75, 10, 30.1875],
    [12.3, 68, 15, 219.555],
  ])('%d MET at %d kg for %d min are %d', (met, kg, minutes, expected) => {
    expect(kilocalories({ met, kg, minutes })).toBeCloseTo(expected, 6)
  })
})
