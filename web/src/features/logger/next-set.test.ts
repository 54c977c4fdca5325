import { expect, it } from 'vitest'
import { nextSet, restsAfter } from './next-set.ts'
import { anEntry, aSet } from './sets.fixture.ts'

const done = (id: string, minute: number) => aSet({ id, performedAt: `2026-01-01T10:0${minute}:00Z` })

it('begins with the first set', () => {
  const entries = [anEntry({ id: 'a', sets: [aSet({ id: 'a1' })] }), anEntry({ id: 'b', sets: [aSet({ id: 'b1' })] })]

  expect(nextSet(entries)?.set.id).toBe('a1')
})

it('stays with the exercise that was begun, even out of order', () => {
  const entries = [
    anEntry({ id: 'a', sets: [aSet({ id: 'a1' })] }),
    anEntry({ id: 'b', sets: [done('b1', 1), aSet({ id: 'b2' })] }),
  ]

  expect(nextSet(entries)?.set.id).toBe('b2')
})

it('goes back to what was left open when an exercise is done', () => {
  const entries = [anEntry({ id: 'a', sets: [aSet({ id: 'a1' })] }), anEntry({ id: 'b', sets: [done('b1', 1)] })]

  expect(nextSet(entries)?.set.id).toBe('a1')
})

it('takes turns in a superset and rests after the last partner', () => {
  const first = anEntry({ id: 'a', supersetGroup: 0, position: 0, sets: [done('a1', 1), aSet({ id: 'a2' })] })
  const second = anEntry({ id: 'b', supersetGroup: 0, position: 1, sets: [aSet({ id: 'b1' })] })
  const next = nextSet([first, second])

  expect(next?.set.id).toBe('b1')
  expect(restsAfter(first, next)).toBe(false)
  expect(restsAfter(second, { entry: first, set: aSet({ id: 'a2' }) })).toBe(true)
})

it('has nothing to do when all is done', () => {
  expect(nextSet([anEntry({ id: 'a', sets: [done('a1', 1)] })])).toBeUndefined()
})
