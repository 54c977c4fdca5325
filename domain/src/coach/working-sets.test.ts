import { expect, it } from 'vitest'
import { withoutRamp } from './working-sets.ts'

const at = (...weights: number[]) => weights.map((weightKg) => ({ weightKg, reps: 5 }))

it.each([
  [at(20, 42.5, 60, 77.5), at(77.5)],
  [at(100, 100, 100), at(100, 100, 100)],
  [at(60, 95, 100, 100), at(95, 100, 100)],
  [at(100, 80, 60), at(100, 80, 60)],
  [at(), at()],
])('of %j leaves %j', (sets, working) => {
  expect(withoutRamp(sets)).toEqual(working)
})
