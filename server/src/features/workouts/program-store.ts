import type { ProgramTurn } from '@fitai/contract'
import { dayOfTurn, type Program } from '@fitai/domain'
import { sql } from 'kysely'
import type { User } from '../../app.ts'
import type { Db } from '../../db/db.ts'

/** The day of a program that a workout is. */
export type ProgramPlace = ProgramTurn & { week: number; day: number }

/** Where a turn of one of the caller's runs lies; undefined if there is no such turn, or the run is not theirs. */
export async function placeOf(db: Db, user: User, at: ProgramTurn): Promise<ProgramPlace | undefined> {
  const { rows } = await sql<{ plan: Program }>`
    select plan from program_leg
    where run_id = ${at.runId} and leg = ${at.leg} and user_id = ${user.id}`.execute(db)
  const found = rows[0] && dayOfTurn(rows[0].plan, at.turn)
  return found && { ...at, week: found.week, day: found.day }
}
