import type { changeProgram, createProgram, duplicateProgram, Program } from '@fitai/contract'
import { type Program as Plan, programProblems } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { fail } from '../../failure.ts'
import * as exercises from '../exercises/service.ts'
import * as users from '../users/service.ts'
import { movementsOf, planFor } from './movements.ts'
import * as opinionStore from './opinion-store.ts'
import { ofToken } from './share.ts'
import { shown } from './shown.ts'
import * as store from './store.ts'
import { ofId, ownOfId } from './visible.ts'

const mostOwn = 200
const longestName = 120

export async function read(app: App, user: User, id: string): Promise<Program> {
  return shown(app, app.db, user, await ofId(app, app.db, user, id))
}

type New = z.output<(typeof createProgram)['body']>

/** Creating the same id again answers the program as it is: a retry changes nothing. */
export async function create(app: App, user: User, body: New): Promise<Program> {
  return unlessThere(app, user, body.id, async (tx) => ({
    id: body.id,
    ...{ name: body.name, description: body.description ?? null, level: body.level ?? null, goal: body.goal ?? null },
    ...{ minutes: body.minutes ?? null, tags: body.tags ?? [], visibility: body.visibility ?? 'private' },
    plan: await checkedPlan(app, tx, user, body),
  }))
}

/** Adds a program of the caller's own, unless its id is there already: then that is the answer. */
export async function unlessThere(
  app: App,
  user: User,
  id: string,
  write: (tx: Db) => Promise<store.Written>,
): Promise<Program> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const known = (await store.find(tx, user, [id])).find(({ userId }) => userId === user.id)
    if (known) return shown(app, tx, user, known)
    const program = await write(tx)
    if ((await store.countOwn(tx, user)) >= mostOwn) fail('too_many_programs')
    if (app.library.programs.has(id)) fail('id_taken')
    if (!(await store.add(tx, user, program, app.now().toISOString()))) fail('id_taken')
    return shown(app, tx, user, await ownOfId(app, tx, user, id))
  })
}

/** The plan with exercises by id, through the gate. */
export async function checkedPlan(
  app: App,
  db: Db,
  user: User,
  { lifts, weeks, isEndless }: Pick<New, 'lifts' | 'weeks' | 'isEndless'>,
): Promise<Plan> {
  const idFor = await exercises.idsBehind(
    db,
    user,
    lifts.map(({ exerciseId }) => exerciseId),
  )
  const plan: Plan = {
    lifts: lifts.map(({ exerciseId, ...lift }) => ({ ...lift, exercise: idFor(exerciseId) })),
    ...{ weeks, isEndless },
  }
  await passGate(app, db, user, plan)
  return plan
}

async function passGate(app: App, db: Db, user: User, plan: Plan): Promise<void> {
  const problems = programProblems(plan, await movementsOf(app, db, user, [{ userId: user.id, plan }]))
  if (problems.length > 0) fail('program_invalid', problems.join(' '))
}

type Change = z.output<(typeof changeProgram)['body']>

/** A field that is left out stays. Runs keep the version they are on, so none of them changes. */
export async function change(
  app: App,
  user: User,
  id: string,
  body: Change,
  expectedVersion: number | undefined,
): Promise<Program> {
  return app.db.transaction().execute(async (tx) => {
    await users.takeTurn(tx, user)
    const before = await ownOfId(app, tx, user, id)
    if (expectedVersion !== undefined && expectedVersion !== before.version) fail('stale_version')
    const { lifts, weeks, isEndless, ...head } = body
    const isPlanChanged = lifts !== undefined || weeks !== undefined || isEndless !== undefined
    const plan = isPlanChanged ? await changedPlan(app, tx, user, before.plan, body) : before.plan
    const given = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined))

    await store.change(tx, user, { ...before, ...given, plan }, app.now().toISOString())

    return shown(app, tx, user, await ownOfId(app, tx, user, id))
  })
}

function changedPlan(app: App, db: Db, user: User, before: Plan, body: Change): Promise<Plan> {
  const kept = before.lifts.map(({ exercise, ...lift }) => ({ ...lift, exerciseId: exercise }))
  return checkedPlan(app, db, user, {
    lifts: body.lifts ?? kept,
    weeks: body.weeks ?? before.weeks,
    isEndless: body.isEndless ?? before.isEndless,
  })
}

export async function remove(app: App, user: User, id: string): Promise<{ deleted: true }> {
  await app.db.transaction().execute(async (tx) => {
    const program = await ownOfId(app, tx, user, id)
    await store.remove(tx, user, program.id)
    await opinionStore.forget(tx, program.id)
  })
  return { deleted: true }
}

type Copy = z.output<(typeof duplicateProgram)['body']>

export const duplicate = (app: App, user: User, id: string, copy: Copy): Promise<Program> =>
  copyOf(app, user, copy, (db) => ofId(app, db, user, id))

export const duplicateShared = (app: App, user: User, token: string, copy: Copy): Promise<Program> =>
  copyOf(app, user, copy, (db) => ofToken(db, token))

async function copyOf(
  app: App,
  user: User,
  { id, name }: Copy,
  find: (db: Db) => Promise<store.Stored>,
): Promise<Program> {
  const program = await find(app.db)
  const { description, level, goal, minutes, tags } = program
  return unlessThere(app, user, id, async (tx) => ({
    ...{ id, description, level, goal, minutes, tags, visibility: 'private' as const },
    name: name ?? nameOfCopy(program, user),
    plan: await planFor(app, tx, user, program),
  }))
}

/** Two of one's own under one name would be hard to tell apart. */
function nameOfCopy({ userId, name }: store.Stored, user: User): string {
  const ending = ' (copy)'
  return userId === user.id ? `${name.slice(0, longestName - ending.length)}${ending}` : name
}
