import type { importProgram, Program, ProgramFile } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { addNamed } from '../exercises/own.ts'
import * as exercises from '../exercises/service.ts'
import { movementsOf } from './movements.ts'
import * as programs from './service.ts'
import { planShown } from './shown.ts'
import { ofId } from './visible.ts'

/** A program as a file: library exercises by slug, those somebody made by name. */
export async function exported(app: App, user: User, id: string): Promise<ProgramFile> {
  const program = await ofId(app, app.db, user, id)
  const { name, description, level, goal, minutes, tags } = program
  const { lifts, weeks, isEndless } = planShown(program.plan, await movementsOf(app, app.db, user, [program]), user)
  return {
    ...{ format: 'fitai-program', formatVersion: 1 },
    ...{ name, description, level, goal, minutes, tags: [...tags], weeks, isEndless },
    lifts: lifts.map(({ key, rule, startPercent, exerciseSlug, exerciseName, tracking }) => ({
      ...{ key, rule, startPercent },
      exercise: exerciseSlug === null ? { name: exerciseName, tracking } : { slug: exerciseSlug },
    })),
  }
}

type Body = z.output<(typeof importProgram)['body']>

export async function imported(app: App, user: User, { id, file }: Body): Promise<Program> {
  const { name, description, level, goal, minutes, tags, weeks, isEndless } = file
  return programs.unlessThere(app, user, id, async (tx) => {
    const keyOf = await exercisesOf(app, tx, user, file)
    const lifts = file.lifts.map(({ exercise, ...lift }) => ({ ...lift, exerciseId: keyOf(exercise) }))
    const plan = await programs.checkedPlan(app, tx, user, { lifts, weeks, isEndless })
    return { ...{ id, name, description, level, goal, minutes, tags, plan }, visibility: 'private' }
  })
}

type Exercise = Body['file']['lifts'][number]['exercise']

/** Slugs are of the library; a name is the caller's own exercise of that name, which is made if there is none. */
async function exercisesOf(app: App, db: Db, user: User, { lifts }: ProgramFile) {
  const named = lifts.flatMap(({ exercise }) => ('name' in exercise ? [exercise] : []))
  const own = named.length === 0 ? [] : await exercises.ownByName(db, user)
  const byName = new Map([
    ...own.flatMap(({ id, aliases }) => aliases.map((alias) => [alias.toLowerCase(), id] as const)),
    ...own.map(({ id, name }) => [name.toLowerCase(), id] as const),
  ])
  const missing = new Map(
    named.flatMap(({ name, tracking }) =>
      byName.has(name.toLowerCase()) ? [] : [[name.toLowerCase(), { id: app.newId(), name, tracking }] as const],
    ),
  )
  if (missing.size > 0) await addNamed(db, user, [...missing.values()])
  return (exercise: Exercise): string => {
    if ('slug' in exercise) return exercise.slug
    const name = exercise.name.toLowerCase()
    return byName.get(name) ?? missing.get(name)?.id ?? name
  }
}
