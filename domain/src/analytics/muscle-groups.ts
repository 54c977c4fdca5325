import { addMuscleSets, type MuscleSets } from '../coach/movement.ts'
import type { ExerciseFacts, Muscle } from '../exercise.ts'

export type Band = { from: number; to: number; source: string }

const landmarks = 'Israetel, RP landmarks (a coach’s heuristic)'
const trials = 'Schoenfeld 2017, Baz-Valle 2022, Pelland 2024, ACSM 2026'

/**
 * Muscles as a week is judged: their muscles, and the hard sets a week between which most intermediates grow. From the
 * least that is effective to what most recover from; muscles nobody gave numbers for have none.
 */
export const muscleGroups = [
  group('chest', ['chest'], { from: 10, to: 22, source: landmarks }),
  group('back', ['lats', 'upper_back'], { from: 10, to: 25, source: landmarks }),
  group('traps', ['traps'], { from: 0, to: 26, source: landmarks }),
  group('front_delts', ['front_delts'], { from: 0, to: 12, source: landmarks }),
  group('side_delts', ['side_delts'], { from: 8, to: 26, source: landmarks }),
  group('rear_delts', ['rear_delts'], { from: 8, to: 26, source: landmarks }),
  group('biceps', ['biceps'], { from: 8, to: 26, source: landmarks }),
  group('triceps', ['triceps'], { from: 6, to: 18, source: landmarks }),
  group('forearms', ['forearms'], { from: 2, to: 16, source: landmarks }),
  group('abs', ['abs', 'obliques'], { from: 0, to: 25, source: landmarks }),
  group('lower_back', ['lower_back'], undefined),
  group('quads', ['quads'], { from: 8, to: 20, source: landmarks }),
  group('hamstrings', ['hamstrings'], { from: 6, to: 20, source: landmarks }),
  group('glutes', ['glutes'], { from: 0, to: 16, source: landmarks }),
  group('adductors', ['adductors'], undefined),
  group('abductors', ['abductors'], undefined),
  group('calves', ['calves'], { from: 8, to: 20, source: landmarks }),
  group('other', ['rotator_cuff', 'hip_flexors', 'neck'], undefined),
] as const satisfies readonly MuscleGroup[]

export type MuscleGroup = { group: string; muscles: readonly Muscle[]; band: Band | undefined }

function group<Name extends string>(name: Name, muscles: readonly Muscle[], band: Band | undefined) {
  return { group: name, muscles, band }
}

/** What all of the trained are told when a muscle has no band of its own: ten or so sets a week grow most muscles. */
export const genericBand: Band = { from: 4, to: 20, source: trials }

type SetsOf = { exercise: ExerciseFacts; hardSets: number }

/** Fractional hard sets by muscle: 1 for a primary muscle, ½ for a secondary one (Pelland 2024). Only lifts count. */
export function setsByMuscle(trained: readonly SetsOf[]): MuscleSets {
  const sets: MuscleSets = new Map()
  for (const { exercise, hardSets } of trained) addMuscleSets(sets, exercise, hardSets)
  return sets
}

/**
 * Sets of a group: those of its muscles, where one set that trains two of them counts once, with the larger share: a row
 * is one set for the back, not two.
 */
export function setsOfGroup(muscles: readonly Muscle[], trained: readonly SetsOf[]): number {
  return trained.reduce((sum, { exercise, hardSets }) => {
    const one: MuscleSets = new Map()
    addMuscleSets(one, exercise, 1)
    return sum + hardSets * Math.max(0, ...muscles.map((muscle) => one.get(muscle) ?? 0))
  }, 0)
}

export type Standing = 'below' | 'within' | 'above'

/** Where weekly sets stand against a band. Nothing trained and nothing needed is within. */
export function standingIn(setsPerWeek: number, band: Band): Standing {
  if (setsPerWeek < band.from) return 'below'
  return setsPerWeek > band.to ? 'above' : 'within'
}
