import {
  acceptCoachLink,
  assignProgram,
  assignTemplate,
  changeCoachLink,
  clientBody,
  clientComments,
  clientWorkout,
  clientWorkouts,
  commentAsCoach,
  commentToCoach,
  createCoachLink,
  deleteCoachComment,
  endCoachLink,
  listCoachLinks,
  workoutComments,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import * as clients from './clients.ts'
import * as comments from './comments.ts'
import * as links from './service.ts'

export const coachLinkRoutes = (app: App): Operation[] => [
  on(listCoachLinks, ({ user }) => links.list(app, user)),
  on(createCoachLink, ({ user, body }) => links.create(app, user, body)),
  on(acceptCoachLink, ({ user, body }) => links.accept(app, user, body.code)),
  on(changeCoachLink, ({ user, params, body }) => links.change(app, user, params.id, body)),
  on(endCoachLink, ({ user, params }) => links.end(app, user, params.id)),
  on(clientWorkouts, ({ user, params, query }) => clients.listWorkouts(app, user, params.id, query)),
  on(clientWorkout, ({ user, params }) => clients.readWorkout(app, user, params.id, params.workoutId)),
  on(clientBody, ({ user, params, query }) => clients.readBody(app, user, params.id, query)),
  on(assignTemplate, ({ user, params, body }) => clients.assign(app, user, params.id, body)),
  on(assignProgram, ({ user, params, body }) => clients.giveProgram(app, user, params.id, body)),
  on(clientComments, ({ user, params }) => comments.ofClient(app, user, params.id, params.workoutId)),
  on(commentAsCoach, ({ user, params, body }) => comments.asCoach(app, user, params.id, params.workoutId, body)),
  on(workoutComments, ({ user, params }) => comments.ofOwn(app, user, params.id)),
  on(commentToCoach, ({ user, params, body }) => comments.asClient(app, user, params.id, body)),
  on(deleteCoachComment, ({ user, params }) => comments.remove(app, user, params.id)),
]
