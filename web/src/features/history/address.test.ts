import { expect, it } from 'vitest'
import { readHistory } from './address.ts'

it('takes from an address what it understands', () => {
  const search = { view: 'list', month: '2026-02', day: '2026-02-28', q: ' squat ', exercise: 'Barbell Squat' }

  expect(readHistory(search)).toEqual({ ...search, q: 'squat' })
})

it('leaves out what it does not', () => {
  expect(readHistory({ view: 'map', month: '2026-13', day: '2026-02-30', q: '  ', exercise: {} })).toEqual({})
  expect(readHistory({ month: 2026, day: 'yesterday', q: 'x'.repeat(300) }).q).toHaveLength(100)
})

it('looks for a number as it was typed', () => {
  expect(readHistory({ q: 531 })).toEqual({ q: '531' })
})
