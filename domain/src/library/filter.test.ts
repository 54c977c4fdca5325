import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library } from '../../test/coach/library.ts'
import type { CoachExercise } from '../coach/plan.ts'
import { limitations, muscles } from '../exercise.ts'
import { type About, type ExerciseFilter, facetCounts, facets, filterExercises, muscleRoles } from './filter.ts'

const about: About<CoachExercise> = { isOwn: () => false, isFavorite: ({ slug }) => slug.startsWith('b') }
const values = (pick: (exercise: (typeof library)[number]) => string) => [...new Set(library.map(pick))]
const some = <T extends string>(all: readonly T[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 3 }), { nil: undefined })

const tools = [...new Set(library.flatMap(({ equipment }) => equipment))]
const anyFilter: fc.Arbitrary<ExerciseFilter> = fc.record({
  muscle: some(muscles),
  muscleRole: fc.constantFrom(undefined, ...muscleRoles),
  equipment: some(tools),
  owned: fc.option(fc.uniqueArray(fc.constantFrom(...tools), { minLength: 3, maxLength: 20 }), { nil: undefined }),
  level: some(values(({ level }) => level)),
  category: some(values(({ category }) => category)),
  mechanic: some(values(({ mechanic }) => mechanic)),
  force: some(values(({ force }) => force)),
  pattern: some(values(({ pattern }) => pattern)),
  tracking: some(values(({ tracking }) => tracking)),
  safeFor: some(limitations),
  favorites: fc.constantFrom(undefined, true, false),
})

describe('filtering exercises', () => {
  it('takes several values of one filter as alternatives, and several filters together', () => {
    const found = filterExercises(library, { muscle: ['biceps', 'triceps'], level: ['beginner'] }, about)

    expect(found.length).toBeGreaterThan(20)
    for (const { primaryMuscles, secondaryMuscles, level } of found) {
      expect([...primaryMuscles, ...secondaryMuscles].some((muscle) => /biceps|triceps/.test(muscle))).toBe(true)
      expect(level).toBe('beginner')
    }
  })

  it('needs nothing that is not owned, and nothing at all is always owned', () => {
    const found = filterExercises(library, { owned: ['dumbbell'] }, about)

    expect(found.flatMap(({ equipment }) => equipment).filter((tool) => !['none', 'dumbbell'].includes(tool))).toEqual(
      [],
    )
    expect(found.some(({ equipment }) => equipment.includes('none'))).toBe(true)
  })

  it('offers with each value exactly as many exercises as choosing it leaves, and never none', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...facets), (filter, facet) => {
        const counts = facetCounts(library, filter, about)[facet]
        for (const { value, count } of counts) {
          expect(count).toBeGreaterThan(0)
          expect(filterExercises(library, { ...filter, [facet]: [value] }, about)).toHaveLength(count)
        }
        const offered = new Set(counts.map(({ value }) => value))
        const all = facet === 'muscle' ? muscles : facet === 'equipment' ? tools : values((exercise) => exercise[facet])
        for (const value of all.filter((each) => !offered.has(each)))
          expect(filterExercises(library, { ...filter, [facet]: [value] }, about)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
