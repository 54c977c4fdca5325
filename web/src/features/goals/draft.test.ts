import { goalKinds } from '@fitai/domain'
import { describe, expect, it } from 'vitest'
import { aGoal } from '../../goals/goals.fixture.ts'
import { changeOf, type Draft, draftOf, goalOf, measuredAs, measuresFor, nameOf, newDraft } from './draft.ts'

const id = '019aa000-0000-7000-8000-000000000001'
const bench = { key: 'barbell-bench-press', name: 'Barbell Bench Press', tracking: 'weight_reps' as const }
const running = { key: 'running', name: 'Running', tracking: 'distance_duration' as const }
const a = (kind: Draft['kind'], fields: Partial<Draft> = {}): Draft => ({
  ...newDraft(kind, { today: '2026-11-25', unit: 'kg' }),
  ...fields,
})
const sent = (draft: Draft) => {
  const read = goalOf(draft, id)
  return 'goal' in read ? read.goal : read.problems
}

describe('a new goal', () => {
  it.each([
    ['strength', { exercise: bench, target: '120' }, { measure: 'e1rm', exercise: bench.key, unit: 'kg', target: 120 }],
    ['frequency', { target: '3' }, { measure: 'frequency', target: 3 }],
    ['body_weight', { target: '79,5' }, { measure: 'body_weight', direction: 'lose', target: 79.5 }],
    ['volume', { target: '12 000' }, { measure: 'volume', per: 'week', target: 12_000 }],
    ['endurance', { exercise: running, target: '45:00' }, { measure: 'duration', unit: 's', target: 2700 }],
    [
      'custom',
      { name: 'Balance', target: '4', start: '-2,5', unit: '' },
      { measure: 'custom', target: 4, start: -2.5 },
    ],
  ] as const)('of %s is sent as the contract wants it', (kind, fields, expected) => {
    expect(sent(a(kind, fields))).toMatchObject({ id, kind, startDate: '2026-11-25', deadline: null, ...expected })
  })

  it('says the pace in minutes, over a distance', () => {
    const draft = a('endurance', {
      ...{ measure: 'pace', unit: 's/km' },
      exercise: running,
      target: '4:50',
      distance: '10',
    })

    expect(sent(draft)).toMatchObject({ measure: 'pace', unit: 's/km', target: 290, distance: 10 })
    expect(nameOf(draft)).toBe('Running 10 km at 4:50 /km')
  })

  it.each([
    ['no target', a('frequency'), { target: 'A number, such as 100.' }],
    ['half a workout a week', a('frequency', { target: '2.5' }), { target: 'A whole number.' }],
    ['more than anybody lifts', a('strength', { exercise: bench, target: '9000' }), { target: 'At most 1,500 kg.' }],
    ['no exercise', a('strength', { target: '100' }), { exercise: 'Name the exercise.' }],
    ['no start of one’s own', a('custom', { name: 'Pulse', target: '50' }), { start: 'Say where you start.' }],
    ['words for a start', a('body_weight', { target: '80', start: 'heavy' }), { start: 'A number, such as 100.' }],
    ['words for a time', a('endurance', { exercise: running, target: 'soon' }), { target: 'A time, such as 1:30.' }],
  ])('with %s says so at the field', (_what, draft, problems) => {
    expect(sent(draft)).toEqual(problems)
  })

  it('is named by what it is, and never too long to be kept', () => {
    const weight = a('strength', { measure: 'weight', exercise: bench, target: '100', reps: '5' })

    expect(nameOf(weight)).toBe('Barbell Bench Press 100 kg × 5')
    expect(nameOf({ ...weight, reps: '1', name: ' Two plates ' })).toBe('Two plates')
    expect(
      goalKinds.map((kind) => nameOf(a(kind, { exercise: bench, target: '7', name: '' })).length > 0),
    ).not.toContain(false)
    expect(sent({ ...weight, exercise: { ...bench, name: 'x'.repeat(200) } })).toMatchObject({
      name: expect.stringMatching(/^x{80}$/),
    })
  })
})

describe('what counts', () => {
  it('is only what the exercise is logged with', () => {
    expect(measuresFor({ kind: 'strength', exercise: bench })).toEqual(['e1rm', 'weight', 'reps'])
    expect(measuresFor({ kind: 'endurance', exercise: bench })).toEqual([])
    expect(measuresFor({ kind: 'endurance', exercise: running })).toEqual(['duration', 'distance', 'pace'])
  })

  it('takes the number along where it means the same', () => {
    const draft = a('strength', { exercise: bench, target: '100' })

    expect(measuredAs(draft, 'weight', 'kg').target).toBe('100')
    expect(measuredAs(draft, 'reps', 'kg')).toMatchObject({ unit: 'reps', target: '' })
  })
})

describe('a change', () => {
  it('begins with what is there, and sends it back as it was', () => {
    const goal = aGoal({ target: 12_500.5, start: null, note: 'Slow' })

    expect(changeOf(draftOf(goal), goal)).toEqual({
      change: {
        ...{ name: 'Bench 100 kg', target: 12_500.5, start: null, unit: 'kg' },
        ...{ startDate: '2026-10-26', deadline: '2026-12-25', note: 'Slow' },
      },
    })
  })

  it('needs a name', () => {
    expect(changeOf({ ...draftOf(aGoal()), name: ' ' }, aGoal())).toEqual({ problems: { name: 'It needs a name.' } })
  })

  it('takes the name along that nobody chose', () => {
    const exercise = { id: 'id', slug: 'barbell-bench-press', name: 'Bench' }
    const [usual, chosen] = [aGoal({ exercise }), aGoal({ exercise, name: 'Two plates' })]
    const to = (goal: typeof usual, fields: Partial<Draft>) => changeOf({ ...draftOf(goal), ...fields }, goal)

    expect(to(usual, { target: '105' })).toMatchObject({ change: { name: 'Bench 105 kg' } })
    expect(to(chosen, { target: '105' })).toMatchObject({ change: { name: 'Two plates' } })
    expect(to(usual, { target: '105', name: 'Big bench' })).toMatchObject({ change: { name: 'Big bench' } })
  })
})
