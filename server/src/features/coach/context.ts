import type { coachContext } from '@fitai/contract'
import { planFor } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import * as models from '../models/service.ts'
import { gather } from './gather.ts'
import { questionOf } from './question.ts'

type Reply = z.input<(typeof coachContext)['reply']>

/** Byte for byte what a model would be sent for this sentence: made by the code that sends it. */
export async function context(app: App, user: User, text: string): Promise<Reply> {
  const choice = await models.modelFor(app, user)
  if (!('model' in choice)) return { isSent: false, why: models.whyNot(choice), url: null, body: null }
  const { request } = await gather(app, user, { text, seed: 1, engine: 'auto' }, 'workout')
  const { plan } = planFor(request, app.library.exercises)
  const { url, body } = await models.requestBody(choice, questionOf(request, plan, app.library.exercises))
  return { isSent: true, why: `Asked is ${choice.model}.`, url, body }
}
