import { bodyweightOn, effectiveLoad, type LoadOverrides } from '@fitai/domain'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import * as body from '../body/service.ts'
import type { LoadOf } from '../records/service.ts'
import * as store from './settings-store.ts'
import type { Visible } from './visible.ts'

/** How the sets of an exercise weigh for the caller: by its facts, what they set otherwise, and their bodyweight then. */
export async function loadsOf(db: Db, user: User, exercise: Visible): Promise<LoadOf> {
  const settings = await store.find(db, user, exercise.id)
  const isBodyMoved = (settings?.bodyweightFraction ?? exercise.bodyweightFraction) > 0
  const weighIns = isBodyMoved ? await body.weighIns(db, user) : []
  const overrides: LoadOverrides = {
    ...(settings?.loadMultiplier && { loadMultiplier: settings.loadMultiplier }),
    ...(settings?.bodyweightFraction != null && { bodyweightFraction: settings.bodyweightFraction }),
  }
  return ({ kind, localDate, weightKg, reps, repsLeft, repsRight }) =>
    effectiveLoad({
      exercise,
      overrides,
      bodyweightKg: bodyweightOn(localDate, weighIns),
      set: {
        kind,
        weightKg: weightKg ?? undefined,
        reps: reps ?? undefined,
        repsLeft: repsLeft ?? undefined,
        repsRight: repsRight ?? undefined,
      },
    })
}
