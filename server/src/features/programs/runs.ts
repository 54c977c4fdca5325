import type { enrolProgram, listRuns, ProgramRun, ProgramRunSummary, startRunDay, Workout } from '@fitai/contract'
import { loadingInOrder, usualLoading, workoutOfDay } from '@fitai/domain'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import * as users from '../users/service.ts'
import { localDateOf } from '../workouts/local-time.ts'
import * as workouts from '../workouts/service.ts'
import { type Run, runOf } from './facts.ts'
import * as log from './log-store.ts'
import { movementsOf, planFor } from './movements.ts'
import { pauseActive } from './run-course.ts'
import { nextDay, runHead, runShown, statusOf } from './run-shown.ts'
import * as store from './run-store.ts'
import { startLoads } from './start-loads.ts'
import { ofId } from './visible.ts'

type Enrolment = z.output<(typeof enrolProgram)['body']>

/** Begins a program; what was going on is paused, so that nothing is lost. The same id again answers the run as it is. */
export async function enrol(app: App, user: User, programId: string, body: Enrolment): Promise<ProgramRun> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const known = await store.find(tx, user, body.id)
    if (known) return runShown(app, tx, user, await runOf(app, tx, user, known))
    const program = await ofId(app, tx, user, programId)
    const account = await users.accountOf(tx, user)
    const [unit, timezone] = [body.weightUnit ?? account.weightUnit, body.timezone ?? account.timezone]
    const plan = await planFor(app, tx, user, program)
    const movements = await movementsOf(app, tx, user, [{ userId: user.id, plan }])
    const startsOn = body.startsOn ?? localDateOf(app.now(), timezone)
    const run: store.StoredRun = {
      ...{ id: body.id, programId: program.id, mode: body.mode, weightUnit: unit, timezone, status: 'active' },
      ...{ startedOn: startsOn, endedOn: null, pauses: [], createdAt: app.now().toISOString() },
      loading: body.loading ? loadingInOrder(body.loading) : usualLoading[unit],
      startLoads: await startLoads(app, tx, user, plan, { unit, said: body.loads, movements }),
    }
    await pauseActive(app, tx, user)
    if (!(await store.add(tx, user, run))) fail('id_taken')
    const { version: programVersion, name: programName } = program
    await store.addLeg(tx, user, run.id, { leg: 0, programVersion, programName, plan, from: 0, startsOn })
    return runShown(app, tx, user, await runOf(app, tx, user, run))
  })
}

export async function read(app: App, user: User, id: string): Promise<ProgramRun> {
  return runShown(app, app.db, user, await ofKey(app, app.db, user, id))
}

export async function ofKey(app: App, db: Db, user: User, id: string): Promise<Run> {
  return runOf(app, db, user, (await store.find(db, user, id)) ?? fail('program_run_not_found'))
}

export async function current(app: App, user: User): Promise<{ run: ProgramRun | null }> {
  const run = await store.active(app.db, user)
  return { run: run ? await runShown(app, app.db, user, await runOf(app, app.db, user, run)) : null }
}

const Place = z.tuple([z.iso.datetime(), z.uuid()])

export async function list(
  app: App,
  user: User,
  { limit, cursor }: z.output<(typeof listRuns)['query']>,
): Promise<{ items: ProgramRunSummary[]; nextCursor: string | null }> {
  const found = await store.list(app.db, user, fromCursor(cursor, Place), limit + 1)
  const page = found.slice(0, limit)
  const items: ProgramRunSummary[] = []
  for (const run of page) items.push(await runHead(app, app.db, user, await runOf(app, app.db, user, run)))
  const last = found.length > limit ? page.at(-1) : undefined
  return { items, nextCursor: last ? toCursor(last.createdAt, last.id) : null }
}

/** Starts the workout of the next day, once: a second tap answers what the first one began. */
export async function startDay(
  app: App,
  user: User,
  id: string,
  body: z.output<(typeof startRunDay)['body']>,
): Promise<Workout> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const run = await ofKey(app, tx, user, id)
    if (await log.hasWorkout(tx, user, body.id)) return workouts.ofKey(tx, user, body.id)
    if (statusOf(run) !== 'active') fail('program_run_not_active')
    const day = nextDay(run, user) ?? fail('program_run_not_active')
    const program = { runId: run.run.id, leg: day.leg, turn: day.turn }
    const begun = await log.openWorkout(tx, user, program)
    const planned = workoutOfDay(run.leg.programName, day, app.newId)
    if (begun === undefined) await workouts.createIn(app, tx, user, { ...body, program, ...planned })
    return workouts.startIn(app, tx, user, begun ?? body.id, { timezone: body.timezone })
  })
}
