import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noiseOf } from '../../test/training/chance.ts'
import { checkClaims } from './claims.ts'
import { adviseGoal, type GoalFacts } from './goal-advice.ts'

const today = 20_000

/** Weekly measurements up to today that change by so much a week. */
function measured(now: number, perWeek: number, weeks = 12, deviation = 0) {
  const noise = noiseOf(7, deviation)
  return Array.from({ length: weeks }, (_, at) => {
    const ago = weeks - 1 - at
    return { day: today - 7 * ago, value: now - perWeek * ago + (deviation > 0 ? noise() : 0) }
  })
}

function aGoal(wishes: Partial<GoalFacts> = {}): GoalFacts {
  return {
    kind: 'strength',
    startValue: 95,
    currentValue: 100,
    targetValue: 110,
    startDay: today - 84,
    today,
    deadlineDay: today + 140,
    points: measured(100, 0.6),
    ...wishes,
  }
}

describe('adviseGoal', () => {
  it.each<[string, Partial<GoalFacts>, string]>([
    ['a rate that is enough', {}, 'on_track'],
    ['a rate that is too slow', { points: measured(100, 0.2) }, 'behind'],
    ['the wrong way', { points: measured(100, -0.4) }, 'behind'],
    ['a target passed', { currentValue: 112 }, 'reached'],
    ['weight lost as planned', { kind: 'body_weight', startValue: 90, currentValue: 80, targetValue: 80 }, 'reached'],
    [
      'weight still to lose',
      { kind: 'body_weight', startValue: 90, currentValue: 85, targetValue: 80, points: measured(85, -0.3) },
      'on_track',
    ],
    [
      'ten percent of bodyweight in five weeks',
      { kind: 'body_weight', startValue: 90, currentValue: 90, targetValue: 81, deadlineDay: today + 35 },
      'out_of_reach',
    ],
    ['thirty percent stronger in ten weeks', { targetValue: 130, deadlineDay: today + 70 }, 'out_of_reach'],
    ['a day that is over', { deadlineDay: today - 1 }, 'out_of_reach'],
    ['nothing measured', { points: [] }, 'cannot_say'],
    ['three measurements', { points: measured(100, 0.6, 3) }, 'cannot_say'],
    [
      'measurements of last year',
      { points: measured(100, 0.6).map(({ day, value }) => ({ day: day - 300, value })) },
      'cannot_say',
    ],
    [
      'more workouts a week',
      { kind: 'frequency', startValue: 2, currentValue: 3, targetValue: 4, points: measured(3, 0.1) },
      'on_track',
    ],
    [
      'more volume',
      { kind: 'volume', startValue: 8000, currentValue: 10_000, targetValue: 12_000, points: measured(10_000, 20) },
      'behind',
    ],
  ])('judges %s', (_, wishes, verdict) => {
    expect(adviseGoal(aGoal(wishes)).verdict).toBe(verdict)
  })

  it('says what is needed, what is, and when it is reached', () => {
    const advice = adviseGoal(aGoal({ points: measured(100, 0.6, 12, 0.5) }))

    expect(advice.perWeekNeeded).toBeCloseTo(0.5, 6)
    expect(advice.perWeekNow).toBeGreaterThan(0.4)
    expect(advice.reachedBy?.from).toBeLessThan(advice.reachedBy?.to ?? 0)
    expect(advice.sentences[0]).toBe('10 % to go in 20 weeks: 0.5 % a week.')
  })

  it('names no day when the data allow none', () => {
    const advice = adviseGoal(aGoal({ points: measured(100, 0.1, 12, 3) }))

    expect(advice.reachedBy).toBeUndefined()
  })

  it('proposes the day and the target that the log leads to', () => {
    const { proposal } = adviseGoal(aGoal({ points: measured(100, 0.25) }))

    expect(proposal).toEqual({ targetValue: 105, deadlineDay: today + 280, reason: 'At the rate of your log.' })
  })

  it('never proposes more than one percent of bodyweight a week', () => {
    const facts = aGoal({
      kind: 'body_weight',
      startValue: 90,
      currentValue: 90,
      targetValue: 81,
      deadlineDay: today + 35,
      points: measured(90, -0.5),
    })

    const { proposal, sentences } = adviseGoal(facts)

    expect(proposal?.targetValue).toBeGreaterThanOrEqual(90 * 0.99 ** 5)
    expect((proposal?.deadlineDay ?? 0) - today).toBeGreaterThanOrEqual(7 * 10)
    expect(sentences.at(-1)).toBe('More than 1 % a week is not wise.')
  })

  it('asks who loses weight too fast to slow down', () => {
    const facts = aGoal({
      kind: 'body_weight',
      startValue: 90,
      currentValue: 85,
      targetValue: 80,
      points: measured(85, -1.2),
    })

    expect(adviseGoal(facts).sentences.at(-1)).toBe('More than 1 % a week is not wise: slow down.')
  })

  it('says no number that it does not give, proposes nothing unsafe, and never throws', () => {
    const value = fc.integer({ min: 0, max: 50_000 }).map((cents) => cents / 100)
    const facts: fc.Arbitrary<GoalFacts> = fc.record({
      kind: fc.constantFrom('strength', 'body_weight', 'frequency', 'volume'),
      startValue: value,
      currentValue: value,
      targetValue: value,
      startDay: fc.integer({ min: today - 400, max: today }),
      today: fc.constant(today),
      deadlineDay: fc.integer({ min: today - 50, max: today + 900 }),
      points: fc.array(fc.record({ day: fc.integer({ min: today - 180, max: today }), value }), { maxLength: 30 }),
    })
    fc.assert(
      fc.property(facts, (goal) => {
        const { sentences, numbers, proposal, reachedBy } = adviseGoal(goal)

        expect(checkClaims(sentences.join(' '), Object.values(numbers)).unknown).toEqual([])
        expect(Object.values(numbers).every(Number.isFinite)).toBe(true)
        if (reachedBy) expect(reachedBy.from).toBeLessThanOrEqual(reachedBy.to)
        if (proposal?.deadlineDay !== undefined) expect(proposal.deadlineDay).toBeGreaterThan(today)
        const weeks = (goal.deadlineDay - today) / 7
        if (
          goal.kind === 'body_weight' &&
          proposal?.targetValue !== undefined &&
          proposal.targetValue < goal.currentValue
        )
          expect(proposal.targetValue).toBeGreaterThanOrEqual(goal.currentValue * 0.99 ** weeks - 0.11)
      }),
      { numRuns: 2000 },
    )
  })
})
