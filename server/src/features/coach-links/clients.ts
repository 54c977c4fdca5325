import type { assignTemplate, clientBody, clientWorkouts } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import * as body from '../body/progress.ts'
import { notify } from '../live/service.ts'
import * as templates from '../templates/use.ts'
import * as history from '../workouts/history.ts'
import * as workouts from '../workouts/service.ts'
import { clientFor } from './service.ts'

/** What a coach sees of a client and does for them, through the same services as the client. */

export async function listWorkouts(
  app: App,
  coach: User,
  linkId: string,
  query: z.output<(typeof clientWorkouts)['query']>,
) {
  return history.list(app, await clientFor(app, coach, linkId, 'workouts'), query)
}

export async function readWorkout(app: App, coach: User, linkId: string, workoutId: string) {
  return workouts.read(app, await clientFor(app, coach, linkId, 'workouts'), workoutId)
}

export async function readBody(app: App, coach: User, linkId: string, query: z.output<(typeof clientBody)['query']>) {
  return body.read(app, await clientFor(app, coach, linkId, 'body'), query)
}

type Assigned = z.output<(typeof assignTemplate)['body']>

export async function assign(app: App, coach: User, linkId: string, { templateId, ...copy }: Assigned) {
  const client = await clientFor(app, coach, linkId, 'assign')
  const { id, name } = await templates.receive(app, client, coach, templateId, copy)
  await notify(app.db, client.id, { kind: 'template_assigned', subjectId: id })
  return { id, name }
}
