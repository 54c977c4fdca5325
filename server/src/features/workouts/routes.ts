import {
  activeWorkout,
  completeWorkout,
  createWorkout,
  deleteSet,
  deleteWorkout,
  listWorkouts,
  logSet,
  previousSets,
  readWorkout,
  startWorkout,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as history from './history.ts'
import * as workouts from './service.ts'
import * as sets from './sets.ts'

export const workoutRoutes = (app: App): Operation[] => [
  on(listWorkouts, ({ user, query }) => history.list(app, user, query)),
  on(activeWorkout, ({ user }) => workouts.readActive(app, user)),
  on(readWorkout, ({ user, params }) => workouts.read(app, user, params.id)),
  on(previousSets, ({ user, params }) => history.previous(app, user, params.id)),
  on(createWorkout, ({ user, body }) => workouts.create(app, user, body)),
  on(startWorkout, ({ user, params, body }) => workouts.start(app, user, params.id, body)),
  on(completeWorkout, ({ user, params, body }) => workouts.complete(app, user, params.id, body.endedAt)),
  on(deleteWorkout, ({ user, params }) => workouts.remove(app, user, params.id)),
  on(logSet, ({ user, params, body }) => sets.log(app, user, params.id, body)),
  on(deleteSet, ({ user, params }) => sets.remove(app, user, params.id, params.setId)),
]
