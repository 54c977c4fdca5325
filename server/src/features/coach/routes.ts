import { generateWorkout } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as coach from './service.ts'

export const coachRoutes = (app: App): Operation[] => [
  on(generateWorkout, ({ user, body }) => coach.generate(app, user, body)),
]
