import type { Achievement } from '@fitai/contract'
import { achievementMeasures } from '@fitai/domain'
import { describe, expect, it } from 'vitest'
import { firstOf, grouped } from './groups.ts'

const one = (fields: Partial<Achievement>): Achievement => ({
  ...{ id: 'sets_100', name: 'Hundred sets', sentence: 'Do 100 working sets.', measure: 'sets', earnedOn: null },
  ...{ value: 40, target: 100, percent: 40 },
  ...fields,
})

describe('achievements', () => {
  it('each stand in one group', () => {
    const all = achievementMeasures.map((measure) => one({ id: measure, measure }))

    expect(grouped(all).flatMap(({ items }) => items)).toHaveLength(all.length)
  })

  it('stand by the day they were earned, newest first, then by how near they are', () => {
    const all = [
      one({ id: 'far', percent: 3 }),
      one({ id: 'old', earnedOn: '2025-01-01', percent: 100 }),
      one({ id: 'near', percent: 90 }),
      one({ id: 'new', earnedOn: '2026-01-01', percent: 100 }),
    ]

    const work = grouped(all).find(({ name }) => name === 'Work done')

    expect(work?.items.map(({ id }) => id)).toEqual(['new', 'old', 'near', 'far'])
    expect(work?.earned).toBe(2)
  })

  it('show the last three that were earned and the next step of the nearest three, first', () => {
    const earned = ['d', 'c', 'b', 'a'].map((id) => one({ id, earnedOn: `2026-01-0${id.charCodeAt(0) - 96}` }))
    const open = [
      one({ id: 'sets', target: 1000, percent: 60 }),
      one({ id: 'more sets', target: 10_000, percent: 6 }),
      one({ id: 'reps', measure: 'reps', percent: 5 }),
      one({ id: 'hours', measure: 'hours', percent: 4 }),
      one({ id: 'km', measure: 'kilometres', percent: 3 }),
    ]

    expect(firstOf([...earned, ...open]).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'sets', 'reps', 'hours'])
    expect(firstOf(open).map(({ id }) => id)).toEqual(['sets', 'reps', 'hours', 'km'])
  })
})
