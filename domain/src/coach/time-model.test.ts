import { describe, expect, it } from 'vitest'
import { library } from '../../test/coach/library.ts'
import { finderOf, type PlanItem } from './plan.ts'
import { daySeconds } from './time-model.ts'

const find = finderOf(library)
const item = (slug: string, more: Partial<PlanItem> = {}): PlanItem => ({
  slug,
  sets: [1, 2, 3].map(() => ({ reps: { min: 8, max: 12 }, rir: 2 })),
  warmupSets: [],
  restSeconds: 60,
  why: '',
  loadIsEstimate: false,
  ...more,
})
const seconds = (...main: PlanItem[]) => daySeconds({ warmup: [], main, cooldown: [] }, find)

describe('daySeconds', () => {
  it.each([
    ['three sets of ten and two rests', [item('barbell-squat')], 3 * 30 + 2 * 60],
    ['both sides of a one-sided lift', [item('one-arm-dumbbell-row')], 3 * 60 + 2 * 60],
    ['75 s for a ramp set', [item('barbell-squat', { warmupSets: [{ reps: 8, percent: 0 }] })], 210 + 75],
    ['a minute from one exercise to the next', [item('barbell-squat'), item('barbell-bench-press')], 210 + 60 + 210],
    [
      'a superset: one rest a round and 15 s to change over',
      [item('barbell-squat', { superset: 'A' }), item('barbell-bench-press', { superset: 'A' })],
      6 * 30 + 2 * 60 + 3 * 15,
    ],
    ['twenty minutes on the bike once', [item('stationary-bike', { sets: [{ durationSeconds: 1200 }] })], 1200],
  ])('counts %s', (_, main, expected) => {
    expect(seconds(...main)).toBe(expected)
  })

  it('gives warm-up and cool-down items ten seconds to get into place', () => {
    const day = {
      warmup: [{ slug: 'arm-circles', reps: 10 }],
      main: [],
      cooldown: [{ slug: 'couch-stretch', durationSeconds: 30 }],
    }

    expect(daySeconds(day, find)).toBe(10 * 3 + 10 + 2 * 30 + 10)
  })
})
