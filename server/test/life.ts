import fc from 'fast-check'
import { v7 } from 'uuid'
import { expect } from 'vitest'
import { givenExercise, type TestUser } from './server.ts'

const day = fc.integer({ min: 1, max: 28 })
const exercise = fc.constantFrom('barbell-squat', 'barbell-bench-press', 'assisted-pull-up-machine', 'own')
const fields = fc.record({
  weight: fc.constantFrom(20, 45, 60, 62.5, 100, 0.1, null),
  weightUnit: fc.constantFrom('kg', 'lb'),
  reps: fc.integer({ min: 0, max: 14 }),
  kind: fc.constantFrom('normal', 'normal', 'normal', 'warmup', 'drop', 'amrap'),
  effort: fc.constantFrom({}, {}, { rpe: 8.5 }, { rpe: 5 }, { rir: 1 }, { rir: 5 }),
})
const which = fc.nat()
/** Of the first few, so that the same one is met again. */
const early = fc.nat(2)
const zone = fc.constantFrom('America/Los_Angeles', 'Pacific/Auckland', 'UTC', 'Asia/Kathmandu')

export const act = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('log' as const), day, exercise, fields, minute: fc.nat(59) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('correct' as const), which, fields }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete set' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('untick' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), which, day, hour: fc.nat(23) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('change zone' as const), which, zone }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('finish' as const),
      which: early,
      minutes: fc.integer({ min: 0, max: 900 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'delete workout' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('restore' as const, 'open again' as const), which: early }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('prefer' as const),
      to: fc.constantFrom(
        { firstWeekday: 'sunday' },
        { firstWeekday: 'saturday' },
        { firstWeekday: 'monday' },
        { weightUnit: 'lb' },
        { timezone: 'Pacific/Auckland' },
        { e1rmFormula: 'epley' },
        { e1rmFormula: 'brzycki' },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('merge' as const, 'unmerge' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('import' as const), day, undo: fc.boolean() }) },
)
export type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

/** One user who does whatever comes, in October 2026. */
export async function aLife(user: TestUser) {
  const own = await givenExercise(user, { name: 'Lift of my own', tracking: 'weight_reps' })
  const workouts: string[] = []
  const sets: { id: string; workoutId: string }[] = []
  const dayOf = (n: number, hour = 18, minute = 0) =>
    `2026-10-${String(n).padStart(2, '0')}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`
  const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

  async function log({ day: n, exercise: key, fields: { effort, ...values }, minute }: Extract<Act, { do: 'log' }>) {
    const id = v7()
    await user.post('/workouts', { id, name: `Day ${n}` })
    await user.post(`/workouts/${id}/start`, { startedAt: dayOf(n) })
    workouts.push(id)
    const exerciseId = key === 'own' ? own.id : key
    const set = { id: v7(), entryId: v7(), exerciseId, ...values, ...effort, performedAt: dayOf(n, 18, minute) }
    expect((await user.put(`/workouts/${id}/set`, set)).status).toBe(200)
    sets.push({ id: set.id, workoutId: id })
    const second = { ...set, id: v7(), performedAt: dayOf(n, 19, minute), reps: 3 }
    expect((await user.put(`/workouts/${id}/set`, second)).status).toBe(200)
    sets.push({ id: second.id, workoutId: id })
  }

  return async (one: Act): Promise<void> => {
    if (one.do === 'log') return log(one)
    if (one.do === 'prefer') return void (await user.put('/users/preferences', one.to))
    if (one.do === 'merge') return void (await user.post(`/exercises/${own.id}/merge`, { into: 'barbell-squat' }))
    if (one.do === 'unmerge') return void (await user.post(`/exercises/${own.id}/unmerge`))
    if (one.do === 'import') {
      const date = dayOf(one.day).slice(0, 10)
      const file = `Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n${date} 23:30:00,"Night",1h,"Squat (Barbell)",1,${80 + one.day}.0,5.0,0,0.0,,,8\n`
      const { body } = await user.upload('/imports?unit=kg', file)
      await user.post(`/imports/${body.id}/apply`)
      if (one.undo) await user.post(`/imports/${body.id}/undo`)
      return
    }
    if (one.do === 'correct' || one.do === 'untick' || one.do === 'delete set') {
      const set = at(sets, one.which)
      if (!set) return
      const url = `/workouts/${set.workoutId}/set`
      if (one.do === 'delete set') await user.delete(`${url}/${set.id}`)
      else if (one.do === 'untick') await user.put(url, { id: set.id, performedAt: null })
      else await user.put(url, { id: set.id, ...one.fields, effort: undefined, ...one.fields.effort })
      return
    }
    const id = at(workouts, 'which' in one ? one.which : 0)
    if (!id) return
    if (one.do === 'move') await user.put(`/workouts/${id}`, { startedAt: dayOf(one.day, one.hour) })
    if (one.do === 'change zone') await user.put(`/workouts/${id}`, { timezone: one.zone })
    if (one.do === 'cancel') await user.post(`/workouts/${id}/cancel`)
    if (one.do === 'delete workout') await user.delete(`/workouts/${id}`)
    if (one.do === 'restore') await user.post(`/workouts/${id}/restore`)
    if (one.do === 'open again') await user.post(`/workouts/${id}/resume`, { at: dayOf(29, one.which % 24) })
    if (one.do === 'finish') {
      const { body } = await user.get(`/workouts/${id}`)
      if (!body.startedAt) return
      const endedAt = new Date(Date.parse(body.startedAt) + one.minutes * 60_000).toISOString()
      await user.post(`/workouts/${id}/complete`, { endedAt })
      // Finished before, it stays as it was: then its end is corrected.
      await user.put(`/workouts/${id}`, { endedAt })
    }
  }
}
