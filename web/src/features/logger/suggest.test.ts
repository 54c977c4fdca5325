import { expect, it } from 'vitest'
import { anEntry, aSet, aTarget } from './sets.fixture.ts'
import { suggest } from './suggest.ts'

const lastTime = [aSet({ id: 'p1', weight: 80, weightUnit: 'kg', reps: 8 })]

it('suggests last time’s set', () => {
  const entry = anEntry({ id: 'e', sets: [aSet({ id: 's1' })] })

  expect(suggest(entry.sets[0]!, entry, lastTime, 'kg')).toMatchObject({ weight: 80, weightUnit: 'kg', reps: 8 })
})

it('prefers what was planned', () => {
  const target = aTarget({ weight: 82.5, weightUnit: 'kg', repsMin: 6, repsMax: 8 })
  const entry = anEntry({ id: 'e', sets: [aSet({ id: 's1', target })] })

  expect(suggest(entry.sets[0]!, entry, lastTime, 'kg')).toMatchObject({ weight: 82.5, reps: 8 })
})

it('follows the set before it today', () => {
  const before = aSet({ id: 's1', weight: 85, weightUnit: 'kg', reps: 6, performedAt: '2026-01-01T10:00:00Z' })
  const entry = anEntry({ id: 'e', sets: [before, aSet({ id: 's2' })] })

  expect(suggest(entry.sets[1]!, entry, lastTime, 'kg')).toMatchObject({ weight: 85, reps: 6 })
})

it('never takes a warm-up for a working set', () => {
  const warmup = aSet({ id: 's1', kind: 'warmup', weight: 40, weightUnit: 'kg', performedAt: '2026-01-01T10:00:00Z' })
  const entry = anEntry({ id: 'e', sets: [warmup, aSet({ id: 's2' })] })

  expect(suggest(entry.sets[1]!, entry, lastTime, 'kg').weight).toBe(80)
})

it('shows what was entered in pounds as pounds, but suggests in the user’s unit', () => {
  const entered = aSet({ id: 's1', weight: 135, weightUnit: 'lb' })
  const entry = anEntry({
    id: 'e',
    sets: [entered, aSet({ id: 's2', target: aTarget({ weight: 135, weightUnit: 'lb' }) })],
  })

  expect(suggest(entry.sets[0]!, entry, [], 'kg')).toMatchObject({ weight: 135, weightUnit: 'lb' })
  expect(suggest(entry.sets[1]!, entry, [], 'kg')).toMatchObject({ weight: 61, weightUnit: 'kg' })
})
