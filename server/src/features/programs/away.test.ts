import { nextClock } from '@fitai/domain'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { givenRun, runOf, weightOf } from '../../../test/programs/given.ts'
import { type Json, testServer } from '../../../test/server.ts'

const test = testServer()

describe('a device that was away', () => {
  it('moves the run on when its workout arrives: twice is once, and two days arrive together', async () => {
    const ana = await test.newUser()
    const { id, next } = await givenRun(ana)
    const days = [0, 1].map((turn) => operationsOf({ runId: id, leg: next.leg, turn }, 60 + turn * 2.5))
    const operations = days.flat()

    const answers = [await ana.post('/sync', { operations }), await ana.post('/sync', { operations })]

    expect(new Set(answers[0]?.body.results.map(({ outcome }: Json) => outcome))).toEqual(new Set(['applied']))
    expect(new Set(answers[1]?.body.results.map(({ outcome }: Json) => outcome))).toEqual(new Set(['duplicate']))
    const run = await runOf(ana, id)
    expect(run).toMatchObject({ turn: 2, trained: 2, missed: 0 })
    expect(weightOf(run, 'squat')).toBe(65)
    const { body } = await ana.get('/changes')
    const workout = body.changes.find(({ entity }: Json) => entity === 'workout')
    expect(workout.fields.program).toEqual({ runId: id, leg: 0, turn: 0, week: 0, day: 0 })
  })

  it('may take back that a workout was a day of the program', async () => {
    const ana = await test.newUser()
    const { id, next } = await givenRun(ana)
    const [workout, ...others] = operationsOf({ runId: id, leg: next.leg, turn: 0 }, 60)
    await ana.post('/sync', { operations: [workout, ...others] })
    const later = { id: v7(), clock: clockAt(1), type: 'put_workout', entityId: workout?.entityId }

    await ana.post('/sync', { operations: [{ ...later, fields: { program: null } }] })

    expect(await runOf(ana, id)).toMatchObject({ turn: 0, trained: 0 })
    expect((await ana.get(`/workouts/${workout?.entityId}`)).body).toMatchObject({ program: null, status: 'completed' })
  })
})

const clockAt = (ms: number) => nextClock(undefined, Date.now() + ms, 'phone')

/** A whole workout of squats that was done without a connection. */
function operationsOf(program: { runId: string; leg: number; turn: number }, weight: number) {
  const [workoutId, entryId] = [v7(), v7()]
  const at = new Date(Date.now() - 86_400_000 + program.turn * 3_600_000)
  const head = () => ({ id: v7(), clock: clockAt(0) })
  const performed = (minutes: number) => new Date(at.getTime() + minutes * 60_000).toISOString()
  const course = { status: 'completed', startedAt: performed(0), endedAt: performed(30) }
  return [
    { ...head(), type: 'put_workout', entityId: workoutId, fields: { name: 'Away', ...course, program } },
    {
      ...{ ...head(), type: 'put_entry', entityId: entryId, workoutId },
      fields: { exerciseId: 'barbell-squat', position: 0 },
    },
    ...[1, 2, 3].map((minutes) => ({
      ...{ ...head(), type: 'put_set', entityId: v7(), workoutId, entryId },
      fields: { position: minutes, weight, weightUnit: 'kg', reps: 5, performedAt: performed(minutes) },
    })),
  ]
}
