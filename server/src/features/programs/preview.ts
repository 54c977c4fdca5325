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
import type { Stored } from './store.ts'
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
  const begin = active?.programId === id ? await ofRun(app, user, active) : await ofLog(app, user, program, weightUnit)
  const { plan, place, lifts, unit, loading, movements } = begin
  const days = simulate(plan, { lifts, turn: place.turn, weeks }, { unit, loading, find: movements })
  const { leg } = place
  return {
    weightUnit: unit,
    days: days.flatMap(
      ({ turn, entries }) => placedDay(plan, { leg, turn }, null, entries, { movements, user, unit }) ?? [],
    ),
  }
}

async function ofRun(app: App, user: User, active: runs.StoredRun) {
  const { state, facts, movements, leg } = await runOf(app, app.db, user, active)
  const plan = facts.legs[state.leg]?.program ?? leg.plan
  return { plan, place: state, lifts: state.lifts, unit: facts.unit, loading: state.loading, movements }
}

async function ofLog(app: App, user: User, program: Stored, weightUnit: WeightUnit | undefined) {
  const { plan } = program
  const unit = weightUnit ?? (await users.accountOf(app.db, user)).weightUnit
  const movements = await movementsOf(app, app.db, user, [program])
  const lifts = liftsAtStart(plan, await startLoads(app, app.db, user, plan, { unit, said: [], movements }))
  return { plan, place: { leg: 0, turn: 0 }, lifts, unit, loading: usualLoading[unit], movements }
}
