import type { exerciseAlternatives } from '@fitai/contract'
import { alternativesTo, reasonsIn } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import * as service from './service.ts'
import { isOfLibrary, ofKey, type Visible } from './visible.ts'

type Query = z.output<(typeof exerciseAlternatives)['query']>

/** The library's best replacements for an exercise, for what somebody has and what they have to spare. */
export async function alternatives(app: App, user: User, key: string, { limit, limitations = [], ...wish }: Query) {
  const exercise = await ofKey(app, app.db, user, key)
  const found = alternativesTo(toCompare(exercise), app.library.exercises, { ...wish, limitations }).slice(0, limit)
  const others = found.flatMap(({ slug }) => app.library.bySlug.get(slug) ?? [])
  const items = await service.summaries(app, user, others)
  return {
    items: items.flatMap((item, index) => {
      const alternative = found[index]
      if (!alternative) return []
      const { reasons, sharedMuscles, isCautioned } = alternative
      return [
        { ...item, reasons: [...reasons], why: reasonsIn(alternative), sharedMuscles: [...sharedMuscles], isCautioned },
      ]
    }),
  }
}

/** An exercise of one's own has no slug, so that nothing of the library is taken for it. */
function toCompare(exercise: Visible) {
  return isOfLibrary(exercise) ? exercise : { ...exercise, slug: '', popularity: 0 }
}
