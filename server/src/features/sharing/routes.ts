import {
  readSharing,
  sharedWorkout,
  sharedWorkoutPicture,
  sharedWorkouts,
  shareWorkout,
  workoutPicture,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on, onEither } from '../../http/operation.ts'
import * as pictures from './pictures.ts'
import * as sharing from './service.ts'

export const sharingRoutes = (app: App): Operation[] => [
  on(shareWorkout, ({ user, params, body }) => sharing.share(app, user, params.id, body.with)),
  on(readSharing, ({ user, params }) => sharing.read(app, user, params.id)),
  on(sharedWorkouts, ({ user, query }) => sharing.list(app, user, query)),
  onEither(sharedWorkout, ({ user, params }) => sharing.open(app, user, params.token)),
  on(workoutPicture, ({ user, params, query }) => pictures.ofOwn(app, user, params.id, query)),
  onEither(sharedWorkoutPicture, ({ user, params, query }) => pictures.ofShared(app, user, params.token, query)),
]
