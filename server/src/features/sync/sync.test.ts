import { nextClock, type Operation, shown } from '@fitai/domain'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type Peer, play, schedule } from '../../../../domain/test/sync/schedule.ts'
import { aSet, givenWorkout, type TestUser, testServer } from '../../../test/server.ts'
import type { App } from '../../app.ts'
import { apply } from './service.ts'

const test = testServer()
const runs = Number(process.env.SYNC_HTTP_RUNS ?? 40)

const clock = (ms: number, device = 'phone') => nextClock(undefined, ms, device)
const now = Date.now()

function aPut(place: { id: string; entryId: string }, fields: object, over: object = {}) {
  return {
    ...{ type: 'put_set', id: v7(), entityId: v7(), clock: clock(now) },
    ...{ workoutId: place.id, entryId: place.entryId, fields },
    ...over,
  }
}

const send = (user: TestUser, ...operations: object[]) => user.post('/sync', { operations })
const outcomes = (answer: { body: { results: { outcome: string; code: string | null }[] } }) =>
  answer.body.results.map(({ outcome, code }) => code ?? outcome)
const setsOf = async (user: TestUser, id: string) =>
  (await user.get(`/workouts/${id}`)).body.entries.flatMap((entry: { sets: object[] }) => entry.sets)

type Change = { entity: string; id: string; isDeleted: boolean; revision: number; fields: { [field: string]: unknown } }
async function allChanges(user: TestUser, since = 0, limit = 500): Promise<{ changes: Change[]; revision: number }> {
  const changes: Change[] = []
  for (let cursor = ''; ; ) {
    const { status, body } = await user.get(`/changes?since=${since}&limit=${limit}${cursor && `&cursor=${cursor}`}`)
    expect(status).toBe(200)
    changes.push(...body.changes)
    if (body.nextCursor === null) return { changes, revision: body.revision }
    cursor = body.nextCursor
  }
}

describe('a device that tells what was done on it', () => {
  it('is answered for each operation, and everything is there', async () => {
    const ana = await test.newUser()
    const [workoutId, entryId, setId] = [v7(), v7(), v7()]
    const head = () => ({ id: v7(), clock: clock(now) })

    const answer = await send(
      ana,
      {
        ...head(),
        ...{ type: 'put_workout', entityId: workoutId },
        fields: { name: 'Legs', status: 'active', startedAt: '2026-11-20T17:00:00Z', timezone: 'Europe/Berlin' },
      },
      {
        ...head(),
        type: 'put_entry',
        entityId: entryId,
        workoutId,
        fields: { exerciseId: 'barbell-squat', position: 0 },
      },
      {
        ...head(),
        ...{ type: 'put_set', entityId: setId, workoutId, entryId },
        fields: { weight: 140, weightUnit: 'kg', reps: 5, rpe: 8.5, performedAt: '2026-11-20T17:10:00Z' },
      },
    )

    expect(outcomes(answer)).toEqual(['applied', 'applied', 'applied'])
    expect((await ana.get(`/workouts/${workoutId}`)).body).toMatchObject({
      ...{ name: 'Legs', status: 'active', localDate: '2026-11-20', timezone: 'Europe/Berlin' },
      entries: [{ id: entryId, exerciseSlug: 'barbell-squat', sets: [{ id: setId, weight: 140, reps: 5, rpe: 8.5 }] }],
    })
    expect((await ana.get('/exercises/barbell-squat/records')).body.current.length).toBeGreaterThan(0)
  })

  it('T2 may send the same again: it is a duplicate, and nothing is doubled', async () => {
    const ana = await test.newUser()
    const place = await givenWorkout(ana)
    const put = aPut(place, { weight: 100, weightUnit: 'kg', reps: 5, performedAt: new Date(now).toISOString() })

    const answers = [await send(ana, put), await send(ana, put, put)]

    expect(answers.map(outcomes)).toEqual([['applied'], ['duplicate', 'duplicate']])
    expect(await setsOf(ana, place.id)).toHaveLength(1)
  })

  it('T1 merges with another device field by field, whoever sends first', async () => {
    const ana = await test.newUser()
    const place = await givenWorkout(ana)
    const entityId = v7()
    const performedAt = new Date(now).toISOString()
    await send(
      ana,
      aPut(place, { weight: 100, weightUnit: 'kg', reps: 5, performedAt }, { entityId, clock: clock(now) }),
    )

    await send(ana, aPut(place, { reps: 6 }, { entityId, clock: clock(now + 3000, 'tablet') }))
    await send(ana, aPut(place, { reps: 4, weight: 105, weightUnit: 'kg' }, { entityId, clock: clock(now + 2000) }))

    expect(await setsOf(ana, place.id)).toMatchObject([{ weight: 105, reps: 6 }])
  })

  it('T4 keeps the new sets of both devices', async () => {
    const ana = await test.newUser()
    const place = await givenWorkout(ana)
    const done = { weight: 100, weightUnit: 'kg', reps: 5, performedAt: new Date(now).toISOString() }

    await Promise.all([
      send(ana, aPut(place, done), aPut(place, done)),
      send(ana, aPut(place, done, { clock: clock(now, 'tablet') })),
    ])

    expect(await setsOf(ana, place.id)).toHaveLength(3)
  })

  it('hears no from an operation nobody understands, and the others go on', async () => {
    const ana = await test.newUser()
    const place = await givenWorkout(ana)

    const answer = await send(
      ana,
      aPut(place, { reps: -1 }),
      aPut(place, { reps: 5 }, { type: 'put_dragon' }),
      aPut(place, { note: 'a\u0000b' }),
      aPut(place, { reps: 5 }, { entryId: v7() }),
      aPut(place, { weight: 100 }),
      aPut({ ...place, id: v7() }, { reps: 5 }),
      aPut(place, { reps: 5 }),
      { id: v7() },
    )

    expect(outcomes(answer)).toEqual([
      ...['invalid_input', 'invalid_input', 'invalid_input', 'entry_not_found', 'invalid_input', 'workout_not_found'],
      ...['applied', 'invalid_input'],
    ])
    expect(answer.body.results[0].detail).toMatch(/reps/)
    expect(await setsOf(ana, place.id)).toHaveLength(1)
  })

  it('cannot touch what is somebody else’s', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    const theirs = await givenWorkout(ben)
    const set = aSet(theirs.entryId)
    await ben.put(`/workouts/${theirs.id}/set`, set)
    const mine = await givenWorkout(ana)
    const head = () => ({ id: v7(), clock: clock(now) })

    const answer = await send(
      ana,
      aPut(theirs, { reps: 9 }, { entityId: set.id }),
      aPut(mine, { reps: 9 }, { entityId: set.id }),
      { ...head(), type: 'put_workout', entityId: theirs.id, fields: { name: 'Mine' } },
      {
        ...head(),
        type: 'put_entry',
        entityId: theirs.entryId,
        workoutId: mine.id,
        fields: { exerciseId: 'leg-press' },
      },
      { ...head(), type: 'delete_set', entityId: set.id },
      { ...head(), type: 'delete_workout', entityId: theirs.id },
    )

    expect(outcomes(answer)).toEqual(['workout_not_found', 'id_taken', 'id_taken', 'id_taken', 'applied', 'applied'])
    expect(await setsOf(ben, theirs.id)).toMatchObject([{ id: set.id, reps: 5 }])
  })

  it('finds what was deleted elsewhere gone for good', async () => {
    const ana = await test.newUser()
    const place = await givenWorkout(ana)
    const put = aPut(place, { reps: 5, performedAt: new Date(now).toISOString() })
    await send(ana, put)
    await ana.delete(`/workouts/${place.id}/set/${put.entityId}`)

    const late = await send(ana, aPut(place, { reps: 6 }, { entityId: put.entityId, clock: clock(now + 50_000) }))
    await ana.delete(`/workouts/${place.id}/exercises/${place.entryId}`)
    const later = await send(ana, aPut(place, { reps: 6 }))

    expect([outcomes(late), outcomes(later)]).toEqual([['set_deleted'], ['entry_deleted']])
    expect(await setsOf(ana, place.id)).toEqual([])
  })

  it('is not believed when its clock is hours ahead: a later edit elsewhere wins', async () => {
    const ana = await test.newUser()
    const place = await givenWorkout(ana)
    const entityId = v7()
    await send(ana, aPut(place, { reps: 5, note: 'phone' }, { entityId, clock: clock(now + 5 * 3_600_000) }))

    await ana.put(`/workouts/${place.id}/set`, { id: entityId, reps: 8 })

    expect(await setsOf(ana, place.id)).toMatchObject([{ reps: 8, note: 'phone' }])
  })
})

describe('the feed of changes', () => {
  it('tells everything once, page by page, and then only what is new', async () => {
    const ana = await test.newUser()
    const place = await givenWorkout(ana)
    for (let i = 0; i < 5; i++) await ana.put(`/workouts/${place.id}/set`, aSet(place.entryId, { weight: 100 + i }))
    await ana.post('/exercises', { id: v7(), name: 'Yoke Walk' })

    const { changes, revision } = await allChanges(ana, 0, 2)

    expect(changes.map(({ entity }) => entity).toSorted()).toEqual([
      ...['entry', 'exercise', 'set', 'set', 'set', 'set', 'set', 'workout'],
    ])
    expect(new Set(changes.map(({ id }) => id)).size).toBe(8)
    expect((await allChanges(ana, revision)).changes).toEqual([])
    await ana.put(`/workouts/${place.id}`, { name: 'New name' })
    expect((await allChanges(ana, revision)).changes).toMatchObject([
      { entity: 'workout', id: place.id, isDeleted: false, fields: { name: 'New name' } },
    ])
  })

  it('has a revision for each change, without a gap and without two', async () => {
    const ana = await test.newUser()
    const place = await givenWorkout(ana)
    const before = (await allChanges(ana)).revision

    await Promise.all(Array.from({ length: 8 }, () => ana.put(`/workouts/${place.id}/set`, aSet(place.entryId))))

    const { changes, revision } = await allChanges(ana, before)
    const ofSets = changes.filter(({ entity }) => entity === 'set').map((change) => change.revision)
    expect(ofSets).toEqual(Array.from({ length: 8 }, (_, i) => before + 1 + i))
    expect(revision).toBe(before + 8)
  })

  it('tells of deletions and of what came back', async () => {
    const ana = await test.newUser()
    const place = await givenWorkout(ana)
    const set = aSet(place.entryId)
    await ana.put(`/workouts/${place.id}/set`, set)
    const { revision } = await allChanges(ana)

    await ana.delete(`/workouts/${place.id}`)
    const gone = await allChanges(ana, revision)
    await ana.post(`/workouts/${place.id}/restore`)
    const back = await allChanges(ana, gone.revision)

    expect(gone.changes.map(({ entity, isDeleted }) => [entity, isDeleted]).toSorted()).toEqual([
      ...[
        ['entry', true],
        ['set', true],
        ['workout', true],
      ],
    ])
    expect(back.changes.map(({ entity, isDeleted }) => [entity, isDeleted])).toEqual([
      ...[
        ['workout', false],
        ['entry', false],
        ['set', false],
      ],
    ])
  })

  it('tells of the workout with every set and exercise it loses', async () => {
    const ana = await test.newUser()
    const place = await givenWorkout(ana)
    const [here, there] = [aSet(place.entryId), aSet(place.entryId)]
    for (const set of [here, there]) await ana.put(`/workouts/${place.id}/set`, set)
    const touchedAfter = async (deletion: () => Promise<unknown>) => {
      const { revision } = await allChanges(ana)
      await deletion()
      const { changes } = await allChanges(ana, revision)
      return changes.filter(({ entity }) => entity === 'workout').map(({ id }) => id)
    }

    const bySet = await touchedAfter(() => ana.delete(`/workouts/${place.id}/set/${here.id}`))
    const deletion = { type: 'delete_set', id: v7(), entityId: there.id, clock: clock(now) }
    const byOperation = await touchedAfter(() => send(ana, deletion))
    const byEntry = await touchedAfter(() => ana.delete(`/workouts/${place.id}/exercises/${place.entryId}`))

    expect([bySet, byOperation, byEntry]).toEqual([[place.id], [place.id], [place.id]])
  })

  it('shows nobody anything of others', async () => {
    const [ana, ben] = [await test.newUser(), await test.newUser()]
    await givenWorkout(ben)

    expect((await allChanges(ana)).changes).toEqual([])
  })

  it.each(['since=-1', 'since=x', 'limit=0', 'limit=5000', 'cursor=nonsense'])('refuses %s', async (query) => {
    const ana = await test.newUser()

    expect((await ana.get(`/changes?${query}`)).status).toBe(400)
  })
})

describe('two phones and the real server', () => {
  it('agree in the end, whatever is lost, repeated, killed or late', async () => {
    await fc.assert(
      fc.asyncProperty(schedule, async (each) => {
        const ana = await test.newUser()
        const place = await givenWorkout(ana)
        const world = {
          nowMs: Date.now(),
          newId: v7,
          newThing: (value: number) => ({ weight: value, weightUnit: 'kg', reps: 5, note: null }),
        }

        const outcome = await play(each, realServer(ana, place, world), world)

        const [first, second] = outcome.replicas.map((replica) => Object.fromEntries(shown(replica)))
        expect(first).toEqual(second)
        const sets: { id: string }[] = await setsOf(ana, place.id)
        expect(sets.map(({ id }) => id).toSorted()).toEqual(Object.keys(first ?? {}).toSorted())
        for (const set of sets) expect(set).toMatchObject(first?.[set.id] as object)
        expect(outcome.server.size).toBe(outcome.everAdded.size)
        for (const { operation } of outcome.acknowledged) expect(outcome.server.has(operation.entityId)).toBe(true)
      }),
      { numRuns: runs },
    )
  })
})

const shownFields = ['weight', 'weightUnit', 'reps', 'note'] as const

/** The real service on the real database; a server that is killed leaves a transaction without its end. */
function realServer(user: TestUser, place: { id: string; entryId: string }, world: { nowMs: number }): Peer {
  const toSent = ({ id, entityId, clock: at, ...what }: Operation) =>
    what.action === 'delete'
      ? { type: 'delete_set' as const, id, entityId, clock: at }
      : {
          ...{ type: 'put_set' as const, id, entityId, clock: at },
          ...{ workoutId: place.id, entryId: place.entryId, fields: what.fields },
        }
  const rows = async (since: number) => {
    const { changes, revision } = await allChanges(user, since)
    const ofSets = changes.filter(({ entity }) => entity === 'set')
    return {
      revision,
      changes: ofSets.map(({ id, isDeleted, fields, clocks }: Change & { clocks?: { [field: string]: string } }) => ({
        entityId: id,
        row: isDeleted
          ? ('deleted' as const)
          : { values: Object.fromEntries(shownFields.map((field) => [field, fields[field]])), clocks: clocks ?? {} },
      })),
    }
  }
  return {
    async send(operations, isKilled) {
      const app = { ...test.app, now: () => new Date(world.nowMs) }
      const caller = { id: user.id, sessionId: user.id }
      if (!isKilled) return apply(app, caller, operations.map(toSent))
      await expect(apply({ ...app, db: dying(app.db) }, caller, operations.map(toSent))).rejects.toThrow('killed')
      return { results: [] }
    },
    changes: rows,
    all: async () => new Map((await rows(0)).changes.map(({ entityId, row }) => [entityId, row])),
  }
}

/** A database whose transactions do all their work and never commit. */
function dying(db: App['db']): App['db'] {
  return new Proxy(db, {
    get: (of, name) =>
      name === 'transaction'
        ? () => ({
            execute: (act: Parameters<ReturnType<App['db']['transaction']>['execute']>[0]) =>
              of.transaction().execute(async (tx) => {
                await act(tx)
                throw new Error('killed')
              }),
          })
        : Reflect.get(of, name),
  })
}
