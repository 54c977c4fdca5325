import type { copyWorkout, Template } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import * as templates from '../templates/use.ts'
import * as workouts from '../workouts/service.ts'
import { visible } from './service.ts'

/** What its author did becomes what the caller plans; the author's notes stay with the author. */
export async function copy(
  app: App,
  user: User,
  activityId: string,
  body: z.output<(typeof copyWorkout)['body']>,
): Promise<Template> {
  const told = await visible(app.db, user, activityId)
  if (told.kind !== 'workout' || told.subjectId === null || !told.seesWhole) return fail('activity_not_found')
  const author: User = { id: told.userId, sessionId: user.sessionId }
  const workout = await workouts.read(app, author, told.subjectId)
  const entries = workout.entries.map((entry) => ({ ...entry, note: null }))
  return templates.fromWorkoutOf(app, user, author, { ...workout, entries }, body)
}
