import type { adjustRun, ProgramRun, repeatRun, skipRun } from '@fitai/contract'
import { dayOfTurn, loadingInOrder, type Pause, type Program, trainingDays, turnInVersion } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as users from '../users/service.ts'
import { localDateOf } from '../workouts/local-time.ts'
import { type Run, runOf } from './facts.ts'
import * as log from './log-store.ts'
import { planFor } from './movements.ts'
import { runShown, statusOf } from './run-shown.ts'
import * as store from './run-store.ts'
import { ofId } from './visible.ts'

/** One act after the other on a run, each of which may be said twice; the answer is the run after it. */
async function inTurn(app: App, user: User, id: string, act: (tx: Db, run: Run) => Promise<void>): Promise<ProgramRun> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const find = async () => runOf(app, tx, user, (await store.find(tx, user, id)) ?? fail('program_run_not_found'))
    await act(tx, await find())
    return runShown(app, tx, user, await find())
  })
}

type Seen = { leg: number; turn: number }

/** Whether this is the day that is next. One that is behind was dealt with before; one that is ahead is a mistake. */
function isNext(run: Run, seen: Seen): boolean {
  const { leg, turn } = run.state
  const isBehind = seen.leg < leg || (seen.leg === leg && seen.turn < turn)
  if (!isBehind && statusOf(run) !== 'active') fail('program_run_not_active')
  if (!isBehind && (seen.leg !== leg || seen.turn !== turn)) fail('program_turn_not_next')
  return !isBehind
}

export function advance(app: App, user: User, id: string, seen: Seen): Promise<ProgramRun> {
  return inTurn(app, user, id, async (tx, run) => {
    const { leg, turn } = seen
    if (isNext(run, seen)) await store.addMark(tx, user, id, { leg, turn, kind: 'done' }, app.now().toISOString())
  })
}

export function skip(app: App, user: User, id: string, body: z.output<(typeof skipRun)['body']>): Promise<ProgramRun> {
  return inTurn(app, user, id, async (tx, run) => {
    if (!isNext(run, body)) return
    const program = run.leg.plan
    const last = body.what === 'day' ? body.turn : lastOfWeek(program, body.turn)
    for (let turn = body.turn; turn <= last; turn++)
      await store.addMark(tx, user, id, { leg: body.leg, turn, kind: 'skip' }, app.now().toISOString())
  })
}

function lastOfWeek(program: Program, turn: number): number {
  const here = dayOfTurn(program, turn)
  const next = dayOfTurn(program, turn + 1)
  const isLast = !here || !next || next.week !== here.week || next.cycle !== here.cycle
  return isLast ? turn : lastOfWeek(program, turn + 1)
}

function firstOfWeek(program: Program, turn: number): number {
  const here = dayOfTurn(program, turn)
  const before = turn > 0 ? dayOfTurn(program, turn - 1) : undefined
  const isFirst = !here || !before || before.week !== here.week || before.cycle !== here.cycle
  return isFirst ? turn : firstOfWeek(program, turn - 1)
}

/** A new leg from an earlier turn. Before anything was done there is nothing to repeat. */
export function repeat(
  app: App,
  user: User,
  id: string,
  body: z.output<(typeof repeatRun)['body']>,
): Promise<ProgramRun> {
  return inTurn(app, user, id, async (tx, run) => {
    const { leg, state, today } = run
    if (body.leg < state.leg) return
    if (run.run.status !== 'active') fail('program_run_not_active')
    if (body.leg !== state.leg || body.turn !== state.turn) fail('program_turn_not_next')
    if (state.turn === 0) return
    const last = state.turn - 1
    const from = body.what === 'day' ? last : firstOfWeek(leg.plan, last)
    await store.addLeg(tx, user, id, { ...leg, leg: leg.leg + 1, from, startsOn: today })
  })
}

/** A new leg in the program as it is today, at the same day of it. */
export function move(app: App, user: User, id: string, seen: Seen): Promise<ProgramRun> {
  return inTurn(app, user, id, async (tx, run) => {
    const { leg, state, today } = run
    const program = await ofId(app, tx, user, run.run.programId)
    if (seen.leg < state.leg || program.version === leg.programVersion) return
    if (run.run.status !== 'active') fail('program_run_not_active')
    if (seen.leg !== state.leg || seen.turn !== state.turn) fail('program_turn_not_next')
    const plan = await planFor(app, tx, user, program)
    const from = trainingDays(plan).length === 0 ? 0 : turnInVersion(state.turn, leg.plan, plan)
    const { version: programVersion, name: programName } = program
    await store.addLeg(tx, user, id, { leg: leg.leg + 1, programVersion, programName, plan, from, startsOn: today })
  })
}

export function adjust(
  app: App,
  user: User,
  id: string,
  body: z.output<(typeof adjustRun)['body']>,
): Promise<ProgramRun> {
  return inTurn(app, user, id, async (tx, run) => {
    if ((await store.adjustments(tx, user, id)).some((each) => each.id === body.id)) return
    if (run.run.status === 'ended') fail('program_run_not_active')
    const stranger = body.loads.find(({ lift }) => !run.leg.plan.lifts.some(({ key }) => key === lift))
    if (stranger) fail('program_lift_not_found', `The program has no lift ${stranger.lift}`)
    const loads = Object.fromEntries(body.loads.map(({ lift, weight }) => [lift, weight]))
    const { leg, turn } = run.state
    const isBegun = (await log.openWorkout(tx, user, { runId: id, leg, turn })) !== undefined
    const from = { leg, turn: isBegun ? turn + 1 : turn }
    const adjustment = { id: body.id, ...from, loads, loading: body.loading && loadingInOrder(body.loading) }
    if (!(await store.addAdjustment(tx, user, id, adjustment, app.now().toISOString()))) fail('id_taken')
  })
}

export function pause(app: App, user: User, id: string): Promise<ProgramRun> {
  return inTurn(app, user, id, async (tx, { run }) => {
    if (run.status === 'ended') fail('program_run_ended')
    if (run.status === 'active') await pauseRun(app, tx, user, run)
  })
}

export function resume(app: App, user: User, id: string): Promise<ProgramRun> {
  return inTurn(app, user, id, async (tx, { run, today }) => {
    if (run.status === 'ended') fail('program_run_ended')
    if (run.status === 'active') return
    await pauseActive(app, tx, user)
    const pauses = run.pauses.map((each): Pause => (each.to === undefined ? { ...each, to: today } : each))
    await store.setStanding(tx, user, id, { status: 'active', pauses, endedOn: null })
  })
}

export function end(app: App, user: User, id: string): Promise<ProgramRun> {
  return inTurn(app, user, id, async (tx, { run, today }) => {
    if (run.status === 'ended') return
    await store.setStanding(tx, user, id, { status: 'ended', pauses: run.pauses, endedOn: today })
  })
}

/** One program at a time: what was going on waits, and can be resumed. */
export async function pauseActive(app: App, db: Db, user: User): Promise<void> {
  const run = await store.active(db, user)
  if (run) await pauseRun(app, db, user, run)
}

async function pauseRun(app: App, db: Db, user: User, run: store.StoredRun): Promise<void> {
  const pause: Pause = { from: localDateOf(app.now(), run.timezone), to: undefined }
  await store.setStanding(db, user, run.id, { status: 'paused', pauses: [...run.pauses, pause], endedOn: null })
}
