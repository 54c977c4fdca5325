import type { Program, ProgramSummary, Rating, SharedProgram } from '@fitai/contract'
import { trainingDays } from '@fitai/domain'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import type { Movements } from '../templates/movements.ts'
import { movementsOf } from './movements.ts'
import { type Opinion, opinions } from './opinion-store.ts'
import type { Stored } from './store.ts'

const noOpinion: Opinion = { count: 0, sum: 0, yours: null, isFavorite: false }

/** A program with the caller's view of it. */
export async function shown(app: App, db: Db, user: User, program: Stored): Promise<Program> {
  const movements = await movementsOf(app, db, user, [program])
  const opinion = (await opinions(db, user, [program.id])).get(program.id)
  return {
    id: program.id,
    ...headOf(program, movements),
    ...planShown(program.plan, movements, user),
    ...standingOf(program, user, opinion),
  }
}

/** Lines of a list with the caller's view of each. */
export async function summaries(
  app: App,
  user: User,
  programs: readonly Stored[],
  known: ReadonlyMap<string, Opinion>,
): Promise<ProgramSummary[]> {
  const movements = await movementsOf(app, app.db, user, programs)
  return programs.map((program) => ({
    id: program.id,
    ...headOf(program, movements),
    ...standingOf(program, user, known.get(program.id)),
  }))
}

/** A program as somebody sees it who has nothing but the link. */
export async function shownToStranger(app: App, db: Db, program: Stored): Promise<SharedProgram> {
  const movements = await movementsOf(app, db, undefined, [program])
  return { ...headOf(program, movements), ...planShown(program.plan, movements, undefined) }
}

export function ratingOf({ count, sum, yours }: Opinion = noOpinion): Rating {
  return { average: count === 0 ? null : sum / count, count, yours }
}

/** Days a week that are trained, on average. */
export const daysPerWeek = ({ plan }: Pick<Stored, 'plan'>): number =>
  plan.weeks.length === 0 ? 0 : Math.round((trainingDays(plan).length / plan.weeks.length) * 10) / 10

function headOf(program: Stored, movements: Movements) {
  const { name, description, level, goal, minutes, tags, source, plan } = program
  const tools = plan.lifts.flatMap(({ exercise }) => movements(exercise)?.equipment ?? [])
  const equipment = [...new Set(tools)].filter((tool) => tool !== 'none').sort()
  const weekCount = plan.weeks.length
  return {
    ...{ name, description, level, goal, minutes, tags: [...tags], source, equipment, weekCount },
    daysPerWeek: daysPerWeek(program),
  }
}

/** A plan as the API says it. */
export function planShown(plan: Stored['plan'], movements: Movements, user: User | undefined) {
  const { lifts, weeks, isEndless } = plan
  return {
    ...{ isEndless, weeks },
    lifts: lifts.flatMap(({ key, exercise, rule, startPercent }) => {
      const movement = movements(exercise)
      if (!movement) return []
      const isAuthorsOwn = movement.ownerId !== null && movement.ownerId !== user?.id
      return [
        {
          ...{ key, rule, startPercent, isAuthorsOwn },
          exerciseId: isAuthorsOwn ? null : movement.id,
          exerciseSlug: movement.slug,
          exerciseName: movement.name,
          tracking: movement.tracking,
        },
      ]
    }),
  }
}

function standingOf(program: Stored, user: User, opinion: Opinion = noOpinion) {
  const { visibility, version, createdAt, updatedAt } = program
  const isOwn = program.userId === user.id
  return {
    ...{ visibility, version, isOwn, createdAt, updatedAt, isFavorite: opinion.isFavorite },
    rating: ratingOf(opinion),
    isBuiltIn: program.userId === null,
    isShared: isOwn && program.isShared,
  }
}
