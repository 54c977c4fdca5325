import type { ProgressionRule } from '@fitai/domain'
import { describe, expect, it } from 'vitest'
import { dayName, dueText, placeText } from './place-words.ts'
import { ruleSentence } from './rule-words.ts'
import { schemeText } from './set-words.ts'

const step = { kg: 2.5, lb: 5 }
const stall = { fails: 3, percent: 10 }
const reps = (min: number, max = min) => ({ min, max })

describe('the words of a rule', () => {
  it.each<[ProgressionRule, string]>([
    [{ kind: 'fixed' }, 'What you lifted last is offered again.'],
    [{ kind: 'linear', step, stall }, '+5 lb after each session with all sets done. 10 % off after 3 misses in a row.'],
    [{ kind: 'double', step, isPerSet: true }, 'Reps first, each set for itself: +5 lb once it has the most reps.'],
    [
      {
        kind: 'staged',
        step,
        stages: [5, 6].map((sets) => ({ sets, reps: 2, isAmrap: true })),
        restart: { percent: 85 },
      },
      '+5 lb after all sets. After a miss the same load in 6 × 2; after the last, it begins anew at 85 %.',
    ],
    [
      {
        kind: 'amrap',
        rows: [
          { reps: 1, step: { kg: 0, lb: 0 } },
          { reps: 5, step },
        ],
        stall: { fails: 1, percent: 5 },
      },
      'The last open set decides: 5 reps bring +5 lb. 5 % off after a miss.',
    ],
    [
      { kind: 'training_max', step, stallPercent: 10 },
      '+5 lb on the training max after a cycle without a miss, 10 % off it after one with.',
    ],
    [{ kind: 'effort', rir: 1, step }, 'The load that leaves 1 rep in reserve, by the effort you write down.'],
    [
      { kind: 'total_reps', total: 30, add: 3, most: 60, step: null, stall },
      '30 reps in all sets together; then 3 more, up to 60. 10 % off after 3 misses in a row.',
    ],
    [
      { kind: 'time', from: 20, add: 5, most: 90, step: null, stall },
      '5 s more after all sets, from 0:20 to 1:30. 10 % off after 3 misses in a row.',
    ],
  ])('say how a lift moves on: %o', (rule, sentence) => {
    expect(ruleSentence(rule, 'lb')).toBe(sentence)
  })
})

describe('the words of sets', () => {
  const linear: ProgressionRule = { kind: 'linear', step, stall }
  const text = (sets: Parameters<typeof schemeText>[0]['sets'], rule: ProgressionRule = linear) =>
    schemeText({ sets, decides: true }, rule, 'kg')

  it('say how often and how many', () => {
    expect(text([{ times: 3, kind: 'normal', reps: reps(8, 12) }])).toBe('3 × 8–12')
    expect(text([{ times: 1, kind: 'amrap', reps: reps(5) }])).toBe('1 × 5+')
  })

  it('say the share of the load, what comes on top and what stays in reserve', () => {
    const wave = [65, 75].map((percent) => ({ times: 1, kind: 'normal' as const, reps: reps(5), percent }))

    expect(text(wave)).toBe('5 at 65 %, 5 at 75 %')
    expect(text([{ times: 2, kind: 'normal', reps: reps(3), plus: { kg: -5, lb: -10 }, rir: 2 }])).toBe(
      '2 × 3 −5 kg, 2 in reserve',
    )
  })

  it('are those of the rule where it decides them', () => {
    const staged: ProgressionRule = {
      kind: 'staged',
      step,
      stages: [{ sets: 5, reps: 3, isAmrap: true }],
      restart: { percent: 85 },
    }

    expect(text([], staged)).toBe('5 × 3, last one open')
    expect(
      text([{ times: 3, kind: 'normal', seconds: 30 }], {
        kind: 'time',
        from: 20,
        add: 5,
        most: 90,
        step: null,
        stall,
      }),
    ).toBe('3 × 20 s')
  })
})

describe('the words of a place', () => {
  it('say the week and the day, the round only when there is another', () => {
    expect(placeText({ cycle: 0, week: 1, day: 2, weekName: '' })).toBe('Week 2, day 3')
    expect(placeText({ cycle: 1, week: 0, day: 0, weekName: 'Fives' })).toBe('Round 2, week 1 (Fives), day 1')
    expect(placeText({ cycle: 0, week: 0, day: 0, weekName: 'Week 1' })).toBe('Week 1, day 1')
  })

  it('name a day', () => {
    expect([dayName('', 1), dayName('A', 0), dayName('Press', 0)]).toEqual(['Day 2', 'Workout A', 'Press'])
  })

  it('say when a day is due', () => {
    const now = new Date(2026, 10, 25, 12)

    expect(dueText('2026-11-25', now)).toBe('today')
    expect(dueText('2026-11-26', now)).toBe('tomorrow')
    expect(dueText('2026-11-27', now)).toBe('Friday')
    expect(dueText('2026-11-20', now)).toMatch(/^due since Fri/)
    expect(dueText('2026-12-20', now)).toMatch(/Dec/)
  })
})
