import type { GeneratedWorkout, WorkoutWish } from '@fitai/contract'
import { planFor } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import { gather } from './gather.ts'
import { shown } from './shown.ts'

/** Writes a workout by rules. Nothing leaves that has not passed the checks, and nothing is saved. */
export async function generate(app: App, user: User, wish: WorkoutWish): Promise<GeneratedWorkout> {
  const { request, understood, weightUnit } = await gather(app, user, wish)

  const { plan, check } = planFor(request, app.library.exercises)

  const { quality } = check
  return shown(plan, { library: app.library, weightUnit, quality, seed: wish.seed, understood: understood.parts })
}
