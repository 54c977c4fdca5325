import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { challengeState, ranked, shownScore, weeksInARow } from './challenge.ts'

const ranksOf = (scores: readonly (number | undefined)[]) =>
  ranked(
    'volume',
    scores.map((score) => ({ score })),
  ).map(({ rank }) => rank)

describe('a leaderboard', () => {
  it.each([
    { scores: [10, 30, 20], ranks: [1, 2, 3] },
    { scores: [30, 20, 20, 10], ranks: [1, 2, 2, 4] },
    { scores: [5, 5, 5], ranks: [1, 1, 1] },
    { scores: [100.4, 100], ranks: [1, 1] },
    { scores: [100.6, 100], ranks: [1, 2] },
    { scores: [7, 0, undefined], ranks: [1, undefined, undefined] },
    { scores: [], ranks: [] },
  ])('ranks $scores as $ranks', ({ scores, ranks }) => {
    expect(ranksOf(scores)).toEqual(ranks)
  })

  it('compares ratios by what is shown of them', () => {
    const ratios = [1.504, 1.496, 1.494].map((score) => ({ score }))

    expect(ranked('relative_strength', ratios).map(({ score, rank }) => [score, rank])).toEqual([
      [1.5, 1],
      [1.5, 1],
      [1.49, 3],
    ])
  })

  it('gives the same ranks in whatever order members come', () => {
    const scores = fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }), { maxLength: 12 })
    fc.assert(
      fc.property(scores, fc.infiniteStream(fc.nat()), (all, chance) => {
        const members = all.map((score, id) => ({ id, score }))
        const shuffled = members
          .map((member) => ({ member, at: chance.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ member }) => member)
        const rankById = (of: typeof members) => new Map(ranked('sessions', of).map(({ id, rank }) => [id, rank]))
        for (const [id, rank] of rankById(members)) expect(rankById(shuffled).get(id)).toBe(rank)
      }),
    )
  })

  it('rounds halves up', () => {
    expect(shownScore('relative_strength', 1.005)).toBe(1.01)
    expect(shownScore('volume', 1000.5)).toBe(1001)
  })
})

describe('weeks in a row', () => {
  it.each([
    { days: [], times: 1, weeks: 0 },
    { days: [100, 107, 114], times: 1, weeks: 3 },
    { days: [100, 114], times: 1, weeks: 1 },
    { days: [106, 107], times: 1, weeks: 2 },
    { days: [100, 102, 104, 107, 109, 114, 115, 116], times: 3, weeks: 1 },
    { days: [116, 115, 114, 111, 109, 107, 104, 102, 100], times: 3, weeks: 3 },
  ])('$days with $times a week are $weeks', ({ days, times, weeks }) => {
    expect(weeksInARow(days, 100, times)).toBe(weeks)
  })
})

describe('the state of a challenge', () => {
  const june = { startsOn: '2026-06-01', endsOn: '2026-06-30' }
  it.each([
    { today: '2026-05-31', others: ['2026-06-01'], state: 'upcoming' },
    { today: '2026-06-01', others: [], state: 'running' },
    { today: '2026-06-30', others: ['2026-07-01'], state: 'running' },
    { today: '2026-07-01', others: ['2026-07-01', '2026-06-30'], state: 'settling' },
    { today: '2026-07-01', others: ['2026-07-01'], state: 'over' },
  ])('is $state on $today while it is $others elsewhere', ({ today, others, state }) => {
    expect(challengeState(june, today, others)).toBe(state)
  })
})
