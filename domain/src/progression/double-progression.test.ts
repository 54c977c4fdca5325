import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectors } from '../../test/training/vectors.ts'
import { nextByDoubleProgression } from './double-progression.ts'

const reps = { min: 8, max: 12 }
const next = (weight: number, last: readonly number[], before: readonly number[][] = [], increment = 2.5) =>
  nextByDoubleProgression({ reps, increment, sessions: [...before, last].map((done) => ({ weight, reps: done })) })

describe('nextByDoubleProgression', () => {
  it.each(vectors.doubleProgression)('$last at $load in $range, steps of $inc: $next', (row) => {
    const [min, max] = row.range
    const session = { weight: row.load, reps: row.last }
    const plan = { reps: { min, max }, increment: row.inc }

    const step = nextByDoubleProgression({ ...plan, sessions: [session] })

    expect(step?.weight).toBe(row.next.load)
    expect(saidOf(step)).toMatch(pattern(row.next.reps))
    if (!String(row.next.reps).includes('2 misses')) return
    expect(nextByDoubleProgression({ ...plan, sessions: [session, session] })).toMatchObject({
      weight: 72.5,
      reason: 'back_off',
    })
  })

  it('adds weight when every set has the top, and asks for the bottom again', () => {
    expect(next(40, [12, 13, 12])).toEqual({ weight: 42.5, reps, reason: 'add_weight', totalToBeat: undefined })
  })

  it('asks for more reps altogether until then', () => {
    expect(next(40, [12, 11, 10])).toEqual({ weight: 40, reps, reason: 'beat_total', totalToBeat: 33 })
  })

  it.each([
    [25, 'add_weight'],
    [24, 'widen_reps'],
  ])('takes a step of a tenth, and none above: from %d', (weight, reason) => {
    expect(next(weight, [12, 12, 12])?.reason).toBe(reason)
  })

  it.each([
    [[12, 12], { min: 8, max: 15 }],
    [[14, 13], { min: 8, max: 15 }],
    [[15, 15], { min: 8, max: 18 }],
    [[26, 26], { min: 8, max: 27 }],
  ])('widens the reps where the step is half the weight: after %j', (last, wider) => {
    expect(next(5, last)).toMatchObject({ weight: 5, reps: wider, reason: 'widen_reps' })
  })

  it.each([
    [20, [13, 13]],
    [5, [27, 27]],
    [2, [30, 30]],
    [0, [30, 30]],
  ])('takes the big step from %d once the reps carry it: %j', (weight, last) => {
    expect(next(weight, last)).toMatchObject({ weight: weight + 2.5, reps, reason: 'add_weight' })
  })

  it('holds after a miss, and backs off after two in a row at one weight', () => {
    const [miss, fine] = [
      [9, 8, 7],
      [9, 8, 8],
    ]

    expect(next(80, miss)).toMatchObject({ weight: 80, reps, reason: 'hold' })
    expect(next(80, miss, [fine])).toMatchObject({ weight: 80, reason: 'hold' })
    expect(next(80, fine, [miss])).toMatchObject({ weight: 80, reason: 'beat_total' })
    expect(next(80, miss, [miss])).toMatchObject({ weight: 72.5, reason: 'back_off' })
  })

  it('counts misses at this weight only', () => {
    const sessions = [
      { weight: 82.5, reps: [7, 6] },
      { weight: 80, reps: [7, 7] },
    ]

    expect(nextByDoubleProgression({ reps, increment: 2.5, sessions })?.reason).toBe('hold')
  })

  it('backs off at least one increment, and not below it', () => {
    const missed = [[5, 5]]

    expect(next(7.5, [5, 5], missed)).toMatchObject({ weight: 5, reason: 'back_off' })
    expect(next(2.5, [5, 5], missed)).toMatchObject({ weight: 2.5, reason: 'back_off' })
    expect(next(0, [5, 5], missed)).toMatchObject({ weight: 0, reason: 'back_off' })
  })

  it('has nothing to go by before the first session', () => {
    expect(nextByDoubleProgression({ reps, increment: 2.5, sessions: [] })).toBeUndefined()
    expect(next(40, [])).toBeUndefined()
  })

  it('never goes up after a miss, nor by more than a tenth for up to 12 reps', () => {
    const set = fc.integer({ min: 0, max: 12 })
    const session = fc.array(set, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), session, session, (steps, before, last) => {
        const weight = steps * 2.5
        const step = next(weight, last, [before])
        const most = Math.min(...last) < reps.min ? weight : weight * 1.1
        expect(step?.weight).toBeLessThanOrEqual(most + 1e-9)
      }),
    )
  })
})

type Step = ReturnType<typeof nextByDoubleProgression>

/** The vectors tell the reps in words where they are no number. */
function saidOf(step: Step): string {
  if (step?.reason === 'add_weight') return String(step.reps.min)
  return step?.reason === 'widen_reps' ? `stay, widen to ${step.reps.max} reps` : (step?.reason ?? '')
}

function pattern(told: number | string): RegExp {
  if (told === 'beat total') return /^beat_total$/
  if (String(told).startsWith('hold')) return /^hold$/
  const widened = /stay, widen to \d+ reps/.exec(String(told))
  return new RegExp(`^${widened?.[0] ?? told}$`)
}
