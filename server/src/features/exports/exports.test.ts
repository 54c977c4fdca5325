import type { Workout } from '@fitai/contract'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { aSet, givenExercise, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'

const test = testServer()

async function exportOf(user: TestUser, query = ''): Promise<string> {
  const { status, body } = await user.get(`/workouts/export.csv${query}`)
  expect(status).toBe(200)
  return body
}

async function importInto(user: TestUser, file: string) {
  const { status, body } = await user.upload('/imports', file)
  expect(status).toBe(201)
  const applied = await user.post(`/imports/${body.id}/apply`)
  expect(applied.status).toBe(200)
  return applied.body
}

async function everyWorkout(user: TestUser): Promise<Workout[]> {
  const { body } = await user.get('/workouts?limit=100')
  return Promise.all(body.items.map(async ({ id }: { id: string }) => (await user.get(`/workouts/${id}`)).body))
}

/** Everything a row can hold: an own exercise, a superset, every kind of set, both units, sides, help, time, distance. */
async function givenHistory(user: TestUser) {
  const own = await givenExercise(user, { name: 'Zottman, "the" Curl' })
  const namesake = await givenExercise(user, { name: 'Barbell Squat' })
  const kinds = ['normal', 'warmup', 'drop', 'failure', 'amrap', 'backoff', 'myo']
  const first = { startedAt: '2026-03-01T17:00:05.000Z', endedAt: '2026-03-01T18:10:00.000Z' }
  await finished(user, { name: '=1+1', note: '@home;\n"hot"', timezone: 'America/New_York', ...first }, [
    { exerciseId: 'barbell-bench-press', note: '-2 pad', supersetGroup: 7, sets: kinds.map((kind) => ({ kind })) },
    { exerciseId: own.id, supersetGroup: 7, sets: [{ weight: 27.5, weightUnit: 'lb', reps: 0, rpe: null, rir: 1.5 }] },
    { exerciseId: 'barbell-bench-press', sets: [{ kind: 'warmup', weight: 0.25, note: '+ chains', restSeconds: 95 }] },
  ])
  const second = { startedAt: '2026-03-03T06:00:00.000Z', endedAt: '2026-03-03T15:00:00.000Z' }
  await finished(user, { name: 'Long day', timezone: 'Europe/Berlin', ...second }, [
    { exerciseId: 'bulgarian-split-squat-dumbbell', sets: [{ repsLeft: 8, repsRight: 10, reps: undefined }] },
    { exerciseId: 'assisted-pull-up-machine', sets: [{ weight: 20 }] },
    { exerciseId: 'plank', sets: [{ weight: null, reps: null, durationSeconds: 90.5 }] },
    { exerciseId: 'barbell-squat', sets: [{ weight: 140 }] },
    { exerciseId: namesake.id, sets: [{ weight: 60 }] },
    { exerciseId: 'farmers-walk', sets: [{ reps: null, distanceMetres: 30.48 }] },
  ])
}

type Entry = { exerciseId: string; sets: object[]; [field: string]: unknown }

async function finished(user: TestUser, { startedAt, endedAt, ...head }: Record<string, string>, entries: Entry[]) {
  const id = v7()
  const planned = entries.map(({ sets: _, ...entry }) => ({ id: v7(), ...entry }))
  expect((await user.post('/workouts', { id, ...head, entries: planned })).status).toBe(201)
  await user.post(`/workouts/${id}/start`, { startedAt })
  for (const [index, { sets }] of entries.entries())
    for (const set of sets) {
      const sent = aSet(planned[index]?.id ?? '', { rpe: 8.5, performedAt: startedAt, ...set })
      expect(await user.put(`/workouts/${id}/set`, sent)).toMatchObject({ status: 200 })
    }
  expect((await user.post(`/workouts/${id}/complete`, { endedAt })).status).toBe(200)
}

const withoutIds = (csv: string) => csv.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')

describe('an export', () => {
  it('T26 comes back as it was, own exercises too, even namesakes of the library, and leaves the same file', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    await givenHistory(ana)
    const file = await exportOf(ana)

    const { result } = await importInto(ben, file)

    expect(result).toEqual({ workoutsAdded: 2, setsAdded: 15, exercisesCreated: 2 })
    expect(withoutIds(await exportOf(ben))).toBe(withoutIds(file))
    const heads = async (user: TestUser) =>
      (await everyWorkout(user)).map(({ startedAt, endedAt, localDate }) => ({ startedAt, endedAt, localDate }))
    expect(await heads(ben)).toEqual(await heads(ana))
  })

  it('T26 of one that was lost brings the very same workouts back', async () => {
    const ana = await test.newUser()
    await givenHistory(ana)
    const file = await exportOf(ana)
    const ids = (await everyWorkout(ana)).map(({ id }) => id)
    await test.app.db.deleteFrom('workout').where('id', 'in', ids).execute()
    await test.app.db.deleteFrom('tombstone').where('id', 'in', ids).execute()

    await importInto(ana, file)

    expect(await exportOf(ana)).toBe(file)
  })

  it('adds nothing where the workouts still are, and does not wake what was deleted under its old id', async () => {
    const ana = await test.newUser()
    await givenHistory(ana)
    const file = await exportOf(ana)

    expect((await importInto(ana, file)).result).toMatchObject({ workoutsAdded: 0, setsAdded: 0 })

    const id = (await everyWorkout(ana))[0]?.id
    await ana.delete(`/workouts/${id}`)
    expect((await importInto(ana, file)).result).toMatchObject({ workoutsAdded: 1 })
    expect((await everyWorkout(ana)).map((workout) => workout.id)).not.toContain(id)
    expect((await importInto(ana, file)).result).toMatchObject({ workoutsAdded: 0 })
  })

  it('has what was finished on the days that were asked for, and nobody else’s', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    await givenHistory(ana)
    await givenWorkout(ana)

    const days = async (query: string) => (await exportOf(ana, query)).match(/^2026-\d\d-\d\d/gm)

    expect(new Set(await days(''))).toEqual(new Set(['2026-03-01', '2026-03-03']))
    expect(new Set(await days('?from=2026-03-02'))).toEqual(new Set(['2026-03-03']))
    expect(new Set(await days('?to=2026-03-02'))).toEqual(new Set(['2026-03-01']))
    expect(await days('?from=2026-03-04')).toBeNull()
    expect((await exportOf(ben)).trim().split('\n')).toHaveLength(1)
    expect((await ana.get('/workouts/export.csv?from=yesterday')).status).toBe(400)
  })

  it('runs no formula in a spreadsheet, and is a file to keep', async () => {
    const ana = await test.newUser()
    await givenHistory(ana)

    const { headers, body: text } = await ana.get('/workouts/export.csv')

    expect(headers['content-disposition']).toBe('attachment; filename="fitai-workouts.csv"')
    expect(text).toContain(",'=1+1,")
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m)
  })
})

describe('a wrong file', () => {
  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3])],
    ['a file of JSON', '{"workouts":[]}'],
    ['an export without its header', '2026-03-01 12:00:05,Push,60,Bench,1,100,kg,5'],
  ])('T26 %s is refused at once with a clear sentence', async (_what, file) => {
    const ana = await test.newUser()

    const { status, body } = await ana.upload('/imports', file)

    expect(status).toBe(422)
    expect(body.title).toMatch(/Strong/)
    expect(await everyWorkout(ana)).toEqual([])
  })
})
