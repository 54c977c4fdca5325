import type { applyImport, ImportPreview } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as body from '../body/service.ts'
import * as users from '../users/service.ts'
import * as workouts from '../workouts/service.ts'
import * as bodyLog from './body.ts'
import { readFile } from './file.ts'
import * as store from './store.ts'
import * as workoutLog from './workouts.ts'

/** A file that was looked at and not added is forgotten after a day. */
const previewMs = 86_400_000

type Wish = z.output<(typeof applyImport)['body']>

/** Reads a file and says what is in it. It is kept until it is applied; the history is not touched. */
export async function create(
  app: App,
  user: User,
  { fileName, unit }: { fileName?: string | undefined; unit?: WeightUnit | undefined },
  content: Uint8Array,
): Promise<ImportPreview> {
  return app.db.transaction().execute(async (tx) => {
    const { weightUnit: usualUnit } = await users.accountOf(tx, user)
    const log = readFile(content, { unit, usualUnit })
    const preview = log.kind === 'body' ? await bodyLog.look(tx, user, log) : await workoutLog.look(app, tx, user, log)

    await store.forgetPreviews(tx, user, new Date(app.now().getTime() - previewMs).toISOString())
    const id = app.newId()
    await store.add(tx, user, {
      id,
      app: log.app,
      fileName: fileName ?? null,
      unit: log.unit.used,
      isUnitStated: log.kind === 'body' ? log.unit.isStated : log.unit.inFile !== undefined,
      content,
      preview,
      createdAt: app.now().toISOString(),
    })
    return ofKey(tx, user, id)
  })
}

export const read = (app: App, user: User, id: string): Promise<ImportPreview> => ofKey(app.db, user, id)

/** Adds what is in the file and not there yet, all or nothing. */
export async function apply(app: App, user: User, id: string, wish: Wish): Promise<ImportPreview> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const file = (await store.findFile(tx, user, id)) ?? fail('import_not_found')
    if (file.content === null) fail('import_already_applied')
    const log = readFile(file.content, { unit: wish.unit ?? file.unit })

    const { preview, result } =
      log.kind === 'body'
        ? await bodyLog.add(tx, user, log, id)
        : await workoutLog.add(app, tx, user, log, { importId: id, exercises: wish.exercises })

    await store.markApplied(tx, user, id, {
      unit: log.unit.used,
      preview,
      result,
      appliedAt: app.now().toISOString(),
    })
    return ofKey(tx, user, id)
  })
}

/** Takes back what an import added. */
export async function undo(app: App, user: User, id: string): Promise<ImportPreview> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const file = (await store.findFile(tx, user, id)) ?? fail('import_not_found')
    if (file.status !== 'undone') {
      await workouts.removeAll(tx, user, await store.workoutsOf(tx, user, id))
      await body.removeImported(tx, user, id)
      await store.markUndone(tx, user, id)
    }
    return ofKey(tx, user, id)
  })
}

async function ofKey(db: Db, user: User, id: string): Promise<ImportPreview> {
  return (await store.find(db, user, id)) ?? fail('import_not_found')
}
