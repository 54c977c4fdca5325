import { describe, expect, it } from 'vitest'
import { whatIsNew } from './celebrating.ts'
import { aGoal } from './goals.fixture.ts'

const half = { id: null, name: '50 %', percent: 50 as const, value: 95, reachedOn: '2026-11-20' }
const own = { id: 'own', name: 'One plate', percent: null, value: 97, reachedOn: '2026-11-21' }
const open = aGoal()
const halfway = aGoal({ milestones: [half] })
const further = aGoal({ milestones: [half, own] })
const reached = aGoal({ milestones: [half, own], progress: { ...open.progress, status: 'completed' } })

describe('what is celebrated', () => {
  it('is nothing of a goal that this device meets for the first time', () => {
    expect(whatIsNew([reached], {}).news).toEqual([])
  })

  it('is the most that was reached since it looked last', () => {
    const { seen } = whatIsNew([open], {})

    expect(whatIsNew([further], seen).news).toEqual([{ goal: further, milestone: own }])
    expect(whatIsNew([reached], seen).news).toEqual([{ goal: reached, milestone: undefined }])
  })

  it('is told once', () => {
    const { seen } = whatIsNew([open], {})
    const after = whatIsNew([halfway], seen)

    expect(after.news).toHaveLength(1)
    expect(whatIsNew([halfway], after.seen).news).toEqual([])
  })

  it('is told again after a correction had taken it back', () => {
    const steps = [open, reached, halfway, reached]
    let seen = {}
    const told = steps.map((goal) => {
      const now = whatIsNew([goal], seen)
      seen = now.seen
      return now.news.length
    })

    expect(told).toEqual([0, 1, 0, 1])
  })

  it('forgets nothing of goals that are not there now', () => {
    const { seen } = whatIsNew([reached], {})

    expect(whatIsNew([], seen).seen).toEqual(seen)
  })
})
