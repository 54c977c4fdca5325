import { describe, expect, it } from 'vitest'
import { loadTable } from './load-table.ts'
import { aNext, aSet, aShown } from './programs.fixture.ts'

describe('the table of loads', () => {
  it('has the heaviest set of each lift, week by week, and nothing where it is not done', () => {
    const days = [
      aNext({ entries: [aShown('squat', [aSet(50, 5), aSet(60, 3)]), aShown('curl', [aSet(null, 12)])] }),
      aNext({ week: 1, entries: [aShown('squat', [aSet(62.5, 3)])] }),
      aNext({ cycle: 1, entries: [aShown('squat', [aSet(65, 3)])] }),
    ]

    expect(loadTable(days, 2)).toEqual({
      weeks: [1, 2, 3],
      rows: [
        { lift: 'squat', isKnown: true, cells: ['60 × 3', '62.5 × 3', '65 × 3'] },
        { lift: 'curl', isKnown: false, cells: ['12', undefined, undefined] },
      ],
    })
  })

  it('misses no load where there is none', () => {
    const plank = aShown('plank', [aSet(null, 30)], { tracking: 'bodyweight_reps' })

    expect(loadTable([aNext({ entries: [plank] })], 1).rows).toEqual([{ lift: 'plank', isKnown: true, cells: ['30'] }])
  })

  it('takes the entry that decides, and counts the reps of all sets together', () => {
    const light = aShown('bench', [aSet(90)], { decides: false })
    const total = aShown('bench', [aSet(60, 1), aSet(60, 1)], { totalReps: 30 })

    expect(loadTable([aNext({ entries: [light, total] })], 1).rows).toEqual([
      { lift: 'bench', isKnown: true, cells: ['60 × 30'] },
    ])
  })
})
