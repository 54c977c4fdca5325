import { expect, it } from 'vitest'
import { parseWeights } from './weights.ts'

it.each([
  ['', []],
  ['20', [20]],
  ['5 2.5 7.5', [2.5, 5, 7.5]],
  ['2,5 5, 7,5', [2.5, 5, 7.5]],
  ['10; 12; 10', [10, 12]],
  ['10-20/2.5', [10, 12.5, 15, 17.5, 20]],
  ['2 – 8 / 2  12', [2, 4, 6, 8, 12]],
  ['5-20', [5, 10, 15, 20]],
  ['heavy', undefined],
  ['10 heavy', undefined],
  ['0', undefined],
  ['200', undefined],
  ['1-2/0', undefined],
  ['1-150/0.5', undefined],
])('“%s” are the weights %j', (text, weights) => {
  expect(parseWeights(text)).toEqual(weights)
})
