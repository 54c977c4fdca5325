import { exportWorkouts } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as exports from './service.ts'

export const exportRoutes = (app: App): Operation[] => [
  on(exportWorkouts, ({ user, query }) => exports.workouts(app, user, query)),
]
