import { fromKg, isLoaded, type Program, startLoadOf, type WeightUnit } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import type { Movements } from '../templates/movements.ts'
import { bestEstimates } from './log-store.ts'

/** What somebody lifted longer ago says little about today. */
const historyDays = 180

type Said = { lift: string; weight?: number | undefined; oneRepMax?: number | undefined }

/** What lifts begin with: what is said, else what the log says, in the unit of the run. Others find it themselves. */
export async function startLoads(
  app: App,
  db: Db,
  user: User,
  plan: Program,
  { unit, said, movements }: { unit: WeightUnit; said: readonly Said[]; movements: Movements },
): Promise<Record<string, number>> {
  const stranger = said.find(({ lift }) => !plan.lifts.some(({ key }) => key === lift))
  if (stranger) fail('program_lift_not_found', `The program has no lift ${stranger.lift}`)
  const since = new Date(app.now().getTime() - historyDays * 86_400_000).toISOString()
  const ids = plan.lifts.flatMap(({ exercise }) => movements(exercise)?.id ?? [])
  const best = await bestEstimates(db, user, ids, since)
  const loads = plan.lifts.flatMap((lift) => {
    const movement = movements(lift.exercise)
    if (!movement || !isLoaded(movement)) return []
    const own = said.find((each) => each.lift === lift.key)
    const kg = best.get(movement.id)
    const oneRepMax = own?.oneRepMax ?? (kg === undefined ? undefined : fromKg(kg, unit))
    const load = own?.weight ?? (oneRepMax === undefined ? undefined : startLoadOf(lift, plan, oneRepMax))
    return load === undefined ? [] : [[lift.key, Math.round(load * 1000) / 1000] as const]
  })
  return Object.fromEntries(loads)
}
