import { describe, expect, it } from 'vitest'
import { liftNames } from './lift-names.ts'
import { aDay, aLift, aWeek } from './programs.fixture.ts'
import { groupTitle, weekGroups } from './week-groups.ts'

describe('the weeks of a program', () => {
  it('are shown once where they are alike in a row', () => {
    const [heavy, light] = [aWeek([aDay(0)]), aWeek([aDay(0)], 'Light')]

    expect(weekGroups([heavy, heavy, light, heavy]).map(groupTitle)).toEqual([
      'Weeks 1 to 2',
      'Week 3: Light',
      'Week 4',
    ])
  })
})

describe('the names of lifts', () => {
  it('are those of their exercises, with the key where two are the same', () => {
    const lifts = [aLift('bench'), aLift('heavy', { exerciseName: 'Squat' }), aLift('light', { exerciseName: 'Squat' })]

    expect([...liftNames(lifts).values()]).toEqual(['BENCH', 'Squat (heavy)', 'Squat (light)'])
  })
})
