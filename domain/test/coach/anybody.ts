import fc from 'fast-check'
import { coachGoals, coachLevels } from '../../src/coach/goals.ts'
import type { CoachRequest } from '../../src/coach/plan.ts'
import { limitations, muscles } from '../../src/exercise.ts'
import { library } from './library.ts'
import { fullGym } from './personas.ts'

const tools = [...new Set(library.flatMap(({ equipment }) => equipment))]
const patterns = [...new Set(library.map(({ pattern }) => pattern))]
const aSet = fc.record({
  weightKg: fc.oneof(fc.constant(0), fc.double({ min: 1, max: 250, noNaN: true })),
  reps: fc.integer({ min: 1, max: 40 }),
  rir: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
})
const aSlug = fc.constantFrom(...library.map(({ slug }) => slug), 'barbell-squat', 'push-up', 'plank')
const someOf = <T>(values: readonly T[], maxLength: number) => fc.uniqueArray(fc.constantFrom(...values), { maxLength })

/** People nobody thought of: any goal, tools, limits, past and age, wild ones among them. */
export const anybody: fc.Arbitrary<CoachRequest> = fc.record({
  kind: fc.constantFrom('workout', 'week'),
  goal: fc.constantFrom(...coachGoals),
  level: fc.constantFrom(...coachLevels),
  minutes: fc.integer({ min: 10, max: 180 }),
  daysPerWeek: fc.integer({ min: 1, max: 7 }),
  equipment: fc.oneof(someOf(tools, 6), fc.constant(fullGym)),
  dumbbellMaxKg: fc.option(fc.integer({ min: 2, max: 50 }), { nil: undefined }),
  incrementKg: fc.constantFrom(0.5, 1, 1.25, 2, 2.5, 5, 10),
  limitations: fc.oneof(fc.constant([]), someOf(limitations, 5)),
  redFlags: fc.oneof(fc.constant([]), someOf(['chest_pain', 'bp_150_95_treated', 'diabetes', 'fainting'], 2)),
  targetMuscles: fc.oneof(fc.constant([]), someOf(muscles, 5)),
  exclude: fc.oneof(fc.constant([]), someOf([...patterns, 'barbell-squat', 'press', 'curl', 'walk', 'Row', ''], 6)),
  bodyweightKg: fc.option(fc.integer({ min: 35, max: 200 }), { nil: undefined }),
  ageYears: fc.option(fc.integer({ min: 11, max: 95 }), { nil: undefined }),
  history: fc.array(
    fc.record({
      date: fc.constantFrom('2026-11-01', '2026-11-08', '2026-11-15'),
      slug: fc.constantFrom(...library.map(({ slug }) => slug), 'made-up', 'barbell-squat', 'push-up', 'pull-up'),
      sets: fc.array(aSet, { maxLength: 5 }),
    }),
    { maxLength: 8 },
  ),
  today: fc.constantFrom(undefined, '2026-11-16', '2026-12-06', '2027-03-01'),
  recentSets: fc.option(
    fc.array(
      fc.record({
        daysAgo: fc.integer({ min: 0, max: 4 }),
        muscle: fc.constantFrom(...muscles),
        sets: fc.integer({ min: 0, max: 12 }),
      }),
    ),
    { nil: undefined },
  ),
  ratings: fc.array(fc.record({ slug: aSlug, stars: fc.integer({ min: 1, max: 5 }) }), { maxLength: 5 }),
  favorites: fc.array(aSlug, { maxLength: 5 }),
  refused: fc.array(aSlug, { maxLength: 5 }),
  loadable: fc.option(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 }), { nil: undefined }),
  userText: fc.constantFrom(undefined, 'bad knee', 'no chest pain', 'I fainted yesterday', '200 kg now!'),
  seed: fc.integer(),
})
