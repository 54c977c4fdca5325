import type { ProgramTurn } from '@fitai/contract'
import { dayOfTurn, type Program } from '@fitai/domain'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** The day of a program that a workout is. */
export type ProgramPlace = ProgramTurn & { week: number; day: number }

/** Where a turn of one of the caller's runs lies; undefined if there is no such turn, or the run is not theirs. */
export async function placeOf(db: Db, user: User, at: ProgramTurn): Promise<ProgramPlace | undefined> {
  const row = await db
    .selectFrom('program_leg')
    .select('plan')
    .where('run_id', '=', at.runId)
    .where('leg', '=', at.leg)
    .where('user_id', '=', user.id)
    .executeTakeFirst()
  const found = row && dayOfTurn(row.plan as unknown as Program, at.turn)
  return found && { ...at, week: found.week, day: found.day }
}
