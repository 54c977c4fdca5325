import { describe, expect, it } from 'vitest'
import { draftOf, emptyDraft, rack, written } from './draft.ts'

const gym = {
  ...{ id: 'a', name: 'Cellar', isCurrent: true, weightUnit: 'kg' as const, equipment: ['barbell'], version: 1 },
  bars: [
    { kind: 'barbell' as const, weight: 20 },
    { kind: 'barbell' as const, weight: 15 },
  ],
  plates: [{ weight: 11, count: 5 }],
  dumbbells: [2.5, 10],
}

describe('a gym that is typed', () => {
  it('comes back as it was, plates in whole pairs', () => {
    const { id: _, isCurrent: __, version: ___, ...kept } = gym

    expect(written(draftOf(gym))).toEqual({ gym: { ...kept, plates: [{ weight: 11, count: 4 }] } })
  })

  it('says what is wrong with it, field by field', () => {
    const draft = { ...emptyDraft('kg'), dumbbells: 'all of them' }

    expect(written(draft)).toEqual({
      problems: { name: 'Give it a name.', dumbbells: expect.stringContaining('10-30/2') },
    })
  })

  it('needs no more than a name', () => {
    expect(written({ ...emptyDraft('lb'), name: ' Club ' })).toMatchObject({
      gym: { name: 'Club', weightUnit: 'lb', bars: [], plates: [], dumbbells: [] },
    })
  })
})

it('shows the usual plates of a unit with whatever else there is, heaviest first', () => {
  expect(rack('kg', gym.plates).map(({ weight, pairs }) => [weight, pairs])).toEqual([
    [25, 0],
    [20, 0],
    [15, 0],
    [11, 2],
    [10, 0],
    [5, 0],
    [2.5, 0],
    [1.25, 0],
  ])
})
