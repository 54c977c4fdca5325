import { describe, expect, it } from 'vitest'
import { type CountedSet, emptySession, isHardSet, sessionTotals, withSet } from './session-totals.ts'

function aSet(fields: Partial<CountedSet> = {}): CountedSet {
  return {
    ...{ id: 'a', workoutId: 'w', kind: 'normal', weightKg: 100, reps: 5, isAssisted: false },
    ...{ rpe: undefined, rir: undefined, durationSeconds: undefined, distanceMetres: undefined },
    ...fields,
  }
}

describe('a session', () => {
  it('adds up its working sets', () => {
    const totals = sessionTotals([aSet(), aSet({ weightKg: 110, reps: 3, rpe: 9 }), aSet({ kind: 'drop', reps: 10 })])

    expect(totals).toEqual({
      ...{ workingSets: 3, hardSets: 3, reps: 18, volumeKg: 500 + 330 + 1000, topWeightKg: 110, seconds: 0, metres: 0 },
      ...{ bestE1rmKg: (100 * 36) / 27, effortSets: 1, rpeSum: 9 },
    })
  })

  it('T12 counts nothing of a warm-up, however heavy', () => {
    expect(sessionTotals([aSet({ kind: 'warmup', weightKg: 300 })])).toEqual(emptySession)
  })

  it('takes help for no weight: neither volume nor an estimate', () => {
    const totals = sessionTotals([aSet({ isAssisted: true, weightKg: 40 })])

    expect(totals).toMatchObject({ workingSets: 1, volumeKg: 0, bestE1rmKg: undefined, topWeightKg: undefined })
  })

  it('estimates by the formula that is named, and by Brzycki without one', () => {
    expect(sessionTotals([aSet({ reps: 10 })]).bestE1rmKg).toBeCloseTo(133.333, 3)
    expect(sessionTotals([aSet({ reps: 12 })], 'epley').bestE1rmKg).toBeCloseTo(140, 6)
    expect(sessionTotals([aSet({ reps: 13 })]).bestE1rmKg).toBeUndefined()
  })

  it('is the same set by set and at once', () => {
    const sets = [aSet({ weightKg: 0.1 }), aSet({ weightKg: 0.2 }), aSet({ weightKg: 0.7, durationSeconds: 30 })]

    expect(sets.reduce((totals, set) => withSet(totals, set), emptySession)).toEqual(sessionTotals(sets))
  })
})

describe('a hard set', () => {
  it.each([
    [{}, true],
    [{ rpe: 6 }, true],
    [{ rpe: 5.5 }, false],
    [{ rir: 4 }, true],
    [{ rir: 4.5 }, false],
    [{ rir: 0 }, true],
    [{ rpe: 9, rir: 8 }, true],
    [{ kind: 'warmup' as const, rpe: 10 }, false],
  ])('%j: %s', (fields, isHard) => {
    expect(isHardSet(aSet(fields))).toBe(isHard)
  })
})
