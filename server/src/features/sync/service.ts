import { SyncOperation, type sync } from '@fitai/contract'
import { believable, type Clock, clockPattern } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { Failure, fail } from '../../failure.ts'
import * as records from '../records/service.ts'
import * as templates from '../templates/service.ts'
import * as users from '../users/service.ts'
import * as put from '../workouts/put.ts'
import * as store from './store.ts'

type Sent = z.output<(typeof sync)['body']>['operations'][number]
type Result = { id: string; outcome: 'applied' | 'duplicate' | 'rejected'; code: string | null; detail: string | null }

/**
 * Applies what was done on a device, each operation answered for itself. All of it is one transaction: when the answer
 * leaves, what it says is on the disk; when the server dies before, nothing of it has happened.
 */
export async function apply(app: App, user: User, operations: readonly Sent[]) {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const known = new Set(
      await store.appliedOf(
        tx,
        user,
        operations.map(({ id }) => id),
      ),
    )
    const results: Result[] = []
    const affected = new Set<string>()
    let last: Clock | undefined
    for (const sent of operations) {
      if (known.has(sent.id)) {
        results.push({ id: sent.id, outcome: 'duplicate', code: null, detail: null })
        continue
      }
      last = 'clock' in sent && isClock(sent.clock) ? believable(sent.clock, last, app.now().getTime()) : last
      results.push(await answer(app, tx, user, sent, last, affected))
      known.add(sent.id)
    }
    await records.rebuild(tx, user, [...affected])
    const applied = results.filter(({ outcome }) => outcome === 'applied').map(({ id }) => id)
    await store.addApplied(tx, user, applied, app.now().toISOString())
    return { results, revision: (await users.stampOf(tx, user)).revision, now: app.now().toISOString() }
  })
}

const isClock = (clock: unknown): clock is Clock => typeof clock === 'string' && clockPattern.test(clock)

/** One operation, in a savepoint of its own: one that fails leaves nothing, and the others go on. */
async function answer(
  app: App,
  tx: Db,
  user: User,
  sent: Sent,
  clock: Clock | undefined,
  affected: Set<string>,
): Promise<Result> {
  try {
    const operation = understood(sent)
    await store.inSavepoint(tx, async () => {
      for (const id of await perform(app, tx, user, operation, clock ?? operation.clock)) affected.add(id)
    })
    return { id: sent.id, outcome: 'applied', code: null, detail: null }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const detail = error.message === error.code ? null : error.message
    return { id: sent.id, outcome: 'rejected', code: error.code, detail }
  }
}

/** An operation nobody understands is rejected by itself, so that it does not hold up those behind it. */
function understood(sent: Sent): SyncOperation {
  const { data, error } = SyncOperation.safeParse(sent)
  if (data) return data
  const [issue] = error.issues
  return fail('invalid_input', `${issue?.path.join('.')}: ${issue?.message}`)
}

async function perform(app: App, db: Db, user: User, operation: SyncOperation, clock: Clock): Promise<put.Affected> {
  const { entityId: id } = operation
  switch (operation.type) {
    case 'put_workout': {
      const { templateId, ...fields } = given(operation.fields)
      const affected = await put.putWorkout(app, db, user, id, fields, clock)
      if (templateId !== undefined) await templates.noteUse(app, db, user, templateId, id)
      return affected
    }
    case 'put_entry':
      return put.putEntry(db, user, { workoutId: operation.workoutId, id }, given(operation.fields), clock)
    case 'put_set': {
      const { workoutId, entryId, fields } = operation
      return put.putSet(db, user, { workoutId, entryId, id }, put.toFields(fields), clock)
    }
    case 'delete_workout':
      return put.deleteWorkout(db, user, id)
    case 'delete_entry':
      return put.deleteEntry(db, user, id)
    case 'delete_set':
      return put.deleteSet(db, user, id)
  }
}

function given<T extends object>(fields: T): { [Field in keyof T]: Exclude<T[Field], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof T]: Exclude<T[Field], undefined>
  }
}
