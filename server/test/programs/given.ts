import { v7 } from 'uuid'
import { expect } from 'vitest'
import type { Json, TestUser } from '../server.ts'

const step = { kg: 2.5, lb: 5 }
const stall = { fails: 3, percent: 10 }
const entry = (lift: string, times: number, min: number, max = min) => ({
  lift,
  sets: [{ times, kind: 'normal', reps: { min, max } }],
})

/** Squats three times five on two days of a week, with presses of eight to twelve on the second. */
export const aPlan = (squat = 'barbell-squat') => ({
  lifts: [
    { key: 'squat', exerciseId: squat, rule: { kind: 'linear', step, stall } },
    { key: 'bench', exerciseId: 'barbell-bench-press', rule: { kind: 'double', step, isPerSet: false } },
  ],
  weeks: [
    {
      name: '',
      days: [
        { name: 'A', day: 0, entries: [entry('squat', 3, 5)] },
        { name: 'B', day: 3, entries: [entry('squat', 3, 5), entry('bench', 3, 8, 12)] },
      ],
    },
  ],
  isEndless: true,
})

/** A program of their own. */
export async function givenProgram(user: TestUser, fields: { [field: string]: unknown } = {}) {
  const { status, body } = await user.post('/programs', { id: v7(), name: 'Squat twice', ...aPlan(), ...fields })
  expect(status, JSON.stringify(body)).toBe(201)
  return body as { id: string; name: string; version: number } & Json
}

export const startLoads = [
  { lift: 'squat', weight: 60 },
  { lift: 'bench', weight: 50 },
]

/** A run of a program of their own, from 60 and 50 kg, unless said otherwise. */
export async function givenRun(
  user: TestUser,
  { programId, ...fields }: { programId?: string; [field: string]: unknown } = {},
) {
  const id = programId ?? (await givenProgram(user)).id
  const body = { id: v7(), ...(programId === undefined && { loads: startLoads }), ...fields }
  const answer = await user.post(`/programs/${id}/enrol`, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body as { id: string } & Json
}

type Done = { weight?: number | null; reps?: number | null; rir?: number }
type Target = { repsMin: number; repsMax: number; weight: number; weightUnit: 'kg' | 'lb' }

/** Begins the next workout of a run. */
export async function begin(user: TestUser, runId: string): Promise<Json> {
  const { status, body } = await user.post(`/programs/runs/${runId}/start`, { id: v7() })
  expect(status, JSON.stringify(body)).toBe(201)
  return body
}

/** Begins the next workout, warms up, does the other sets as `does` says (else as they are asked for), finishes it. */
export async function train(
  user: TestUser,
  runId: string,
  does: (target: Target, lift: string) => Done | undefined = () => ({}),
): Promise<Json> {
  const workout = await begin(user, runId)
  for (const { sets, exerciseSlug } of workout.entries)
    for (const { id, kind, target } of sets) {
      const done = kind === 'warmup' ? {} : does(target, exerciseSlug)
      if (!done) continue
      const { weight, weightUnit, repsMin } = target
      const asked = { weightUnit: weightUnit ?? 'kg', ...(weight !== null && { weight }), reps: repsMin ?? 1 }
      const answer = await user.put(`/workouts/${workout.id}/set`, { id, ...asked, ...done })
      expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    }
  const answer = await user.post(`/workouts/${workout.id}/complete`)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return (await user.get(`/workouts/${workout.id}`)).body
}

export const runOf = async (user: TestUser, id: string): Promise<Json> => (await user.get(`/programs/runs/${id}`)).body

/** The exact weight of a lift of a run. */
export const weightOf = (run: Json, key: string): number | null =>
  run.lifts.find((lift: { key: string }) => lift.key === key)?.weight
