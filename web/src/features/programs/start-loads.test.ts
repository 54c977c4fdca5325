import { describe, expect, it } from 'vitest'
import { aDay, aLift, aNext, anEntry, aProgram, aSet, aShown, aWeek } from './programs.fixture.ts'
import { loadedLifts, proposedLoads, readLoads } from './start-loads.ts'

describe('the loads that are proposed', () => {
  it('are what can be loaded on the first day of a lift', () => {
    const warmUp = aSet(40, 5, { kind: 'warmup', exactWeight: null })
    const first = aNext({ entries: [aShown('squat', [warmUp, aSet(60, 5, { exactWeight: 60.7 })])] })
    const later = aNext({ turn: 1, day: 1, entries: [aShown('squat', [aSet(62.5)])] })

    expect(proposedLoads(aProgram(), [first, later])).toEqual(new Map([['squat', 60]]))
  })

  it('are the training max where the sets weigh a share of it', () => {
    const wave = anEntry('squat', { sets: [{ times: 1, kind: 'normal', reps: { min: 5, max: 5 }, percent: 65 }] })
    const program = aProgram({ weeks: [aWeek([{ ...aDay(0), entries: [wave] }])] })
    const day = aNext({ entries: [aShown('squat', [aSet(65, 5, { exactWeight: 64.9 })])] })

    expect(proposedLoads(program, [day])).toEqual(new Map([['squat', 100]]))
  })

  it('are none for a lift that nobody knows a load of', () => {
    expect(proposedLoads(aProgram(), [aNext({ entries: [aShown('squat', [aSet(null)])] })])).toEqual(new Map())
  })

  it('are asked of lifts with a weight only', () => {
    const program = aProgram({ lifts: [aLift('squat'), aLift('plank', { tracking: 'duration' })] })

    expect(loadedLifts(program).map(({ key }) => key)).toEqual(['squat'])
  })
})

describe('the loads that were typed', () => {
  it('are read with comma or point, and left to the first session where empty', () => {
    expect(readLoads({ squat: '82,5', bench: ' ' }, 'weight')).toEqual({
      loads: [{ lift: 'squat', weight: 82.5 }],
      problems: {},
    })
  })

  it('may be one-rep maxima', () => {
    expect(readLoads({ squat: '140' }, 'oneRepMax').loads).toEqual([{ lift: 'squat', oneRepMax: 140 }])
  })

  it.each(['a lot', '0', '-5', '1501'])('are refused where they are: %s', (text) => {
    expect(readLoads({ squat: text }, 'weight')).toEqual({
      loads: [],
      problems: { squat: 'A load of more than 0, up to 1,500.' },
    })
  })
})
