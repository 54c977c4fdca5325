import { setsShown, type suggestExercise } from '@fitai/contract'
import { screen, suggestExercises } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { ofKey } from '../exercises/visible.ts'
import { gather } from './gather.ts'
import { movement } from './movement.ts'

type Body = z.output<(typeof suggestExercise)['body']>
type Reply = z.input<(typeof suggestExercise)['reply']>

/** Exercises for a muscle or in the place of another: allowed ones only, the best first. */
export async function suggest(app: App, user: User, { muscles, insteadOf, count, ...wish }: Body): Promise<Reply> {
  const { request, weightUnit } = await gather(app, user, wish, 'workout')
  const replaced = insteadOf === undefined ? undefined : await ofKey(app, app.db, user, insteadOf)
  const { stop, warnings } = screen(request)
  const suggestions = stop
    ? []
    : suggestExercises(
        {
          request,
          count,
          ...(muscles.length > 0 && { muscles }),
          ...(replaced && { insteadOf: 'slug' in replaced ? replaced.slug : replaced.id }),
        },
        app.library.exercises,
      )
  return {
    items: suggestions.map(({ slug, why, sets, restSeconds, loadIsEstimate }) => {
      const { exerciseId, name } = movement(slug, app.library)
      return {
        ...{ exerciseId, slug, name, why: [...why], restSeconds, isLoadEstimated: loadIsEstimate },
        sets: setsShown(sets, weightUnit),
      }
    }),
    warnings: [...warnings],
  }
}
