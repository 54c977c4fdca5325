import { readFileSync } from 'node:fs'
import type { E1rmFormula } from '../../src/calculators/e1rm-formulas.ts'

type Vectors = {
  oneRm: { formula: E1rmFormula; weight: number; reps: number; e1rm: number }[]
  oneRmInverse: { formula: E1rmFormula; e1rm: number; reps: number; weight: number }[]
  oneRmEdge: { formula: E1rmFormula; weight: number; reps: number; why: string }[]
  rpeTable: { percent: Record<string, (number | null)[]> }
  rpeLoad: { e1rm: number; reps: number; rpe: number; load: number }[]
  rpeE1rm: { weight: number; reps: number; rpe: number; e1rm: number }[]
  calories: { met: number; kg: number; minutes: number; grossKcal: number; netKcal: number }[]
  warmupRamp: { work: number; bar: number; sets: { load: number; reps: number }[] }[]
  units: { lbToKg: number; examples: { lb: number; kg: number }[] }
}

/** Worked examples of the formulas, computed apart from this code. */
export const vectors: Vectors = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8'))
