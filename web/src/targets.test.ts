import type { SetTarget } from '@fitai/contract'
import type { SetKind } from '@fitai/domain'
import { describe, expect, it } from 'vitest'
import { groupsOf } from './targets.ts'

const set = (kind: SetKind, target: SetTarget) => ({ kind, target })
const five = (weight: number): SetTarget => ({ repsMin: 5, repsMax: 5, weight, weightUnit: 'kg' })

describe('the targets of an exercise', () => {
  it('put sets alike together and leave the warm-up out', () => {
    const sets = [set('warmup', five(40)), set('normal', five(60)), set('normal', five(60)), set('amrap', five(60))]

    expect(groupsOf(sets)).toEqual([
      { count: 2, amount: '5', load: '60 kg', effort: '' },
      { count: 1, amount: '5+', load: '60 kg', effort: '' },
    ])
  })

  it('say what is asked for, whatever it is counted in', () => {
    const asked: SetTarget[] = [
      { repsMin: 6, repsMax: 8, rpe: 8 },
      { repsMin: 10 },
      { repsMax: 12, rir: 2 },
      { durationSeconds: 45 },
      { durationSeconds: 150 },
      { distanceMetres: 500 },
      {},
    ]

    const said = asked.flatMap((target) => groupsOf([set('normal', target)]))

    expect(said.map(({ amount }) => amount)).toEqual(['6–8', '10', '12', '45 s', '2:30', '500 m', 'as it goes'])
    expect(said.map(({ effort }) => effort).slice(0, 3)).toEqual(['@8', '', '2 RIR'])
  })

  it('stay apart where the effort is another one', () => {
    const groups = groupsOf([set('normal', { repsMin: 5, rpe: 7 }), set('normal', { repsMin: 5, rpe: 8 })])

    expect(groups).toHaveLength(2)
  })
})
