import type { changeExerciseSettings, ExerciseSettings } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import * as users from '../users/service.ts'
import * as store from './settings-store.ts'
import { ofKey } from './visible.ts'

const nothing: ExerciseSettings = {
  ...{ note: null, restSeconds: null, weightUnit: null },
  ...{ loadMultiplier: null, bodyweightFraction: null },
}

/** What the caller wants of an exercise; null leaves it to the exercise. */
export async function read(app: App, user: User, key: string): Promise<ExerciseSettings> {
  const { id } = await ofKey(app, app.db, user, key)
  return (await store.find(app.db, user, id)) ?? nothing
}

type Change = z.output<(typeof changeExerciseSettings)['body']>

/** A field that is left out stays. Sets that were logged stay as they are. */
export async function change(app: App, user: User, key: string, body: Change): Promise<ExerciseSettings> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const { id } = await ofKey(app, tx, user, key)
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
    const after = { ...((await store.find(tx, user, id)) ?? nothing), ...given }
    await store.save(tx, user, id, after)
    return after
  })
}
