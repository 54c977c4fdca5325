import { describe, expect, it } from 'vitest'
import { library } from '../../test/coach/library.ts'
import { muscles } from '../exercise.ts'
import { balanceOf, balanceStanding, usualRatios } from './balance.ts'
import { muscleGroups, setsByMuscle, setsOfGroup, standingIn } from './muscle-groups.ts'

function movement(slug: string) {
  const exercise = library.find((each) => each.slug === slug)
  if (!exercise) throw new Error(`There is no ${slug}`)
  return exercise
}
const trained = (slug: string, hardSets: number) => ({ exercise: movement(slug), hardSets })

describe('muscle groups', () => {
  it('have every muscle once', () => {
    expect(muscleGroups.flatMap((group) => [...group.muscles]).toSorted()).toEqual([...muscles].toSorted())
  })

  it('have bands that begin below where they end, each with its source', () => {
    for (const { band } of muscleGroups)
      if (band) {
        expect(band.from).toBeLessThan(band.to)
        expect(band.source).not.toBe('')
      }
  })
})

describe('sets of a muscle', () => {
  it('are whole for a primary one and half for a secondary one', () => {
    const sets = setsByMuscle([trained('barbell-bench-press', 4)])

    expect(sets.get('chest')).toBe(4)
    expect(sets.get('triceps')).toBe(2)
    expect(sets.get('quads')).toBeUndefined()
  })

  it('T33 count once in a group that has two of its muscles: a row is one set for the back', () => {
    const back = muscleGroups.find(({ group }) => group === 'back')

    expect(setsOfGroup(back?.muscles ?? [], [trained('barbell-bent-over-row', 3)])).toBe(3)
  })

  it('are none of a run or a stretch', () => {
    const run = library.find(({ category }) => category === 'cardio')

    expect(run && setsByMuscle([{ exercise: run, hardSets: 3 }]).size).toBe(0)
  })
})

it('a band is soft: below, within, above', () => {
  const band = { from: 10, to: 20, source: 'x' }

  expect([9.5, 10, 20, 20.5].map((sets) => standingIn(sets, band))).toEqual(['below', 'within', 'within', 'above'])
})

describe('balance', () => {
  it('sets pushing against pulling and knee against hip', () => {
    const sets = [
      trained('barbell-bench-press', 6),
      trained('barbell-bent-over-row', 4),
      trained('barbell-squat', 5),
      trained('romanian-deadlift', 3),
    ]

    expect(balanceOf(sets)).toEqual({ push_pull: { first: 6, second: 4 }, quad_hip: { first: 5, second: 3 } })
  })

  it('says which side is behind only outside the usual', () => {
    const usual = usualRatios.push_pull

    expect([0.5, 1, 1.5].map((ratio) => balanceStanding(ratio, usual))).toEqual([
      'first_behind',
      'even',
      'second_behind',
    ])
  })
})
