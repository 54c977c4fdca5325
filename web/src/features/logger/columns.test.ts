import { expect, it } from 'vitest'
import { parseCell } from './columns.ts'

it('clears a cell that was emptied', () => {
  expect(parseCell('weight', ' ')).toBeNull()
})

it.each([
  ['reps', '8,5'],
  ['weight', '1501'],
  ['weight', 'abc'],
] as const)('drops %s %j', (field, text) => {
  expect(parseCell(field, text)).toBeUndefined()
})
