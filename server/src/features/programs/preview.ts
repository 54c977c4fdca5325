import type { NextDay, simulateProgram } from '@fitai/contract'
import { liftsAtStart, simulate, usualLoading, type WeightUnit } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import * as users from '../users/service.ts'
import { placedDay } from './day-shown.ts'
import { runOf } from './facts.ts'
import { movementsOf } from './movements.ts'
import * as runs from './run-store.ts'
import { startLoads } from './start-loads.ts'
import { ofId } from './visible.ts'

type Preview = { weightUnit: WeightUnit; days: NextDay[] }

/** The next weeks of a program for the caller, if all goes well: from their run of it, else from their log. */
export async function preview(
  app: App,
  user: User,
  id: string,
  { weeks, weightUnit }: z.output<(typeof simulateProgram)['query']>,
): Promise<Preview> {
  const program = await ofId(app, app.db, user, id)
  const active = await runs.active(app.db, user)
  if (active?.programId === id) return fromRun(app, user, active, weeks)
  const unit = weightUnit ?? (await users.accountOf(app.db, user)).weightUnit
  const movements = await movementsOf(app, app.db, user, [program])
  const loads = await startLoads(app, app.db, user, program.plan, { unit, said: [], movements })
  const begin = { lifts: liftsAtStart(program.plan, loads), turn: 0, weeks }
  const days = simulate(program.plan, begin, { unit, loading: usualLoading[unit], find: movements })
  const looks = { movements, user, unit }
  return {
    weightUnit: unit,
    days: days.flatMap(({ turn, entries }) => placedDay(program.plan, { leg: 0, turn }, null, entries, looks) ?? []),
  }
}

async function fromRun(app: App, user: User, active: runs.StoredRun, weeks: number): Promise<Preview> {
  const { state, facts, movements, leg } = await runOf(app, app.db, user, active)
  const program = facts.legs[state.leg]?.program ?? leg.plan
  const { unit } = facts
  const begin = { lifts: state.lifts, turn: state.turn, weeks }
  const days = simulate(program, begin, { unit, loading: state.loading, find: movements })
  const looks = { movements, user, unit }
  return {
    weightUnit: unit,
    days: days.flatMap(({ turn, entries }) => placedDay(program, { leg: state.leg, turn }, null, entries, looks) ?? []),
  }
}
