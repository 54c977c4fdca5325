import {
  activeWorkout,
  cancelWorkout,
  changeEntries,
  changeWorkout,
  completeWorkout,
  createWorkout,
  deleteEntry,
  deleteSet,
  deleteWorkout,
  listWorkouts,
  logSet,
  pauseWorkout,
  previousSets,
  readWorkout,
  repeatWorkout,
  restoreSet,
  restoreWorkout,
  resumeWorkout,
  startWorkout,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as changes from './changes.ts'
import * as course from './course.ts'
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
  on(changeWorkout, ({ user, params, body, http }) => changes.change(app, user, params.id, body, http.ifMatch())),
  on(changeEntries, ({ user, params, body, http }) =>
    changes.changeExercises(app, user, params.id, body.entries, http.ifMatch()),
  ),
  on(deleteEntry, ({ user, params }) => changes.removeEntry(app, user, params.id, params.entryId)),
  on(pauseWorkout, ({ user, params, body }) => course.pause(app, user, params.id, body.at)),
  on(resumeWorkout, ({ user, params, body }) => course.resume(app, user, params.id, body.at)),
  on(cancelWorkout, ({ user, params }) => course.cancel(app, user, params.id)),
  on(restoreWorkout, ({ user, params }) => course.restore(app, user, params.id)),
  on(restoreSet, ({ user, params }) => course.restoreSet(app, user, params.id, params.setId)),
  on(repeatWorkout, ({ user, params, body }) => changes.repeat(app, user, params.id, body)),
  on(deleteSet, ({ user, params }) => sets.remove(app, user, params.id, params.setId)),
]
