import { describe, expect, it } from 'vitest'
import { aGoal } from '../../goals/goals.fixture.ts'
import { type Advice, factsOf, offersOf, questionOf } from './advice.ts'

const today = '2026-11-25'
const bench = { id: '019aa000-0000-7000-8000-0000000000aa', slug: 'barbell-bench-press', name: 'Barbell Bench Press' }
const advice = (fields: Partial<Advice> = {}): Advice => ({
  ...{ verdict: 'behind', current: 93, perWeekNeeded: 1.6333, perWeekNow: 0.5, sentences: [], numbers: {} },
  reachedBy: { from: '2027-01-20', to: '2027-03-01' },
  proposal: { target: 96.74, deadline: '2027-03-10', reason: 'At the rate of your log.' },
  ...fields,
})
const proposing = (target: number | null, deadline: string | null = null, current = 93) =>
  advice({ current, proposal: { target, deadline, reason: '' } })

describe('what the coach is asked', () => {
  const asked = { target: 100, deadline: '2026-12-25' }
  const aim = { exercise: bench, weightUnit: 'kg' }

  it.each([
    ['an estimated maximum', aGoal({ exercise: bench }), { kind: 'strength', ...aim, exercise: bench.id }],
    [
      'a single',
      aGoal({ exercise: bench, measure: 'weight', reps: 1 }),
      { kind: 'strength', ...aim, exercise: bench.id },
    ],
    ['a bodyweight', aGoal({ kind: 'body_weight', unit: 'lb' }), { kind: 'body_weight', weightUnit: 'lb' }],
    ['the volume of a week', aGoal({ kind: 'volume', per: 'week' }), { kind: 'volume', weightUnit: 'kg' }],
    ['a frequency', aGoal({ kind: 'frequency', unit: 'workouts' }), { kind: 'frequency' }],
  ] as const)('is about %s', (_what, goal, question) => {
    expect(questionOf(goal)).toEqual({ ...asked, ...question })
  })

  it.each([
    ['without a deadline', aGoal({ exercise: bench, deadline: null })],
    ['of five reps', aGoal({ exercise: bench, measure: 'weight', reps: 5 })],
    ['of a month', aGoal({ kind: 'volume', per: 'month' })],
    ['of endurance', aGoal({ kind: 'endurance', measure: 'duration' })],
    ['of one’s own', aGoal({ kind: 'custom', measure: 'custom' })],
  ])('is nothing of a goal %s', (_which, goal) => {
    expect(questionOf(goal)).toBeUndefined()
  })
})

describe('what the coach would change', () => {
  it('is what stands there and what might, with the way back', () => {
    const [target, deadline] = offersOf(aGoal({ exercise: bench, name: 'Barbell Bench Press 100 kg' }), advice(), today)

    expect(target).toEqual({
      ...{ name: 'Target', before: '100 kg', after: '96.5 kg' },
      change: { target: 96.5, name: 'Barbell Bench Press 96.5 kg' },
      back: { target: 100, name: 'Barbell Bench Press 100 kg' },
    })
    expect(deadline).toMatchObject({ change: { deadline: '2027-03-10' }, back: { deadline: '2026-12-25' } })
  })

  it.each([
    ['half a kilogram of a lift', aGoal(), 96.74, 96.5],
    ['a tenth on the scale', aGoal({ kind: 'body_weight', target: 80 }), 84.23, 84.3],
    ['whole workouts', aGoal({ kind: 'frequency', target: 5 }), 3.7, 3],
    ['fifty of a volume', aGoal({ kind: 'volume', target: 12_000 }), 10_290, 10_250],
  ] as const)('goes by %s, and never beyond the wise', (_what, goal, proposed, target) => {
    const current = { strength: 93, body_weight: 90, frequency: 2, volume: 9000 }[String(goal.kind)]

    expect(offersOf(goal, proposing(proposed, null, current), today)[0]?.change).toMatchObject({ target })
  })

  it('is no target that is reached already, or that is no nearer', () => {
    expect(offersOf(aGoal(), proposing(93.4), today)).toEqual([])
    expect(offersOf(aGoal(), proposing(101), today)).toEqual([])
    expect(offersOf(aGoal(), advice({ proposal: null }), today)).toEqual([])
  })
})

it('says the figures in the unit of the goal', () => {
  expect(factsOf(aGoal({ measure: 'weight' }), advice(), today)).toMatchObject([
    { name: 'Needed', value: '+1.63 kg a week' },
    { name: 'Lately', value: '+0.5 kg a week' },
    { name: 'Reached' },
  ])
  expect(factsOf(aGoal(), advice({ perWeekNow: null, perWeekNeeded: -0.5, reachedBy: null }), today)).toEqual([
    { name: 'Needed', value: '−0.5 kg a week' },
  ])
})
