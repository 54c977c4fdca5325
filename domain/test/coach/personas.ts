import { readFileSync } from 'node:fs'
import type { CoachRequest } from '../../src/coach/plan.ts'

type Persona = Omit<CoachRequest, 'kind' | 'sex' | 'seed' | 'dumbbellMaxKg' | 'ageYears'> & {
  id: string
  kind: 'workout' | 'plan'
  age: number
  sex: 'F' | 'M'
  dumbbellMaxKg: number | null
}

const personas: Persona[] = JSON.parse(readFileSync(new URL('personas.json', import.meta.url), 'utf8'))

export const requests: readonly { id: string; request: CoachRequest }[] = personas.map(
  ({ id, kind, age, sex, dumbbellMaxKg, ...same }) => ({
    id,
    request: {
      ...same,
      kind: kind === 'plan' ? 'week' : 'workout',
      ageYears: age,
      sex: sex === 'F' ? 'female' : 'male',
      ...(dumbbellMaxKg !== null && { dumbbellMaxKg }),
      seed: 1,
    },
  }),
)

export const fullGym = requests.find(({ id }) => id === 'P01')?.request.equipment ?? []

/** An ordinary lifter; say only what a test is about. */
export function aRequest(wishes: Partial<CoachRequest> = {}): CoachRequest {
  return {
    kind: 'workout',
    goal: 'hypertrophy',
    level: 'intermediate',
    minutes: 60,
    daysPerWeek: 3,
    equipment: fullGym,
    incrementKg: 2.5,
    limitations: [],
    redFlags: [],
    targetMuscles: [],
    exclude: [],
    bodyweightKg: 80,
    history: [],
    seed: 1,
    ...wishes,
  }
}
