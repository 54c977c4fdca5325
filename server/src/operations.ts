import type { App } from './app.ts'
import { achievementRoutes } from './features/achievements/routes.ts'
import { analyticsRoutes } from './features/analytics/routes.ts'
import { authRoutes } from './features/auth/routes.ts'
import { bodyRoutes } from './features/body/routes.ts'
import { coachRoutes } from './features/coach/routes.ts'
import { exerciseRoutes } from './features/exercises/routes.ts'
import { exportRoutes } from './features/exports/routes.ts'
import { fileRoutes } from './features/files/routes.ts'
import { goalRoutes } from './features/goals/routes.ts'
import { gymRoutes } from './features/gyms/routes.ts'
import { importRoutes } from './features/imports/routes.ts'
import { modelRoutes } from './features/models/routes.ts'
import { notificationRoutes } from './features/notifications/routes.ts'
import { photoRoutes } from './features/photos/routes.ts'
import { programRoutes } from './features/programs/routes.ts'
import { sharingRoutes } from './features/sharing/routes.ts'
import { syncRoutes } from './features/sync/routes.ts'
import { templateRoutes } from './features/templates/routes.ts'
import { userRoutes } from './features/users/routes.ts'
import { workoutRoutes } from './features/workouts/routes.ts'
import type { Operation } from './http/operation.ts'

/** Every operation of the API. */
export function operations(app: App): Operation[] {
  return [
    ...authRoutes(app),
    ...userRoutes(app),
    ...exerciseRoutes(app),
    ...workoutRoutes(app),
    ...templateRoutes(app),
    ...programRoutes(app),
    ...sharingRoutes(app),
    ...syncRoutes(app),
    ...analyticsRoutes(app),
    ...bodyRoutes(app),
    ...goalRoutes(app),
    ...achievementRoutes(app),
    ...notificationRoutes(app),
    ...photoRoutes(app),
    ...gymRoutes(app),
    ...fileRoutes(app),
    ...importRoutes(app),
    ...exportRoutes(app),
    ...coachRoutes(app),
    ...modelRoutes(app),
  ]
}
