import type { assignProgram, assignTemplate, clientBody, clientWorkouts } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import * as body from '../body/progress.ts'
import { tell } from '../notifications/service.ts'
import * as programs from '../programs/service.ts'
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

type AssignedProgram = z.output<(typeof assignProgram)['body']>

export async function giveProgram(app: App, coach: User, linkId: string, { programId, ...copy }: AssignedProgram) {
  const client = await clientFor(app, coach, linkId, 'assign')
  const { id, name } = await programs.receive(app, client, coach, programId, copy)
  await tell(app, app.db, client.id, coach, { kind: 'program_assigned', subjectId: id, occurrence: '' })
  return { id, name }
}

type Assigned = z.output<(typeof assignTemplate)['body']>

export async function assign(app: App, coach: User, linkId: string, { templateId, ...copy }: Assigned) {
  const client = await clientFor(app, coach, linkId, 'assign')
  const { id, name } = await templates.receive(app, client, coach, templateId, copy)
  await tell(app, app.db, client.id, coach, { kind: 'template_assigned', subjectId: id, occurrence: '' })
  return { id, name }
}
