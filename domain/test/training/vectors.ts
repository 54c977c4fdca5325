import { readFileSync } from 'node:fs'
import type { TrendLabel } from '../../src/analytics/trend.ts'
import type { ActivityLevel } from '../../src/body/energy.ts'
import type { E1rmFormula } from '../../src/calculators/e1rm-formulas.ts'

type Letter = 'M' | 'F'
type Row<Text extends string, Numbers extends string> = Record<Text, Letter> & Record<Numbers, number>

type Vectors = {
  oneRm: { formula: E1rmFormula; weight: number; reps: number; e1rm: number }[]
  oneRmInverse: { formula: E1rmFormula; e1rm: number; reps: number; weight: number }[]
  oneRmEdge: { formula: E1rmFormula; weight: number; reps: number; why: string }[]
  rpeTable: { percent: Record<string, (number | null)[]> }
  rpeLoad: { e1rm: number; reps: number; rpe: number; load: number }[]
  rpeE1rm: { weight: number; reps: number; rpe: number; e1rm: number }[]
  relative: Row<'sex', 'bw' | 'total' | 'wilks' | 'wilks2020' | 'dots' | 'ipfGlRawSBD'>[]
  relativePublished: {
    what: 'wilks coefficient' | 'wilks points' | 'ipf gl'
    sex: Letter
    equipment?: 'raw' | 'single'
    event?: 'SBD' | 'B'
    bw: number
    total?: number
    value: number
  }[]
  calories: { met: number; kg: number; minutes: number; grossKcal: number; netKcal: number; simpleKcal: number }[]
  bmi: { kg: number; cm: number; bmi: number }[]
  navyBodyFat: (Row<'sex', 'heightCm' | 'neckCm' | 'waistCm'> & { hipCm?: number; bf: number | null })[]
  ffmi: { kg: number; cm: number; bf: number; ffmKg: number; ffmi: number; ffmiNormalised: number }[]
  bmr: (Row<'sex', 'kg' | 'cm' | 'age' | 'mifflin'> & {
    katch: number | null
    bf: number | null
    tdee: Record<ActivityLevel, number>
  })[]
  acwr: { daily: number[]; coupled: number; uncoupled: number; ewma7: number; ewma28: number; ewmaRatio: number }
  foster: {
    daily: number[]
    weekly: number
    monotonySample: number | null
    monotonyPop: number | null
    strainSample: number | null
  }[]
  trend: {
    name: string
    days: number[]
    e1rm: number[]
    theilSenPerWeek: number
    pctPerWeek: number
    mannKendallS: number
    z: number
    p: number
    label: TrendLabel
  }[]
  trendRule: string
  doubleProgression: {
    range: [number, number]
    last: number[]
    load: number
    inc: number
    next: { load: number; reps: number | string }
  }[]
  wendler531: {
    oneRm: number
    trainingMax: number
    weeks: [number | string, number][][]
    loads: number[][]
    rounded2_5: number[][]
  }
  warmupRamp: { work: number; bar: number; sets: { load: number; reps: number }[] }[]
  units: { lbToKg: number; examples: { lb: number; kg: number }[] }
}

/** Worked examples of the formulas, computed apart from this code. */
export const vectors: Vectors = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8'))

export const sexOf = { M: 'male', F: 'female' } as const
