import { type analyticsSets, Instant } from '@fitai/contract'
import { e1rmOfSet, isHardSet, type Muscle, volumeKg } from '@fitai/domain'
import { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import { fromCursor, toCursor } from '../../http/cursor.ts'
import { idsOf, movementsOf } from './movements.ts'
import * as store from './sets-store.ts'
import { findLifter } from './store.ts'

type Query = z.output<(typeof analyticsSets)['query']>
type Reply = z.input<(typeof analyticsSets)['reply']>

/** Working sets that were done, newest first: what every figure of a period is made of. */
export async function sets(app: App, user: User, query: Query): Promise<Reply> {
  const { formula } = (await findLifter(app.db, user)) ?? fail('not_signed_in')
  const { exercise, muscle, cursor, limit, ...where } = query
  const exerciseIds = await exercisesFor(app, user, { exercise, muscle })
  const after = fromCursor(cursor, z.tuple([Instant, z.uuid(), Instant, z.uuid()]))
  const rows = await store.setsOf(app.db, user, { ...where, exerciseIds, after, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const movements = await movementsOf(app, user, [...new Set(shown.map(({ exerciseId }) => exerciseId))])
  const last = shown.at(-1)
  return {
    items: shown.flatMap(({ exerciseId, isAssisted, weightKg, startedAt: _, ...row }) => {
      const movement = movements.get(exerciseId)
      if (!movement) return []
      const set = { ...row, isAssisted, weightKg: weightKg ?? undefined, reps: row.reps ?? undefined }
      const effort = { kind: row.kind, rpe: row.rpe ?? undefined, rir: row.rir ?? undefined }
      return [
        {
          ...row,
          exercise: movement.link,
          volumeKg: volumeKg(set),
          e1rmKg: e1rmOfSet(set, formula) ?? null,
          isHard: isHardSet(effort),
        },
      ]
    }),
    nextCursor:
      rows.length > limit && last ? toCursor(last.startedAt, last.workoutId, last.performedAt, last.id) : null,
  }
}

type Which = { exercise?: string | undefined; muscle?: Muscle | undefined }

/** The exercises that are meant; nothing when all are. */
export async function exercisesFor(app: App, user: User, { exercise, muscle }: Which): Promise<string[] | undefined> {
  if (exercise !== undefined) return idsOf(app, user, [exercise])
  if (muscle === undefined) return undefined
  const trained = await store.trainedExercises(app.db, user)
  const movements = await movementsOf(app, user, trained)
  return trained.filter((id) => {
    const facts = movements.get(id)?.facts
    return facts && (facts.primaryMuscles.includes(muscle) || facts.secondaryMuscles.includes(muscle))
  })
}
