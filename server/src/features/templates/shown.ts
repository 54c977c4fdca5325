import type { SharedTemplate, Template, TemplateEntry, TemplateSummary } from '@fitai/contract'
import type { App, User } from '../../app.ts'
import type { Db } from '../../db/db.ts'
import { exerciseIdsIn, type Movements, movementsIn } from './movements.ts'
import { type Opinion, opinions } from './opinion-store.ts'
import type { Stored } from './store.ts'

const noOpinion: Opinion = { count: 0, sum: 0, yours: null, isFavorite: false, timesUsed: 0, lastUsedAt: null }

/** A template with the caller's view of it. */
export async function shown(app: App, db: Db, user: User, template: Stored): Promise<Template> {
  const movements = await movementsIn(app, db, user, [template])
  const opinion = (await opinions(db, user, [template.id])).get(template.id)
  return {
    id: template.id,
    ...headOf(template, movements),
    days: daysOf(template, movements, user),
    ...standingOf(template, user, opinion),
  }
}

/** Lines of a list with the caller's view of each. */
export async function summaries(
  app: App,
  user: User,
  templates: readonly Stored[],
  known: ReadonlyMap<string, Opinion>,
): Promise<TemplateSummary[]> {
  const movements = await movementsIn(app, app.db, user, templates)
  return templates.map((template) => ({
    id: template.id,
    ...headOf(template, movements),
    days: template.days.map(({ name, weekday, entries }) => ({
      ...{ name, weekday },
      exercises: entries.flatMap(({ exerciseId }) => movements(exerciseId)?.name ?? []),
      sets: entries.reduce((total, { sets }) => total + sets.length, 0),
    })),
    ...standingOf(template, user, known.get(template.id)),
  }))
}

/** A template as somebody sees it who has nothing but the link. */
export async function shownToStranger(app: App, db: Db, template: Stored): Promise<SharedTemplate> {
  const movements = await movementsIn(app, db, undefined, [template])
  return { ...headOf(template, movements), days: daysOf(template, movements, undefined) }
}

export function ratingOf({ count, sum, yours }: Opinion = noOpinion): Template['rating'] {
  return { average: count === 0 ? null : sum / count, count, yours }
}

function headOf(template: Stored, movements: Movements) {
  const { name, description, kind, tags, level, minutes } = template
  const tools = exerciseIdsIn(template).flatMap((id) => movements(id)?.equipment ?? [])
  const equipment = [...new Set(tools)].filter((tool) => tool !== 'none').sort()
  return { name, description, kind, tags: [...tags], level, minutes, equipment }
}

function daysOf({ days }: Stored, movements: Movements, user: User | undefined): Template['days'] {
  return days.map(({ name, weekday, entries }) => ({
    ...{ name, weekday },
    entries: entries.flatMap((entry): TemplateEntry[] => {
      const movement = movements(entry.exerciseId)
      if (!movement) return []
      const isAuthorsOwn = movement.ownerId !== null && movement.ownerId !== user?.id
      return [
        {
          ...entry,
          exerciseId: isAuthorsOwn ? null : movement.id,
          exerciseSlug: movement.slug,
          exerciseName: movement.name,
          tracking: movement.tracking,
          isAuthorsOwn,
        },
      ]
    }),
  }))
}

function standingOf(template: Stored, user: User, opinion: Opinion = noOpinion) {
  const { visibility, version, createdAt, updatedAt } = template
  const { isFavorite, timesUsed, lastUsedAt } = opinion
  const isOwn = template.userId === user.id
  return {
    ...{ visibility, version, isFavorite, isOwn, timesUsed, lastUsedAt, createdAt, updatedAt },
    rating: ratingOf(opinion),
    isFeatured: template.userId === null,
    isShared: isOwn && template.isShared,
  }
}
